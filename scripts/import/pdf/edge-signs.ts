import { modeOf } from './measure.ts';
import type { Line, Page } from './page.ts';

/** A line near the head or foot of a page. */
export interface Edge {
  line: Line;
  page: Page;
  /** Whether it stands at the head, and its place from there or from the foot: 0 for the outermost. */
  head: boolean;
  place: number;
  /** What stands next to it towards the middle, and the space between. */
  next: Line | undefined;
  apart: number;
}

const pageNumber =
  /^(?:(?:page|página|pág\.|p\.)\s*)?[-–—]?\s*(\d{1,4}|[ivxl]{1,7})\s*[-–—]?(?:\s*(?:\/|of|sur|de)\s*(\d{1,4}))?$/iu;

/** Whether a line is `2`, `- 2 -`, `Page 2 of 3` or `2/3`, with the number of the page itself, or has one at its end. */
export function isPageNumber({ line, page, place }: Edge, pages: number): boolean {
  if (place > 1) return false;
  const alone = line.cells.length === 1;
  return [line.cells[0], line.cells.at(-1)].some((cell) => {
    const [whole = '', number = '', total] = pageNumber.exec(cell?.text ?? '') ?? [];
    if (total !== undefined) return Number(total) === pages || Number(number) === page.number;
    if (/^[ivxl]+$/.test(whole)) return alone && line.x0 > 0.3 * page.width;
    return whole !== '' && (Number(number) === page.number ? alone || whole !== number : alone && whole !== number);
  });
}

/**
 * Whether a line at the head of a page says again what is printed on the first: in small type apart from the text, or over
 * the number of the page, as a symbol does.
 */
export function restates(edge: Edge, { first, pages }: { first: string; pages: number }): boolean {
  const { line, page, head, place, next, apart } = edge;
  if (page.number === 1 || !head || place > 0) return false;
  const size = modeOf(page.runs, (run) => run.size) ?? 0;
  const small = line.size < 0.96 * size && apart >= 1.5 * line.size;
  const numbered = next !== undefined && isPageNumber({ ...edge, line: next, place: 1 }, pages);
  const said = bare(first);
  const words = line.cells.map(({ text }) => bare(text));
  return (small || numbered) && words.some((each) => each.length > 5 && said.includes(each));
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** What a browser prints around a page: its address, the date and hour, the title, the number of the page. */
export function isBrowsers({ line, place }: Edge, declared: string | undefined): boolean {
  const hour = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?$/;
  const says = /^(?:file:\/\/\S*|https?:\/\/\S+|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?|\d+\/\d+)$/i;
  const named = (text: string) => says.test(text) || text === declared;
  const [first] = line.cells;
  return place === 0 && (line.cells.every(({ text }) => named(text)) || hour.test(first?.text ?? ''));
}

/** A line that the file sets apart from its text. On the first page this may be its letterhead, which is text. */
export function isMarked({ line, page }: Edge): boolean {
  return line.artifact && page.number > 1;
}

/** Whether a line at the head is of a table: each of its cells stands over one of the line close below it. */
export function headsColumns({ line, head, next, apart }: Edge): boolean {
  if (!head || next === undefined || next.cells.length < 2 || line.cells.length < 2 || apart > 3 * line.size)
    return false;
  return line.cells.every(({ x0, x1 }) => next.cells.some((cell) => cell.x0 < x1 && cell.x1 > x0));
}
