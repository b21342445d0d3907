import type { Guesses } from './draft-edition.ts';
import type { Candidate, NewText } from './guess.ts';

/** Facts of the running text that calendars and budgets could take. */
export function findCandidates(_text: NewText, _guesses: Guesses): Candidate[] {
  return [];
}
