import { hasLeader } from './cells.ts';
import type { PrintedLine, Rule } from './page.ts';
import { isLevel, joinLevel } from './rules.ts';
import { uprightRules } from './table-columns.ts';
import { isFilled, joinCells, type Row, type TableLine } from './table.ts';

/** So many rules are drawn in tables whose rows have none: below the head, and above the total. */
const headAndTotal = 2;

/** Joins the lines of a table that are one row: a cell may have several lines. */
export function mergeRows(placed: readonly TableLine[], rules: readonly Rule[]): Row[] {
  const joins = joinerOf(placed, rules);
  const rows: Row[] = [];
  for (const [index, { line, cells }] of placed.entries()) {
    const row = rows.at(-1);
    if (row === undefined || !joins(index)) rows.push({ cells, lines: [line] });
    else {
      row.lines.push(line);
      row.cells = joinCells(row.cells, cells);
    }
  }
  return rows;
}

/** Says of a line of a table whether it goes on with the row of the line before it. */
function joinerOf(placed: readonly TableLine[], rules: readonly Rule[]): (index: number) => boolean {
  const steps = placed.map(({ line }, index) => line.y - (placed[index - 1]?.line.y ?? line.y));
  const size = placed[0]?.line.size ?? 10;
  const closest = Math.min(...steps.slice(1).filter((step) => step > 0.8 * size));
  const ruled = placed.map(({ line }, index) => {
    const above = placed[index - 1]?.line;
    return above !== undefined && isRuledOff(above, line, rules);
  });
  const apart = steps.slice(1).filter((step) => step > 1.25 * closest).length;
  const rulings = ruled.filter(Boolean).length;
  const inLines = haveLongCells(placed, (index) => ruled[index] === true || (steps[index] ?? 0) > 1.25 * closest);
  const most = 0.4 * (placed.length - 1);
  const everyRowRuled = rulings >= (inLines ? (isBarred(placed, rules) ? 1 : headAndTotal + 1) : most);
  const everyRowApart = apart >= (inLines ? 2 : most) && apart < placed.length - 1;
  return (index) => {
    if (ruled[index] === true) return false;
    if ((steps[index] ?? 0) <= 0.8 * size) return true;
    if (everyRowRuled) return true;
    if ((steps[index] ?? 0) > 1.25 * closest) return false;
    return everyRowApart || goesOn(placed, index);
  };
}

/** Whether a line is drawn from the top down between the cells of most lines. */
function isBarred(placed: readonly TableLine[], rules: readonly Rule[]): boolean {
  return uprightRules(
    placed.map(({ line }) => line),
    rules,
  ).some(({ x0 }) => placed.some(({ line }) => x0 > line.x0 && x0 < line.x1));
}

/** Whether most lines that nothing parts from the line above go on with it, in small letters or other columns, as long cells do. */
function haveLongCells(placed: readonly TableLine[], isParted: (index: number) => boolean): boolean {
  const close = placed.filter((_, index) => index > 0 && !isParted(index));
  const going = close.filter(
    ({ cells: [first] }) => first === undefined || !isFilled(first) || /^\p{Ll}/u.test(first.text),
  );
  return close.length < placed.length - 1 && going.length > 0.6 * close.length;
}

/**
 * Whether rules are drawn between two lines of a table, through most of their width, or over all of the narrower and beyond
 * it, as the border of a cell is.
 */
export function isRuledOff(above: PrintedLine, below: PrintedLine, rules: readonly Rule[]): boolean {
  const [left, right] = [Math.min(above.x0, below.x0), Math.max(above.x1, below.x1)];
  const between = rules.filter(
    (rule) =>
      isLevel(rule) &&
      rule.y0 > above.y - 1 &&
      rule.y1 < below.y - 0.3 * below.size &&
      rule.x1 > left &&
      rule.x0 < right,
  );
  const narrow = above.x1 - above.x0 < below.x1 - below.x0 ? above : below;
  const isBeyond = ({ x0, x1 }: Rule) => x0 < narrow.x0 + 1 && x1 > narrow.x1 + 0.5 * narrow.size;
  return (
    between.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0) > 0.5 * (right - left) || joinLevel(between).some(isBeyond)
  );
}

/**
 * Whether a line close below another goes on with its cells: its first cell is empty, or begins with a small letter and
 * has nothing beside it. Dots that lead from cell to cell are of one row only.
 */
function goesOn(placed: readonly TableLine[], index: number): boolean {
  const [above, own] = [placed[index - 1], placed[index]];
  if (above === undefined || own === undefined || hasLeader(above.line)) return false;
  if (own.line.y - above.line.y > 1.4 * own.line.size) return false;
  const begins = ({ cells: [cell] }: TableLine) => cell !== undefined && isFilled(cell);
  if (index === 1 && !begins(above) && begins(own)) return true;
  const [first, ...others] = own.cells;
  if (first === undefined || !begins(own))
    return own.cells.every((cell, column) => !isFilled(cell) || above.cells.slice(column, column + 1).some(isFilled));
  return /^\p{Ll}/u.test(first.text) && !others.some(isFilled);
}
