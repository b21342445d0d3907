/**
 * Builds the archive a second time in another folder, time zone and locale, with its files written in another order,
 * and compares every byte with `dist/`. Ends with the files that differ.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const inputs = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'scripts', 'src'];

/** Every file below a folder with the SHA-256 of its bytes. */
function digests(folder: string): Map<string, string> {
  const paths = filesBelow(folder).map((path) => relative(folder, path));
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesBelow(join(path, name)));
}

/** Copies the project so that folders list their files in another order than here, where they keep the order of writing. */
function copyBackwards(to: string): void {
  const here = inputs.map((input) => join(root, input)).filter((path) => existsSync(path));
  for (const path of here.flatMap(filesBelow).toReversed()) {
    const target = join(to, relative(root, path));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target);
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}

const elsewhere = mkdtempSync(join(tmpdir(), 'another folder '));
try {
  copyBackwards(elsewhere);
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: elsewhere,
    stdio: 'inherit',
    env: {
      ...process.env,
      OUT_DIR: 'dist',
      CACHE_DIR: '.cache',
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
    },
  });
  if (status !== 0) throw new Error('The second build failed.');
  const here = digests(join(root, 'dist'));
  const there = digests(join(elsewhere, 'dist'));
  const different = [...new Set([...here.keys(), ...there.keys()])].filter(
    (path) => here.get(path) !== there.get(path),
  );
  for (const path of different.sort()) console.error(`dist/${path} is not the same in a second build.`);
  if (different.length === 0) console.log(`${here.size} files are the same, byte for byte.`);
  process.exitCode = different.length === 0 && here.size > 0 ? 0 : 1;
} finally {
  rmSync(elsewhere, { recursive: true });
}
