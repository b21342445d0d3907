import { chainsIn, valueOf, type Chain } from './date-chains.ts';
import { namesWeekday } from './date-tokens.ts';
import { isPartialDate } from '../partial-date.ts';

/** A day as printed with its weekday. */
export interface PrintedWeekday {
  date: string;
  /** From 1, Monday, to 7, Sunday (ISO 8601). */
  weekday: number;
}

/**
 * The days that stand in a text with their weekdays, in its order: `Friday, 5 December 2008` →
 * `[{ date: "2008-12-05", weekday: 5 }]`. A weekday of a day without a year gives nothing, nor does one of a range that
 * runs backwards, where it is in doubt which year is meant.
 */
export function weekdaysIn(text: string): PrintedWeekday[] {
  return namesWeekday(text) ? chainsIn(text).flatMap(weekdaysOf) : [];
}

/** The weekday of a day known in full: `2008-12-05` → 5, Friday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

function weekdaysOf({ points, joints, inDoubt }: Chain): PrintedWeekday[] {
  if (inDoubt) return [];
  const values = points.map(valueOf);
  const backwards = joints.some(
    (joint, index) => joint === 'through' && (values[index] ?? '') > (values[index + 1] ?? ''),
  );
  if (backwards) return [];
  return points.flatMap(({ weekdays = [] }, index) => {
    if (weekdays.length > 1 && weekdays.length !== points.length) return [];
    return weekdays.flatMap((weekday, place) => {
      const date = values[index + place];
      return date?.length === 10 && isPartialDate(date) ? [{ date, weekday }] : [];
    });
  });
}
