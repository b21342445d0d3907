import type { Finding } from '../../src/records/finding.ts';
import type { FilePlace } from './disagreement.ts';

/** What does not compute within a record: no source can be the reason. */
export interface Contradiction {
  keys: readonly PropertyKey[];
  message: string;
  hint: string;
}

/** Findings e-003 of one file. */
export function contradict({ path, locate }: FilePlace, contradictions: readonly Contradiction[]): Finding[] {
  return contradictions.map(({ keys, message, hint }) => ({ code: 'e-003', path, ...locate(keys), message, hint }));
}
