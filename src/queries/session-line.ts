import { sessionSign } from '../exports/session-title.ts';
import { earliestDay } from '../records/partial-date.ts';
import type { Session } from '../records/session.ts';
import type { Ordered } from './session-order.ts';

/** The part of a session that its mark shows. */
interface Marked extends Ordered {
  record: Ordered['record'] & Pick<Session, 'kind'>;
}

/** How wide a drawing must be for a number to have room in it: any, a tablet's, a desk's, or none is wide enough. */
export type Room = 'any' | 'medium' | 'wide' | 'none';

/** A session on a line of time, at a share of its length in per cent. */
export interface Mark<Entry> {
  session: Entry;
  at: number;
  /** Regular sessions, and those of a kind not known, stand above the line, special ones below it. */
  side: 'above' | 'below';
  /** Known by its year alone, so that it stands in the middle of it. */
  rough: boolean;
  /** Its number as the drawing has room for it: `96`, `Sp/6`. */
  sign: string;
  room: Room;
}

/** A line of time from the beginning of one year to that of another. */
export interface Span {
  first: number;
  after: number;
}

/** The least width of each drawing in pixels, and that of a sign and of the space around it. */
const widths: readonly [Room, number][] = [
  ['any', 280],
  ['medium', 560],
  ['wide', 820],
];
const [signWidth, space] = [7, 5];

/** The years in which sessions have a date, as one span for all lines of a page. `undefined` where none has a date. */
export function spanOf(sessions: readonly Ordered[]): Span | undefined {
  const years = sessions.flatMap(({ record: { start, end } }) => (start ?? end)?.value.slice(0, 4) ?? []).map(Number);
  return years.length === 0 ? undefined : { first: Math.min(...years), after: Math.max(...years) + 1 };
}

/** Puts sessions with a known date on a line of time, oldest first. Those `before` others get their number first. */
export function marksOf<Entry extends Marked>(
  sessions: readonly Entry[],
  span: Span,
  isBefore: (session: Entry) => boolean,
): Mark<Entry>[] {
  const marks = sessions
    .flatMap((session): Mark<Entry>[] => {
      const date = (session.record.start ?? session.record.end)?.value;
      return date === undefined ? [] : [markOf(session, date, span)];
    })
    .sort((a, b) => a.at - b.at);
  for (const side of ['above', 'below'] as const) {
    const newest = marks.filter((mark) => mark.side === side).reverse();
    giveRoom([...newest.filter(({ session }) => isBefore(session)), ...newest]);
  }
  return marks;
}

function markOf<Entry extends Marked>(session: Entry, date: string, { first, after }: Span): Mark<Entry> {
  const [year = 0, month = 1, day = 1] = earliestDay(date).split('-').map(Number);
  const rough = date.length === 4;
  const share = year + (rough ? 0.5 : (month - 1) / 12 + (day - 1) / 366);
  return {
    session,
    at: round((share - first) / (after - first)),
    side: session.record.kind === 'special' ? 'below' : 'above',
    rough,
    sign: sessionSign(session.record),
    room: 'none',
  };
}

/** Gives each mark in turn the narrowest drawing in which its number touches none that has room there. */
function giveRoom<Entry>(marks: readonly Mark<Entry>[]): void {
  for (const [room, width] of widths) {
    const shown = new Set(marks.filter((mark) => mark.room !== 'none'));
    for (const mark of marks) {
      if (shown.has(mark)) continue;
      const gap = (other: Mark<Entry>) => ((mark.sign.length + other.sign.length) * signWidth) / 2 + space;
      if ([...shown].some((other) => (Math.abs(mark.at - other.at) * width) / 100 < gap(other))) continue;
      mark.room = room;
      shown.add(mark);
    }
  }
}

/** The years that a span labels, at most seven, with the place of each year's beginning in per cent. */
export function yearsOf({ first, after }: Span): { year: number; at: number; labelled: boolean }[] {
  const step = Math.ceil((after - first) / 7);
  return Array.from({ length: after - first }, (_, index) => ({
    year: first + index,
    at: round(index / (after - first)),
    labelled: index % step === 0,
  }));
}

/** A share in per cent with two decimals, so that every build writes the same digits. */
function round(share: number): number {
  return Math.round(share * 10000) / 100;
}
