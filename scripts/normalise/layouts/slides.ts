import { continuedSign } from '../../../src/records/signs.ts';
import { readMarker } from '../../language/labels.ts';
import { dangles, endsSentence, givesExample, isAside, isCapitals, isHeadingLike } from '../../language/phrases.ts';
import { wordsOf } from '../working-text.ts';
import { isNumberedNeighbour } from './heading.ts';
import { asEmptyMarker, asItem } from './item.ts';
import type { Classified, Context, Layout } from './layout.ts';
import { beginsItem, isMarkerAlone, pairOf } from './lines.ts';

/** A point of a slide goes over so many lines at most. */
const longestPoint = 12;

/**
 * The text of slides: titles stand again on every slide of a series, bullets are lost, and long points are broken
 * over several lines, the later ones in small letters.
 */
export const slides: Layout = {
  unwrapper: (stretches, text) => (previous, next, current) => {
    const pair = pairOf(text, { previous, next, current });
    const { line, following } = pair;
    if (next.top === true) return true;
    if (isMarkerAlone(line, current) && readMarker(line, previous.loose).bullet > 0) return next.blanks > 0;
    if (beginsItem(pair)) return true;
    if (/^\(/.test(following) && current !== undefined) return false;
    const afterColon = line.endsWith(':') && readMarker(line).label > 0;
    if (afterColon && readMarker(following).label === 0) return false;
    if (next.blanks > 0) return true;
    const soFar = current === undefined ? line : wordsOf({ stretches: current.stretches.slice(-longestPoint) }, text);
    const inTitle = current?.stretches[0] === stretches[0];
    const goesOn = /^\p{Ll}/u.test(following) && !givesExample(following) && !/^(?:https?:|www\.|\S+@)/.test(following);
    if (inTitle && isCapitals(line) && isCapitals(following)) return false;
    const small = goesOn && (!endsSentence(line) || (inTitle && line.endsWith(':')));
    const inItem = readMarker(soFar, current?.stretches[0]?.loose).bullet > 0;
    const digits = inItem && /^\d/.test(following) && !endsSentence(line) && readMarker(following).label === 0;
    return !(
      small ||
      digits ||
      dangles(line) ||
      /[/,]$/.test(line) ||
      /['’]s$/.test(soFar) ||
      closesQuote(soFar, following)
    );
  },
  classify(index, context) {
    const text = context.texts[index] ?? '';
    const { bullet, label, kind } = context.markers[index] ?? { bullet: 0, label: 0 };
    const outline = (kind === 'roman' || kind === 'letter') && text.length > bullet + label;
    if (outline)
      return isNumberedNeighbour(index, context)
        ? entry(bullet)
        : heading(kind === 'letter' && context.outlined ? 3 : 2, bullet);
    const first = context.segments[index]?.stretches[0];
    if (first?.top === true && index > 0 && isSlideTitle(text)) return heading(2, bullet);
    return asEmptyMarker(text, first?.loose) ?? asItem(text, { loose: first?.loose }) ?? unmarked(index, text, context);
  },
};

/** Lines without a marker: titles that come again, captions over lists, lead-ins, and points that lost their bullet. */
function unmarked(index: number, text: string, context: Context): Classified {
  const { segments, markers, texts, outlined, seen } = context;
  const next = markers[index + 1];
  const overList =
    next !== undefined && next.bullet + next.label > 0 && next.kind !== 'roman' && next.kind !== 'letter';
  if (isHeadingLike(text) && comesAgain(index, context)) return heading(2);
  if (isHeadingLike(text) && outlined && overList) return heading(3);
  const blanks = segments[index]?.stretches[0]?.blanks ?? 0;
  const close = segments[index + 1]?.stretches[0]?.blanks === 0;
  const over = overList || !isAside(texts[index + 1] ?? '');
  const begins = isSlideTitle(text) && !outlined && index > 0 && blanks > 0;
  if (
    begins &&
    seen.heading !== index - 1 &&
    ((over && close && (overList || seen.heading !== undefined)) || isCapitals(text))
  )
    return heading(2);
  const afterList = (markers[index - 1]?.bullet ?? 0) + (markers[index - 1]?.label ?? 0) > 0;
  if (overList && !outlined && isSlideTitle(text) && (afterList || index === 1)) return heading(2);
  if (givesExample(text)) return entry(0, 2);
  if (text.endsWith(':')) return { kind: { type: 'paragraph' }, marker: 0 };
  return seen.heading !== undefined ? entry(0) : { kind: { type: 'paragraph' }, marker: 0 };
}

function heading(level: number, marker = 0): Classified {
  return { kind: { type: 'heading', level }, marker };
}

function entry(marker: number, level = 1): Classified {
  return { kind: { type: 'item', level }, marker };
}

function isSlideTitle(text: string): boolean {
  const words = text.replace(continuedSign, '').replace(/\?$/, '');
  return isHeadingLike(words) && !isAside(text);
}

/** Whether the same words head another slide: a line that follows the same line each time is a point of one slide. */
function comesAgain(index: number, { texts, places }: Context): boolean {
  const others = (places.get(texts[index] ?? '') ?? []).slice(0, 50).filter((at) => at !== index);
  return others.some((at) => at - 1 === index || index - 1 === at || texts[at - 1] !== texts[index - 1]);
}

/** Whether a line goes on with a quotation that is open: a new one before its end shows that the end was lost. */
function closesQuote(soFar: string, following: string): boolean {
  const isOpen = (soFar.match(/“/g) ?? []).length > (soFar.match(/”/g) ?? []).length;
  return isOpen && !/^[^”]*“/.test(following);
}
