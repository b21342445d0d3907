import type { Glyph } from './glyphs.ts';
import type { GlyphRun, Rule } from './page.ts';
import { joinLevel } from './rules.ts';

/** Which heights over the baseline, in ems, a line has that strikes words out: over their foot, below the top of small letters. */
const through = { from: 0.12, to: 0.45 };
/** And one that underlines them: as low as a second line of two, and no higher than their foot. */
const under = { from: -0.3, to: 0.02 };
/** A line that reaches so far into a glyph from either side, as a share of its width, covers it. */
const reach = 0.3;
/** A line that goes on further beyond words than a space, in ems, is drawn for more than these. */
const beyond = 0.5;
/** The line under a link is drawn in its box, or so near below, in points. */
const belowLink = 3;
/** Words are upright that are turned by less, in degrees. */
const upright = 1;

/** Whether a line is drawn through a glyph. */
export function strikes(rule: Rule, glyph: Glyph): boolean {
  return covers(rule, glyph, through);
}

/** Whether a line is drawn just under a glyph. */
export function underlies(rule: Rule, glyph: Glyph): boolean {
  return covers(rule, glyph, under);
}

function covers({ x0, x1, y0, y1 }: Rule, { x, y, advance, size, angle }: Glyph, heights: typeof under): boolean {
  const isWide = x0 < x + reach * advance && x1 > x + (1 - reach) * advance;
  return Math.abs(angle) < upright && isWide && isAt(heights, (y0 + y1) / 2 - y, size);
}

function isAt({ from, to }: typeof under, height: number, size: number): boolean {
  return height > from * size && height < to * size;
}

/** Whether a line of a page, which counts from its upper left corner, strikes a run out or underlines it. */
export function isOfWords({ x0, x1, y0, y1 }: Rule, { x, y, width, size, struck, underlined }: GlyphRun): boolean {
  if (x0 > x + width || x1 < x) return false;
  const height = y - (y0 + y1) / 2;
  return (struck === true && isAt(through, height, size)) || (underlined === true && isAt(under, height, size));
}

/** The lines that strike words out: those that begin and end with them, as a frame in whose line words are set does not. */
export function findStrikes(rules: readonly Rule[], glyphs: readonly Glyph[]): Rule[] {
  return ofWordsAlone(rules, glyphs, strikes);
}

/**
 * The lines that underline words: those that begin and end with them, as the border of a table and a line to write on do
 * not, and of no link.
 */
export function findUnderlines(rules: readonly Rule[], glyphs: readonly Glyph[], links: readonly Rule[]): Rule[] {
  return ofWordsAlone(rules, glyphs, underlies).filter((rule) => !links.some((link) => isWithin(rule, link)));
}

/** The lines that begin and end with the words that they are drawn over. */
function ofWordsAlone(rules: readonly Rule[], glyphs: readonly Glyph[], isOver: typeof strikes): Rule[] {
  return joinLevel(rules).filter((rule) => {
    const words = glyphs.filter((glyph) => glyph.text.trim() !== '' && isOver(rule, glyph));
    const left = Math.min(...words.map(({ x, size }) => x - beyond * size));
    const right = Math.max(...words.map(({ x, advance, size }) => x + advance + beyond * size));
    return rule.x0 > left && rule.x1 < right;
  });
}

/** Whether the middle of a line is in a box, or just below it. */
function isWithin({ x0, x1, y0, y1 }: Rule, box: Rule): boolean {
  const [across, height] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return across > box.x0 && across < box.x1 && height > box.y0 - belowLink && height < box.y1;
}
