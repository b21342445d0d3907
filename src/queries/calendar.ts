import type { Meeting } from '../records/calendar.ts';
import { compareText } from '../records/finding.ts';
import { earliestDay, monthName } from '../records/partial-date.ts';
import { perArchive, type Entry } from './archive.ts';

export type CalendarEntry = Entry<'calendars'>;

/** All calendar years, newest first. */
export const calendarsNewestFirst = perArchive((archive) =>
  [...archive.calendars.values()].sort((a, b) => b.record.year - a.record.year),
);

/** The meetings of a month; `month` is absent for those known by their year alone. */
export interface MonthOfMeetings {
  month: string | undefined;
  meetings: Meeting[];
}

/** A year's meetings by the month in which they begin. */
export function monthsOf({ record: { meetings } }: CalendarEntry): MonthOfMeetings[] {
  const sorted = [...meetings].sort((a, b) => compareText(keyOf(a), keyOf(b)) || compareText(a.id, b.id));
  const months = Map.groupBy(sorted, (meeting) => keyOf(meeting).slice(5, 7));
  return [...months].map(([month, list]) => ({
    month: month === '99' ? undefined : monthName(Number(month)),
    meetings: list,
  }));
}

/** Day of the earliest claim known at least to its month, of those that say it was held where any does. */
function keyOf({ claims }: Meeting): string {
  const known = claims.filter(({ start }) => start.length > 4);
  const held = known.filter(({ status }) => status === 'held');
  const days = (held.length > 0 ? held : known).map(({ start }) => earliestDay(start));
  return days.sort(compareText)[0] ?? `${claims[0]?.start.slice(0, 4) ?? ''}-99-99`;
}

/** Whether the sources give a meeting different dates; a date known less exactly does not disagree. */
export function claimsDisagree({ claims }: Meeting): boolean {
  const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
  return claims.some((a) => claims.some((b) => !agree(a.start, b.start) || !agree(a.end, b.end)));
}
