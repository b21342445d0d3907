import { z } from 'zod';
import { readAgain } from './misread.ts';

/**
 * How the characters of a plain text are written as bytes. Latin-1 is read as Windows-1252, of which it is a part, as
 * browsers do (Encoding Standard 4.2). UTF-8 twice is that which a program took for Windows-1252 and wrote as UTF-8: it
 * is decoded once more (`Ã©` → `é`).
 */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'utf-8-twice'] as const;

export const encodingSchema = z.enum(encodings);
export type Encoding = z.infer<typeof encodingSchema>;

/**
 * Decodes a text strictly: bytes that are none of the encoding throw a `TypeError`. A byte order mark stays in the
 * text, so that it too is accounted for.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding = 'utf-8'): string {
  if (encoding === 'utf-8-twice') return readAgain(decodeText(bytes));
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
}

/** Whether bytes are UTF-8 throughout. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    decodeText(bytes);
    return true;
  } catch {
    return false;
  }
}
