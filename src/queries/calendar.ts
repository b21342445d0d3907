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

/**
 * The day a meeting is filed under: that of the claim that it was held, or else of the first claim listed. Claims known
 * by their year alone file nothing: without others there is no day.
 */
export function dayOf({ claims }: Meeting): string | undefined {
  const known = claims.filter(({ start }) => start.length > 4);
  const chosen = known.find(({ status }) => status === 'held') ?? known[0];
  return chosen && earliestDay(chosen.start);
}

function keyOf(meeting: Meeting): string {
  return dayOf(meeting) ?? `${meeting.claims[0]?.start.slice(0, 4) ?? ''}-99-99`;
}

/** Whether the sources give a meeting different dates; a date known less exactly does not disagree. */
export function claimsDisagree({ claims }: Meeting): boolean {
  const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
  return claims.some((a) =>
    claims.some(
      (b) => !agree(a.start, b.start) || (a.end !== undefined && b.end !== undefined && !agree(a.end, b.end)),
    ),
  );
}
