import type { Element, Root } from 'hast';
import { count } from '../../../src/records/in-text/numerals.ts';
import { attribute, childElements, descendants } from './elements.ts';

/** Gives every item of a list the marker that a browser prints before it, as `dataMarker`. Changes the tree. */
export function writeMarkers(root: Root): void {
  const markers = new Map(
    [...descendants(root)].flatMap((list) => (/^(?:ol|ul|menu|dir)$/.test(list.tagName) ? [...listMarkers(list)] : [])),
  );
  for (const item of [...descendants(root)].filter(({ tagName }) => tagName === 'li')) {
    const marker = markers.get(item) ?? '• ';
    if (marker !== '') item.properties['dataMarker'] = marker;
  }
}

/** The markers of a list's items, as a browser prints them: `1. `, `b. `, `iv. `, `• `; none where it prints none. */
function listMarkers(list: Element): ReadonlyMap<Element, string> {
  const items = childElements(list).filter(({ tagName }) => tagName === 'li');
  const reversed = attribute(list, 'reversed') !== undefined;
  const step = reversed ? -1 : 1;
  let ordinal = integer(attribute(list, 'start')) ?? (reversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      ordinal = integer(attribute(item, 'value')) ?? ordinal;
      const marker =
        hasNone(list) || hasNone(item)
          ? ''
          : list.tagName === 'ol'
            ? `${count(ordinal, attribute(item, 'type') ?? attribute(list, 'type'))}. `
            : '• ';
      ordinal += step;
      return [item, marker];
    }),
  );
}

function hasNone(element: Element): boolean {
  return /(?:^|;)\s*list-style(?:-type)?\s*:[^;]*\bnone\b/i.test(attribute(element, 'style') ?? '');
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
