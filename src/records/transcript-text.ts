import type { Provenance } from './provenance.ts';
import { textOfPart, type Part, type PartMark, type Transcript } from './transcript.ts';

/** Of a line of a transcript's text: the part it stands in, and the page, where the document has pages. */
export interface TranscriptLine {
  part: Part;
  /** The place of the part among the parts, from 0. */
  index: number;
  /** The place of the line or row within its part, from 0. */
  row: number;
  page?: number;
}

/** A transcript as one text: a line for each line of its parts and each row of its tables. */
export interface TranscriptText {
  /** Lines end with a line feed, and with a form feed where a page ends; the cells of a row are parted by tabs. */
  text: string;
  /** What each line is, in their order. */
  lines: TranscriptLine[];
  /** The marks of its parts, by their place in the text. */
  marks: PartMark[];
}

/** Writes the words of a transcript as the text that the archive accounts for. */
export function writeTranscript({ parts }: Pick<Transcript, 'parts'>): TranscriptText {
  const lines: TranscriptLine[] = [];
  const marks: PartMark[] = [];
  let text = '';
  let last: number | undefined;
  for (const [index, part] of parts.entries()) {
    const page = part.page ?? last;
    if (lines.length > 0) text += page === last ? '\n' : '\f';
    const by = text.length;
    const words = textOfPart(part);
    for (const mark of 'marks' in part ? (part.marks ?? []) : [])
      marks.push({ ...mark, start: mark.start + by, end: mark.end + by });
    for (const row of words.split('\n').keys()) lines.push({ part, index, row, ...(page !== undefined && { page }) });
    text += words;
    last = page;
  }
  return { text: `${text}\n`, lines, marks };
}

type Printed = NonNullable<Provenance['printed']>;

/** What a document prints, as its provenance has it. */
export function printedOf({ text, lines }: Pick<TranscriptText, 'text' | 'lines'>): Printed {
  const pages = lines.flatMap(({ page }, index): Printed['pages'] =>
    page === undefined || page === lines[index - 1]?.page ? [] : [[page, index + 1]],
  );
  return { lines: text.slice(0, -1).split(/[\n\f]/), pages };
}

/** The text that a document prints, and the page of each of its lines, from its provenance. */
export function textOfPrinted({ lines, pages }: Printed): { text: string; pages: readonly (number | undefined)[] } {
  const begins = new Map(pages.map(([page, line]) => [line, page]));
  let page: number | undefined;
  const numbers = lines.map((_, index) => (page = begins.get(index + 1) ?? page));
  const text = lines
    .map((line, index) => (index === 0 ? line : `${begins.has(index + 1) ? '\f' : '\n'}${line}`))
    .join('');
  return { text: `${text}\n`, pages: numbers };
}
