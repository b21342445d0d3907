import { median } from './measure.ts';
import type { Rule, GlyphRun } from './page.ts';

/** A gutter between columns is at least so wide, in ems. */
const narrowest = 0.8;
/** A column is at least so wide, in ems: those of a table mostly are narrower. */
const narrowestColumn = 11;
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
export function findGutter(rows: readonly Baseline[], rules: readonly Rule[]): Gutter | undefined {
  const found = new Map<string, Gutter>();
  for (const [index, row] of rows.entries()) {
    for (const [place, segment] of row.entries()) {
      const next = row[place + 1];
      if (next === undefined) continue;
      const gutter = stretch(rows, index, { x0: segment.x1, x1: next.x0 });
      found.set(`${gutter.from}:${gutter.to}:${Math.round(gutter.x0)}`, gutter);
    }
  }
  return [...found.values()]
    .filter((gutter) => partsColumns(rows.slice(gutter.from, gutter.to), gutter, rules))
    .sort((a, b) => b.to - b.from - (a.to - a.from))[0];
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

/** Whether both sides of a gutter are of like width and filled with lines, as cells of a table are not. */
function partsColumns(rows: readonly Baseline[], { x0, x1 }: Gutter, rules: readonly Rule[]): boolean {
  const sides = [
    rows.flatMap((row) => span(row.filter((segment) => segment.x1 <= x0 + 0.1))),
    rows.flatMap((row) => span(row.filter((segment) => segment.x0 >= x1 - 0.1))),
  ] as const;
  if (sides.some((lines) => lines.length < fewestLines)) return false;
  const widths = sides.map(
    (lines) => Math.max(...lines.map((line) => line.x1)) - Math.min(...lines.map((line) => line.x0)),
  );
  const [left = 1, right = 1] = widths;
  const size = median(rows.flat().map((segment) => segment.size)) ?? 10;
  if (Math.min(left, right) < narrowestColumn * size || Math.min(left, right) < 0.6 * Math.max(left, right))
    return false;
  if (x1 - x0 > widest * Math.min(left, right)) return false;
  const [top = 0, bottom = 0] = [rows[0]?.[0]?.y, rows.at(-1)?.[0]?.y];
  const crossing = rules.filter((rule) => rule.x0 < x0 && rule.x1 > x1 && rule.y0 > top && rule.y1 < bottom);
  if (crossing.length > 1) return false;
  return sides.every((lines, side) => {
    const full = lines.filter((line) => line.x1 - line.x0 >= 0.75 * (widths[side] ?? 1));
    return full.length >= 0.5 * lines.length;
  });
}

function span(row: Baseline): { x0: number; x1: number }[] {
  const [first, last] = [row[0], row.at(-1)];
  return first === undefined || last === undefined ? [] : [{ x0: first.x0, x1: last.x1 }];
}
