import { sessionTitle } from '../exports/session-title.ts';
import { compareText } from '../records/finding.ts';
import { earliestDay, formatDate, formatDateRange } from '../records/partial-date.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { dayOf } from './calendar.ts';
import { follow } from './references.ts';

export type SessionEntry = Entry<'sessions'>;

/** `96th Session of the Council`. */
export function titleOf(archive: Archive, { id, record }: SessionEntry): string {
  return sessionTitle(record, follow(archive, ['bodies', record.body], `sessions/${id}`).record.name);
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
export const sessionsByBody = perArchive((archive) => {
  const bodies = new Map<string, SessionEntry[]>();
  for (const session of archive.sessions.values()) {
    const body = follow(archive, ['bodies', session.record.body], `sessions/${session.id}`);
    bodies.set(body.id, [...(bodies.get(body.id) ?? []), session]);
  }
  return [...bodies]
    .map(([id, sessions]) => ({
      body: follow(archive, ['bodies', id], 'sessions'),
      sessions: inOrder(sessions),
    }))
    .sort((a, b) => compareText(a.body.record.name, b.body.record.name));
});

/**
 * Numbered sessions by number; those of the separate series go before the first numbered session known to be later.
 * One without a date stands beside its predecessor in its series.
 */
function inOrder(sessions: readonly SessionEntry[]): SessionEntry[] {
  const byNumber = (a: SessionEntry, b: SessionEntry) =>
    (a.record.number ?? 0) - (b.record.number ?? 0) || compareText(firstDay(a) ?? '', firstDay(b) ?? '');
  const numbered = sessions.filter(({ record }) => record.series === 'continuous').sort(byNumber);
  const ordered: SessionEntry[] = [...numbered];
  let place = 0;
  for (const session of sessions.filter(({ record }) => record.series === 'special').sort(byNumber)) {
    const day = firstDay(session);
    const later = ordered.findIndex((other) => day !== undefined && (firstDay(other) ?? '') > day);
    if (day !== undefined) place = later === -1 ? ordered.length : later;
    ordered.splice(place, 0, session);
    place += 1;
  }
  return ordered;
}

function firstDay({ record: { start, end } }: SessionEntry): string | undefined {
  const date = start ?? end;
  return date === undefined ? undefined : earliestDay(date.value);
}

/** The sessions of the same body before and after. */
export function neighboursOf(archive: Archive, session: SessionEntry) {
  const group = sessionsByBody(archive).find(({ body }) => body.id === session.record.body)?.sessions ?? [];
  const at = group.indexOf(session);
  return { previous: group[at - 1], next: group[at + 1] };
}

/** Every meeting of the calendars that names a session, with the year of its calendar. */
export const meetingsBySession = perArchive((archive) => {
  const meetings = new Map<string, MeetingOfYear[]>();
  for (const { id, record } of archive.calendars.values()) {
    for (const meeting of record.meetings) {
      if (meeting.session === undefined) continue;
      follow(archive, ['sessions', meeting.session], `calendars/${id} (${meeting.id})`);
      meetings.set(meeting.session, [...(meetings.get(meeting.session) ?? []), { calendar: id, meeting }]);
    }
  }
  return meetings;
});

/** A meeting and the identifier of its calendar. */
export interface MeetingOfYear {
  calendar: string;
  meeting: Entry<'calendars'>['record']['meetings'][number];
}

/** Meetings of any body in the half year before and after a session, in order of the day each is filed under. */
export function meetingsAround(archive: Archive, session: SessionEntry) {
  const start = firstDay(session);
  const end = session.record.end === undefined ? start : earliestDay(session.record.end.value);
  if (start === undefined || end === undefined) return { before: [], after: [] };
  const others = allMeetings(archive).filter(({ meeting }) => meeting.session !== session.id);
  return {
    before: others.filter((each) => firstDayOf(each) < start && firstDayOf(each) >= shiftMonths(start, -6)),
    after: others.filter((each) => firstDayOf(each) > end && firstDayOf(each) <= shiftMonths(end, 6)),
  };
}

/** Every meeting of every calendar known to the month or day, in order of the day each is filed under. */
const allMeetings = perArchive((archive) =>
  [...archive.calendars.values()]
    .flatMap(({ id, record }) => record.meetings.map((meeting): MeetingOfYear => ({ calendar: id, meeting })))
    .filter(({ meeting }) => meeting.claims.every(({ start }) => start.length > 4))
    .sort((a, b) => compareText(firstDayOf(a), firstDayOf(b)) || compareText(a.meeting.id, b.meeting.id)),
);

function firstDayOf({ meeting }: MeetingOfYear): string {
  return dayOf(meeting) ?? '';
}

/** Moves an ISO day by whole months, without a calendar's clock: the day of the month stays. */
function shiftMonths(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}
