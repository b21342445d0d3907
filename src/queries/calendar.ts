import { stateOf } from '../records/calendar.ts';
import { compareText } from '../records/finding.ts';
import { earliestDay } from '../records/partial-date.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { claimFiled, dayOf, meetingOfSession, type MeetingOfYear } from './meetings.ts';
import { follow } from './references.ts';
import { titleOf, type SessionEntry } from './sessions.ts';

export type CalendarEntry = Entry<'calendars'>;

/** A year of the calendar: what its file lists, what was moved into it, and every session with a date in it that no file lists. */
export interface CalendarYear {
  /** `2009`, as its address has it. */
  id: string;
  year: number;
  /** The file of the year, where there is one: without it, the page is made from sessions alone. */
  calendar: CalendarEntry | undefined;
  meetings: MeetingOfYear[];
}

/** Every year that has a meeting, newest first. */
export const calendarYears = perArchive((archive): CalendarYear[] => {
  const derived = Map.groupBy([...movedMeetings(archive), ...sessionsUnlisted(archive)], (each) =>
    each.from === 'moved' ? yearOf(each) : each.calendar,
  );
  const years = new Set([...archive.calendars.keys(), ...derived.keys()]);
  return [...years]
    .sort((a, b) => compareText(b, a))
    .map((id) => {
      const calendar = archive.calendars.get(id);
      const listed = calendar?.record.meetings ?? [];
      const authored = listed.map((meeting): MeetingOfYear => ({ calendar: id, meeting, from: 'calendar' }));
      return { id, year: Number(id), calendar, meetings: [...authored, ...(derived.get(id) ?? [])] };
    });
});

/** The year of an address; throws where there is none. */
export function calendarYear(archive: Archive, id: string): CalendarYear {
  const found = calendarYears(archive).find((year) => year.id === id);
  if (found === undefined) throw new Error(`The address names the year "${id}", in which the archive has no meeting.`);
  return found;
}

/** Every meeting that was moved from the year whose file lists it into another. */
function movedMeetings(archive: Archive): MeetingOfYear[] {
  return [...archive.calendars.values()].flatMap(({ id, record }) =>
    record.meetings
      .map((meeting): MeetingOfYear => ({ calendar: id, meeting, from: 'moved' }))
      .filter((each) => stateOf(each.meeting).former.length > 0 && yearOf(each) !== id),
  );
}

function yearOf({ meeting }: MeetingOfYear): string {
  return claimFiled(meeting)?.start.slice(0, 4) ?? '';
}

/** Every session with a date that no meeting of a calendar names, as a meeting of its year. */
function sessionsUnlisted(archive: Archive): MeetingOfYear[] {
  return [...archive.sessions.values()].flatMap((session): MeetingOfYear[] => {
    if (meetingsBySession(archive).has(session.id)) return [];
    const meeting = meetingOfSession(session.id, session.record, titleOf(archive, session));
    if (meeting === undefined) return [];
    return [{ calendar: meeting.claims[0]?.start.slice(0, 4) ?? '', meeting, from: 'session' }];
  });
}

/** Every meeting of the calendars' files that names a session, by that session. */
export const meetingsBySession = perArchive((archive) => {
  const meetings = new Map<string, MeetingOfYear[]>();
  for (const { id, record } of archive.calendars.values()) {
    for (const meeting of record.meetings) {
      if (meeting.session === undefined) continue;
      follow(archive, ['sessions', meeting.session]);
      const before = meetings.get(meeting.session) ?? [];
      meetings.set(meeting.session, [...before, { calendar: id, meeting, from: 'calendar' }]);
    }
  }
  return meetings;
});

/** Meetings of any body in the half year before and after a session, in order of the day each is filed under. */
export function meetingsAround(archive: Archive, { id, record }: SessionEntry) {
  const [first, last] = [record.start ?? record.end, record.end ?? record.start];
  if (first === undefined || last === undefined || first.value.length === 4) return { before: [], after: [] };
  const [start, end] = [earliestDay(first.value), last.value.length === 7 ? `${last.value}-31` : last.value];
  const others = allMeetings(archive).filter(({ meeting }) => meeting.session !== id);
  return {
    before: others.filter((each) => firstDayOf(each) < start && firstDayOf(each) >= shiftMonths(start, -6)),
    after: others.filter((each) => firstDayOf(each) > end && firstDayOf(each) <= shiftMonths(end, 6)),
  };
}

/** Every meeting of every year known to the month or day, in order of the day each is filed under. */
const allMeetings = perArchive((archive) =>
  calendarYears(archive)
    .flatMap(({ meetings }) => meetings)
    .filter(({ from }) => from !== 'moved')
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
