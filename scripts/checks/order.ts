import type { RecordFile } from '../../src/markup/record-file.ts';
import type { Finding } from '../../src/records/finding.ts';
import { earliestDay, formatDate, isBefore } from '../../src/records/partial-date.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { standsAt, toFinding } from './disagreement.ts';

type SessionFile = RecordFile<'sessions'>;

/** Within one body and series, a session with a higher number is not certainly earlier: c-001. */
export function order({ records }: ArchiveFiles): Finding[] {
  const numbered = records.sessions.filter(({ record }) => record.number !== undefined && dayOf(record) !== undefined);
  const counts = Map.groupBy(numbered, ({ record }) => `${record.body} ${record.series}`);
  return [...counts.values()].flatMap(ofSeries);
}

/** Each session against the latest of those with lower numbers. */
function ofSeries(sessions: readonly SessionFile[]): Finding[] {
  const byNumber = [...sessions].sort((a, b) => (a.record.number ?? 0) - (b.record.number ?? 0));
  let latest: SessionFile | undefined;
  return byNumber.flatMap((session) => {
    const before = latest;
    const day = dayOf(session.record) ?? '';
    const last = before === undefined ? '' : (dayOf(before.record) ?? '');
    if (before === undefined || earliestDay(day) > earliestDay(last)) latest = session;
    if (before === undefined || before.record.number === session.record.number || !isBefore(day, last)) return [];
    return [outOfOrder(session, before)];
  });
}

function outOfOrder(session: SessionFile, before: SessionFile): Finding {
  const dated = ({ record }: SessionFile) => `session ${record.number}, of ${formatDate(dayOf(record) ?? '')},`;
  return toFinding({
    code: 'c-001',
    subject: `sessions/${session.id}`,
    ...session,
    keys: keysOf(session),
    message: `In the count of the body "${session.record.body}", ${dated(session)} is earlier than ${dated(before)} in ${standsAt(before, keysOf(before))}.`,
    mend: 'Expected dates that rise with the numbers: mend the number or the date of one of them.',
  });
}

function dayOf({ start, end }: SessionFile['record']): string | undefined {
  return (start ?? end)?.value;
}

function keysOf({ record }: SessionFile): PropertyKey[] {
  return [record.start === undefined ? 'end' : 'start', 'value'];
}
