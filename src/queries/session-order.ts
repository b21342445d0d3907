import { compareText } from '../records/finding.ts';
import { earliestDay } from '../records/partial-date.ts';
import type { Session } from '../records/session.ts';
import { around, type Around } from './around.ts';

/** What the order of sessions is made from. */
export interface Ordered {
  id: string;
  record: Pick<Session, 'body' | 'series' | 'number' | 'start' | 'end'>;
}

/** The first day of a session, or the first day it can mean (`2007-06` → `2007-06-01`); none where no date is known. */
export function firstDay({ record: { start, end } }: Ordered): string | undefined {
  const date = start ?? end;
  return date === undefined ? undefined : earliestDay(date.value);
}

/**
 * Sessions of one body as a list shows them: numbered ones by number; those of the separate series go before the first
 * numbered session known to be later. One without a date stands beside its predecessor in its series.
 */
export function inOrder<Entry extends Ordered>(sessions: readonly Entry[]): Entry[] {
  const ordered = seriesOf(sessions, 'continuous');
  let place = 0;
  for (const session of seriesOf(sessions, 'special')) {
    const day = firstDay(session);
    const later = ordered.findIndex((other) => day !== undefined && (firstDay(other) ?? '') > day);
    if (day !== undefined) place = later === -1 ? ordered.length : later;
    ordered.splice(place, 0, session);
    place += 1;
  }
  return ordered;
}

/** The sessions of one count by their numbers; one whose number is not known stands by its day. */
function seriesOf<Entry extends Ordered>(sessions: readonly Entry[], series: Session['series']): Entry[] {
  const all = sessions.filter(({ record }) => record.series === series);
  const numbered = all.filter(({ record }) => record.number !== undefined);
  numbered.sort((a, b) => (a.record.number ?? 0) - (b.record.number ?? 0) || compareText(a.id, b.id));
  for (const session of all.filter(({ record }) => record.number === undefined).sort(byDay)) {
    const later = numbered.findIndex((other) => (firstDay(other) ?? '') > (firstDay(session) ?? ''));
    numbered.splice(later === -1 ? numbered.length : later, 0, session);
  }
  return numbered;
}

/** The sessions before and after in the session's own count. */
export function aroundInSeries<Entry extends Ordered>(sessions: readonly Entry[], session: Entry): Around<Entry> {
  return around(seriesOf(sessions, session.record.series), session);
}

/**
 * The sessions before and after in time, of whichever count: known where both counts are in play and the day of the
 * session is. Sessions without a date have no place in it, and are passed over.
 */
export function aroundInTime<Entry extends Ordered>(
  sessions: readonly Entry[],
  session: Entry,
): Around<Entry> | undefined {
  if (firstDay(session) === undefined) return undefined;
  const found = around(sessions.filter((each) => firstDay(each) !== undefined).sort(byDay), session);
  const counts = [session, found.previous, found.next].map((each) => each?.record.series);
  return counts.includes('special') && counts.includes('continuous') ? found : undefined;
}

function byDay(a: Ordered, b: Ordered): number {
  return compareText(firstDay(a) ?? '', firstDay(b) ?? '') || (a.record.number ?? 0) - (b.record.number ?? 0);
}

/** Sessions that a reader can take for this one: the same number, of another body or in the other count. */
export function namesakesOf<Entry extends Ordered>(sessions: Iterable<Entry>, { id, record }: Entry): Entry[] {
  if (record.number === undefined) return [];
  return [...sessions]
    .filter((other) => other.id !== id && other.record.number === record.number)
    .filter((other) => other.record.body !== record.body || other.record.series !== record.series)
    .sort((a, b) => compareText(a.id, b.id));
}
