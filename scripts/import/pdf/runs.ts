import type { DrawnGlyph } from './drawn.ts';
import type { GlyphRun, SlantedRun } from './page.ts';
import { directionOf, type LineDirection } from './reading-order.ts';

/** The advance of a space, in ems, of a font that prints none. */
const ordinarySpace = 0.25;
/** Glyphs so far apart, in ems and beyond the spacing of letters, are of two runs. */
const widest = 0.6;
/** A glyph so far before the end of the last, in ems, or so far from its baseline, does not go on with it. */
const furthestBack = 0.2;
const furthestOff = 0.25;
/** So many gaps between letters at least show how letters are spaced. */
const fewestGaps = 4;

interface Stretch {
  glyphs: DrawnGlyph[];
  /** For each glyph, how far it stands from the end of the one before it, in points. */
  gaps: number[];
  /** For each glyph, whether a space is printed before it. */
  spaced: boolean[];
  /** Whether a space is printed after the last. */
  closed: boolean;
}

/** What is known of a glyph besides its letter and its place. */
type GlyphReader = (glyph: DrawnGlyph) => Pick<GlyphRun, 'font' | 'artifact'> & Partial<GlyphRun>;

/**
 * Puts glyphs together to runs of one style on one baseline. A space stands in them where the glyphs on either side are
 * further apart than those of a word: by half a space of their font, or by a quarter where a space is printed there, once
 * the spacing of the letters is taken off.
 *
 * @param about what is known of a glyph from its font and its marks
 */
export function readRuns(glyphs: readonly DrawnGlyph[], about: GlyphReader): SlantedRun[] {
  const spaces = spacesOf(glyphs, (glyph) => about(glyph).font.name);
  return findStretches(glyphs).flatMap((stretch) => {
    const [first] = stretch.glyphs;
    if (first === undefined) return [];
    const { font } = about(first);
    const space = (spaces.get(font.name) ?? ordinarySpace) * first.size;
    const tracking = trackingOf(stretch);
    return partStretch(stretch, tracking, about).map((piece) => ({
      ...runOf(piece, { space, tracking }),
      ...about(piece.glyphs[0] ?? first),
    }));
  });
}

/** The advance of the space that each font prints, in ems. */
function spacesOf(glyphs: readonly DrawnGlyph[], nameOf: (glyph: DrawnGlyph) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const glyph of glyphs) {
    if (!/^[ \u00a0]$/.test(glyph.text) || glyph.advance === 0 || glyph.size === 0) continue;
    found.set(nameOf(glyph), glyph.advance / glyph.size);
  }
  return found;
}

function findStretches(glyphs: readonly DrawnGlyph[]): Stretch[] {
  const stretches: Stretch[] = [];
  let spaces: DrawnGlyph[] = [];
  for (const glyph of glyphs) {
    const text = visibleOf(glyph);
    if (text === '') {
      if (/^\s+$/.test(glyph.text)) spaces.push(glyph);
      continue;
    }
    const open = stretches.at(-1);
    const last = open?.glyphs.findLast((each) => !isMark(each)) ?? open?.glyphs.at(-1);
    const own = { ...glyph, text };
    const before = spaces.some((space) => meets(space, glyph));
    if (open !== undefined && last !== undefined) open.closed = spaces.some((space) => meets(last, space));
    if (open !== undefined && last !== undefined && goesOn(glyph, last)) {
      open.glyphs.push(own);
      open.gaps.push(isMark(own) || isMark(last) ? 0 : placeOf(glyph, last).along - last.advance);
      open.spaced.push(before || open.closed);
      open.closed = false;
      if (directionOf(text) === 'right') bringMarksOver(open);
    } else stretches.push({ glyphs: [own], gaps: [0], spaced: [before], closed: false });
    spaces = [];
  }
  const [open, last] = [stretches.at(-1), stretches.at(-1)?.glyphs.at(-1)];
  if (open !== undefined && last !== undefined) open.closed = spaces.some((space) => meets(last, space));
  return stretches;
}

/** From the right, the marks on a letter stand before it: the gap before the letter is one before its marks. */
function bringMarksOver({ glyphs, gaps }: Stretch): void {
  const last = glyphs.length - 1;
  const first = glyphs.slice(0, last).findLastIndex((glyph) => !isMark(glyph)) + 1;
  if (first === last || isMark(glyphs[last] as DrawnGlyph)) return;
  gaps[first] = gaps[last] ?? 0;
  gaps[last] = 0;
}

