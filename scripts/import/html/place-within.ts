import type { Element } from 'hast';
import type { LeftOut } from './block.ts';
import type { Surroundings } from './close.ts';
import { attribute, textContent } from './elements.ts';
import type { Notes } from './notes.ts';
import { cellsOf } from './tables.ts';

/** What was found out about a page before its blocks are listed. */
export interface PageSurvey {
  omissions: ReadonlyMap<Element, LeftOut>;
  notes: Notes;
  /** The heading that is the title. */
  title?: Element | undefined;
  /** Whether every table of several rows and columns shows data. */
  dataTables: boolean;
  /** How many tables that show data stand around what is read; none where it is not said. */
  around?: number;
}

/** The place of what stands in a block. */
export function placeWithin(element: Element, place: Surroundings, reading: PageSurvey): Surroundings {
  const { tagName } = element;
  if (element === reading.title) return { ...place, omission: undefined, rank: 'title' };
  if (/^h[1-6]$/.test(tagName)) return { ...place, rank: Number(tagName.slice(1)) };
  if (attribute(element, 'role') === 'heading') return { ...place, rank: Number(attribute(element, 'ariaLevel')) || 2 };
  if (tagName === 'blockquote') return { ...place, quote: true };
  if (/^(?:pre|listing|xmp|plaintext)$/.test(tagName)) return { ...place, pre: true };
  if (/^(?:ol|ul|menu|dir)$/.test(tagName)) return { ...place, lists: place.lists + 1 };
  if (tagName === 'dl') return { ...place, lists: place.lists + 1 };
  if (tagName === 'li') return { ...place, item: { marker: attribute(element, 'dataMarker') ?? '', begun: false } };
  if (tagName === 'dt') return { ...place, item: { marker: '', begun: false } };
  if (tagName === 'dd') return { ...place, lists: place.lists + 1, item: { marker: '', begun: false } };
  if (tagName === 'tr') return { ...place, beside: cellsOf(element).filter(hasWords).length > 1 };
  if (place.beside === true && (tagName === 'td' || tagName === 'th'))
    return { ...place, beside: false, cells: [...(place.cells ?? []), element] };
  const page = Number(attribute(element, 'dataPage'));
  const depth = attribute(element, 'dataDepth');
  return { ...place, ...(page > 0 && { page }), ...(depth !== undefined && { depth: Number(depth) }) };
}

function hasWords(cell: Element): boolean {
  return /[\p{L}\p{N}]/u.test(textContent(cell));
}
