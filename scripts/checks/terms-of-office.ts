import { earliestDay, formatDate, isBefore, latestDay } from '../../src/records/partial-date.ts';

/** When an office was held, as far as it is known. */
export interface OfficeTerm {
  start?: string | undefined;
  end?: string | undefined;
}

/** The first and last of the days on which an office was held. */
type Days = readonly [first: string, last: string];

/**
 * The days on which the office was held whatever its partial dates mean: `1998` to `2008-09-30` → 31 December 1998 to
 * 30 September 2008. Of an open term the known day alone; nothing where none is certain.
 */
export function certainDays({ start, end }: OfficeTerm): Days | undefined {
  const first = start ?? end;
  const last = end ?? start;
  if (first === undefined || last === undefined) return undefined;
  const days: Days = [latestDay(first), earliestDay(last)];
  return days[0] <= days[1] ? days : undefined;
}

/** The first day that two spans of days share. */
export function commonDay(a: Days, b: Days): string | undefined {
  const first = a[0] > b[0] ? a[0] : b[0];
  const last = a[1] < b[1] ? a[1] : b[1];
  return first <= last ? first : undefined;
}

/** Whether the term can still have run at a date, which may be partial; and so for one that had begun by then. */
export function mayRunAt({ end }: OfficeTerm, date: string): boolean {
  return end === undefined || !isBefore(end, date);
}
export function mayHaveBegunBy({ start }: OfficeTerm, date: string): boolean {
  return start === undefined || !isBefore(date, start);
}

/** A term in words: `1 October 2008 to 30 September 2018`, `from 1998`, `at a time not known`. */
export function formatTerm({ start, end }: OfficeTerm): string {
  if (start === undefined && end === undefined) return 'at a time not known';
  if (start === undefined) return `until ${formatDate(end ?? '')}`;
  return end === undefined ? `from ${formatDate(start)}` : `${formatDate(start)} to ${formatDate(end)}`;
}
