import type { Report } from '../../../src/records/report.ts';
import type { Guess } from './guess.ts';
import type { SpeakerValue } from './office-holder.ts';
import type { FoundSymbols } from './symbol.ts';

/** What was read off a text. What is not there was not found, or is in doubt. */
export interface Guesses {
  kind: Report['kind'];
  language: string;
  date?: Guess<string> | undefined;
  session?: Guess<string> | undefined;
  speaker?: Guess<SpeakerValue> | undefined;
  corporateAuthor?: Guess<string> | undefined;
  event?: Guess<string> | undefined;
  place?: Guess<string> | undefined;
  symbol: FoundSymbols;
}
