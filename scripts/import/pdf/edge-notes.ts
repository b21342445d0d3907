import { withoutFigures, wordsOf } from './edge-repeats.ts';
import type { Edge } from './edge-signs.ts';
import { markOf, marksIn } from './note-marks.ts';
import type { PrintedLine, Page } from './page.ts';

/**
 * Says of a line at the foot of a page whether a note begins there: its mark stands on words of the page. Notes may be
 * alike from page to page. What prints the same words after the number of the page is none, unless all pages have the mark.
 */
export function beginsNote(
  all: readonly Edge[],
  lines: ReadonlyMap<Page, readonly PrintedLine[]>,
): (edge: Edge) => boolean {
  const marks = new Map([...lines].map(([page, own]) => [page, marksIn(own)]));
  const alike = Map.groupBy(all, (edge) => wordsOf(edge, withoutFigures));
  return (edge) => {
    const own = marks.get(edge.page) ?? new Set();
    const n = edge.head ? undefined : markOf(edge.line, own);
    if (n === undefined || !own.has(n)) return false;
    return (alike.get(wordsOf(edge, withoutFigures)) ?? []).every(({ line, page }) => {
      const other = markOf(line, own) ?? '';
      const counts = Number(other) - page.number === Number(n) - edge.page.number;
      return !counts || marks.get(page)?.has(other);
    });
  };
}
