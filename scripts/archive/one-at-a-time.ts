import { existsSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from './fingerprint.ts';

/**
 * Does something with a folder while no other process of this account does it with the same. Others wait; `waiting` is
 * told once when this one has to. The lock is one that the system takes back when its holder is gone, however it ended,
 * which of all that Node brings SQLite alone can ask for.
 */
export async function oneAtATime<Result>(
  folder: string,
  run: () => Result | Promise<Result>,
  waiting?: () => void,
): Promise<Result> {
  const name = sha256(existsSync(folder) ? realpathSync(folder) : resolve(folder)).slice(0, 16);
  const lock = new DatabaseSync(join(tmpdir(), `iom-governance-records-${process.getuid?.() ?? 0}-${name}.lock`));
  try {
    if (!take(lock)) waiting?.();
    while (!take(lock)) await setTimeout(50);
    return await run();
  } finally {
    lock.close();
  }
}

/** Writes into a content folder, of which one command at a time is the writer. */
export function writingInto<Result>(contentDir: string, run: () => Promise<Result>): Promise<Result> {
  return oneAtATime(contentDir, run, () =>
    console.error(`Another command is writing into ${contentDir}/: waiting until it has ended.`),
  );
}

const busy = 5; // SQLITE_BUSY

function take(lock: DatabaseSync): boolean {
  if (lock.isTransaction) return true;
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return false;
    throw error;
  }
}
