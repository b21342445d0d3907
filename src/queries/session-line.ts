import { earliestDay } from '../records/partial-date.ts';
import type { SessionEntry } from './sessions.ts';

/** A session on a line of time, at a share of its length in per cent. */
export interface Mark {
  session: SessionEntry;
  at: number;
  /** 0 on the line's own level; more where a mark before it stands so close that they would cover each other. */
  level: number;
}

/** A line of time from the beginning of one year to the end of another. */
export interface TimeLine {
  marks: Mark[];
  /** The years that have a label, with their place in per cent. */
  years: { year: number; at: number }[];
  /** How many levels the marks need. */
  levels: number;
}

/** How many years are labelled at most, and how near two marks of one level may stand, in per cent of the line. */
const [labels, nearest] = [6, 4];

/** Puts sessions with a known date on a line of time. `undefined` when no session has one. */
export function timeLineOf(sessions: readonly SessionEntry[]): TimeLine | undefined {
  const dated = sessions.flatMap((session) => {
    const date = session.record.start ?? session.record.end;
    return date === undefined ? [] : [{ session, day: earliestDay(date.value) }];
  });
  const numbers = dated.map(({ day }) => Number(day.slice(0, 4)));
  if (numbers.length === 0) return undefined;
  const [first, after] = [Math.min(...numbers), Math.max(...numbers) + 1];
  const place = (year: number, month = 1) => round((year + (month - 1) / 12 - first) / (after - first));
  const ends: number[] = [];
  const marks = dated
    .map(({ session, day }) => ({ session, at: place(Number(day.slice(0, 4)), Number(day.slice(5, 7))) }))
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const free = ends.findIndex((end) => mark.at - end >= nearest);
      const level = free === -1 ? ends.length : free;
      ends[level] = mark.at;
      return { ...mark, level };
    });
  const step = Math.ceil((after - first) / labels);
  const years = Array.from({ length: after - first }, (_, index) => first + index).filter(
    (_, index) => index % step === 0,
  );
  return { marks, years: years.map((year) => ({ year, at: place(year) })), levels: ends.length };
}

/** A share in per cent with two decimals, so that every build writes the same digits. */
function round(share: number): number {
  return Math.round(share * 10000) / 100;
}
