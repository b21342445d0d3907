import type { Calendar, Meeting } from '../../src/records/calendar.ts';
import { words, type TypedFact } from './fact.ts';

/** The typed values of a calendar that its evidence must give. */
export function calendarFacts({ meetings }: Calendar): TypedFact[] {
  return meetings.flatMap((meeting, index) => meetingFacts(meeting, ['meetings', index]));
}

/** A meeting's place has no evidence of its own: one of its claims must print it. */
function meetingFacts({ claims, place }: Meeting, keys: readonly PropertyKey[]): TypedFact[] {
  const dates = claims.map((claim, index): TypedFact => {
    const { start, end } = claim;
    const provable =
      start === end ? ({ kind: 'date', value: start } as const) : ({ kind: 'range', start, end } as const);
    return { keys: [...keys, 'claims', index, 'start'], provable, grounds: claim };
  });
  if (place === undefined) return dates;
  const evidence = claims.flatMap((claim) => claim.evidence);
  return [...dates, { keys: [...keys, 'place'], provable: words(place), grounds: { evidence } }];
}
