import { chainsIn, valueOf, type Chain } from './in-text/date-chains.ts';
import { dayAfter, isPartialDate } from './partial-date.ts';

/** A date or a range of dates as printed: both ends are partial dates of the same precision. */
export interface PrintedDate {
  start: string;
  end: string;
}

/** A stretch of a text that prints dates, in UTF-16 code units: `Friday, 4 and 5 May 2009`. */
export interface DateSpan {
  start: number;
  end: number;
  /** None where no year is printed, or where the date does not exist. */
  dates: PrintedDate[];
  /** The most exact that it prints: `day` for "4 May", of which no year is known. */
  precision: 'year' | 'month' | 'day';
}

/** Words that stand before a printed day, as a part of a regular expression: `on`, `du`, `los días`. */
export const beforeDay = String.raw`(?:on|from|between|of|the|entre|les?|du|de|desde|el|los(?:\s+d[ií]as)?|del)`;

/**
 * The dates that stand in a text, in its order: `4-5 May 2009` → `[{ start: "2009-05-04", end: "2009-05-05" }]`.
 * Reads English, French and Spanish, days before or after the month, months in Roman numbers and in figures, and ISO
 * 8601 with its intervals. What a list or range prints once stands for all of it: `1–3, 8 and 10 May 2009`. A date that
 * does not exist, a range that runs backwards, a day without a year and days that cannot be told from months or from
 * other numbers give nothing: `03/04/2017`, `pages 3 and 4 May 2009`.
 */
export function datesIn(text: string): PrintedDate[] {
  return chainsIn(text).flatMap(datesOf);
}

/** Days that follow each other as one range: "4 and 5 May 2009" is a meeting of two days. */
export function joinDays(dates: readonly PrintedDate[]): PrintedDate[] {
  const joined: PrintedDate[] = [];
  for (const date of dates) {
    const before = joined.at(-1);
    if (before !== undefined && dayAfter(before.end) === date.start) before.end = date.end;
    else joined.push({ ...date });
  }
  return joined;
}

/** The stretches of a text that print a year, a month or more, in its order; a number that may be a day is none. */
export function dateSpansIn(text: string): DateSpan[] {
  return chainsIn(text).flatMap((chain): DateSpan[] => {
    const { points, start, end } = chain;
    const exact = points.reduce((most, { year, month, day, iso }) => {
      if (iso !== undefined) return Math.max(most, iso.length === 10 ? 3 : 2);
      return Math.max(most, month === undefined ? (year === undefined ? 0 : 1) : day === undefined ? 2 : 3);
    }, 0);
    const precision = ([undefined, 'year', 'month', 'day'] as const)[exact];
    return precision === undefined ? [] : [{ start, end, dates: datesOf(chain), precision }];
  });
}

function datesOf({ points, joints, inDoubt }: Chain): PrintedDate[] {
  if (inDoubt) return [];
  const values = points.map(valueOf);
  const dates: PrintedDate[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const [start, end] = [values[index], values[index + 1]];
    const through = joints[index] === 'through';
    if (through) index += 1;
    const ends = through ? [start, end] : [start];
    if (ends.some((value) => value !== undefined && !isPartialDate(value))) continue;
    if (through && start !== undefined && end?.length === start.length) {
      if (start <= end) dates.push({ start, end });
    } else {
      for (const value of ends) if (value !== undefined) dates.push({ start: value, end: value });
    }
  }
  return dates;
}
