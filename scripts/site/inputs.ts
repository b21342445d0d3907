import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentDir } from '../../src/settings.ts';
import { codeOf } from '../archive/system.ts';
import { differences, type Tree } from '../archive/trees.ts';
import { root } from './work-folder.ts';

/**
 * What a build reads, each file with what any writing gives another, `1234 1764550000000000000 …`: the archive, the code that makes pages of it, and the
 * list of the packages that are installed.
 */
export function stateOfInputs(): Tree {
  const own = ['src', 'public', 'astro.config.mjs', 'package.json'].map((path) => join(root, path));
  const packages = join(root, 'node_modules/.package-lock.json');
  const installed = statSync(packages, { bigint: true, throwIfNoEntry: false });
  return new Map([
    ...[contentDir(), ...own].flatMap((path) => [...stateOf(path)]),
    [packages, `${installed?.size ?? ''} ${installed?.mtimeNs ?? ''}`], // checkouts may share it by links, which come and go
  ]);
}

/** Every file below a folder, or a file alone. Hidden ones are no part of the archive: files are written beside it under such names. */
export function stateOf(path: string): Tree {
  try {
    const stat = statSync(path, { bigint: true });
    if (stat.isDirectory()) {
      const names = readdirSync(path).filter((name) => !name.startsWith('.'));
      return new Map(names.flatMap((name) => [...stateOf(join(path, name))]));
    }
    return new Map([[path, `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`]]);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Map(); // it is not there, or not any more
    throw error;
  }
}

/** Throws where what a build reads is not as it was. */
export function assertUnchanged(before: Tree, after = stateOfInputs()): void {
  const [first, ...others] = differences(before, after);
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} other file${others.length === 1 ? '' : 's'}`;
  throw new Error(
    `${relative('.', first).split(sep).join('/')}${more} changed while the site was built, which would hold two states: ` +
      'run the build again.',
  );
}
