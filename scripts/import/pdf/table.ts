import { joinLines } from '../../language/line-joints.ts';
import type { Cell, PrintedLine } from './page.ts';

/** Rows of cells, of which the lines are those it was read from. */
export interface Table {
  lines: PrintedLine[];
  /** Where each of its columns begins and ends. */
  columns: Column[];
  rows: Row[];
  headed: boolean;
}

/** The words of a row by column, and the lines on which they stand. */
export interface Row {
  cells: RowCell[];
  lines: PrintedLine[];
}

/** The words of one cell, and how they are printed: line by line, and in each what stands apart. */
export interface RowCell {
  text: string;
  lines: readonly (readonly Cell[])[];
  /** How many columns and rows it covers, 1 where it does not say; no column where another cell covers its place. */
  cols?: number;
  rows?: number;
}

/** A cell of a table of data seldom has more characters; a table with such cells only lays out text. */
export const longestCell = 600;

/** Where a column of a table begins and ends. */
export interface Column {
  x0: number;
  x1: number;
}

/** A line of a table, with what it has of each column. */
export interface TableLine {
  line: PrintedLine;
  cells: RowCell[];
}

/** A cell of a table of its lines, in which words may stand apart. */
export function cellOf(lines: readonly (readonly Cell[])[]): RowCell {
  const own = lines.filter((line) => line.length > 0);
  return { text: joinLines(own.map((line) => line.map(({ text }) => text).join(' '))), lines: own };
}

/** The cells of a row that go on with those below them. */
export function joinCells(cells: readonly RowCell[], rest: readonly RowCell[]): RowCell[] {
  return cells.map((cell, column) => ({ ...cell, ...cellOf([...cell.lines, ...(rest[column]?.lines ?? [])]) }));
}

/** Whether a cell covers one place and no other covers that. */
export function isSingle({ cols = 1, rows = 1 }: RowCell): boolean {
  return cols === 1 && rows === 1;
}

/** The first rows of a table, down to where the cells of the first one reach. */
export function headOf({ rows }: Pick<Table, 'rows'>): Row[] {
  return rows.slice(0, Math.max(1, ...(rows[0]?.cells ?? []).map((cell) => cell.rows ?? 1)));
}

export function isFilled({ text }: RowCell): boolean {
  return text !== '';
}
