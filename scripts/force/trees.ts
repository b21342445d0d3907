import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256 } from '../archive/fingerprint.ts';

/** Every file of a folder by its path in it, hidden ones too, with the digest of its bytes. */
export type Tree = ReadonlyMap<string, string>;

export function treeOf(folder: string): Tree {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return new Map(files.sort().map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

/** Files that are as they were neither before nor after a clean run, or that both had and are gone. */
export function spoiled(now: Tree, { before, after }: { before: Tree; after: Tree }): string[] {
  const hidden = (path: string) => /(?:^|\/)\./.test(path); // beside the archive, until it takes its place
  const half = [...now].filter(
    ([path, digest]) => !hidden(path) && digest !== before.get(path) && digest !== after.get(path),
  );
  const lost = [...before.keys()].filter((path) => after.has(path) && !now.has(path));
  return [...half.map(([path]) => path), ...lost];
}

/** Files in which two trees differ. */
export function differences(one: Tree, other: Tree): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));
}
