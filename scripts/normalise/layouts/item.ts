import { readMarker } from '../markers.ts';
import type { Classified } from './layouts.ts';

/**
 * A list item: words after a bullet, a number, or both; `undefined` for other text. The label `(a)` or `A.` stays in
 * the text, since a list of the record prints bullets and numbers alone.
 */
export function asItem(text: string, level = 1): Classified | undefined {
  const { bullet, label, kind, ordinal } = readMarker(text);
  if (kind === 'number' && ordinal !== undefined && text.length > bullet + label) {
    return { kind: { type: 'item', level, ordinal }, marker: bullet + label };
  }
  return bullet > 0 && text.length > bullet ? { kind: { type: 'item', level }, marker: bullet } : undefined;
}

/** A list marker with nothing after it; `undefined` for other text. */
export function asEmptyMarker(text: string): Classified | undefined {
  const { bullet } = readMarker(text);
  return bullet > 0 && bullet === text.length ? { kind: { type: 'empty-marker' }, marker: 0 } : undefined;
}
