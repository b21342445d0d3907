import type { Element, Root } from 'hast';
import { fold } from '../../../src/records/fold.ts';
import { descendants, textContent } from './elements.ts';
import { isFrame, type Weights } from './main-text.ts';

/** A box with the title of a page has at most so many letters. */
const mostInTitleBox = 400;

/** A name has at least so many letters; others may stand in any menu. */
const shortestName = 12;

/**
 * Whether an element beside the main text holds the title of the page, with no more than a few words about it: an `h1`,
 * or an `h2` where the page has no `h1`, and the main text no other; or all the words of the page's own name.
 * @param isFirst whether the element stands before the main text, as what is no `h1` must
 */
export function isTitleBox(
  element: Element,
  isFirst: boolean,
  page: { root: Root; main: Root | Element; weights: Weights; name: string | undefined },
): boolean {
  const { root, main, weights, name } = page;
  const { plain, linked } = weights.get(element) ?? { plain: 0, linked: 0 };
  if (plain > mostInTitleBox || linked > plain || isFrame(element)) return false;
  const level = highestHeading(element);
  if (level === 1 || (level === 2 && isFirst && highestHeading(root) === 2)) return level < highestHeading(main);
  const isNamed = isFirst && name !== undefined && prints(element, name, weights) && !prints(main, name, weights);
  return isNamed && highestHeading(root) > 1;
}

/** Whether a block of a node is a name of several words, and nothing else. */
function prints(node: Root | Element, name: string, weights: Weights): boolean {
  const words = fold(name);
  if (words.length < shortestName) return false;
  const within = node.type === 'element' ? [node, ...descendants(node)] : [...descendants(node)];
  const mayBe = (each: Element) =>
    /^(?:h[2-6]|td|th|div|p)$/.test(each.tagName) && (weights.get(each)?.plain ?? 0) <= 2 * words.length;
  return within.some((each) => mayBe(each) && fold(textContent(each)) === words);
}

/** The level of the highest heading within a node, 1 to 6; 7 where it has none. */
function highestHeading(node: Root | Element): number {
  let highest = 7;
  for (const { tagName } of descendants(node))
    highest = Math.min(highest, Number(/^h([1-6])$/.exec(tagName)?.[1] ?? 7));
  return highest;
}
