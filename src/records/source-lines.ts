/** What ends a line of a source: CR LF, LF, CR, or the form feed that ends a page. */
export const lineEnding = /\r\n|[\n\r\f]/;

/** A line of a text; offsets are UTF-16 code units. */
export interface TextLine {
  /** Counted from 1, as a link to it does: `#l7`. */
  number: number;
  start: number;
  /** Where its words end, and where its ending does. */
  end: number;
  next: number;
}

/** The lines of a text, in their order: `a\r\nb` has two. After an ending there is one more, if only an empty one. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(new RegExp(lineEnding, 'g'))) {
    lines.push({ number: lines.length + 1, start, end: index, next: index + ending.length });
    start = index + ending.length;
  }
  return [...lines, { number: lines.length + 1, start, end: text.length, next: text.length }];
}
