import { readFileSync, writeFileSync } from 'node:fs';
import { makeArchive } from '../bench/archive.ts';

/** Writes an archive of three texts, with sessions, registers and ledgers, on which commands are tried. */
export async function makeTriedArchive(content: string): Promise<void> {
  await makeArchive(content, 3);
}

/** Changes the words of a file. Throws where there is nothing to change. */
export function replaceIn(path: string, pattern: string | RegExp, by: string): void {
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(pattern, by);
  if (changed === text) throw new Error(`${path} has nothing that is like ${String(pattern)}.`);
  writeFileSync(path, changed);
}
