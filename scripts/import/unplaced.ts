import { textOfPart, type Part } from '../../src/records/transcript.ts';
import type { Reading } from './reading.ts';
export function keepUnplaced(parts: readonly Part[], _reading: Reading): { parts: Part[]; doubts: string[] } {
  void textOfPart;
  return { parts: [...parts], doubts: [] };
}