/** What a reader sees of a glyph: a soft hyphen that a page shows is a hyphen; other signs of format are nothing. */
function visibleOf({ text }: DrawnGlyph): string {
  const plain = text.replaceAll('\u00ad', '-').replaceAll(/\p{Cf}/gu, '');
  return plain
    .replaceAll(/[\ufb1d-\ufdff\ufe70-\ufefc]/g, (form) => form.normalize('NFKC'))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Whether a glyph stands on another letter, and takes no room of its own. */
function isMark({ text, advance, size }: DrawnGlyph): boolean {
  return /^\p{Mn}+$/u.test(text) && advance < 0.01 * size;
}

/** Where a glyph stands as seen from another: along its baseline, and off it. */
function placeOf(glyph: DrawnGlyph, from: DrawnGlyph): { along: number; off: number } {
  const turn = ((from.angle - (from.typeface.vertical ? 90 : 0)) * Math.PI) / 180;
  const [x, y] = [glyph.x - from.x, glyph.y - from.y];
  return { along: x * Math.cos(turn) + y * Math.sin(turn), off: y * Math.cos(turn) - x * Math.sin(turn) };
}

/** Whether one glyph begins where another ends. */
function meets(first: DrawnGlyph, second: DrawnGlyph): boolean {
  const { along, off } = placeOf(second, first);
  const size = Math.max(first.size, second.size);
  return Math.abs(along - first.advance) < widest * size && Math.abs(off) < size;
}

function goesOn(glyph: DrawnGlyph, last: DrawnGlyph): boolean {
  const { along, off } = placeOf(glyph, last);
  const [back, away] = isMark(glyph) || isMark(last) ? [1, 1] : [furthestBack, furthestOff];
  return (
    glyph.typeface.id === last.typeface.id &&
    Math.abs(glyph.size - last.size) < 0.01 * last.size &&
    Math.abs(glyph.angle - last.angle) < 1 &&
    glyph.annotation === last.annotation &&
    glyph.marks === last.marks &&
    Math.abs(off) <= away * last.size &&
    along - last.advance >= -back * last.size
  );
}

/**
 * How far apart the letters of words are set, in points: what a quarter of the gaps between letters do not exceed. Letters
 * set closer than their font has them, as some pairs are, make no other gap wide.
 */
function trackingOf({ glyphs, gaps, spaced }: Stretch): number {
  const isLetter = (glyph: DrawnGlyph | undefined) => /\p{L}/u.test(glyph?.text ?? '');
  const within = gaps.filter(
    (_, index) => index > 0 && !spaced[index] && isLetter(glyphs[index]) && isLetter(glyphs[index - 1]),
  );
  if (within.length < fewestGaps) return 0;
  return Math.max(0, within.sort((a, b) => a - b)[Math.floor(within.length / 4)] ?? 0);
}

/**
 * Parts a stretch at wide gaps, and where a line that strikes it out or underlines it begins or ends; where letters run from
 * the right, also where the direction changes.
 */
function partStretch(stretch: Stretch, tracking: number, about: GlyphReader): Stretch[] {
  const pieces: Stretch[] = [];
  const directions = stretch.glyphs.map(({ text }) => directionOf(text));
  const turns = directions.includes('right');
  const lined = stretch.glyphs.map(about);
  for (const [index, glyph] of stretch.glyphs.entries()) {
    const [gap, spaced] = [stretch.gaps[index] ?? 0, stretch.spaced[index] ?? false];
    const open = pieces.at(-1);
    const parts =
      lined[index - 1]?.struck !== lined[index]?.struck ||
      lined[index - 1]?.underlined !== lined[index]?.underlined ||
      (turns && isTurn(directions[index - 1], directions[index], spaced));
    if (open === undefined || parts || gap - tracking > widest * glyph.size) {
      pieces.push({ glyphs: [glyph], gaps: [gap], spaced: [spaced], closed: stretch.closed });
    } else {
      open.glyphs.push(glyph);
      open.gaps.push(gap);
      open.spaced.push(spaced);
    }
  }
  return pieces;
}

/** Whether two signs may be read in another order than they stand in. */
function isTurn(before: LineDirection | undefined, direction: LineDirection | undefined, spaced: boolean): boolean {
  return before !== direction || direction === 'neither' || (direction === 'figures' && spaced);
}

function runOf(
  { glyphs, gaps, spaced, closed }: Stretch,
  { space, tracking }: { space: number; tracking: number },
): Omit<SlantedRun, 'font' | 'artifact'> {
  const [first, last] = [glyphs[0], glyphs.at(-1)] as [DrawnGlyph, DrawnGlyph];
  const wordGap = { printed: tracking + space / 4, unprinted: tracking + space / 2 };
  const isApart = (index: number) => (gaps[index] ?? 0) > (spaced[index] ? wordGap.printed : wordGap.unprinted);
  const signs = glyphs.flatMap(({ text }, index) => (index > 0 && isApart(index) ? [' ', text] : [text]));
  if (directionOf(first.text) === 'right') signs.reverse();
  return {
    ...{ text: signs.join(''), x: first.x, y: first.y, size: first.size, angle: first.angle, wordGap },
    width: placeOf(last, first).along + last.advance,
    ...{ spaced: spaced[0] ?? false, closed },
  };
}
