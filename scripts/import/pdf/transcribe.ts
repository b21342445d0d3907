import type { Part } from '../../../src/records/transcript.ts';
import type { Reading } from '../reading.ts';
import { readBlocks } from './blocks.ts';
import { findEdges } from './edges.ts';
import { readPages } from './reading-pages.ts';
import { toPart } from './to-parts.ts';

/**
 * What the words of pages are, in the order of reading, from where and how they are set and from what the file names. Lines
 * are as printed; the hyphens at their ends stay.
 */
export function transcribePages({
  declared: { title },
  printed,
}: Pick<Extract<Reading, { format: 'pdf' }>, 'declared' | 'printed'>): Part[] {
  return readBlocks(findEdges(readPages(printed), title), title).map(toPart);
}
