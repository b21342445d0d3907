import { decodeText, type Encoding } from '../../src/records/encoding.ts';

/** A line of a source text without its ending; offsets are UTF-16 code units of the decoded text. */
export interface Line {
  /** Counted from 1. */
  number: number;
  start: number;
  end: number;
}

/** A decoded source text. */
export interface SourceText {
  text: string;
  lines: Line[];
}

/** Decodes a source strictly, and finds its lines. Throws a `TypeError` for a byte that is none of the encoding. */
export function decodeSource(bytes: Uint8Array, encoding?: Encoding): SourceText {
  const text = decodeText(bytes, encoding);
  const lines: Line[] = [];
  let start = 0;
  for (const [index, part] of text.split(/(\r\n|\n|\r|\f)/).entries()) {
    if (index % 2 === 0) lines.push({ number: lines.length + 1, start, end: start + part.length });
    start += part.length;
  }
  return { text, lines };
}
