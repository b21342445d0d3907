import { compareText } from '../../src/records/finding.ts';
import { isSymbol } from '../language/dates-and-symbols.ts';
import {
  afterPageNumber,
  beforePageNumber,
  isPageNumber,
  readPageNumber,
} from '../../src/records/in-text/page-numbers.ts';
import { endsSentence } from '../language/phrases.ts';
import type { WorkingText } from './working-text.ts';
import type { FoundOmissions } from './omit-found.ts';
import { findSlideNumbers } from './slide-numbers.ts';

/** How many lines at the head and foot of a page may be running heads. */
const edge = 4;
/** A running head has at most so many characters. */
const longestHead = 100;

/**
 * A line without the page number before or after it: `MC/2398 Page 2` → `MC/2398`. What stands at the left of one page
 * may stand at the right of the next.
 */
function withoutNumber(line: string): string {
  const cells = line.split(/\s{3,}/);
  const words = cells.filter((cell) => !isPageNumber(cell));
  if (cells.length > 1 && words.length > 0) return words.sort(compareText).join(' ');
  const before = beforePageNumber(line);
  return before !== undefined && (before.sure || isHead(before.words)) ? before.words : afterPageNumber(line);
}

/** Whether words are such as stand beside a page number without the word "page". */
function isHead(words: string): boolean {
  return isSymbol(words) || words.length >= 15;
}

/** Finds page numbers and running heads: at page breaks where the text has them, else about numbers that count pages. */
export function findPageHeads(lines: readonly string[], { stretches, layout }: WorkingText): FoundOmissions {
  const slides = layout === 'slides';
  const found = new Map<number, { note: string; length?: number }>();
  if (slides)
    for (const [index, length] of findSlideNumbers(lines)) found.set(index, { note: 'The number of a slide.', length });
  const edges = listEdges(lines, stretches, slides);
  const heads = slides ? new Map<string, number>() : runningHeads(lines, edges);
  for (const { lines: inwards, cover } of edges) {
    for (const index of fromEdge(inwards, isOut)) {
      if (!cover || isPageNumber(lines[index] ?? '')) found.set(index, { note: noteOn(index) });
    }
  }
  return new Map([...found].map(([index, why]) => [index, { reason: 'page-head', ...why }]));

  function isOut(index: number): boolean {
    const line = lines[index] ?? '';
    return (
      isPageNumber(line) ||
      heads.has(withoutNumber(line)) ||
      (isSymbol(line) && readPageNumber(lines[index + 1] ?? '')?.named === 'page')
    );
  }

  function noteOn(index: number): string {
    const pages = heads.get(withoutNumber(lines[index] ?? ''));
    return pages === undefined ? 'A page number.' : `Stands at the head or foot of ${pages} pages.`;
  }
}

/** The lines from the edge inwards for as long as each is one that goes. */
function fromEdge(inwards: readonly number[], goes: (index: number) => boolean): number[] {
  const stays = inwards.findIndex((index) => !goes(index));
  return stays === -1 ? [...inwards] : inwards.slice(0, stays);
}

/** The lines at the head or foot of a page, from its edge inwards. */
interface PageEnd {
  lines: number[];
  /** The head of the first page, which has the title. */
  cover: boolean;
}

function listEdges(lines: readonly string[], stretches: WorkingText['stretches'], slides: boolean): PageEnd[] {
  const tops = stretches.flatMap(({ top }, index) => (top === true ? [index] : []));
  if (tops.length < 2) {
    return countingNumbers(lines, slides).flatMap((at) => [
      { lines: [at, at + 1, at + 2].filter((index) => index < lines.length), cover: false },
      { lines: [at, at - 1].filter((index) => index >= 0), cover: false },
    ]);
  }
  return tops.flatMap((top, page) => {
    const end = tops[page + 1] ?? lines.length;
    const indices = Array.from({ length: end - top }, (_, offset) => top + offset);
    const foot = { lines: indices.slice(-edge).reverse(), cover: false };
    return [{ lines: indices.slice(0, edge), cover: page === 0 }, foot];
  });
}

/** Lines that count: `Page 1`, `MC/2398 Page 2`, or a bare number, each one more than the last, with text between. */
function countingNumbers(lines: readonly string[], slides: boolean): number[] {
  const paged = lines.flatMap((line, index) => (beforePageNumber(line)?.sure === true ? [index] : []));
  if (paged.length > 1) return paged;
  const run: number[] = [];
  let last: number | undefined;
  for (const [index, line] of lines.entries()) {
    const { number, form, total, named } = readPageNumber(line) ?? {};
    const isBare = (form === 'figures' || form === 'dashes') && total === undefined && named === undefined;
    if (!isBare || (last !== undefined && number !== last + 1)) continue;
    run.push(index);
    last = number;
  }
  const gaps = run.slice(1).map((index, at) => index - (run[at] ?? 0));
  const apart = slides ? 3 : 8;
  const fewest = run.every((index) => readPageNumber(lines[index] ?? '')?.form === 'dashes') ? 2 : 3;
  return run.length >= fewest && gaps.every((gap) => gap >= 3) && average(gaps) >= apart ? run : [];
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Words at the edges of several pages, with the number of those pages: of two at least, of three in a longer text. */
function runningHeads(lines: readonly string[], edges: readonly PageEnd[]): Map<string, number> {
  const places = new Map<string, Set<number>>();
  for (const { lines: indices } of edges) {
    for (const index of indices) {
      const words = withoutNumber(lines[index] ?? '');
      if (!/\p{L}|\d{2}/u.test(words) || words.length > longestHead || isPageNumber(words) || endsSentence(words))
        continue;
      places.set(words, (places.get(words) ?? new Set()).add(index));
    }
  }
  const fewest = edges.length > 8 ? 3 : 2;
  return new Map([...places].flatMap(([words, { size }]) => (size >= fewest ? [[words, size] as const] : [])));
}
