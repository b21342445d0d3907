import { decodeText, type Encoding } from '../../src/records/encoding.ts';
import { textLines, type TextLine } from '../../src/records/source-lines.ts';
import type { Provenance } from '../../src/records/provenance.ts';
import { printedOf, writeTranscript, type TranscriptLine } from '../../src/records/transcript-text.ts';
import type { PartMark, Transcript } from '../../src/records/transcript.ts';

/** A line of a source text. */
export interface Line extends TextLine {
  /** The part of the transcript it stands in, where the source was transcribed. */
  transcribed?: TranscriptLine;
}

/** A decoded source text. */
export interface SourceText {
  text: string;
  lines: Line[];
  /** What the transcript of a document marks, by its place in the text; `undefined` of a plain text, which has signs. */
  marks?: readonly PartMark[];
  /** What a document prints, as its provenance has it. */
  printed?: Provenance['printed'];
}

/** A source as it was received: a plain text in its encoding, or a document with its transcript. */
export interface Received {
  bytes: Uint8Array;
  encoding?: Encoding | undefined;
  transcript?: Transcript | undefined;
}

/**
 * The text of a source and its lines: of a document its transcript, else its bytes, decoded strictly. Throws a
 * `TypeError` for a byte that is none of the encoding.
 */
export function decodeSource({ bytes, encoding, transcript }: Received): SourceText {
  if (transcript === undefined) {
    const text = decodeText(bytes, encoding);
    return { text, lines: textLines(text) };
  }
  const { text, lines, marks } = writeTranscript(transcript);
  return {
    text,
    marks,
    printed: printedOf({ text, lines }),
    lines: textLines(text).map((line, index) => {
      const transcribed = lines[index];
      return transcribed === undefined ? line : { ...line, transcribed };
    }),
  };
}
