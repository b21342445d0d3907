import { columnsOf } from '../../language/columns.ts';
import { readMarker } from '../../language/labels.ts';
import { noteStart } from '../../language/note-signs.ts';
import type { Classified, Context } from './layout.ts';

/**
 * A list item: words after a bullet, a number, or both; `undefined` for other text. The label `(a)` or `A.` stays in
 * the text, since a list of the record prints bullets and numbers alone.
 */
export function asItem(
  text: string,
  { level = 1, loose }: { level?: number; loose?: boolean | undefined } = {},
): Classified | undefined {
  const { bullet, label, kind, ordinal } = readMarker(text, loose);
  if (text.length <= bullet + label) return undefined;
  if (kind === 'number' && ordinal !== undefined) {
    return { kind: { type: 'item', level, ordinal }, marker: bullet + label };
  }
  return bullet > 0 || kind === 'point' ? { kind: { type: 'item', level }, marker: bullet } : undefined;
}

/** A list marker with nothing after it; `undefined` for other text. */
export function asEmptyMarker(text: string, loose?: boolean): Classified | undefined {
  const { bullet } = readMarker(text, loose);
  return bullet > 0 && bullet === text.length ? { kind: { type: 'empty-marker' }, marker: 0 } : undefined;
}

/** What a segment is when it is no heading: a note below the heading over the notes, an item, or a paragraph. */
export function asText(index: number, { segments, texts, seen }: Context): Classified {
  const text = texts[index] ?? '';
  const loose = segments[index]?.stretches[0]?.loose;
  const note = seen.notes ? noteStart(text) : undefined;
  if (note !== undefined && note.length < text.length && /^(?:raised|figure|bracket)$/.test(note.form)) {
    return { kind: { type: 'note', n: note.name }, marker: note.length };
  }
  const quoted = /^>\s+(?=\S)/.exec(text);
  if (quoted !== null && segments[index]?.stretches.length === 1) {
    return { kind: { type: 'paragraph', quote: true }, marker: quoted[0].length };
  }
  if (isQuotation(index, { segments, texts })) return { kind: { type: 'paragraph', quote: true }, marker: 0 };
  return asEmptyMarker(text, loose) ?? asItem(text, { loose }) ?? { kind: { type: 'paragraph' }, marker: 0 };
}

/** How far a quotation is set in. */
const quoteIndent = 3;

/** Whether a segment is set in as a whole, and stands in quotation marks. */
function isQuotation(index: number, { segments, texts }: Pick<Context, 'segments' | 'texts'>): boolean {
  const stretches = segments[index]?.stretches ?? [];
  const text = texts[index] ?? '';
  const margin = segments[0]?.stretches[0]?.indent ?? 0;
  const setIn = stretches.every(({ indent }) => indent >= margin + quoteIndent);
  return setIn && /^[“"«]/.test(text) && /[”"»][.,;]?$/.test(text) && columnsOf(text) > 40;
}
