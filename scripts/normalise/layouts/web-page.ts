import { columnsOf } from '../../language/columns.ts';
import { readMarker } from '../../language/labels.ts';
import { endsClause, endsSentence, isHeadingLike, startsSmall } from '../../language/phrases.ts';
import { asHeading } from './heading.ts';
import { asEmptyMarker, asText } from './item.ts';
import type { Layout } from './layout.ts';
import { beginsItem, breaksOff, pairOf } from './lines.ts';

/** From this many characters on a line is a paragraph, and a missing full stop means that it was cut. */
const paragraphLength = 160;
/** From this many characters on a line without a full stop goes on with one that begins with a small letter. */
const wrappedLength = 60;
/** From this many characters on a line of an item may have been cut. */
const itemLength = 40;

/**
 * A web page saved as text: a line is a block. Its top headings come out as list items followed by a lone marker,
 * the headings below as short lines.
 */
export const webPage: Layout = {
  unwrapper: (_, text) => (previous, next, current) => {
    const pair = pairOf(text, { previous, next, current });
    const { line, following } = pair;
    if (next.blanks > 0 || beginsItem(pair)) return true;
    const inItem = readMarker(line, previous.loose).bullet > 0;
    if (inItem) return !(columnsOf(line) >= itemLength && !endsClause(line) && /^\p{Ll}/u.test(following));
    if (breaksOff(pair)) return false;
    const wrapped = columnsOf(line) >= wrappedLength && !endsClause(line) && !startsSmall(pair.opening);
    if (wrapped && startsSmall(following)) return false;
    const cut = columnsOf(line) >= paragraphLength && !endsSentence(line);
    return !(cut && /^[\p{Ll}\p{N}(,;–]/u.test(following) && !isHeadingLike(following));
  },
  classify(index, context) {
    const { texts, markers, segments } = context;
    const text = texts[index] ?? '';
    const [bullet = 0, next = 0] = [markers[index]?.bullet, markers[index + 1]?.bullet];
    const empty = asEmptyMarker(text, segments[index]?.stretches[0]?.loose);
    if (empty !== undefined) return empty;
    if (bullet > 0 && next > 0 && next === texts[index + 1]?.length) {
      return { kind: { type: 'heading', level: 2 }, marker: bullet };
    }
    return asHeading(index, context) ?? asText(index, context);
  },
};
