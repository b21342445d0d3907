import type { Element, Root } from 'hast';
import { bulletOf } from '../office/bullet-signs.ts';
import { attribute, descendants, textContent } from './elements.ts';

/**
 * Gives the labels of lists, in a page that a word processor saved, the bullets that its fonts of signs print. It marks
 * each label with `mso-list: Ignore`. Changes the tree.
 */
export function readWordLabels(root: Root): void {
  for (const element of [...descendants(root)].filter(isLabel)) {
    element.children = [{ type: 'text', value: `${bulletOf(textContent(element))} ` }];
  }
}

function isLabel(element: Element): boolean {
  return /(?:^|;)\s*mso-list\s*:\s*ignore\b/i.test(attribute(element, 'style') ?? '');
}
