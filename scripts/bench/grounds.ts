import { formatDateRange } from '../../src/records/partial-date.ts';
import type { MadePerson, MadeSession } from './plan.ts';

/** Grounds of a fact that words on a page elsewhere state. */
export function statedOn(reference: string, quote: string) {
  return { basis: 'stated', evidence: [{ reference, quote }] } as const;
}

/** Grounds of what is told of a session by the page that reports on it. */
export function statedOf(session: MadeSession) {
  return statedOn(pageOf(session), printed(session));
}

/** Grounds of what is told of a person: by the page of a session over which they presided, or the list of speakers. */
export function statedOfPerson({ name, presided: [first] }: MadePerson) {
  return first === undefined ? statedOn(listOfSpeakers, name) : statedOf(first);
}

export const listOfSpeakers = 'list-of-speakers';

/** The identifier, in the register of references, of the page that reports on a session. */
export function pageOf({ id }: Pick<MadeSession, 'id'>): string {
  return `${id}-report`;
}

/** `Council, session 12, 5–8 December 1957, Geneva. Chairperson: Si Lupra`. */
function printed({ body, number, start, end, chair }: MadeSession): string {
  return `${body.name}, session ${number}, ${formatDateRange(start, end)}, Geneva. Chairperson: ${chair.name}`;
}
