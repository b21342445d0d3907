import { layRows, placeCells, type CellSpans } from '../../src/records/table-grid.ts';
import { spansOf, type PartCell, type PartTable } from '../../src/records/transcript.ts';
import type { Stretch, TableCellPlace, TableRows } from './working-text.ts';

/** The cells of a row of a document, by their place in the source: their words stand there with a tab between two. */
export function placeRow(cells: readonly PartCell[], start: number): TableCellPlace[] {
  let next = start;
  return cells.map(placeCell);

  function placeCell(cell: PartCell): TableCellPlace {
    if (typeof cell === 'string') return placeWords(cell);
    const { holds, ...rest } = cell;
    const [only] = holds;
    if (holds.length === 1 && typeof only === 'string') return { ...placeWords(only), ...rest };
    const from = next;
    const held = holds.map((each) => (typeof each === 'string' ? placeWords(each) : placeTable(each)));
    return { start: from, end: next - 1, ...rest, holds: held };
  }

  function placeTable({ rows, headed }: PartTable): TableRows {
    return { headed, rows: fill(rows.map((row) => row.map(placeCell))) };
  }

  function placeWords(words: string): TableCellPlace {
    const place = { start: next, end: next + words.length };
    next = place.end + 1;
    return place;
  }
}

/** The places of words in some cells, those in the tables within them too, in the order of the source. */
export function wordPlaces(cells: readonly TableCellPlace[]): TableCellPlace[] {
  return cells.flatMap((cell) => {
    if (cell.end === 0) return []; // it only fills a place
    const { holds = [cell] } = cell;
    return holds.flatMap((held) => ('headed' in held ? held.rows.flatMap(wordPlaces) : [held]));
  });
}

/** Whether each cell of a table covers one place and holds nothing but words, as Markdown can write it. */
export function isPlain(rows: TableRows['rows']): boolean {
  return rows.flat().every(({ cols = 1, rows: down = 1, holds }) => cols === 1 && down === 1 && holds === undefined);
}

/**
 * The rows of a table of which some stretches are left: a cell covers as many of its rows as there are, and places that
 * no cell covers any more hold an empty one.
 */
export function rowsLeft(stretches: readonly Stretch[]): TableRows['rows'] {
  const left = stretches.flatMap(({ row }) => (row === undefined || row.cells.length === 0 ? [] : [row.cells]));
  if (isPlain(left)) return left;
  const rows: (TableCellPlace | CellSpans)[][] = [];
  const kept = new Set<number>();
  for (const [part, own] of Map.groupBy(stretches, (stretch) => stretch.part)) {
    const first = rows.length;
    if (part?.kind === 'table') rows.push(...spansOf(part.rows));
    for (const { row } of own) {
      const at = row?.index === undefined ? rows.length : first + row.index;
      kept.add(at);
      rows[at] = row?.cells ?? [];
    }
  }
  return fill(rows, (row) => kept.has(row));
}

/** The rows of a table that are kept, with an empty cell at each place that no cell covers. */
function fill(
  rows: readonly (readonly (TableCellPlace | CellSpans)[])[],
  isKept?: (row: number) => boolean,
): TableCellPlace[][] {
  return layRows(placeCells(rows), isKept).map((cells) =>
    cells.map(({ cell, cols, rows: down }) => ({ start: 0, end: 0, ...cell, cols, rows: down })),
  );
}
