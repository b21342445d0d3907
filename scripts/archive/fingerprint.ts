import { createHash } from 'node:crypto';
import { sketchOf } from '../../src/records/likeness.ts';
import { openingWords, type Likeness } from '../../src/records/permalink.ts';

/** SHA-256 of a file's bytes or of a text in UTF-8, in lower-case hexadecimal. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The short digest by which the ledger of permalinks knows a text. */
export function fingerprint(text: string): string {
  return sha256(text).slice(0, 16);
}

/** All that a ledger of permalinks holds of a text. */
export function likenessOf(text: string): Likeness {
  return { words: openingWords(text), fingerprint: fingerprint(text), sketch: sketchOf(text) };
}
