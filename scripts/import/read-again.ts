import { sha256 } from '../archive/fingerprint.ts';
import { runConfined } from './child/confined.ts';
import { readingSchema, type Reading } from './reading.ts';
import { RefusedError } from './refused.ts';

/** Reads a document of the archive again, in a process of its own. Throws a `RefusedError` for one that cannot be read. */
export async function readAgain(bytes: Uint8Array): Promise<Reading> {
  return ofThisFile(await runConfined({ script: 'read-again.ts', schema: readingSchema }, bytes), bytes);
}

/** A reading of the bytes it was asked of. Throws a `RefusedError` for that of another file. */
export function ofThisFile(reading: Reading, bytes: Uint8Array): Reading {
  if (reading.file === sha256(bytes)) return reading;
  throw new RefusedError('What was read is of another file: try again.');
}
