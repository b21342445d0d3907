import { readMarker } from '../../language/labels.ts';
import { isAside, isCapitals, isHeadingLike } from '../../language/phrases.ts';
import type { HtmlBlock } from './block.ts';
import { isBold, isItalic, isUnderlined, plainText, type StyledRun } from './runs.ts';

/**
 * Takes short paragraphs that are printed bold or underlined for headings, as in pages and documents that mark none: they
 * do not end as sentences do, and text follows. Where most paragraphs are bold, none is a heading for it.
 */
export function findBoldHeadings(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const paragraphs = blocks.filter(({ kind }) => kind.type === 'paragraph');
  const bold = paragraphs.filter(({ runs }) => isSetApart(runs)).length;
  if (bold > paragraphs.length / 2 && paragraphs.length > 3) return [...blocks];
  return blocks.map((block, index) => {
    const text = plainText(block.runs);
    const words = withoutLetter(text);
    const isHeading =
      block.kind.type === 'paragraph' &&
      isSetApart(block.runs) &&
      text.length <= 150 &&
      (isHeadingLike(words.slice(0, 90)) || /^.{3,90}\?$/.test(text)) &&
      !/[.,;:]$/.test(text) &&
      !isAside(text) &&
      isOverText(blocks, index);
    return isHeading ? { ...block, kind: { type: 'heading', rank: rankOf(block) } } : block;
  });
}

/**
 * Whether text follows a block. Of what is bold in a cell beside others, only text of the cell counts: words that are all of
 * a cell name what is beside them.
 */
function isOverText(blocks: readonly HtmlBlock[], index: number): boolean {
  const cell = blocks[index]?.cells?.at(-1);
  for (let at = index + 1; at < blocks.length; at += 1) {
    const { kind, runs, cells } = blocks[at] as HtmlBlock; // given by the condition
    if (kind.type === 'omitted') continue;
    if (cell !== undefined && cells?.includes(cell) !== true) return false;
    const isText = cell === undefined || kind.type !== 'paragraph' || !isSetApart(runs);
    if (kind.type !== 'heading' && isText) return true;
  }
  return false;
}

/** Whether all the words are bold or underlined, but for some in brackets at the end: "**OPENING** (agenda item 1)". */
function isSetApart(runs: readonly StyledRun[]): boolean {
  const head = withoutBrackets(runs);
  return isBold(head) || isUnderlined(head);
}

/** Runs without the last of them that are one pair of brackets and what it holds. */
function withoutBrackets(runs: readonly StyledRun[]): readonly StyledRun[] {
  const at = runs.findLastIndex(({ text }) => /^\s*\(/.test(text));
  return at > 0 && /^\([^()]*\)$/.test(plainText(runs.slice(at))) ? runs.slice(0, at) : runs;
}

/** The words of a heading that a letter in brackets counts, `a) The lighthouse`. */
function withoutLetter(text: string): string {
  const { kind, label } = readMarker(text);
  return kind === 'point' ? text.slice(label) : text;
}

/** Headings that are numbered alike are of one level: `bold:roman`, `bold:letter`, `bold:none`, `bold:light`. */
function rankOf({ runs }: HtmlBlock): string {
  const [text, head] = [plainText(runs), withoutBrackets(runs)];
  const isLight = isItalic(head) || !isBold(head);
  return `bold:${readMarker(text).kind ?? (isCapitals(text) ? 'capitals' : isLight ? 'light' : 'none')}`;
}

/**
 * Names that stand below any other: a letter in brackets counts what is within a part; italics and a line under words set
 * them less apart.
 */
const lowest = /^bold:(?:point|light)$/;

/**
 * The level of each heading, from 2, without jumps. Numbers count as HTML does. Among names, one that was not seen
 * before stands below the heading before it, and one that was seen goes back to its level; a numbered one, or one in
 * capitals, does not stand below one that is neither, and none that is bold alone below one in italics or underlined.
 */
export function levelsOf(ranks: readonly (number | string)[]): number[] {
  const open: (number | string)[] = [];
  return ranks.map((rank) => {
    const seen = open.indexOf(rank);
    if (seen !== -1) open.length = seen;
    else {
      const isBelow = (above: number | string) =>
        typeof rank === 'number'
          ? typeof above === 'number' && above < rank
          : lowest.test(rank) ||
            (above !== 'bold:light' && !(rank !== 'bold:none' && above === 'bold:none') && rank !== 'bold:capitals');
      while (open.length > 0 && !isBelow(open.at(-1) ?? 0)) open.pop();
    }
    open.push(rank);
    return Math.min(6, open.length + 1);
  });
}
