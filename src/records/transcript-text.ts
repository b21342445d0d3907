import type { Part, Transcript } from './transcript.ts';

/** Of a line of a transcript's text: the part it stands in, and the page, where the document has pages. */
export interface TranscriptLine {
  part: Part;
  /** The place of the part among the parts, from 0. */
  index: number;
  page?: number;
}

/** A transcript as one text: a line for each line of its parts and each row of its tables. */
export interface TranscriptText {
  /** Lines end with a line feed, and with a form feed where a page ends; the cells of a row are parted by tabs. */
  text: string;
  /** What each line is, in their order. */
  lines: TranscriptLine[];
}

/** Writes the words of a transcript as the text that the archive accounts for. */
export function writeTranscript({ parts }: Pick<Transcript, 'parts'>): TranscriptText {
  const lines: TranscriptLine[] = [];
  let text = '';
  let last: number | undefined;
  for (const [index, part] of parts.entries()) {
    const page = part.page ?? last;
    for (const line of part.kind === 'table' ? part.rows.map((cells) => cells.join('\t')) : part.lines) {
      if (lines.length > 0) text += page === last ? '\n' : '\f';
      text += line;
      lines.push({ part, index, ...(page !== undefined && { page }) });
      last = page;
    }
  }
  return { text: `${text}\n`, lines };
}
