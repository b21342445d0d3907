import { sha256 } from '../archive/fingerprint.ts';
import type { Format } from './formats.ts';
import { readingSchema, type Reading, type Unnamed } from './reading.ts';
import { RefusedError } from './refused.ts';

type DocumentFormat = Exclude<Format, 'txt'>;

/** What reads each format that is no plain text; loaded when a file asks for it. */
const readers: Readonly<Record<DocumentFormat, () => Promise<(bytes: Uint8Array) => Promise<Unnamed>>>> = {
  html: async () => (await import('./html/read.ts')).readHtml,
  pdf: async () => (await import('./pdf/read.ts')).readPdf,
  docx: async () => (await import('./docx/read.ts')).readDocx,
  pptx: async () => (await import('./pptx/read.ts')).readPptx,
};

/** Reads a document. Throws a `RefusedError` for one that is locked, damaged, over a limit or nested too deeply. */
export async function readFormat(format: DocumentFormat, bytes: Uint8Array): Promise<Reading> {
  const read = await readers[format]();
  try {
    return readingSchema.parse({ ...(await read(bytes)), file: sha256(bytes) });
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedError('What stands in it is nested too deeply to be read.');
    throw error;
  }
}
