import type { Element } from 'hast';
import { attribute, childElements } from './elements.ts';

/** The markers of a list's items, as a browser prints them: `1. `, `b. `, `iv. `, `• `; none where it prints none. */
export function listMarkers(list: Element): ReadonlyMap<Element, string> {
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

/** A number as a list counts it: 3 → `3`, `c`, `C`, `iii`, `III` for the types `1`, `a`, `A`, `i`, `I`. */
export function count(value: number, type: string | undefined): string {
  if (value < 1) return String(value);
  if (type === 'a') return letters(value);
  if (type === 'A') return letters(value).toUpperCase();
  if (type === 'i') return roman(value).toLowerCase();
  if (type === 'I') return roman(value);
  return String(value);
}

/** 1 → `a`, 27 → `aa`. */
function letters(value: number): string {
  const last = String.fromCharCode(97 + ((value - 1) % 26));
  return value <= 26 ? last : letters(Math.floor((value - 1) / 26)) + last;
}

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → `IV`. Numbers from 4,000 on stay as they are. */
function roman(value: number): string {
  if (value >= 4000) return String(value);
  let rest = value;
  return romanSigns
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}
