import type { SessionOfBody } from '../words/says.ts';
import { sessionTitle } from '../words/session-title.ts';
import { compareText } from '../records/finding.ts';
import { formatDate, formatDateRange } from '../records/partial-date.ts';
import { isChair } from '../records/session.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { follow } from './references.ts';
import { aroundInSeries, aroundInTime, inOrder, namesakesOf } from './session-order.ts';

export type SessionEntry = Entry<'sessions'>;

/** `96th Session of the Council`. */
export function titleOf(archive: Archive, session: SessionEntry): string {
  return sessionTitle(session.record, bodyOf(archive, session).record.name);
}

/** What a line about the session names it by. */
export function namedIn(archive: Archive, session: SessionEntry): SessionOfBody {
  return { session: session.record, body: bodyOf(archive, session).record.name };
}

/** The body whose session it is. */
export function bodyOf(archive: Archive, { record }: SessionEntry): Entry<'bodies'> {
  return follow(archive, ['bodies', record.body]);
}

/** The dates as far as they are known, in words: `2–5 December 2008`, `from 26 November 2019`, or none. */
export function datesOf({ record: { start, end } }: SessionEntry): string | undefined {
  if (start !== undefined) return formatDateRange(start.value, end?.value);
  return end === undefined ? undefined : `to ${formatDate(end.value)}`;
}

/** The year a session is filed under. */
export function yearOf({ record: { start, end } }: SessionEntry): string | undefined {
  return (start ?? end)?.value.slice(0, 4);
}

/** The sessions of each body, oldest first; bodies in the order of their names. */
export const sessionsByBody = perArchive((archive) =>
  [...Map.groupBy(archive.sessions.values(), (session) => bodyOf(archive, session))]
    .map(([body, sessions]) => ({ body, sessions: inOrder(sessions) }))
    .sort((a, b) => compareText(a.body.record.name, b.body.record.name)),
);

/** The sessions of the same body before and after: in the session's own count and, where that differs, in time. */
export function neighboursOf(archive: Archive, session: SessionEntry) {
  const group = sessionsByBody(archive).find(({ body }) => body.id === session.record.body)?.sessions ?? [];
  return { inSeries: aroundInSeries(group, session), inTime: aroundInTime(group, session) };
}

/** Sessions of the same number: of other bodies, and in the other count of the same one. */
export function sameNumber(archive: Archive, session: SessionEntry): SessionEntry[] {
  return namesakesOf(archive.sessions.values(), session);
}

/** The person in the chair: who was elected or served rather than who left. */
export function chairOf(archive: Archive, { record }: SessionEntry): Entry<'people'> | undefined {
  const chairs = record.officers.filter(isChair);
  const chair = chairs.find(({ phase }) => phase !== 'outgoing') ?? chairs[0];
  return chair && follow(archive, ['people', chair.person]);
}
