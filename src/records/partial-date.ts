import { z } from 'zod';
import { monthName } from './in-text/calendar-words.ts';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Says whether a string is a calendar date of year, month or day precision that exists.
 * `2008-12-05`, `2007-11` and `2013` do; `2009-02-30` does not.
 */
export function isPartialDate(value: string): boolean {
  const [, year, month, day] = pattern.exec(value) ?? [];
  if (year === undefined) return false;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month)));
}

/** A date as far as it is known: year, month or day, ISO 8601 (`2013`, `2007-11`, `2008-12-05`). Always quoted in YAML. */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, { error: 'Expected a date that exists, such as "2008-12-05", "2007-11" or "2013"' });

/** A date known to the day. */
export const fullDateSchema = partialDateSchema.refine((value) => value.length === 10, {
  error: 'Expected a full date, such as "2008-12-05"',
});

/** Days of a month of the Gregorian calendar; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first day a partial date can mean: `2007-11` → `2007-11-01`. For sorting. */
export function earliestDay(value: string): string {
  return value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
}

/** The last day a partial date can mean: `2007-11` → `2007-11-30`. */
export function latestDay(value: string): string {
  if (value.length === 10) return value;
  const [year = 0, month = 12] = value.split('-').map(Number);
  return `${value.slice(0, 4)}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
}

/** Whether one date is certainly before another: `2008-11` is before `2008-12-05`, and not before `2008-11-30`. */
export function isBefore(date: string, other: string): boolean {
  const known = Math.min(date.length, other.length);
  return date.slice(0, known) < other.slice(0, known);
}

/** The day after a full date: `2008-12-31` → `2009-01-01`; nothing after a month or a year. */
export function dayAfter(date: string): string | undefined {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return date.length === 10 ? new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10) : undefined;
}

/** A date as English prose writes it: `5 December 2008`, `November 2007`, `2013`. */
export function formatDate(value: string): string {
  return [formatWithinYear(value), pattern.exec(value)?.[1] ?? value].filter(Boolean).join(' ');
}

/** A date beside its year: `5 December`, `November`; nothing of a year alone. */
export function formatWithinYear(value: string): string {
  const [, , month, day] = pattern.exec(value) ?? [];
  return [day && Number(day), month && monthName(Number(month))].filter(Boolean).join(' ');
}

/** A range of dates without repeating what both share: `4–5 May 2009`, `29 November – 2 December 2010`, `from 4 May 2009`. */
export function formatDateRange(start: string, end: string | undefined): string {
  if (end === undefined) return start.length === 10 ? `from ${formatDate(start)}` : formatDate(start);
  if (start === end) return formatDate(start);
  if (start.length !== 10 || end.length !== 10) return `${formatDate(start)} – ${formatDate(end)}`;
  if (start.slice(0, 7) === end.slice(0, 7)) return `${Number(start.slice(8))}–${formatDate(end)}`;
  if (start.slice(0, 4) === end.slice(0, 4)) return `${formatWithinYear(start)} – ${formatDate(end)}`;
  return `${formatDate(start)} – ${formatDate(end)}`;
}
