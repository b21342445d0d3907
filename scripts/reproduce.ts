/**
 * Builds the archive a second time in another folder, time zone and locale, with its files written in another order,
 * and compares every byte with `dist/`. Ends with the files that differ.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { differences, filesBelow, treeOf } from './archive/trees.ts';

const root = join(import.meta.dirname, '..');
const inputs = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'scripts', 'src'];

/** Copies the project so that folders list their files in another order than here, where they keep the order of writing. */
function copyBackwards(to: string): void {
  const here = inputs.filter((input) => existsSync(join(root, input)));
  const files = here.flatMap((input) => {
    const path = join(root, input);
    return statSync(path).isDirectory() ? filesBelow(path).map((name) => join(input, name)) : [input];
  });
  for (const path of files.toReversed()) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(root, path), join(to, path));
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
  const here = treeOf(join(root, 'dist'));
  const there = treeOf(join(elsewhere, 'dist'));
  const different = differences(here, there);
  for (const path of different.sort()) console.error(`dist/${path} is not the same in a second build.`);
  if (different.length === 0) console.log(`${here.size} files are the same, byte for byte.`);
  process.exitCode = different.length === 0 && here.size > 0 ? 0 : 1;
} finally {
  rmSync(elsewhere, { recursive: true });
}
