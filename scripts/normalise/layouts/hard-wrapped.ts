import type { Stretch } from '../draft.ts';
import { endsSentence, isHeadingLike, readMarker } from '../markers.ts';
import { asEmptyMarker, asItem } from './item.ts';
import type { Layout } from './layouts.ts';
import { isNumberedNeighbour } from './web-page.ts';

/** Of the width: a line without a full stop that is shorter is a heading, not the end of a paragraph. */
const headingShare = 0.75;

/** Plain text broken at a fixed width: a paragraph or heading ends where a line stops short of it. */
export const hardWrapped: Layout = {
  unwrapper(stretches, text) {
    const width = wrapWidth(stretches);
    return (previous, next) => {
      const line = text.slice(previous.start, previous.end);
      const following = text.slice(next.start, next.end);
      if (next.blanks > 0 || readMarker(following).bullet > 0 || line.length > width) return true;
      const [word = ''] = following.split(/\s/, 1);
      const hadRoom = line.length + 1 + word.length <= width;
      const ends = endsSentence(line) || (isHeadingLike(line) && line.length < width * headingShare);
      return hadRoom && ends && /^[\p{Lu}\p{N}“"«(]/u.test(following);
    };
  },
  classify(index, { segments, texts }) {
    const text = texts[index] ?? '';
    const next = texts[index + 1] ?? '';
    const empty = asEmptyMarker(text);
    if (empty !== undefined) return empty;
    const alone = segments[index]?.stretches.length === 1 && readMarker(text).bullet === 0;
    if (alone && isHeadingLike(text) && next !== '' && !isNumberedNeighbour(text, next)) {
      return { kind: { type: 'heading', level: 2 }, marker: 0 };
    }
    return asItem(text) ?? { kind: { type: 'paragraph' }, marker: 0 };
  },
};

/** The width at which lines were broken: the longest line that is not an unbroken one (a title, a table). */
function wrapWidth(stretches: readonly Stretch[]): number {
  const lengths = stretches.map(({ start, end }) => end - start).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.max(0, ...lengths.filter((length) => length <= usual * 1.15));
}
