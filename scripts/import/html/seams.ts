import type { Element, Node } from 'hast';
import { bulletStart } from '../../../src/records/signs.ts';
import { attribute, textContent } from './elements.ts';

/**
 * What a browser prints between an element and the one directly before it, where their style sheet sets apart what has no
 * space between: a line break between a word and a day or a name (`<span class="kind">Speech</span><span class="day">4
 * May</span>`), a space after a bullet; else nothing.
 * @param tail the end of the text that stands before
 */
export function seamBefore(element: Element, before: Node | undefined, tail: string): '' | ' ' | '\n' {
  if (!isSpan(element) || before === undefined || !isSpan(before)) return '';
  const words = textContent(element);
  if (bulletStart.test(tail) && tail.length === 1 && /^[\p{L}\p{N}]/u.test(words)) return ' ';
  if (![element, before].every((each) => attribute(each, 'className') !== undefined)) return '';
  return /\p{Ll}$/u.test(tail) && /^[\p{Lu}\p{N}]/u.test(words) ? '\n' : '';
}

function isSpan(node: Node | Element): node is Element {
  return 'tagName' in node && /^(?:span|time)$/.test(node.tagName);
}
