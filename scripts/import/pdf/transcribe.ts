import type { GapUnit, Part } from '../../../src/records/transcript.ts';
import { unread } from '../left-out.ts';
import type { Reading } from '../reading.ts';
import type { PdfBlock } from './block.ts';
import { readBlocks } from './blocks.ts';
import { findEdges } from './edges.ts';
import { findInserted } from './insertions.ts';
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
  const others = pages.flatMap((page) => [...gapsOf(page), ...unshownOf(page)]);
  const before = Map.groupBy(others, (each) => blocks.findIndex((block) => isBelow(block, each)));
  const parts = (at: number) => (before.get(at) ?? []).map(({ part }) => part);
  const inserted = findInserted(blocks);
  return [...blocks.flatMap((block, at) => [...parts(at), toPart(block, inserted)]), ...parts(-1)];
}

/** What a page has besides its text. */
interface Beside {
  part: Part;
  /** Where its upper edge is on its page. */
  y: number;
}

/** The words of a page that are not seen on it, at its end. */
function unshownOf({ number: page, height: y, unseen, onClick }: Page): Beside[] {
  const omitted = (words: readonly string[], sign: 'hidden' | 'beside the text', note: string): Beside[] => {
    const lines = words.map((line) => line.replaceAll(/\s+/g, ' ').trim()).filter((line) => line !== '');
    return lines.length === 0 ? [] : [{ part: { kind: 'omitted', page, lines, why: 'unshown', sign, note }, y }];
  };
  return [
    ...omitted(onClick, 'beside the text', 'A note that shows on a click.'),
    ...omitted(unseen, 'hidden', 'Words that are not seen: outside of the page, or not painted.'),
  ];
}

function gapsOf(page: Page): Beside[] {
  const gap = (unit: GapUnit, y: number): Beside => ({
    part: { kind: 'gap', page: page.number, unit, reason: unread },
    y,
  });
  if (isScan(page)) return [gap('page', 0)];
  return picturesOf(page)
    .toSorted((a, b) => a.y0 - b.y0)
    .map(({ y0 }) => gap('picture', y0));
}

/** Whether a block stands below a gap, or on a later page. */
function isBelow({ page, lines }: PdfBlock, { part, y }: Beside): boolean {
  const last = lines.at(-1);
  const own = last?.page ?? page;
  return own > (part.page ?? 0) || (own === part.page && (last?.y ?? 0) > y);
}
