import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheDir } from '../../src/settings.ts';
import { readAgain } from '../import/read-again.ts';
import { readingSchema, serialiseReading, type Reading } from '../import/reading.ts';
import { sha256 } from './fingerprint.ts';

const root = resolve(import.meta.dirname, '../..');

/** The name of a reading beside the document it was made of. */
export const readingFile = 'reading.json';

/** A reading, as it is written. */
export interface WrittenReading {
  reading: Reading;
  text: string;
}

/** What stands in a `reading.json`; `undefined` where it is none. */
export function parseReading(text: string): WrittenReading | undefined {
  try {
    const reading = readingSchema.safeParse(JSON.parse(text)).data;
    return reading === undefined ? undefined : { reading, text };
  } catch {
    return undefined; // no JSON
  }
}

/**
 * The reading that a document gives now: the one that is held, where it was made of these bytes by what reads documents
 * now, and was proved so before; else it is made again. Throws a `RefusedError` for a document that cannot be read.
 * @param held what stands in its `reading.json`
 */
export async function currentReading(bytes: Uint8Array, held: WrittenReading | undefined): Promise<WrittenReading> {
  if (held !== undefined && existsSync(markOf(bytes, held.text))) return held;
  const reading = await inTurn(() => readAgain(bytes));
  const text = serialiseReading(reading);
  const mark = markOf(bytes, text);
  mkdirSync(join(mark, '..'), { recursive: true });
  writeFileSync(mark, '');
  return { reading, text };
}

/** An empty file that says: what reads documents now makes this reading of these bytes. */
function markOf(bytes: Uint8Array, text: string): string {
  return join(cacheDir(), 'readings', sha256([readers(), sha256(bytes), sha256(text)].join(' ')));
}

let known: string | undefined;

/** The digest of all that reads documents: the code, the packages and the program that runs them. */
function readers(): string {
  known ??= sha256(
    [...globSync('{scripts,src}/**/*.ts', { cwd: root }).sort(), 'package-lock.json']
      .map((path) => sha256(readFileSync(join(root, path))))
      .concat(process.version)
      .join(' '),
  );
  return known;
}

let last: Promise<unknown> = Promise.resolve();

/** Does one piece of work after the other: each reading has the memory of a whole import. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work, work);
  last = next;
  return next;
}
