import { axisOfDates, spanOf, type TimeAxis } from '../drawings/time-axis.ts';
import { sessionSign } from '../words/session-title.ts';
import type { Session } from '../records/session.ts';
import type { Ordered } from './session-order.ts';

/** The part of a session that its mark shows. */
interface Marked extends Ordered {
  record: Ordered['record'] & Pick<Session, 'kind'>;
}

/** How wide a drawing must be for a number to have room in it: any, a tablet's, a desk's, or none is wide enough. */
export type Room = 'any' | 'medium' | 'wide' | 'none';

/** A session on a line of time, at a share of its length in per cent. */
export interface SessionMark<Entry> {
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

/** The least width of each drawing in pixels, and that of a sign and of the space around it. */
const widths: readonly [Room, number][] = [
  ['any', 280],
  ['medium', 560],
  ['wide', 820],
];
const [signWidth, space] = [7, 5];

/** The years in which sessions have a date, as one axis for all lines of a page. `undefined` where none has a date. */
export function yearsOfSessions(sessions: readonly Ordered[]): TimeAxis | undefined {
  const dates = sessions.flatMap(({ record: { start, end } }) => (start ?? end)?.value ?? []);
  return dates.length === 0 ? undefined : axisOfDates(dates);
}

/** Puts sessions with a known date on a line of time, oldest first. Those `before` others get their number first. */
export function marksOf<Entry extends Marked>(
  sessions: readonly Entry[],
  axis: TimeAxis,
  isBefore: (session: Entry) => boolean,
): SessionMark<Entry>[] {
  const marks = sessions
    .flatMap((session): SessionMark<Entry>[] => {
      const date = (session.record.start ?? session.record.end)?.value;
      return date === undefined ? [] : [markOf(session, date, axis)];
    })
    .sort((a, b) => a.at - b.at);
  for (const side of ['above', 'below'] as const) {
    const newest = marks.filter((mark) => mark.side === side).reverse();
    giveRoom([...newest.filter(({ session }) => isBefore(session)), ...newest]);
  }
  return marks;
}

function markOf<Entry extends Marked>(session: Entry, date: string, axis: TimeAxis): SessionMark<Entry> {
  const { from, to } = spanOf(date);
  const rough = date.length === 4;
  return {
    session,
    at: axis.placeOf(rough ? (from + to) / 2 : from),
    side: session.record.kind === 'special' ? 'below' : 'above',
    rough,
    sign: sessionSign(session.record),
    room: 'none',
  };
}

/** Gives each mark in turn the narrowest drawing in which its number touches none that has room there. */
function giveRoom<Entry>(marks: readonly SessionMark<Entry>[]): void {
  for (const [room, width] of widths) {
    const shown = new Set(marks.filter((mark) => mark.room !== 'none'));
    for (const mark of marks) {
      if (shown.has(mark)) continue;
      const gap = (other: SessionMark<Entry>) => ((mark.sign.length + other.sign.length) * signWidth) / 2 + space;
      if ([...shown].some((other) => (Math.abs(mark.at - other.at) * width) / 100 < gap(other))) continue;
      mark.room = room;
      shown.add(mark);
    }
  }
}

/** The years that a line labels, at most seven, with the place of each year's beginning in per cent. */
export function yearsOf({ years, placeOf }: TimeAxis): { year: number; at: number; labelled: boolean }[] {
  const step = Math.ceil(years.length / 7);
  return years.map((year, index) => ({ year, at: placeOf(year), labelled: index % step === 0 }));
}
