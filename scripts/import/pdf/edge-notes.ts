import { wordsOf } from './edge-repeats.ts';
import type { Edge } from './edge-signs.ts';
import { gatherLines } from './lines.ts';
import { markOf, marksIn } from './note-marks.ts';
import type { Page } from './page.ts';

/**
 * Says of a line at the foot of a page whether a note begins there: its mark stands on words of the page. Notes may be
 * alike from page to page. What prints the same words after the number of the page is none, unless all pages have the mark.
 */
export function beginsNote(all: readonly Edge[]): (edge: Edge) => boolean {
  const pages = new Set(all.map(({ page }) => page));
  const marks = new Map([...pages].map((page) => [page, marksOn(page)]));
  const alike = Map.groupBy(all, wordsOf);
  return (edge) => {
    const own = marks.get(edge.page) ?? new Set();
    const n = edge.head ? undefined : markOf(edge.line, own);
    if (n === undefined || !own.has(n)) return false;
    return (alike.get(wordsOf(edge)) ?? []).every(({ line, page }) => {
      const other = markOf(line, own) ?? '';
      const counts = Number(other) - page.number === Number(n) - edge.page.number;
      return !counts || marks.get(page)?.has(other);
    });
  };
}

function marksOn(page: Page): ReadonlySet<string> {
  return marksIn(gatherLines(page.runs, page, { area: 0 }));
}
