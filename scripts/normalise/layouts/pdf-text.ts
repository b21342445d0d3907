import { columnsOf } from '../../language/columns.ts';
import { goesOnInCapitals, isCapitals, startsSmall } from '../../language/phrases.ts';
import { asHeading, headingOf } from './heading.ts';
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

/** Capitals that go on for longer than this are a paragraph. */
const longestCapitals = 240;
/** A short line without a label and a full stop that is longer than this may be a sentence that was cut. */
const longestHeading = 70;

/** Text taken from a PDF: headings in capitals, numbered or short; blank lines between blocks, between lines, or none. */
export const pdfText: Layout = {
  unwrapper(stretches, text) {
    const width = wrapWidth(stretches, text);
    const spacing = isDoubleSpaced(stretches, text) ? 1 : 0;
    return (previous, next, current) => {
      const pair = pairOf(text, { previous, next, current, width });
      const { line } = pair;
      if (isMarkerAlone(line, current)) return false;
      if (beginsItem(pair)) return true;
      if (next.blanks > spacing || next.top === true) return !goesOnOver(pair) && !(next.blanks < 3 && breaksOff(pair));
      if (breaksOff(pair) || (spacing === 0 && areCapitals(pair))) return false;
      return stopsShort(pair);
    };
  },
  classify(index, context) {
    const text = context.texts[index] ?? '';
    if (isCapitals(text) && columnsOf(text) <= longestCapitals) return headingOf(text);
    const plain = context.markers[index]?.label === 0 && columnsOf(text) > longestHeading;
    return (plain ? undefined : asHeading(index, context)) ?? asText(index, context);
  },
};

/** Whether a blank line stands between all lines, as some extractors leave it, so that it says nothing of paragraphs. */
function isDoubleSpaced(stretches: Parameters<Layout['unwrapper']>[0], text: string): boolean {
  const after = stretches.slice(1);
  const spaced = after.filter(({ blanks }) => blanks === 1);
  const within = spaced.filter(({ start, end }) => startsSmall(text.slice(start, end)));
  return spaced.length > after.length * 0.7 && within.length >= 3;
}

/** Whether two lines in capitals are of one heading, which has three lines at most unless it says that it goes on. */
function areCapitals({ line, following, current }: LinePair): boolean {
  if (!isCapitals(line) || !isCapitals(following)) return false;
  return (current?.stretches.length ?? 0) < 3 || goesOnInCapitals(line, following);
}
