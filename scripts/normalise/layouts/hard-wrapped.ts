import { columnsOf } from '../../language/columns.ts';
import { goesOnInCapitals, isCapitals, isHeadingLike, isTitleCase } from '../../language/phrases.ts';
import { asHeading } from './heading.ts';
import { asText } from './item.ts';
import type { Layout } from './layout.ts';
import {
  beginsItem,
  breaksOff,
  goesOnOver,
  isMarkerAlone,
  pairOf,
  stopsShort,
  wrapWidth,
  type LinePair,
} from './lines.ts';

/** Of the width: a line that is longer was broken for want of room. */
const fullLine = 0.85;

/** Plain text broken at a fixed width: a paragraph or heading ends where a line stops short of it. */
export const hardWrapped: Layout = {
  unwrapper(stretches, text) {
    const width = wrapWidth(stretches, text);
    return (previous, next, current) => {
      const pair = pairOf(text, { previous, next, current, width });
      const { line } = pair;
      if (beginsItem(pair)) return true;
      if (isMarkerAlone(line, current)) return false;
      if (next.top === true) return !goesOnOver(pair);
      if (next.blanks > 0) return true;
      const inTitle = current?.stretches[0] === stretches[0] && isCapitals(line) && isCapitals(pair.following);
      if (inTitle || goesOnInCapitals(line, pair.following)) return false;
      if (breaksOff(pair)) return false;
      if (current?.stretches[0] === stretches[0] && areTitles(pair)) return true;
      if (previous === stretches[0] && isTitleCase(line) && !isTitleCase(pair.following)) return true;
      return stopsShort(pair, previous === stretches[0] ? 1 : undefined);
    };
  },
  classify: (index, context) => asHeading(index, context) ?? asText(index, context),
};

/** Whether two lines are each a title by itself, the first with room to spare: an event below a title, a place below it. */
function areTitles({ line, following, width }: LinePair): boolean {
  const titles = [line, following].every((each) => isTitleCase(each) && isHeadingLike(each));
  return titles && columnsOf(line) < width * fullLine;
}
