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
}

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
  return cells.map((cell, column) => cellOf([...cell.lines, ...(rest[column]?.lines ?? [])]));
}

export function isFilled({ text }: RowCell): boolean {
  return text !== '';
}
