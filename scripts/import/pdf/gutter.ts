import { findStretches, median } from './measure.ts';
import type { Rule, GlyphRun } from './page.ts';
import { areOfOneLength, joinLevel } from './rules.ts';

/** A gutter between columns is at least so wide, in ems. */
const narrowest = 0.8;
/** A column is at least so wide, in ems: those of a table mostly are narrower. */
const narrowestColumn = 11;
/** What is no wider, in ems, may be the marker of an item before its text. */
const widestMarker = 4;
/** A gutter is so wide at most, as a share of a column: the cells of a table may stand further apart. */
const widest = 0.5;
/** A column has so many lines at least, on either side of the gutter. */
const fewestLines = 3;

/** Words without a wide gap between them. */
export interface BaselineSegment {
  runs: GlyphRun[];
  x0: number;
  x1: number;
  y: number;
  size: number;
}
/** What stands on one baseline, from left to right. */
export type Baseline = BaselineSegment[];

/** A strip that rows `from` to `to` leave free; `to` is not included. */
export interface Gutter {
  x0: number;
  x1: number;
  from: number;
  to: number;
}

/** The gutter that most rows keep free, if what stands to its left and right are columns of text. */
export function findGutter(rows: readonly Baseline[], drawn: readonly Rule[]): Gutter | undefined {
  const rules = joinLevel(drawn);
  const found = new Map<string, Gutter>();
  for (const [index, row] of rows.entries()) {
    for (const [place, segment] of row.entries()) {
      const next = row[place + 1];
      if (next === undefined) continue;
      const gutter = stretch(rows, index, { x0: segment.x1, x1: next.x0 });
      found.set(`${gutter.from}:${gutter.to}:${Math.round(gutter.x0)}`, gutter);
    }
  }
  const gutters = [...found.values()];
  const tables = gutters.filter((gutter) => partsCells(rows.slice(gutter.from, gutter.to), gutter, rules));
  const isOfTable = (gutter: Gutter) =>
    tables.some(({ x0, x1, from, to }) => from <= gutter.from && to >= gutter.to && x0 < gutter.x1 && x1 > gutter.x0);
  const parting = gutters
    .filter((gutter) => !isOfTable(gutter) && partsColumns(rows.slice(gutter.from, gutter.to), gutter))
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.x0 - b.x0);
  return parting.find((gutter) => !passesHeading(rows, gutter, parting)) ?? parting[0];
}

/** Whether a gutter passes beside a line that stands alone over other columns, as a heading does that is not as wide as the page. */
function passesHeading(rows: readonly Baseline[], { from, to }: Gutter, gutters: readonly Gutter[]): boolean {
  return rows.slice(from + 1, to - 1).some(([segment, ...others], index) => {
    const [above, below] = [rows[from + index]?.[0], rows[from + index + 2]?.[0]];
    if (segment === undefined || others.length > 0 || above === undefined || below === undefined) return false;
    const apart = Math.min(segment.y - above.y, below.y - segment.y) > 1.3 * Math.max(above.size, below.size);
    return apart && gutters.some(({ x0, x1 }) => segment.x0 < x0 && segment.x1 > x1);
  });
}

/** Follows a gap up and down, as long as no words stand in what is left of it. */
function stretch(rows: readonly Baseline[], index: number, gap: { x0: number; x1: number }): Gutter {
  let { x0, x1 } = gap;
  const size = median(rows.flat().map((segment) => segment.size)) ?? 10;
  const passes = (row: Baseline): boolean => {
    const [left, right] = freeOf(row, x0, x1);
    if (right - left < narrowest * size) return false;
    [x0, x1] = [left, right];
    return true;
  };
  let [from, to] = [index, index + 1];
  while (to < rows.length && passes(rows[to] ?? [])) to += 1;
  while (from > 0 && passes(rows[from - 1] ?? [])) from -= 1;
  return trim(rows, { x0, x1, from, to });
}

/**
 * Leaves out lines at the left that stand apart above the columns, and below them if lines across the page follow or none
 * fills the column: they are no part of it, such as a heading, or a list below both.
 */
function trim(rows: readonly Baseline[], { x0, x1, from, to }: Gutter): Gutter {
  const isLeft = (row: Baseline | undefined) => row?.every((segment) => segment.x1 <= x0 + 0.1) === true;
  const isApart = (index: number) => {
    const [row, above] = [rows[index]?.[0], rows[index - 1]?.[0]];
    return row !== undefined && above !== undefined && row.y - above.y > 1.6 * row.size;
  };
  const both = rows.slice(from, to).findIndex((row) => !isLeft(row)) + from;
  const top = Array.from({ length: Math.max(0, both - from) }, (_, step) => both - step).find(isApart) ?? from;
  const last = rows.slice(0, to).findLastIndex((row) => !isLeft(row));
  const widest = Math.max(...rows.slice(top, last + 1).map((row) => width(row, x0)));
  const apart = rows.findIndex((_, index) => index > last && index < to && isApart(index));
  const short = apart !== -1 && rows.slice(apart, to).every((row) => width(row, x0) < 0.75 * widest);
  const cut = apart !== -1 && (short || to < rows.length);
  return { x0, x1, from: top, to: cut ? apart : to };
}

/** How much of the left column a row fills. */
function width(row: Baseline, x0: number): number {
  const left = row.filter((segment) => segment.x1 <= x0 + 0.1);
  return (left.at(-1)?.x1 ?? 0) - (left[0]?.x0 ?? 0);
}

