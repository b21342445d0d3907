import { endsSentence, isHeadingLike, readMarker } from '../markers.ts';
import type { Layout } from './layouts.ts';

/** From this many characters on a line is a paragraph, and a missing full stop means that it was cut. */
const paragraphLength = 160;

/**
 * A web page saved as text: a line is a block. Its top headings come out as list items followed by a lone marker,
 * the headings below as short lines.
 */
export const webPage: Layout = {
  unwrapper: (_, text) => (previous, next) => {
    const line = text.slice(previous.start, previous.end);
    return next.blanks > 0 || line.length < paragraphLength || endsSentence(line) || readMarker(line).bullet > 0;
  },
  classify(index, { texts, kinds }) {
    const text = texts[index] ?? '';
    const next = texts[index + 1] ?? '';
    const hashes = /^(#{1,6})\s+/.exec(text);
    const { bullet, label, ordinal } = readMarker(text);
    if (hashes !== null) {
      return { kind: { type: 'heading', level: Math.max(2, hashes[1]?.length ?? 2) }, marker: hashes[0].length };
    }
    if (bullet > 0 && bullet === text.length) return { kind: { type: 'empty-marker' }, marker: 0 };
    if (bullet > 0 && readMarker(next).bullet === next.length && next !== '') {
      return { kind: { type: 'heading', level: 2 }, marker: bullet };
    }
    if (bullet > 0) return { kind: { type: 'item', level: 1 }, marker: bullet };
    if (isHeadingLike(text) && next !== '' && !isNumberedNeighbour(text, next)) {
      const underMain = kinds.some(({ kind, marker }) => kind.type === 'heading' && kind.level === 2 && marker > 0);
      return { kind: { type: 'heading', level: underMain ? 3 : 2 }, marker: 0 };
    }
    if (label > 0 && ordinal !== undefined) return { kind: { type: 'item', level: 1, ordinal }, marker: label };
    return { kind: { type: 'paragraph' }, marker: 0 };
  },
};

/** Two numbered lines in a row are items of a list, not headings. */
export function isNumberedNeighbour(text: string, next: string): boolean {
  return readMarker(text).label > 0 && readMarker(next).label > 0;
}
