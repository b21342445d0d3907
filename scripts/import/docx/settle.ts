import type { Element } from 'hast';
import { descendants } from '../html/elements.ts';
import type { ParagraphSetting } from './paragraphs.ts';
import type { DrawnParagraph, Gathered } from './story.ts';

/**
 * Makes the paragraphs of a text what they are, once all are known: headings of the level that their style and the size
 * of their letters have among the others, quotations, items. Changes their elements.
 */
export function settle(paragraphs: readonly DrawnParagraph[], found: Gathered): void {
  const kinds = settleInset(paragraphs);
  const ranks = listRanks(paragraphs);
  for (const [index, { element, rank, depth }] of paragraphs.entries()) {
    const kind = kinds[index];
    if (kind === 'contents') element.properties = { role: 'doc-toc' };
    else if (kind === 'quote') element.tagName = 'blockquote';
    else if (kind === 'heading' && rank !== undefined)
      element.properties = { role: 'heading', ariaLevel: ranks.indexOf(keyOf(rank)) + 1 };
    else if (kind === 'item' && depth !== undefined) element.properties = { dataDepth: depth };
    else if ((kind === 'title' || kind === 'subtitle') && !found.titled) {
      element.properties = { dataTitle: true };
      found.titled = true;
    } else if (kind === 'title' || kind === 'subtitle') unmarkBold(element);
  }
}

/** Of the paragraphs, so many at most are quotations. */
const mostInset = 0.25;

/** Where many paragraphs stand between wide margins, these are the margins of the text, and quote nothing. */
function settleInset(all: readonly ParagraphSetting[]): ParagraphSetting['kind'][] {
  const inset = all.filter((each) => each.inset === true).length;
  const isText = inset > all.length * mostInset;
  return all.map((each) => (isText && each.inset === true ? 'text' : each.kind));
}

/** The order of the kinds of headings: by the level of the outline, then by the size of the letters, largest first. */
function listRanks(all: readonly ParagraphSetting[]): string[] {
  const ranks = new Map(all.flatMap(({ rank }) => (rank === undefined ? [] : [[keyOf(rank), rank] as const])));
  return [...ranks].sort(([, a], [, b]) => a.outline - b.outline || b.size - a.size).map(([key]) => key);
}

function keyOf({ outline, size }: NonNullable<ParagraphSetting['rank']>): string {
  return `${outline} ${size}`;
}

/** A line below the title is no heading, though it is printed as bold as one. */
function unmarkBold(line: Element): void {
  for (const element of descendants(line)) if (element.tagName === 'strong') element.tagName = 'span';
}
