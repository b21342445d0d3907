import { scaleLinear } from 'd3-scale';
import { daysInMonth } from '../records/partial-date.ts';

/** An axis of years in a row, each with a slot of the same width: places along it are shares of its width, 0 to 100. */
export interface TimeAxis {
  years: readonly number[];
  /** Where a time stands, in hundredths of a share: 2007.5 on the years 2007 to 2008 → 25. */
  placeOf: (time: number) => number;
}

/** An axis of whole years: 1998 and 2000 → 1998, 1999, 2000. */
export function axisOf(first: number, last: number): TimeAxis {
  const place = scaleLinear([first, last + 1], [0, 100]);
  return {
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    placeOf: (time) => hundredths(place(time)),
  };
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

/** A share as an attribute: `25` → `25%`. */
export function percent(share: number): string {
  return `${hundredths(share)}%`;
}

/** Heights of a drawing, in pixels from its top. */
export interface DrawingFrame {
  top: number;
  floor: number;
}

/** Where numbers stand in a frame, and the round ones from 0 to at least the highest that it labels. */
export interface Heights {
  heightOf: (value: number) => number;
  levels: { value: number; y: number }[];
}

/** Heights with three to seven levels: 175 → 0, 50, 100, 150, 200. */
export function heightsUpTo(highest: number, { top, floor }: DrawingFrame): Heights {
  const heightOf = scaleLinear()
    .domain([0, Math.max(highest, 1)])
    .rangeRound([floor, top])
    .nice(4);
  return { heightOf, levels: heightOf.ticks(4).map((value) => ({ value, y: heightOf(value) })) };
}

function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}