/** What a row leaves free of the stretch from `x0` to `x1`. */
function freeOf(row: Baseline, x0: number, x1: number): [number, number] {
  let [left, right] = [x0, x1];
  const middle = (x0 + x1) / 2;
  for (const segment of row) {
    if (segment.x0 < right && segment.x1 > left) {
      if (segment.x1 <= middle) left = segment.x1;
      else if (segment.x0 >= middle) right = segment.x0;
      else return [0, 0];
    }
  }
  return [left, right];
}

/**
 * Whether the columns on both sides of a gutter are of like width and filled with lines, as cells of a table mostly are
 * not: all that stands there, or up to the next strips that are free, where there are more than two.
 */
function partsColumns(rows: readonly Baseline[], gutter: Gutter): boolean {
  const size = median(rows.flat().map((segment) => segment.size)) ?? 10;
  const gap = gutter.x1 - gutter.x0;
  return [sidesOf(gutter), columnsBeside(rows, gutter, size)].some((sides) =>
    areColumns(linesWithin(rows, sides[0]), linesWithin(rows, sides[1]), { size, gap }),
  );
}

/** Whether what stands on both sides of a strip are cells of a table: rules go through it, or rows begin on both at one height. */
function partsCells(rows: readonly Baseline[], gutter: Gutter, rules: readonly Rule[]): boolean {
  const [top = 0, bottom = 0] = [rows[0]?.[0]?.y, rows.at(-1)?.[0]?.y];
  const crossing = rules.filter(({ x0, x1 }) => x0 < gutter.x0 && x1 > gutter.x1);
  const [inner, ...others] = crossing.filter(({ y0, y1 }) => y0 > top && y1 < bottom);
  if (inner !== undefined && (others.length > 0 || isBetween(inner, crossing))) return true;
  const size = median(rows.flat().map((segment) => segment.size)) ?? 10;
  const [left, right] = columnsBeside(rows, gutter, size);
  return beginTogether(linesWithin(rows, left), linesWithin(rows, right), size);
}

/** Whether rules of its length are drawn above and below a rule, as those above and below a table are. */
function isBetween(rule: Rule, rules: readonly Rule[]): boolean {
  const alike = rules.filter((other) => areOfOneLength(rule, other));
  return alike.some(({ y1 }) => y1 < rule.y0) && alike.some(({ y0 }) => y0 > rule.y1);
}

function linesWithin(rows: readonly Baseline[], [left, right]: readonly [number, number]): Line[] {
  return rows.flatMap((row) => span(row.filter(({ x0, x1 }) => x0 >= left - 0.1 && x1 <= right + 0.1)));
}

type Sides = readonly [left: readonly [number, number], right: readonly [number, number]];

function sidesOf({ x0, x1 }: Gutter): Sides {
  return [
    [-Infinity, x0],
    [x1, Infinity],
  ];
}

/** From where to where the columns next to a gutter reach; what is no wider than a marker stands before the text of its item. */
function columnsBeside(rows: readonly Baseline[], { x0, x1 }: Gutter, size: number): Sides {
  const starts = findStretches(rows, narrowest * size)
    .filter(
      (_, index, all) => index === 0 || (all[index - 1]?.x1 ?? 0) - (all[index - 1]?.x0 ?? 0) > widestMarker * size,
    )
    .map(({ x0: from }) => from);
  const [left = -Infinity, right = Infinity] = [starts.findLast((x) => x < x0), starts.find((x) => x > x1 + size)];
  return [
    [left, x0],
    [x1, right],
  ];
}

function areColumns(
  left: readonly Line[],
  right: readonly Line[],
  { size, gap }: { size: number; gap: number },
): boolean {
  if (Math.min(left.length, right.length) < fewestLines) return false;
  const widths = [left, right].map(
    (lines) => Math.max(...lines.map((line) => line.x1)) - Math.min(...lines.map((line) => line.x0)),
  );
  const [narrow, wide] = [Math.min(...widths), Math.max(...widths)];
  if (narrow < narrowestColumn * size || narrow < 0.6 * wide || gap > widest * narrow) return false;
  return [left, right].every((lines, side) => {
    const full = lines.filter((line) => line.x1 - line.x0 >= 0.75 * (widths[side] ?? 1));
    return full.length >= 0.5 * lines.length;
  });
}

/** Whether what is set apart from the lines above it mostly begins at one height on both sides, as the rows of a table do. */
function beginTogether(left: readonly Line[], right: readonly Line[], size: number): boolean {
  const starts = [left, right].map((lines) => {
    const steps = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
    const leading = median(steps) ?? 0;
    return lines.slice(1).filter((_, index) => (steps[index] ?? 0) > 1.25 * leading);
  });
  const [own = [], others = []] = starts;
  const level = own.filter(({ y }) => others.some((other) => Math.abs(other.y - y) < 0.3 * size));
  return (
    level.length > 1 &&
    level.length > 0.6 * Math.min(own.length, others.length) &&
    2 * level.length >= Math.max(own.length, others.length)
  );
}

interface Line {
  x0: number;
  x1: number;
  y: number;
}

function span(row: Baseline): Line[] {
  const [first, last] = [row[0], row.at(-1)];
  return first === undefined || last === undefined ? [] : [{ x0: first.x0, x1: last.x1, y: first.y }];
}
