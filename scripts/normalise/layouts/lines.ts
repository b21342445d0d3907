import type { Segment, Stretch } from '../working-text.ts';
import { countsOn, readMarker } from '../../language/labels.ts';
import { columnsOf } from '../../language/columns.ts';
import { firstPartOf, jointOf } from '../../language/line-joints.ts';
import {
  dangles,
  endsClause,
  endsSentence,
  isAddress,
  isCapitals,
  isHeadingLike,
  startsSmall,
} from '../../language/phrases.ts';

/** Of the width: a line without a full stop that is shorter is a heading, not the end of a paragraph. */
const headingShare = 0.75;

/** The pair of a line and the next, given the block so far. */
export function pairOf(
  text: string,
  {
    previous,
    next,
    current,
    width = 0,
  }: { previous: Stretch; next: Stretch; current: Segment | undefined; width?: number },
): LinePair {
  const words = ({ start, end }: Stretch) => text.slice(start, end);
  const opening = words(current?.stretches[0] ?? previous);
  return { line: words(previous), following: words(next), opening, next, current, width };
}

/** Two lines that follow each other, as the rules of a layout see them. */
export interface LinePair {
  line: string;
  following: string;
  /** The first line of the block so far. */
  opening: string;
  next: Stretch;
  current: Segment | undefined;
  /** The width at which lines were broken. */
  width: number;
}

/** Whether the second line begins an item: with a bullet, or with a label after the end of a clause or that counts on. */
export function beginsItem(pair: LinePair): boolean {
  const { line, following, next, current } = pair;
  const { bullet, label, kind, sign } = readMarker(following, next.loose);
  if (bullet > 0) return true;
  if (label === 0 || isMarkerAlone(line, current) || kind === 'roman' || kind === 'letter') return false;
  const deeper = next.indent >= 2 + (current?.stretches.at(-1)?.indent ?? next.indent);
  if (next.blanks > 0 || endsClause(line) || (deeper && kind === 'point')) return true;
  const own = readMarker(pair.opening, current?.stretches[0]?.loose);
  if (own.bullet + own.label > 0 && hasRoom(pair)) return true;
  return countsOn(sign, own.sign);
}

/** Whether a block so far is nothing but a bullet or a label, whose words stand on the next line. */
export function isMarkerAlone(line: string, current: Segment | undefined): boolean {
  if (current?.stretches.length !== 1) return false;
  const { bullet, label } = readMarker(line, current.stretches[0]?.loose);
  return bullet + label === line.length;
}

/** Whether a line breaks off within a title or heading, so that the next goes on with it. */
export function breaksOff({ line, following, current }: LinePair): boolean {
  const short = (current?.stretches.length ?? 0) < 4 && columnsOf(line) <= 90 && columnsOf(following) <= 90;
  return short && dangles(line) && !endsSentence(line);
}

/** Whether the first word of the second line would have stood on the first. */
function hasRoom({ line, following, width }: Pick<LinePair, 'line' | 'following' | 'width'>): boolean {
  return columnsOf(line) + jointOf(line, following, false).length + columnsOf(firstPartOf(following)) <= width;
}

/** What a paragraph begins with. */
const opens = /^[\p{Lu}\p{Lo}\p{N}“"«(¿¡「『《（]/u;

/** Whether a line stops before the width although the first word of the next had room: the end of a block. */
export function stopsShort({ line, following, next, current, width }: LinePair, share = headingShare): boolean {
  if (columnsOf(line) > width) return true;
  const hadRoom = hasRoom({ line, following, width });
  if (/^\p{Lu}[\p{L} ]{1,30}:$/u.test(following)) return true;
  const whole = /^\(.*\)$/.test(line) || isAddress(line);
  const ends = whole || endsSentence(line) || (isHeadingLike(line) && columnsOf(line) < width * share);
  const indented = next.indent > 1 + (current?.stretches.at(-1)?.indent ?? next.indent);
  return (
    (hadRoom || (indented && endsSentence(line))) &&
    ends &&
    (endsSentence(line) ? opens : /^[\p{Lu}\p{Lo}\p{N}“"«¿¡「『《]/u).test(following)
  );
}

/** Whether a sentence goes on over the break of a page, or over a blank line that a PDF sets between all lines. */
export function goesOnOver({ line, following, next, width }: LinePair): boolean {
  if (endsSentence(line) || /[;]$/.test(line) || isCapitals(line) || columnsOf(line) < width / 2) return false;
  return (
    startsSmall(following) ||
    /^\(\p{Lu}/u.test(following) ||
    (next.top === true && columnsOf(line) > width * 0.85 && !isHeadingLike(following))
  );
}

/** The width at which lines were broken, in columns: the longest line that is not an unbroken one (a title, a table). */
export function wrapWidth(stretches: readonly Stretch[], text: string): number {
  const lengths = stretches
    .filter(({ row }) => row === undefined)
    .map(({ start, end }) => columnsOf(text.slice(start, end)));
  lengths.sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return lengths.findLast((length) => length <= usual * 1.15) ?? 0;
}
