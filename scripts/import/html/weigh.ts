import type { Element, Root } from 'hast';
import { isControl } from './controls.ts';
import { attribute, childElements } from './elements.ts';
import { leadsToPage } from './links.ts';

/** How many letters and figures an element prints outside links to pages and in them. */
export interface Weight {
  plain: number;
  linked: number;
}

/** Weighs every element of a page; controls weigh nothing. */
export function weigh(root: Root): ReadonlyMap<Root | Element, Weight> {
  const weights = new Map<Root | Element, Weight>();
  weighNode(root, false);
  return weights;

  function weighNode(node: Root | Element, inLink: boolean): Weight {
    const letters = node.children.reduce((sum, child) => sum + (child.type === 'text' ? lettersOf(child.value) : 0), 0);
    const weight: Weight = inLink ? { plain: 0, linked: letters } : { plain: letters, linked: 0 };
    for (const child of childElements(node)) {
      const address = child.tagName === 'a' ? attribute(child, 'href') : undefined;
      const inner = weighNode(child, inLink || (address !== undefined && leadsToPage(address)));
      if (isControl(child)) continue;
      weight.plain += inner.plain;
      weight.linked += inner.linked;
    }
    weights.set(node, weight);
    return weight;
  }
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
