import type { Cell, Line } from './page.ts';

/** Rows of cells, of which the lines are those it was read from. */
export interface Table {
  lines: Line[];
  /** Where each of its columns begins and ends. */
  columns: Column[];
  rows: Row[];
  headed: boolean;
}

/** The words of a row by column, and the lines on which they stand. */
export interface Row {
  cells: string[];
  lines: Line[];
}

/** Where a column of a table begins and ends. */
export interface Column {
  x0: number;
  x1: number;
}

/** A line of a table, with its cells by column. */
export interface TableLine {
  line: Line;
  cells: (Cell | undefined)[];
}
