import { stateOf, type Claim, type Meeting, type MeetingStatus } from '../records/calendar.ts';
import type { EvidenceInFull, InFull } from '../records/evidence-in-full.ts';
import { compareText } from '../records/finding.ts';
import { recordIdSchema } from '../records/identifiers.ts';
import { monthName } from '../records/in-text/calendar-words.ts';
import { earliestDay, formatDate } from '../records/partial-date.ts';
import type { Session } from '../records/session.ts';

export { claimsDisagree } from '../records/calendar.ts';

/** A meeting in the calendar of a year. */
export interface MeetingOfYear {
  /** The year in which it has its address: `2009`. */
  calendar: string;
  meeting: InFull<Meeting>;
  /** Listed in the file of the year, made from the dates of a session, or moved from the year in whose file it is listed. */
  from: 'calendar' | 'session' | 'moved';
}

/** The meetings of a month; `month` is absent for those known by their year alone. */
export interface MonthOfMeetings {
  month: string | undefined;
  meetings: MeetingOfYear[];
}

/** A year's meetings by the month in which they begin; one that was moved stands in the year and month it was moved from, too. */
export function monthsOf(meetings: readonly MeetingOfYear[], year?: string): MonthOfMeetings[] {
  const sorted = [...meetings].sort(
    ({ meeting: a }, { meeting: b }) => compareText(keyOf(a, year), keyOf(b, year)) || compareText(a.id, b.id),
  );
  const months = Map.groupBy(sorted, ({ meeting }) => keyOf(meeting, year).slice(5, 7));
  return [...months].map(([month, list]) => ({
    month: month === '99' ? undefined : monthName(Number(month)),
    meetings: list,
  }));
}

/** The day a meeting is filed under; claims known by their year alone file nothing: without others there is no day. */
export function dayOf(meeting: Meeting): string | undefined {
  const { start = '' } = claimFiled(meeting) ?? {};
  return start.length > 4 ? earliestDay(start) : undefined;
}

/** The days under which a meeting is filed, and what became of it on them. */
export type Filed = Pick<Claim, 'start' | 'end'> & { status: MeetingStatus };

/**
 * The claim a meeting is filed under: that it was held, or else the first listed; one known by its year alone where
 * there is no other. In a year that it was moved from, it is filed under the days it had there.
 */
export function claimFiled(meeting: Meeting, year?: string): Filed | undefined {
  const { status, current, former } = stateOf(meeting);
  const known = current.filter(({ start }) => start.length > 4);
  const claim = known.find((each) => each.status === 'held') ?? known[0] ?? current[0];
  const isOfYear = ({ start, end }: Claim) =>
    year === undefined || (start.slice(0, 4) <= year && year <= (end ?? start));
  const moved = claim === undefined || isOfYear(claim) ? undefined : former.findLast(isOfYear);
  return moved ?? (claim && { ...claim, status });
}

function keyOf(meeting: Meeting, year: string | undefined): string {
  const { start = '' } = claimFiled(meeting, year) ?? {};
  return start.length > 4 ? earliestDay(start) : `${start}-99-99`;
}

/**
 * A session as the calendar has it, with the session's identifier and its facts as one claim. `undefined` where no date
 * is known. `name` is the session's title.
 */
export function meetingOfSession(id: string, record: InFull<Session>, name: string): InFull<Meeting> | undefined {
  const { body, place, start, end, status } = record;
  const first = start ?? end;
  if (first === undefined) return undefined;
  const recordId = recordIdSchema.parse(id);
  const known = [start, end].filter((date) => date !== undefined);
  const claim: InFull<Claim> = {
    start: first.value,
    ...(end !== undefined && { end: end.value }),
    status,
    basis: known.some(({ basis }) => basis === 'inferred') ? 'inferred' : 'stated',
    evidence: distinct(known.flatMap(({ evidence }) => evidence)),
    ...reasonOf(known),
  };
  return {
    id: recordId,
    formerIds: [],
    name,
    body,
    session: recordId,
    ...(place !== undefined && { place: place.value }),
    claims: [claim],
    ...(start === undefined && { note: `It ended on ${formatDate(first.value)}; its first day is not known.` }),
  };
}

function reasonOf(facts: readonly { reason?: string | undefined }[]): { reason?: string } {
  const reasons = [...new Set(facts.flatMap(({ reason }) => reason ?? []))];
  return reasons.length === 0 ? {} : { reason: reasons.join(' ') };
}

function distinct(evidence: readonly EvidenceInFull[]): EvidenceInFull[] {
  return [...new Map(evidence.map((each) => [JSON.stringify(each), each])).values()];
}
