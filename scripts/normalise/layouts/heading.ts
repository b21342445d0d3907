import { columnsOf } from '../../language/columns.ts';
import { isDateOrSymbol } from '../../language/dates-and-symbols.ts';
import { countsOn, readMarker } from '../../language/labels.ts';
import { isAside, isHeadingLike } from '../../language/phrases.ts';
import type { Classified, Context } from './layout.ts';
import { styleOf } from './levels.ts';

/** So many short lines in a row are a list of names or an address, not headings. */
const longestRun = 3;
/** What stands between a message and the name and address of who sent it (RFC 3676 4.3). */
const signature = '--';
/** A line that heads nothing has at most so many characters. */
const longestAside = 90;

/**
 * A heading: a short line, followed by text. `undefined` for a date, a form of address, a line among many short ones
 * and a line of those that sign a text, which head nothing.
 */
export function asHeading(index: number, context: Context): Classified | undefined {
  const text = context.texts[index] ?? '';
  const hashes = /^(#{1,6})\s+/.exec(text);
  if (hashes !== null) {
    const level = Math.max(2, hashes[1]?.length ?? 2);
    if (hashes[1] === '#' && !context.seen.title) return { kind: { type: 'title' }, marker: hashes[0].length };
    return { kind: { type: 'heading', level }, marker: hashes[0].length };
  }
  return isHeading(index, context) ? headingOf(text) : undefined;
}

/** A segment as a heading; its style tells its level. */
export function headingOf(text: string): Classified {
  return { kind: { type: 'heading', level: 2 }, marker: readMarker(text).bullet, style: styleOf(text) };
}

function isHeading(index: number, { segments, texts, markers }: Context): boolean {
  const text = texts[index] ?? '';
  if (segments[index]?.stretches[0]?.underlined === true) return true;
  if (texts[index + 1] === signature) return false;
  if (!isShort(index) || isAside(text) || isNumberedNeighbour(index, { markers }) || /:$/.test(texts[index - 1] ?? ''))
    return false;
  if (markers[index]?.kind === 'point' && !standsOver(index + 1)) return false;
  let [from, to] = [index, index + 1];
  while (from > 0 && index - from <= longestRun && isPlain(from - 1)) from -= 1;
  while (to < texts.length && to - index <= longestRun && isShort(to)) to += 1;
  if (/:$/.test(texts[from - 1] ?? '') && styleOf(text) === 'words') return false;
  const namesOnly = to - from > longestRun && styleOf(text) === 'words';
  return to < texts.length && !namesOnly;

  function isShort(at: number): boolean {
    const { stretches = [] } = segments[at] ?? {};
    const { bullet = 0, label = 0, kind } = markers[at] ?? {};
    const words = kind === 'point' ? (texts[at] ?? '').slice(label) : (texts[at] ?? '');
    const inColumns = /\S\s{3,}\S/.test((texts[at] ?? '').slice(label));
    const lone = !inColumns && stretches.length <= 2 && stretches[0]?.row === undefined && bullet === 0;
    return lone && (isHeadingLike(words) || (columnsOf(words) <= longestAside && isAside(words)));
  }

  /** Whether a segment is a short line of words, neither in capitals nor a date. */
  function isPlain(at: number): boolean {
    const words = texts[at] ?? '';
    return isShort(at) && styleOf(words) === 'words' && !isDateOrSymbol(words);
  }

  /** Whether a segment is text such as stands under a heading. */
  function standsOver(at: number): boolean {
    return columnsOf(texts[at] ?? '') > 90 || markers[at]?.kind === 'number';
  }
}

/** Two lines numbered one after the other are items of a list, not headings. */
export function isNumberedNeighbour(index: number, { markers }: Pick<Context, 'markers'>): boolean {
  const [before, own, next] = [index - 1, index, index + 1].map((at) => markers[at]?.sign ?? '');
  return countsOn(own ?? '', before ?? '') || countsOn(next ?? '', own ?? '');
}
