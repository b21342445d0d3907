import { stateOf, type MeetingStatus } from '../../src/records/calendar.ts';
import { compareText, type Finding } from '../../src/records/finding.ts';
import { formatDateRange } from '../../src/records/partial-date.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { standsAt, toFinding, type FilePlace } from './disagreement.ts';

/** The days on which a source has a meeting or session of a body. */
interface Sitting extends FilePlace {
  subject: string;
  keys: readonly PropertyKey[];
  /** One meeting, however many sources, and the session it is. */
  meeting: string;
  body: string;
  status: 'planned' | 'held';
  start: string;
  end: string;
}

/** No body holds two meetings on one day, nor plans two: c-002. Days that are not known in full are not judged. */
export function overlaps(archive: ArchiveFiles): Finding[] {
  const sittings = [...ofSessions(archive), ...ofMeetings(archive)].sort((a, b) => compareText(a.start, b.start));
  const groups = Map.groupBy(sittings, ({ body, status }) => `${body} ${status}`);
  const found = [...groups.values()].flatMap(overlapping);
  const told = new Set<string>();
  return found.filter(({ subject = '' }) => !told.has(subject) && told.add(subject));
}

/** In the order of their first days, each against those that have not ended by then. */
function overlapping(sittings: readonly Sitting[]): Finding[] {
  let open: Sitting[] = [];
  return sittings.flatMap((sitting) => {
    open = open.filter(({ end }) => end >= sitting.start);
    const met = open.filter(({ meeting }) => meeting !== sitting.meeting);
    open.push(sitting);
    return met.map((other) => tell(sitting, other));
  });
}

function tell(sitting: Sitting, other: Sitting): Finding {
  const days = ({ start, end, subject }: Sitting) => `${subject} on ${formatDateRange(start, end)}`;
  const [first = '', second = ''] = [sitting.subject, other.subject].sort(compareText);
  return toFinding({
    ...sitting,
    code: 'c-002',
    subject: `${first} and ${second}`,
    message: `The body "${sitting.body}" has two meetings at once: ${days(sitting)} (${sitting.status}), and ${days(other)} in ${standsAt(other, other.keys)}.`,
    mend: 'Mend the days; where both are one meeting, join them, or give the meeting its "session".',
  });
}

function ofSessions({ records }: ArchiveFiles): Sitting[] {
  return records.sessions.flatMap((file): Sitting[] => {
    const { body, status, start, end } = file.record;
    if (!isOn(status) || start === undefined) return [];
    const subject = `sessions/${file.id}`;
    const days = fullDays(start.value, end?.value);
    return days.map((each) => ({
      ...file,
      ...each,
      subject,
      meeting: file.id,
      body,
      status,
      keys: ['start', 'value'],
    }));
  });
}

function ofMeetings({ records }: ArchiveFiles): Sitting[] {
  return records.calendars.flatMap((file) =>
    file.record.meetings.flatMap((meeting, index) => {
      const { id, body, session, claims } = meeting;
      const state = stateOf(meeting);
      return claims.flatMap((each, claim): Sitting[] => {
        const { start, end, status } = each;
        if (body === undefined || !isOn(state.status) || !isOn(status) || !state.current.includes(each)) return [];
        const subject = `calendars/${file.id}#${id}`;
        const keys = ['meetings', index, 'claims', claim, 'start'];
        const days = fullDays(start, end);
        return days.map((day) => ({ ...file, ...day, subject, meeting: session ?? id, body, status, keys }));
      });
    }),
  );
}

function isOn(status: MeetingStatus): status is Sitting['status'] {
  return status === 'planned' || status === 'held';
}

/** The days in question, if they are known in full; the first alone where the last is not known. */
function fullDays(start: string, end = start): { start: string; end: string }[] {
  if (start.length < 10) return [];
  return [{ start, end: end.length < 10 ? start : end }];
}
