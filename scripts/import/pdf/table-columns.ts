import { hasLeader, splitLeaders } from './cells.ts';
import { partCell } from './lines.ts';
import { findStretches, median } from './measure.ts';
import type { Cell, PrintedLine, Rule } from './page.ts';
import { cellOf, type Column, type TableLine } from './table.ts';

/** A gap this wide, in ems, parts two columns where nearly all rows leave it free. */
const columnGap = 0.5;

/**
 * The stretches of the width in which the cells of rows stand, parted by strips that nearly all rows leave free. Where
 * lines are drawn between columns, what no line parts is one: a name at its left, figures at its right.
 */
export function findColumns(lines: readonly PrintedLine[], rules: readonly Rule[]): Column[] {
  const rows = lines.map(cellsOf);
  const columns = findStretches(rows, 0.25 * (median(lines.map(({ size }) => size)) ?? 10));
  return joinUnparted(columns, rows, barsOf(lines, rules));
}

function cellsOf(line: PrintedLine): Cell[] {
  if (hasLeader(line)) return splitLeaders(line);
  return line.cells.flatMap((cell) => partCell(cell, columnGap * line.size));
}

/** The lines that are drawn from the top down through most of some rows. */
export function uprightRules(lines: readonly PrintedLine[], rules: readonly Rule[]): Rule[] {
  const [top, bottom] = reachOf(lines);
  return rules.filter(
    ({ x0, x1, y0, y1 }) => x1 - x0 < 3 && Math.min(y1, bottom) - Math.max(y0, top) > 0.5 * (bottom - top),
  );
}

function reachOf(lines: readonly PrintedLine[]): [top: number, bottom: number] {
  return [Math.min(...lines.map(({ y }) => y)), Math.max(...lines.map(({ y }) => y))];
}

/** Where lines are drawn from the top down through most of some rows, or the borders of two cells meet above or below one. */
function barsOf(lines: readonly PrintedLine[], rules: readonly Rule[]): number[] {
  const [top, bottom] = reachOf(lines);
  const size = median(lines.map((line) => line.size)) ?? 10;
  const borders = rules.filter(({ y0, y1 }) => y1 - y0 < 3 && y0 > top - 2 * size && y1 < bottom + size);
  const ends = new Set(borders.map(({ x1, y0 }) => `${Math.round(x1)} ${Math.round(y0)}`));
  const meets = borders.filter(({ x0, y0 }) => ends.has(`${Math.round(x0)} ${Math.round(y0)}`));
  return [...uprightRules(lines, rules), ...meets].map(({ x0 }) => x0);
}

/** Joins neighbours that no line parts, though lines part others, and of which each row fills one at most. */
function joinUnparted(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  bars: readonly number[],
): Column[] {
  const joined: Column[] = [];
  const isParted = (a: Column, b: Column) =>
    bars.some((bar) => bar > a.x0 && bar < b.x1 && bar > a.x1 - 3 && bar < b.x0 + 3);
  const isInner = columns.slice(1).some((column, index) => isParted(columns[index] ?? column, column));
  for (const column of columns) {
    const last = joined.at(-1);
    const stands = (cells: readonly Cell[], { x0, x1 }: Column) => cells.some((cell) => cell.x0 < x1 && cell.x1 > x0);
    const both = rows.some((cells) => last !== undefined && stands(cells, last) && stands(cells, column));
    if (last === undefined || !isInner || both || isParted(last, column)) joined.push({ ...column });
    else last.x1 = column.x1;
  }
  return joined;
}

/** Puts each cell into the column with which it shares most of its width. */
export function placeCells(line: PrintedLine, columns: readonly Column[]): TableLine {
  const pieces: Cell[][] = columns.map(() => []);
  for (const cell of cellsOf(line)) {
    const shares = columns.map(({ x0, x1 }) => Math.min(x1, cell.x1) - Math.max(x0, cell.x0));
    const at = shares.findIndex((share) => share > 0 && share >= 0.4 * Math.max(...shares));
    pieces[at === -1 ? shares.indexOf(Math.max(...shares)) : at]?.push(cell);
  }
  return { line, cells: pieces.map((own) => cellOf([own])) };
}
