import { fold } from '../../../src/records/fold.ts';
import { beforePageNumber, readPageNumber } from '../../../src/records/in-text/page-numbers.ts';
import { isOfBrowser } from '../../language/website-words.ts';
import { modeOf } from './measure.ts';
import type { PrintedLine, Page } from './page.ts';

/** A line near the head or foot of a page. */
export interface Edge {
  line: PrintedLine;
  page: Page;
  /** Whether it stands at the head, and its place from there or from the foot: 0 for the outermost. */
  head: boolean;
  place: number;
  /** What stands next to it towards the middle, and the space between. */
  next: PrintedLine | undefined;
  apart: number;
}

/** Whether a line is `2`, `- 2 -`, `Page 2 of 3` or `2/3`, with the number of the page itself, or has one at its end. */
export function numbersPage({ line, page, place }: Edge, pages: number): boolean {
  if (place > 1) return false;
  const alone = line.cells.length === 1;
  return [line.cells[0], line.cells.at(-1)].some((cell) => {
    const text = cell?.text ?? '';
    const before = beforePageNumber(text);
    const own = before?.sure === true ? text.slice(before.words.length).trim() : text;
    const { number, total, form, named } = readPageNumber(own, page.number) ?? {};
    if (number === undefined) return false;
    if (total !== undefined) return total === pages || number === page.number;
    if (form === 'roman' && named === undefined) return alone && line.x0 > 0.3 * page.width;
    const isSure = !/^\d+$/.test(cell?.text ?? '');
    return number === page.number ? alone || isSure : alone && isSure;
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
  const numbered = next !== undefined && numbersPage({ ...edge, line: next, place: 1 }, pages);
  const said = fold(first);
  const words = line.cells.map(({ text }) => fold(text));
  return (small || numbered) && words.some((each) => each.length > 5 && said.includes(each));
}

/** What a browser prints around a page: its address, the date and hour, the title, the number of the page. */
export function isBrowsers({ line, place }: Edge, declared: string | undefined): boolean {
  const named = (text: string) => isOfBrowser(text) || text === declared;
  const [first] = line.cells;
  return place === 0 && (line.cells.every(({ text }) => named(text)) || isOfBrowser(first?.text ?? '', 'hour'));
}

/** A line that the file sets apart from its text. On the first page this may be its letterhead, which is text. */
export function isMarked({ line, page }: Edge): boolean {
  return line.artifact && page.number > 1;
}

/** Whether a line is of a table: each of its cells stands over one of the line close to it towards the middle of the page. */
export function isOfColumns({ line, head, next, apart }: Edge): boolean {
  if (next === undefined || next.cells.length < 2 || line.cells.length < 2) return false;
  if (apart > (head ? 3 : 2) * line.size) return false;
  return line.cells.every(({ x0, x1 }) => next.cells.some((cell) => cell.x0 < x1 && cell.x1 > x0));
}
