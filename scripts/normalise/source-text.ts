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

/**
 * Decodes UTF-8, strictly: a byte that is not UTF-8 throws a `TypeError`. A byte order mark stays in the text,
 * so that it too is accounted for.
 */
export function decodeSource(bytes: Uint8Array): SourceText {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const lines: Line[] = [];
  let start = 0;
  for (const [index, part] of text.split(/(\r\n|\n|\r|\f)/).entries()) {
    if (index % 2 === 0) lines.push({ number: lines.length + 1, start, end: start + part.length });
    start += part.length;
  }
  return { text, lines };
}
