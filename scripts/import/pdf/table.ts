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
  cells: string[];
  lines: PrintedLine[];
}

/** Where a column of a table begins and ends. */
export interface Column {
  x0: number;
  x1: number;
}

/** A line of a table, with its cells by column. */
export interface TableLine {
  line: PrintedLine;
  cells: (Cell | undefined)[];
}
