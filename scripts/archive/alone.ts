import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** How long a run waits for another to end before it gives up, in milliseconds. */
const patience = 5000;

/**
 * Keeps every other run that writes into a content folder out of it, until what is returned is disposed of or the
 * process ends: the system itself lets go of the lock then, however the process ends. It is that of an empty SQLite
 * database, `.lock` in the folder, so that nothing is left behind that could be out of date. Throws when another run
 * holds it. Where the folder cannot be written into there is nothing to keep out.
 */
export function workAlone(contentDir: string): Disposable {
  try {
    const lock = new DatabaseSync(join(contentDir, '.lock'));
    lock.exec(`PRAGMA busy_timeout = ${patience}; BEGIN EXCLUSIVE`);
    return lock;
  } catch (error) {
    if (codeOf(error) === busy) {
      throw new Error(`Another command is writing into ${contentDir}/. Run this one again when it has ended.`);
    }
    if (!unwritable.includes(codeOf(error))) throw error;
    return { [Symbol.dispose]() {} };
  }
}

/** Result codes of SQLite: https://www.sqlite.org/rescode.html */
const busy = 5;
const unwritable: readonly (number | undefined)[] = [8, 14];

function codeOf(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined;
}
