import { chainsIn, valueOf, type Chain } from './date-chains.ts';
import { isPartialDate } from './partial-date.ts';

/** A date or a range of dates as printed: both ends are partial dates of the same precision. */
export interface PrintedDate {
  start: string;
  end: string;
}

/**
 * The dates that stand in a text, in its order: `4-5 May 2009` → `[{ start: "2009-05-04", end: "2009-05-05" }]`.
 * Reads English, French and Spanish, days before or after the month, and ISO 8601. What a list or range prints once
 * stands for all of it: `25-26 March & 6-7 July 2009`. A date that does not exist, a range that runs backwards and
 * a day without a year give nothing.
 */
export function datesIn(text: string): PrintedDate[] {
  return chainsIn(text).flatMap(datesOf);
}

function datesOf({ points, joints }: Chain): PrintedDate[] {
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
