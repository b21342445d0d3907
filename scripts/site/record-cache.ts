import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256 } from '../archive/fingerprint.ts';

/** Astro's name for the file of all records, in the folder of its cache. */
const store = 'data-store.json';

/** A kept store bears the SHA-256 of its bytes in its name, so that one cut short or spoiled is known as such. */
const kept = /^records-([0-9a-f]{64})\.json$/;

/**
 * Takes the records of an earlier build from a cache into a folder in which Astro looks for them. Each says what it was
 * made of (`src/loader.ts`), so that only those that are the same are used.
 */
export function takeRecords(cacheDir: string, into: string): void {
  mkdirSync(into, { recursive: true });
  for (const name of existsSync(cacheDir) ? readdirSync(cacheDir) : []) {
    const [, sum] = kept.exec(name) ?? [];
    const bytes = sum === undefined ? undefined : readIfThere(join(cacheDir, name));
    if (bytes !== undefined && sha256(bytes) === sum) writeFileSync(join(into, store), bytes);
  }
}

/** Keeps the records of a build in a cache, in the place of all others. */
export function keepRecords(from: string, cacheDir: string): void {
  const bytes = readFileSync(join(from, store));
  mkdirSync(cacheDir, { recursive: true });
  const path = join(cacheDir, `records-${sha256(bytes)}.json`);
  const beside = `${path}.${process.pid}`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
  const others = readdirSync(cacheDir).filter((name) => kept.test(name) && name !== basename(path));
  for (const name of others) rmSync(join(cacheDir, name), { force: true });
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // another build has just put its own there
  }
}
