import { decodeText, type Encoding } from '../../src/records/encoding.ts';
import { writeTranscript, type TranscriptLine } from '../../src/records/transcript-text.ts';
import type { Transcript } from '../../src/records/transcript.ts';

/** A line of a source text without its ending; offsets are UTF-16 code units of the decoded text. */
export interface Line {
  /** Counted from 1. */
  number: number;
  start: number;
  end: number;
  /** The part of the transcript it stands in, where the source was transcribed. */
  transcribed?: TranscriptLine;
}

/** A decoded source text. */
export interface SourceText {
  text: string;
  lines: Line[];
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
  if (transcript === undefined) return splitLines(decodeText(bytes, encoding));
  const written = writeTranscript(transcript);
  const { text, lines } = splitLines(written.text);
  return {
    text,
    lines: lines.map((line, index) => {
      const transcribed = written.lines[index];
      return transcribed === undefined ? line : { ...line, transcribed };
    }),
  };
}

function splitLines(text: string): SourceText {
  const lines: Line[] = [];
  let start = 0;
  for (const [index, part] of text.split(/(\r\n|\n|\r|\f)/).entries()) {
    if (index % 2 === 0) lines.push({ number: lines.length + 1, start, end: start + part.length });
    start += part.length;
  }
  return { text, lines };
}
