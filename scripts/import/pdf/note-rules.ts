import type { PrintedLine, Rule } from './page.ts';
import { areOfOneLength, isLevel, meet } from './rules.ts';

/** How far, in points, a rule may begin right of what it is drawn below. */
const drift = 3;
/** A rule above notes is at least so long, in points, and begins so near to where they do. */
const shortest = 30;

/** Whether a rule that stands alone, as one above notes does, is drawn between a line of a column and the one above it. */
export function isBelowRule(area: readonly PrintedLine[], index: number, rules: readonly Rule[]): boolean {
  const line = area[index];
  if (line === undefined) return false;
  const top = area[index - 1]?.y ?? 0;
  return rules.some(
    (rule) =>
      isLevel(rule) &&
      rule.y0 > top &&
      rule.y1 < line.y &&
      rule.x1 - rule.x0 > shortest &&
      Math.abs(rule.x0 - line.x0) < shortest &&
      !isOfTable(rule, area.slice(0, index), rules),
  );
}

/**
 * Whether a rule is the border of a table: it meets others, as those of cells do; it is drawn below all cells of a row; or
 * one of its length is drawn above rows.
 *
 * @param above the lines of the column above it
 */
function isOfTable(rule: Rule, above: readonly PrintedLine[], rules: readonly Rule[]): boolean {
  const last = above.at(-1);
  if (rules.some((other) => meet(rule, other))) return true;
  if (last !== undefined && isRow(last) && rule.y0 - last.y < 1.5 * last.size && covers(rule, last)) return true;
  const opening = rules.filter((other) => isLevel(other) && other.y1 < rule.y0 && areOfOneLength(other, rule));
  const top = Math.max(...opening.map(({ y1 }) => y1));
  const between = above.filter(({ y }) => y > top);
  return between.length > 0 && 2 * between.filter(isRow).length >= between.length;
}

function isRow({ cells }: PrintedLine): boolean {
  return cells.length > 1;
}

/** Whether a rule is drawn from the first cell of a row to the last. */
function covers({ x0, x1 }: Rule, { cells }: PrintedLine): boolean {
  return x0 < (cells[0]?.x0 ?? 0) + drift && x1 > (cells.at(-1)?.x0 ?? Infinity);
}
