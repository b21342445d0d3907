import { isBrowsers, isMarked, isOfColumns, numbersPage, restates, type Edge } from './edge-signs.ts';
import { beginsNote } from './edge-notes.ts';
import { countsWithPages, repeatsOnPages } from './edge-repeats.ts';
import { gatherLines } from './lines.ts';
import type { PrintedLine, Page, GlyphRun } from './page.ts';

/** How many lines at the head or foot of a page may be none of its text. */
const reach = 4;

/** The lines at the edges of a page that are none of its text, and what is left. */
export interface Edged {
  page: Page;
  head: PrintedLine[];
  foot: PrintedLine[];
  runs: readonly GlyphRun[];
}

/**
 * Finds the running heads and page numbers: lines at the edge of a page that stand there on other pages too, that count
 * with the pages, or that the file marks as such and a printing browser or the page before writes alike.
 */
export function findEdges(pages: readonly Page[], declared: string | undefined): Edged[] {
  const lines = new Map(pages.map((page) => [page, gatherLines(page.runs, page, { area: 0 })]));
  const edges = [...lines].map(([page, own]) => listEdges(page, own));
  const all = edges.flat();
  const repeats = repeatsOnPages(all);
  const counts = countsWithPages(all, pages.length);
  const isNote = beginsNote(all, lines);
  const first = pages[0]?.runs.map(({ text }) => text).join('') ?? '';
  return pages.map((page, index) => {
    const own = edges[index] ?? [];
    const isEdge = (edge: Edge) =>
      !isNote(edge) &&
      (repeats(edge) ||
        counts(edge) ||
        numbersPage(edge, pages.length) ||
        restates(edge, { first, pages: pages.length }) ||
        isBrowsers(edge, declared) ||
        isMarked(edge));
    const at = (side: boolean) => own.filter((edge) => edge.head === side);
    const head = outermost(at(true), isEdge);
    const foot = outermost(at(false), isEdge).reverse();
    const gone = new Set([...head, ...foot].flatMap(({ runs }) => runs));
    return { page, head, foot, runs: page.runs.filter((run) => !gone.has(run)) };
  });
}

function listEdges(page: Page, lines: readonly PrintedLine[]): Edge[] {
  const edge = (line: PrintedLine, place: number, head: boolean): Edge => {
    const at = lines.indexOf(line);
    const next = lines[at + (head ? 1 : -1)];
    return { line, page, head, place, next, apart: next === undefined ? Infinity : Math.abs(next.y - line.y) };
  };
  const half = Math.ceil(lines.length / 2);
  const heads = lines.slice(0, Math.min(reach, half)).map((line, place) => edge(line, place, true));
  const feet = lines.slice(-Math.min(reach, lines.length - half) || lines.length).reverse();
  return [...heads, ...feet.map((line, place) => edge(line, place, false))];
}

/** Takes lines from the edge inwards; a line of text ends them, and so does a row of a table. */
function outermost(edges: readonly Edge[], isEdge: (edge: Edge) => boolean): PrintedLine[] {
  const found = new Set<Edge>();
  for (const edge of edges.toReversed()) {
    const inner = edges[edges.indexOf(edge) + 1];
    const isRow = isOfColumns(edge) && (inner === undefined || !found.has(inner));
    if (!isRow && isEdge(edge)) found.add(edge);
  }
  const text = edges.findIndex((edge) => !found.has(edge) && edge.apart < 1.5 * edge.line.size);
  const within = text === -1 ? edges : edges.slice(0, text);
  return within.filter((edge) => found.has(edge)).map(({ line }) => line);
}
