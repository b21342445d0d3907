import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file to be written, with all its text. */
export interface Replacement {
  path: string;
  text: string;
}

/**
 * Writes files, all or none: each beside the old one, and when every one lies whole on the disk, they take their
 * places. What a full disk or an interruption leaves is the old files, whole. Says how many there were to write.
 */
export async function replaceFiles(replacements: readonly Replacement[]): Promise<number> {
  const staged: { beside: string; path: string }[] = [];
  try {
    for (const { path, text } of replacements) {
      const old = await readFile(path, 'utf8').catch(() => undefined);
      if (old === text) continue;
      await mkdir(dirname(path), { recursive: true });
      const beside = join(dirname(path), `.${basename(path)}.new`); // hidden: what is left of it is no record
      staged.push({ beside, path });
      await writeWhole(beside, text);
    }
    for (const { beside, path } of staged) await rename(beside, path);
    return staged.length;
  } finally {
    for (const { beside } of staged) await rm(beside, { force: true });
  }
}

/** Writes a file and waits until it lies on the disk, so that nothing takes the place of another half written. */
async function writeWhole(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
