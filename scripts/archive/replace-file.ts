import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file beside the old one and then takes its place, so that an interruption leaves the old one whole. Says
 * whether there was anything to write.
 */
export async function replaceFile(path: string, text: string): Promise<boolean> {
  const old = await readFile(path, 'utf8').catch(() => undefined);
  if (old === text) return false;
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const beside = join(folder, `.${basename(path)}.new`); // hidden: what is left of it is no record
  await writeFile(beside, text);
  await rename(beside, path);
  return true;
}
