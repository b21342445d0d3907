import { readPageNumber, withoutNumberOfPage } from '../../../src/records/in-text/page-numbers.ts';
import { endsSentence } from '../../language/phrases.ts';
import type { Edge } from './edge-signs.ts';
import { modeOf } from './measure.ts';

/** How far apart, in points, the same line may stand on two pages. */
const drift = 8;

/** Lines of one paragraph stand so close to each other, in ems. */
const closest = 1.6;

/** What stands at the same place on two pages may be text that is alike; on so many it is no text. */
const fewestPages = 3;

/**
 * Says of a line at the edge of a page whether it stands word for word at the same place of several pages. A sentence in the
 * type of the text is none: "It was so decided." may end many; nor is a line with which a sentence of the text goes on.
 */
export function repeatsOnPages(all: readonly Edge[]): (edge: Edge) => boolean {
  const alike = Map.groupBy(all, (edge) => wordsOf(edge, wordsApart));
  return (edge) => {
    if (isSentence(edge) || isWithinSentence(edge)) return false;
    const same = (alike.get(wordsOf(edge, wordsApart)) ?? []).filter(
      (other) => Math.abs(distance(other) - distance(edge)) < drift,
    );
    return new Set(same.map(({ page }) => page)).size >= fewestPages;
  };
}

function isSentence(edge: Edge): boolean {
  return isInTypeOfText(edge) && endsSentence(edge.line.text) && /\S\s+\S+\s+\S/.test(edge.line.text);
}

/** Whether a line and the next one inwards are two of one sentence, as close to each other as lines of the text. */
function isWithinSentence(edge: Edge): boolean {
  const { line, next, head, apart } = edge;
  if (next === undefined || !isInTypeOfText(edge) || apart > closest * line.size) return false;
  const [before, after] = head ? [line, next] : [next, line];
  return Math.abs(before.size - after.size) < 0.5 && !endsSentence(before.text) && /^\p{Ll}/u.test(after.text);
}

function isInTypeOfText({ line, page }: Edge): boolean {
  const size = modeOf(page.runs, (run) => run.size) ?? 0;
  return line.size > 0.96 * size;
}

/** A line without the cells that are the number of its page, and without that number where a cell begins or ends with it. */
function wordsApart({ line, page }: Edge): string {
  const cells = line.cells.map(({ text }) =>
    readPageNumber(text, page.number) === undefined ? withoutNumberOfPage(text, page.number) : '',
  );
  return cells.some((cell) => cell !== '') ? cells.join(' ') : line.text;
}

/** The words of a line at the head or foot in no order: pages on the left and the right may print them in turns. */
export function wordsOf(edge: Edge, words: (edge: Edge) => string): string {
  return [
    edge.head,
    Math.round(edge.line.size),
    ...words(edge)
      .split(/[\s|]+/)
      .sort(),
  ].join(' ');
}

/** A line with figures as signs; one of figures alone is itself. */
export function withoutFigures({ line: { text } }: Edge): string {
  return /\p{L}/u.test(text) ? text.replaceAll(/\d+/g, '#') : text;
}

/** The numbers that stand alone at either end of a line: "Resolution 1140" has none. */
function numbersIn({ line: { cells } }: Edge): number[] {
  return [cells[0], cells.at(-1)].flatMap((cell) => (/^\d{1,4}$/.test(cell?.text ?? '') ? [Number(cell?.text)] : []));
}

function distance({ line, page, head }: Edge): number {
  return head ? line.y : page.height - line.y;
}

/** Says whether a number in a line is as far from that of the page as on two more pages, if there are so many. */
export function countsWithPages(all: readonly Edge[], pages: number): (edge: Edge) => boolean {
  const shifts = new Map<string, Set<number>>();
  const keys = (edge: Edge) =>
    numbersIn(edge).map((number) => `${edge.head}:${number - edge.page.number}:${Math.round(edge.line.size)}`);
  for (const edge of all) {
    if (edge.place > 1) continue;
    for (const key of keys(edge)) shifts.set(key, (shifts.get(key) ?? new Set()).add(edge.page.number));
  }
  return (edge) =>
    edge.place <= 1 && keys(edge).some((key) => (shifts.get(key)?.size ?? 0) > Math.max(1, Math.min(2, pages - 1)));
}
