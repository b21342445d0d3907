import { transcribePdf } from '../transcribe.ts';
import type { Part } from '../../../src/records/transcript.ts';
import { writePdf, type PageToWrite } from './write-pdf.ts';
import { markedLines } from '../marked.ts';

/** The parts of a PDF of pages with these operators, each as one line: `note: 1 See the report.`. */
export async function partsOf(...pages: readonly PageToWrite[]): Promise<string[]> {
  const { parts } = await transcribePdf(writePdf(...pages));
  return parts.map(wordsOf);
}

/** A part as one line; what goes on with the part before it has an ellipsis. */
export function wordsOf(part: Part): string {
  const kind = `${part.kind}${'continues' in part ? '…' : ''}`;
  return `${kind}: ${markedLines(part).join(' / ').replaceAll('\t', ' | ')}`;
}
