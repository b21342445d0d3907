import type { OmissionReason } from '../../../src/records/provenance.ts';
import type { SourceText } from '../../normalise/source-text.ts';
import type { Unproved } from '../../normalise/unproved.ts';
import type { Doubt } from './guess.ts';

/** What rules took a line for that is kept. */
const takenFor: Readonly<Record<OmissionReason, string>> = {
  navigation: 'navigation',
  repeat: 'a repeat',
  'web-title': 'a title of the website',
  'page-head': 'the head or foot of a page',
  contents: 'a list of contents, and heads nothing in the record',
  imprint: 'a notice of the printer or publisher',
  unshown: 'what the file does not show',
  residue: 'a remnant of extraction',
};

/**
 * The lines that rules would leave out and nothing proves why: they are kept, each with the decision that leaves it out. A
 * repeat and a list of contents must be true of the words, and so the decision calls such a line navigation.
 */
export function keptDoubts({ lines, text }: SourceText, unproved: readonly Unproved[]): Doubt[] {
  return unproved.flatMap(({ start, reason }) => {
    const line = lines.findLast((each) => each.start <= start);
    if (line === undefined) return [];
    const words = JSON.stringify(text.slice(line.start, line.end).trim());
    const why = reason === 'contents' || reason === 'repeat' ? 'navigation' : reason;
    const place = line.transcribed?.page === undefined ? '' : ` on page ${line.transcribed.page}`;
    const decision = `{ do: "omit", lines: [${line.number}, ${line.number}], begins: ${words}, ends: ${words}, why: "${why}", reason: "…" }`;
    const says = `Line ${line.number}${place} prints ${words}. It looks like ${takenFor[reason]}, but nothing proves that, and it is kept. To leave it out, decide ${decision}.`;
    return [{ topic: 'kept', says } as const];
  });
}
