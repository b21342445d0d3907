/** A cell covers so many columns or rows at most, as browsers count columns. */
export const mostSpanned = 1000;

/** How many columns and rows a cell of a table covers, 1 where it does not say. */
export interface CellSpans {
  cols?: number | undefined;
  rows?: number | undefined;
}

/** A cell at its place in the grid of its table: its first row and column, from 0, and how many of each it covers. */
export interface PlacedCell<Cell> {
  cell: Cell;
  row: number;
  column: number;
  cols: number;
  rows: number;
}

/**
 * The place of each cell, in their order: the first column of its row that no cell above covers, as browsers lay out
 * tables. A cell covers no place that another covers and no row below the last, however many it asks for.
 */
export function placeCells<Cell extends CellSpans>(rows: readonly (readonly Cell[])[]): PlacedCell<Cell>[] {
  const covered: number[] = []; // of each column, the first row that no cell covers any more
  const isCovered = (column: number, row: number) => (covered[column] ?? 0) > row;
  return rows.flatMap((cells, row) => {
    let next = 0;
    return cells.map((cell) => {
      while (isCovered(next, row)) next += 1;
      const column = next;
      const down = Math.min(cell.rows ?? 1, rows.length - row);
      do {
        covered[next] = row + down;
        next += 1;
      } while (next - column < (cell.cols ?? 1) && !isCovered(next, row));
      return { cell, row, column, cols: next - column, rows: down };
    });
  });
}

/** How many columns placed cells take. */
export function widthOfGrid(placed: readonly PlacedCell<unknown>[]): number {
  return placed.reduce((width, { column, cols }) => Math.max(width, column + cols), 0);
}

/** What does not fit in a table, and the row, from 0, in which it begins: `{ row: 1, says: 'A cell goes below …' }`. */
export interface GridProblem {
  row: number;
  says: string;
}

/** The first cell that asks for more than there is: a place that another covers, or a row below the last. */
export function misfitOf(rows: readonly (readonly CellSpans[])[]): GridProblem | undefined {
  const placed = placeCells(rows);
  const low = placed.find((each) => each.rows < (each.cell.rows ?? 1));
  const wide = placed.find((each) => each.cols < (each.cell.cols ?? 1));
  if (low === undefined && wide === undefined) return undefined;
  if (wide === undefined || (low !== undefined && low.row < wide.row))
    return { row: low?.row ?? 0, says: 'A cell covers more rows than there are below it.' };
  return { row: wide.row, says: 'A cell covers a place that another covers.' };
}

/** The first row that leaves a place without a cell, which the rows around it have. */
export function unfilledOf(rows: readonly (readonly CellSpans[])[]): GridProblem | undefined {
  const placed = placeCells(rows);
  const filled = rows.map(() => 0);
  for (const { row, cols, rows: down } of placed)
    for (let at = row; at < row + down; at += 1) filled[at] = (filled[at] ?? 0) + cols;
  const width = widthOfGrid(placed);
  const row = filled.findIndex((count) => count < width);
  return row === -1 ? undefined : { row, says: `Its cells cover ${filled[row]} of ${width} columns.` };
}

/** A cell with what it covers; one that fills a place of the grid is none of the table's own. */
export interface LaidCell<Cell> {
  cell: Cell | undefined;
  cols: number;
  rows: number;
}

/**
 * A table of placed cells as rows that fill its grid, without the rows that are not kept. A cell covers what is left of
 * its rows. Rows and columns in which no cell begins print nothing, and are none.
 */
export function layRows<Cell>(
  placed: readonly PlacedCell<Cell>[],
  isKept: (row: number) => boolean = () => true,
): LaidCell<Cell>[][] {
  const own = placed.filter(({ row }) => isKept(row));
  const [rows, columns] = [rankOf(own.map(({ row }) => row)), rankOf(own.map(({ column }) => column))];
  const grid = Array.from({ length: rows(Infinity) }, () =>
    Array.from<LaidCell<Cell> | 'covered' | undefined>({ length: columns(Infinity) }),
  );
  for (const { cell, row, column, ...spans } of own) {
    const [top, left] = [rows(row), columns(column)];
    const [down, across] = [rows(row + spans.rows) - top, columns(column + spans.cols) - left];
    for (let y = top; y < top + down; y += 1) grid[y]?.fill('covered', left, left + across);
    (grid[top] ?? [])[left] = { cell, cols: across, rows: down };
  }
  return grid.map((row) =>
    row.flatMap((place) => (place === 'covered' ? [] : [place ?? { cell: undefined, cols: 1, rows: 1 }])),
  );
}

/** Of some numbers, how many of them are less than another, each counted once. */
function rankOf(numbers: readonly number[]): (number: number) => number {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return (number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? Infinity) >= number) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
