import type { Element, Root } from 'hast';
import { descendants } from './elements.ts';
import { isFrame, type Weights } from './main-text.ts';

/** A box with the title of a page has at most so many letters. */
const mostInTitleBox = 400;

/**
 * Whether an element beside the main text holds the title of the page, with no more than a few words about it: an `h1`,
 * or an `h2` where the page has no `h1`, and the main text no other.
 * @param isFirst whether the element stands before the main text, as an `h2` must
 */
export function isTitleBox(
  element: Element,
  isFirst: boolean,
  { root, main, weights }: { root: Root; main: Root | Element; weights: Weights },
): boolean {
  const { plain, linked } = weights.get(element) ?? { plain: 0, linked: 0 };
  if (plain > mostInTitleBox || linked > plain || isFrame(element)) return false;
  const level = highestHeading(element);
  return level < highestHeading(main) && (level === 1 || (level === 2 && isFirst && highestHeading(root) === 2));
}

/** The level of the highest heading within a node, 1 to 6; 7 where it has none. */
function highestHeading(node: Root | Element): number {
  const levels = [...descendants(node)].flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []);
  return Math.min(7, ...levels.map(Number));
}
