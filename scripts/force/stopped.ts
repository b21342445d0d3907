/**
 * Loaded before a command (`node --import`), to stop it at one point of its writing: counts what it does to files below
 * a folder, tells of each, and at the one that is asked for ends the process as `kill -9` does, or halts it until it is
 * sent on its way. Half of a file is written before a stop within writing.
 *
 * `FORCE_BELOW`: the folders, one a line. `FORCE_LOG`: the file in which each step is noted, as `3 rename /path`.
 * `FORCE_AT`: the number of the step. `FORCE_DO`: `kill` before it, `half` within it, or `halt` before it.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const { FORCE_BELOW = '', FORCE_LOG = '', FORCE_AT = '', FORCE_DO = 'kill' } = process.env;
const folders = FORCE_BELOW.split('\n').filter((folder) => folder !== '');
const note = fs.openSync(FORCE_LOG, 'a');
const { writeSync, writeFileSync } = fs;
let steps = 0;

type Step = (this: unknown, ...given: unknown[]) => unknown;

/** Notes a step, and stops there if it is the one. `half` writes the first half of what is to be written. */
function step(name: string, path: unknown, half?: () => void): void {
  const file = path instanceof URL ? fileURLToPath(path) : typeof path === 'string' ? resolve(path) : undefined;
  if (file === undefined || !folders.some((folder) => file === folder || file.startsWith(folder + sep))) return;
  steps += 1;
  writeSync(note, `${steps} ${name} ${file}\n`);
  if (String(steps) !== FORCE_AT) return;
  if (FORCE_DO === 'half') half?.();
  writeSync(note, 'stopped\n');
  process.kill(process.pid, FORCE_DO === 'halt' ? 'SIGSTOP' : 'SIGKILL');
  if (FORCE_DO !== 'halt') for (;;); // the signal takes a moment
}

const firstHalf = (data: unknown): string | Uint8Array => {
  if (typeof data === 'string') return data.slice(0, Math.ceil(data.length / 2));
  return data instanceof Uint8Array ? data.subarray(0, Math.ceil(data.length / 2)) : '';
};

/** Puts a step before each call of a function; `at` is the place of the path among its arguments. */
function watch(owner: Record<string, unknown>, name: string, at = 0): void {
  const original = owner[name] as Step;
  owner[name] = function watched(this: unknown, ...given: unknown[]) {
    const writes = name.startsWith('writeFile');
    step(name, given[at], writes ? () => writeFileSync(String(given[0]), firstHalf(given[1])) : undefined);
    return original.apply(this, given);
  };
}

const owners = [fs, fs.promises] as unknown as Record<string, unknown>[];
for (const owner of owners) {
  for (const name of ['writeFile', 'appendFile', 'mkdir', 'mkdtemp', 'rm', 'unlink', 'cp']) watch(owner, name);
  for (const name of ['rename', 'copyFile']) watch(owner, name, 1);
}
const own = fs as unknown as Record<string, unknown>;
for (const name of ['writeFileSync', 'appendFileSync', 'mkdirSync', 'mkdtempSync', 'rmSync']) watch(own, name);
for (const name of ['renameSync', 'copyFileSync', 'cpSync']) watch(own, name, 1);

/** Of an open file, its writing and the waiting for the disk. */
const { open } = fs.promises;
fs.promises.open = async (path, flags, mode) => {
  const handle = await open(path, flags, mode);
  if (flags === undefined || flags === 'r') return handle;
  step('opened', path);
  const { writeFile, sync } = handle;
  handle.writeFile = (data, options) => {
    step('write', path, () => writeFileSync(String(path), firstHalf(data)));
    return writeFile.call(handle, data, options);
  };
  handle.sync = () => {
    step('sync', path);
    return sync.call(handle);
  };
  return handle;
};
syncBuiltinESMExports();
