import { stateOf, type Calendar, type Claim } from '../../src/records/calendar.ts';
import type { Finding } from '../../src/records/finding.ts';
import { formatDate, isBefore } from '../../src/records/partial-date.ts';
import type { Report } from '../../src/records/report.ts';
import type { Session } from '../../src/records/session.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { contradict, type Contradiction } from './contradiction.ts';

/** Sessions end after they began, texts are of a day of their session, meetings of the year of their calendar: e-003. */
export function dates({ records }: ArchiveFiles): Finding[] {
  const sessions = new Map(records.sessions.map(({ id, record }) => [String(id), record]));
  return [
    ...records.reports.flatMap((file) => contradict(file, ofReport(file.record, sessions))),
    ...records.sessions.flatMap((file) =>
      contradict(file, runsBackwards(file.record.start?.value, file.record.end?.value, ['end', 'value'])),
    ),
    ...records.calendars.flatMap((file) => contradict(file, ofCalendar(file.record))),
  ];
}

/** An end that is certainly before its start. */
export function runsBackwards(
  start: string | undefined,
  end: string | undefined,
  keys: readonly PropertyKey[],
): Contradiction[] {
  if (start === undefined || end === undefined || !isBefore(end, start)) return [];
  return [
    {
      keys,
      message: `The end, ${formatDate(end)}, is before the start, ${formatDate(start)}.`,
      hint: 'Expected an end that is not before the start.',
    },
  ];
}

/** A report was delivered on a day of its session, unless the date gives its reason. */
function ofReport({ date, session }: Report, sessions: ReadonlyMap<string, Session>): Contradiction[] {
  const held = session === undefined ? undefined : sessions.get(session.value);
  if (session === undefined || held === undefined || date === undefined || date.reason !== undefined) return [];
  const early = held.start !== undefined && isBefore(date.value, held.start.value);
  const late = held.end !== undefined && isBefore(held.end.value, date.value);
  if (!early && !late) return [];
  return [
    {
      keys: ['date', 'value'],
      message: `The date, ${formatDate(date.value)}, is not a day of the session "${session.value}".`,
      hint: 'Expected a day of the session, or a "reason" beside the date.',
    },
  ];
}

function ofCalendar({ year, meetings }: Calendar): Contradiction[] {
  const isOfYear = ({ start, end }: Claim) =>
    Number(start.slice(0, 4)) <= year && year <= Number((end ?? start).slice(0, 4));
  return meetings.flatMap(({ id, claims }, meeting) =>
    claims.flatMap((each, claim) => {
      const { start } = each;
      // A meeting that was moved into another year stays in the file of the year it was planned for.
      if (isOfYear(each) || stateOf({ claims }).former.some(isOfYear)) return [];
      const message = `The meeting "${id}" is claimed for ${formatDate(start)}, in the calendar of ${year}.`;
      return [
        {
          keys: ['meetings', meeting, 'claims', claim, 'start'],
          message,
          hint: 'Expected a date of that year, or another claim that the meeting was "postponed" from days of it.',
        },
      ];
    }),
  );
}
