import { transcriptSchema, type Transcript } from '../../src/records/transcript.ts';
import { shorten } from './shorten.ts';
import { transcribeTree } from './html/transcribe.ts';
import { transcribePages } from './pdf/transcribe.ts';
import type { Reading } from './reading.ts';
import { RefusedError } from './refused.ts';
import { keepUnplaced } from './unplaced.ts';

/**
 * What the words of a reading are. Words that no rule gives a place are kept as paragraphs where they stand, so that the
 * transcript has every character of the reading, and no other. Throws a `RefusedError` for a document without text.
 */
export function transcribe(reading: Reading): Transcript {
  const { parts, doubts: unshown } =
    reading.format === 'pdf' ? { parts: transcribePages(reading), doubts: [] } : transcribeTree(reading);
  const { parts: whole, kept } = keepUnplaced(parts, reading);
  if (!whole.some(({ kind }) => kind !== 'omitted' && kind !== 'gap')) {
    throw new RefusedError(
      reading.format === 'pdf'
        ? 'It has no text, only pictures of pages: have a machine read them (OCR) first.'
        : `It has no text${reading.doubts.map((doubt) => `; ${doubt.charAt(0).toLowerCase()}${doubt.slice(1, -1)}`).join('')}.`,
    );
  }
  const doubts = [
    ...kept.map(({ text }) => `No rule knows what this is, so that it is kept as a paragraph: “${shorten(text)}”.`),
    ...unshown,
    ...reading.doubts,
  ];
  const pages = reading.format === 'pdf' ? reading.printed.pages.length : reading.slides;
  return transcriptSchema.parse({
    ...{ format: reading.format, declared: reading.declared, parts: whole },
    ...(pages !== undefined && { pages }),
    ...(doubts.length > 0 && { doubts }),
  });
}
