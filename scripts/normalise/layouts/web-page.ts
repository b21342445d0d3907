import { endsSentence, isHeadingLike, readMarker } from '../markers.ts';
import { asEmptyMarker, asItem } from './item.ts';
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
    const following = text.slice(next.start, next.end);
    if (next.blanks > 0 || readMarker(line).bullet > 0) return true;
    const cut = line.length >= paragraphLength && !endsSentence(line);
    return !(cut && /^[\p{Ll}\p{N}(,;–]/u.test(following) && !isHeadingLike(following));
  },
  classify(index, { texts, kinds }) {
    const text = texts[index] ?? '';
    const next = texts[index + 1] ?? '';
    const hashes = /^(#{1,6})\s+/.exec(text);
    const { bullet } = readMarker(text);
    if (hashes !== null) {
      return { kind: { type: 'heading', level: Math.max(2, hashes[1]?.length ?? 2) }, marker: hashes[0].length };
    }
    const empty = asEmptyMarker(text);
    if (empty !== undefined) return empty;
    if (bullet > 0 && readMarker(next).bullet === next.length && next !== '') {
      return { kind: { type: 'heading', level: 2 }, marker: bullet };
    }
    if (bullet === 0 && isHeadingLike(text) && next !== '' && !isNumberedNeighbour(text, next)) {
      const underMain = kinds.some(({ kind, marker }) => kind.type === 'heading' && kind.level === 2 && marker > 0);
      return { kind: { type: 'heading', level: underMain ? 3 : 2 }, marker: 0 };
    }
    return asItem(text) ?? { kind: { type: 'paragraph' }, marker: 0 };
  },
};

/** Two numbered lines in a row are items of a list, not headings. */
export function isNumberedNeighbour(text: string, next: string): boolean {
  return readMarker(text).label > 0 && readMarker(next).label > 0;
}
