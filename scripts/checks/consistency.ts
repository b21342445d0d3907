import type { Budget, Figure } from '../../src/records/budget.ts';
import type { Calendar } from '../../src/records/calendar.ts';
import type { Finding } from '../../src/records/finding.ts';
import { formatMoney } from '../../src/records/money.ts';
import { formatDate, isBefore } from '../../src/records/partial-date.ts';
import type { Person } from '../../src/records/registers.ts';
import type { Report } from '../../src/records/report.ts';
import type { Session } from '../../src/records/session.ts';
import type { Archive, ArchiveFile } from '../archive.ts';

/** What does not compute in a record. */
interface Contradiction {
  keys: readonly PropertyKey[];
  message: string;
  hint: string;
}

/** Dates run forward, and stated changes compute or have a note that says why not: e-003. */
export function consistency({ records, registers }: Archive): Finding[] {
  const sessions = new Map(records.sessions.map(({ id, record }) => [String(id), record]));
  return [
    ...records.reports.flatMap((file) => found(file, ofReport(file.record, sessions))),
    ...records.sessions.flatMap((file) =>
      found(file, runsBackwards(file.record.start?.value, file.record.end?.value, ['end', 'value'])),
    ),
    ...records.budgets.flatMap((file) => found(file, ofBudget(file.record))),
    ...records.calendars.flatMap((file) => found(file, ofCalendar(file.record))),
    ...found(registers.people, Object.entries(registers.people.entries).flatMap(ofPerson)),
  ];
}

function found({ path, locate }: Pick<ArchiveFile, 'path' | 'locate'>, contradictions: Contradiction[]): Finding[] {
  return contradictions.map(({ keys, message, hint }) => ({ code: 'e-003', path, ...locate(keys), message, hint }));
}

function runsBackwards(
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

function ofPerson([id, { tenures }]: [string, Person]): Contradiction[] {
  return tenures.flatMap(({ start, end }, index) => runsBackwards(start, end, [id, 'tenures', index, 'end']));
}

function ofCalendar({ year, meetings }: Calendar): Contradiction[] {
  return meetings.flatMap(({ id, claims }, meeting) =>
    claims.flatMap(({ start, end }, claim) => {
      if (Number(start.slice(0, 4)) <= year && year <= Number((end ?? start).slice(0, 4))) return [];
      const message = `The meeting "${id}" is claimed for ${formatDate(start)}, in the calendar of ${year}.`;
      return [
        { keys: ['meetings', meeting, 'claims', claim, 'start'], message, hint: 'Expected a date of that year.' },
      ];
    }),
  );
}

function ofBudget({ figures }: Budget): Contradiction[] {
  return figures.flatMap((figure, index) => {
    const keys = ['figures', index, 'change'];
    return figure.note === undefined ? [...ofChange(figure, keys), ...ofIncluded(figure, keys)] : [];
  });
}

/** The change computed from both amounts must round to the per cent printed. */
function ofChange({ amount, change }: Figure, keys: readonly PropertyKey[]): Contradiction[] {
  const before = change?.from?.amount;
  if (change?.percent === undefined || before === undefined) return [];
  const decimals = change.percent.split('.')[1]?.length ?? 0;
  const computed = ((amount.minor / before.minor - 1) * 100).toFixed(decimals);
  if (amount.currency === before.currency && Number(computed) === Number(change.percent)) return [];
  return [
    {
      keys: [...keys, 'percent'],
      message: `From ${formatMoney(before)} to ${formatMoney(amount)} is not ${change.percent} per cent${amount.currency === before.currency ? ` but ${computed}` : ''}.`,
      hint: 'Mend the figures, or add a "note" that says why they do not compute.',
    },
  ];
}

function ofIncluded({ amount, change }: Figure, keys: readonly PropertyKey[]): Contradiction[] {
  const part = change?.includes;
  if (part === undefined || (part.currency === amount.currency && part.minor <= amount.minor)) return [];
  return [
    {
      keys: [...keys, 'includes'],
      message: `${formatMoney(part)} cannot be a part of ${formatMoney(amount)}.`,
      hint: 'Mend the figures, or add a "note" that says why they do not compute.',
    },
  ];
}
