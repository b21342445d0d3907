import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Built } from '../built/built.ts';

/** An archive that a stage of `npm test` makes and builds, for tests that only read it. */
export interface MadeArchive extends Built {
  /** The folder of all that is made of it, and within that the content. */
  folder: string;
  content: string;
}

/** The folders of an archive of this name, which `stage` makes. */
export function madeArchive(name: string, stage: string): MadeArchive {
  const folder = join('.scratch/test', name);
  return { folder, content: join(folder, 'content'), directory: join(folder, 'site'), base: '/', stage };
}

/** Empties the folder of an archive, fills it by `fill`, and normalises, publishes, checks and builds it as one does. */
export function makeArchive(archive: MadeArchive, fill: () => void): void {
  rmSync(archive.folder, { recursive: true, force: true });
  mkdirSync(archive.content, { recursive: true });
  fill();
  for (const collection of ['reports', 'sessions', 'budgets', 'calendars']) {
    mkdirSync(join(archive.content, collection), { recursive: true });
  }
  for (const step of ['normalise', 'permalinks', 'check', 'build']) runIn(archive, step);
  console.log(`The archive is built in ${archive.directory}/.`);
}

/** Runs a command of the project on an archive. Throws with what it said where it fails. */
export function runIn({ folder, content, directory }: MadeArchive, script: string, ...parameters: string[]): void {
  const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: directory, CACHE_DIR: join(folder, 'cache') };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...parameters], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script}: ${stdout.slice(-4000)}${stderr.slice(-4000)}`);
}
