import type { Element, Root } from 'hast';
import { bulletOf } from '../office/bullet-signs.ts';
import { attribute, descendants, textContent } from './elements.ts';

/**
 * Gives the labels of lists, in a page that a word processor saved, the bullets that its fonts of signs print. It marks
 * each label with `mso-list: Ignore`, or only sets it in such a font. Changes the tree.
 */
export function readWordLabels(root: Root): void {
  for (const element of [...descendants(root)].filter(isLabel)) {
    element.children = [{ type: 'text', value: `${bulletOf(textContent(element))} ` }];
  }
}

function isLabel(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  if (/(?:^|;)\s*mso-list\s*:\s*ignore\b/i.test(style)) return true;
  const isSign = /(?:^|;)\s*font-family\s*:\s*["']?(?:symbol|wingdings)\b/i.test(style);
  return isSign && /^\s*[·§Øü\ue000-\uf8ff]\s*$/u.test(textContent(element));
}
