import { daysInMonth } from '../records/partial-date.ts';

/** Geometry of drawings over years: every place along the axis is a share of its width, from 0 to 100. */
export interface TimeAxis {
  /** Years in a row, each with a slot of the same width. */
  years: readonly number[];
}

/** An axis of whole years: 1998 and 2000 → 1998, 1999, 2000. */
export function axisOf(first: number, last: number): TimeAxis {
  return { years: Array.from({ length: last - first + 1 }, (_, at) => first + at) };
}

/** The axis that holds all of the dates, however much of them is known. */
export function axisOfDates(dates: readonly string[]): TimeAxis {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  return axisOf(Math.min(...years), Math.max(...years));
}

/** The time a partial date can mean, in years: `2007` → from 2007 to 2008, `2007-07` → from 2007.5 to 2007.583. */
export function spanOf(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: year, to: year + 1 };
  const start = year + (month - 1) / 12;
  if (day === undefined) return { from: start, to: start + 1 / 12 };
  const dayWidth = 1 / 12 / daysInMonth(year, month);
  return { from: start + (day - 1) * dayWidth, to: start + day * dayWidth };
}

/** Where a time stands on an axis, in hundredths of a share: 2007.5 on the years 2007 to 2008 → 25. */
export function placeOf({ years }: TimeAxis, time: number): number {
  return hundredths(((time - (years[0] ?? 0)) / years.length) * 100);
}

/** A share as an attribute: `25` → `25%`. */
export function percent(share: number): string {
  return `${hundredths(share)}%`;
}

/** Round numbers from 0 to at least the highest, three to six of them: 175 → 0, 50, 100, 150, 200. */
export function levelsUpTo(highest: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, 1)));
  const step = [0.2, 0.5, 1, 2].map((part) => part * power).find((size) => highest / size <= 5) ?? 2 * power;
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, at) => at * step);
}

/** A word in a drawing, at a share of its width and a height in pixels. */
export interface Label {
  x: number;
  y: number;
  text: string;
  anchor: 'start' | 'middle' | 'end';
  /** Whether it has room only where the drawing is wide. */
  wide: boolean;
}

/** Width of a sign as a share of a drawing of some 280 pixels, and of one of 600; height of a line in pixels. */
const signs = { narrow: 2.5, wide: 1.2 };
const line = 15;

/** Keeps the words that have room beside those that come before them in the list. */
export function placeLabels(wanted: readonly Omit<Label, 'anchor' | 'wide'>[]): Label[] {
  const placed: Label[] = [];
  for (const wide of [false, true]) {
    for (const { x, y, text } of wanted) {
      const sign = wide ? signs.wide : signs.narrow;
      const half = (text.length * signs.narrow) / 2;
      const label: Label = { x, y, text, wide, anchor: x < half ? 'start' : x > 100 - half ? 'end' : 'middle' };
      if (!placed.some((other) => overlap(label, other, sign))) placed.push(label);
    }
  }
  return placed;
}

function overlap(one: Label, other: Label, sign: number): boolean {
  const [a, b] = [one, other].map(({ x, text, anchor }) => {
    const width = text.length * sign;
    const from = x - { start: 0, middle: width / 2, end: width }[anchor];
    return { from, to: from + width };
  });
  if (a === undefined || b === undefined) return false;
  return Math.abs(one.y - other.y) < line && a.from < b.to + sign && b.from < a.to + sign;
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}
