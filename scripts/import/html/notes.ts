import type { Element, Root } from 'hast';
import { noteNumberOf } from '../../language/note-signs.ts';
import { attribute, descendants, isBlock, textContent } from './elements.ts';

/** The notes of a page, and the links that stand as their marks. */
export interface Notes {
  /** What an anchor of a note stands on, or the element that holds the note, to its number or letter. */
  numbers: ReadonlyMap<Element, string>;
  marks: ReadonlySet<Element>;
}

/**
 * Finds notes by their links: a mark such as `1` or `[a]`, raised or in brackets or linked back to, leads to a place
 * further down that no heading marks.
 */
export function findNotes(root: Root): Notes {
  const elements = [...descendants(root)];
  const order = new Map(elements.map((element, index) => [element, index]));
  const parents = new Map(elements.flatMap((element) => element.children.map((child) => [child, element] as const)));
  const places = new Map<string, Element>();
  for (const element of elements) {
    for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : undefined]) {
      if (name !== undefined && !places.has(name)) places.set(name, element);
    }
  }
  const numbers = new Map<Element, string>();
  const marks = new Set<Element>();
  for (const element of elements) {
    const n = noteNumberOf(textContent(element));
    const target = n === undefined ? undefined : places.get(fragmentOf(element) ?? '');
    if (n === undefined || target === undefined || (order.get(target) ?? 0) <= (order.get(element) ?? 0)) continue;
    const around = ancestors(target);
    if ([target, ...around].some(({ tagName }) => /^h[1-6]$/.test(tagName))) continue;
    const block = [target, ...around].find(isBlock);
    if (!isRaised(element) && !/[[(]/.test(textContent(element)) && !linksBack(block, element)) continue;
    numbers.set(target, n);
    marks.add(element);
  }
  return { numbers, marks };

  function ancestors(element: Element): Element[] {
    const parent = parents.get(element);
    return parent === undefined ? [] : [parent, ...ancestors(parent)];
  }

  function isRaised(element: Element): boolean {
    return [element, ...ancestors(element).slice(0, 2), ...descendants(element)].some(
      ({ tagName }) => tagName === 'sup',
    );
  }

  /** Whether a block has a link to a mark, or to what stands directly around it. */
  function linksBack(block: Element | undefined, mark: Element): boolean {
    const near = [mark, ...ancestors(mark).slice(0, 1), ...descendants(mark)];
    const names = near.flatMap((each) => [attribute(each, 'id'), attribute(each, 'name')]);
    return (
      block !== undefined &&
      [...descendants(block)].some((each) => {
        const fragment = fragmentOf(each);
        return fragment !== undefined && names.includes(fragment);
      })
    );
  }
}

/** The name after the sign `#` of a link within the page. */
export function fragmentOf(element: Element): string | undefined {
  const href = element.tagName === 'a' ? attribute(element, 'href') : undefined;
  if (href === undefined || !/^#./.test(href)) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
