import type { Grid, GridCell } from './grids.ts';
import { gatherRows, lineOf } from './lines.ts';
import type { GlyphRun, PrintedLine } from './page.ts';
import { cellOf, longestCell, type Row, type RowCell, type Table } from './table.ts';

/** Words reach so far over the border of their cell at most, in points. */
const over = 2;

/**
 * Reads the table whose borders stand about a line and those after it, if any of its cells covers several columns or rows.
 * None where its borders do not hold all the words of each cell, or do not part its rows.
 */
export function readRuled(
  lines: readonly PrintedLine[],
  from: number,
  grids: readonly Grid[],
): Omit<Table, 'headed'> | undefined {
  const grid = grids.find((each) => lines[from]?.runs.every((run) => isWithin(run, each)));
  if (grid === undefined || !grid.cells.some(({ cols, rows }) => cols > 1 || rows > 1)) return undefined;
  const end = lines.findIndex(({ runs }, index) => index > from && !runs.every((run) => isWithin(run, grid)));
  const own = lines.slice(from, end === -1 ? lines.length : end);
  const others = [...lines.slice(0, from), ...lines.slice(from + own.length)];
  if (others.some(({ runs }) => runs.some((run) => isWithin(run, grid)))) return undefined;
  const words = Map.groupBy(
    own.flatMap(({ runs }) => runs),
    (run) => grid.cells.find((cell) => holds(cell, run, grid)),
  );
  if (words.has(undefined)) return undefined;
  const [{ page, area }] = own as [PrintedLine];
  const printed = new Map(
    grid.cells.map((cell) => [cell, gatherRows(words.get(cell) ?? []).map((row) => lineOf(row, page, { area }))]),
  );
  const rows = rowsOf(grid, printed);
  if (rows.some(({ cells }) => cells.some(({ text }) => text.length > longestCell)) || hidesRows(grid, printed))
    return undefined;
  const columns = grid.xs.slice(1).map((x1, column) => ({ x0: grid.xs[column] ?? x1, x1 }));
  return { lines: own, columns, rows };
}

type PrintedCells = ReadonlyMap<GridCell, readonly PrintedLine[]>;

function middleOf({ x, y, width, size }: GlyphRun): { across: number; height: number } {
  return { across: x + width / 2, height: y - 0.3 * size };
}

function isWithin(run: GlyphRun, { xs, ys }: Grid): boolean {
  const { across, height } = middleOf(run);
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return across > left && across < right && height > top && height < bottom;
}

/** Whether all of a run stands in a cell. */
function holds({ row, column, cols, rows }: GridCell, run: GlyphRun, { xs, ys }: Grid): boolean {
  const { height } = middleOf(run);
  const [left = 0, right = 0, top = 0, bottom = 0] = [xs[column], xs[column + cols], ys[row], ys[row + rows]];
  return run.x > left - over && run.x + run.width < right + over && height > top && height < bottom;
}

function rowsOf({ xs, ys, cells }: Grid, printed: PrintedCells): Row[] {
  return ys.slice(1).map((_, row) => {
    const own = cells.filter((cell) => cell.row === row);
    const covered: RowCell[] = xs.slice(1).map(() => ({ ...cellOf([]), cols: 0 }));
    const lines = own.flatMap((cell) => printed.get(cell) ?? []);
    for (const cell of own) {
      const { cols, rows } = cell;
      covered[cell.column] = { ...cellOf((printed.get(cell) ?? []).map((line) => [line])), cols, rows };
    }
    return { cells: covered, lines };
  });
}

/**
 * Whether a row below the head seems to be several of which no border parts one from the next: each of its cells has the
 * same lines.
 */
function hidesRows({ cells }: Grid, printed: PrintedCells): boolean {
  const head = Math.max(...cells.filter(({ row }) => row === 0).map(({ rows }) => rows));
  const below = Map.groupBy(
    cells.filter((cell) => cell.row >= head && (printed.get(cell)?.length ?? 0) > 0),
    ({ row }) => row,
  );
  return [...below.values()].some((own) => {
    const [first = [], ...others] = own.map((cell) => printed.get(cell) ?? []);
    const isAlike = (lines: readonly PrintedLine[]) =>
      lines.length === first.length && lines.every(({ y }, at) => Math.abs(y - (first[at]?.y ?? NaN)) < over);
    return first.length > 1 && others.length > 0 && others.every(isAlike);
  });
}
