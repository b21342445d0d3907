import type { Part } from '../../../src/records/transcript.ts';
import type { Reading } from '../reading.ts';
import type { PdfBlock } from './block.ts';
import { readBlocks } from './blocks.ts';
import { findEdges } from './edges.ts';
import type { Page } from './page.ts';
import { isScan, picturesOf } from './pictures.ts';
import { readPages } from './reading-pages.ts';
import { toPart } from './to-parts.ts';

/**
 * What the words of pages are, in the order of reading, from where and how they are set and from what the file names. Lines
 * are as printed; the hyphens at their ends stay. What has no words to be read is a gap in its place.
 */
export function transcribePages({
  declared: { title },
  printed,
}: Pick<Extract<Reading, { format: 'pdf' }>, 'declared' | 'printed'>): Part[] {
  const pages = readPages(printed);
  const blocks = readBlocks(findEdges(pages, title), title);
  const gaps = pages.flatMap(gapsOf);
  const before = Map.groupBy(gaps, (gap) => blocks.findIndex((block) => isBelow(block, gap)));
  const parts = (at: number) => (before.get(at) ?? []).map(({ part }) => part);
  return [...blocks.flatMap((block, at) => [...parts(at), toPart(block)]), ...parts(-1)];
}

interface Gap {
  part: Extract<Part, { kind: 'gap' }>;
  /** Where its upper edge is on its page. */
  y: number;
}

function gapsOf(page: Page): Gap[] {
  const gap = (reason: string, y: number): Gap => ({ part: { kind: 'gap', page: page.number, reason }, y });
  if (isScan(page)) return [gap('The page is a picture, whose words are not transcribed', 0)];
  return picturesOf(page)
    .toSorted((a, b) => a.y0 - b.y0)
    .map(({ y0 }) => gap('A picture, whose words are not transcribed', y0));
}

/** Whether a block stands below a gap, or on a later page. */
function isBelow({ page, lines }: PdfBlock, { part, y }: Gap): boolean {
  const last = lines.at(-1);
  const own = last?.page ?? page;
  return own > (part.page ?? 0) || (own === part.page && (last?.y ?? 0) > y);
}
