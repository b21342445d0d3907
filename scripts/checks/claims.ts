import type { RecordFile } from '../../src/markup/record-file.ts';
import { claimsDisagree, datesAgree, type Meeting } from '../../src/records/calendar.ts';
import type { Finding } from '../../src/records/finding.ts';
import { formatDateRange } from '../../src/records/partial-date.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { standsAt, toFinding } from './disagreement.ts';

type CalendarFile = RecordFile<'calendars'>;
type SessionFile = RecordFile<'sessions'>;

/** Sources that date a meeting differently have a note; what is claimed to be held agrees with the session: c-006. */
export function claims({ records }: ArchiveFiles): Finding[] {
  const sessions = new Map(records.sessions.map((file) => [String(file.id), file]));
  return records.calendars.flatMap((file) =>
    file.record.meetings.flatMap((meeting, index) => [
      ...withoutNote(file, meeting, index),
      ...againstSession(file, { meeting, index, session: sessions.get(meeting.session ?? '') }),
    ]),
  );
}

function withoutNote(file: CalendarFile, meeting: Meeting, index: number): Finding[] {
  if (meeting.note !== undefined || !claimsDisagree(meeting)) return [];
  const said = meeting.claims.map(
    ({ start, end, status }, claim) =>
      `${status} ${formatDateRange(start, end)} in line ${file.locate(['meetings', index, 'claims', claim]).line}`,
  );
  const finding = toFinding({
    ...file,
    code: 'c-006',
    subject: `calendars/${file.id}#${meeting.id}`,
    keys: ['meetings', index, 'claims'],
    message: `The sources date the meeting "${meeting.id}" differently, and nothing says so: ${said.join(', ')}.`,
    mend: 'Mend the dates, or add a "note" to the meeting that tells the reader.',
  });
  return [finding];
}

interface MeetingOfSession {
  meeting: Meeting;
  index: number;
  session: SessionFile | undefined;
}

function againstSession(file: CalendarFile, { meeting, index, session }: MeetingOfSession): Finding[] {
  const { start, end } = session?.record ?? {};
  if (session === undefined || start === undefined) return [];
  const claim = meeting.claims.findIndex(
    (each) => each.status === 'held' && !datesAgree(each, { start: start.value, end: end?.value }),
  );
  const held = meeting.claims[claim];
  if (held === undefined) return [];
  const dates = formatDateRange(start.value, end?.value);
  const finding = toFinding({
    ...file,
    code: 'c-006',
    subject: `calendars/${file.id}#${meeting.id}`,
    keys: ['meetings', index, 'claims', claim, 'start'],
    message: `The meeting "${meeting.id}" is claimed to be held ${formatDateRange(held.start, held.end)}, the session "${session.id}" ${dates} in ${standsAt(session, ['start', 'value'])}.`,
    mend: 'Mend the dates of one of them.',
  });
  return [finding];
}
