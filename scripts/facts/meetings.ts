import type { Calendar, Meeting } from '../../src/records/calendar.ts';
import type { Provable } from '../../src/records/prove.ts';
import { words, type TypedFact } from './fact.ts';

/** The typed values of a calendar that its evidence must give. */
export function calendarFacts({ meetings }: Calendar): TypedFact[] {
  return meetings.flatMap((meeting, index) => meetingFacts(meeting, ['meetings', index]));
}

/** A meeting's place and theme have no evidence of their own: one of its claims must print them. */
function meetingFacts({ claims, place, theme }: Meeting, keys: readonly PropertyKey[]): TypedFact[] {
  const dates = claims.map((claim, index): TypedFact => {
    const { start, end } = claim;
    return { keys: [...keys, 'claims', index, 'start'], provable: period(start, end), grounds: claim };
  });
  const evidence = claims.flatMap((claim) => claim.evidence);
  const printed = Object.entries({ place, theme }).flatMap(([key, value]): TypedFact[] =>
    value === undefined ? [] : [{ keys: [...keys, key], provable: words(value), grounds: { evidence } }],
  );
  return [...dates, ...printed];
}

function period(start: string, end: string | undefined): Provable {
  if (end === undefined) return { kind: 'start', value: start };
  return start === end ? { kind: 'date', value: start } : { kind: 'range', start, end };
}
