import type { Element } from 'hast';
import type { LeftOut } from './block.ts';
import type { Surroundings } from './close.ts';
import { attribute } from './elements.ts';
import type { Notes } from './notes.ts';

/** What was found out about a page before its blocks are listed. */
export interface PageSurvey {
  omissions: ReadonlyMap<Element, LeftOut>;
  notes: Notes;
  /** The heading that is the title. */
  title?: Element | undefined;
  /** Whether every table of several rows and columns shows data. */
  dataTables: boolean;
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
  const page = Number(attribute(element, 'dataPage'));
  const depth = attribute(element, 'dataDepth');
  return { ...place, ...(page > 0 && { page }), ...(depth !== undefined && { depth: Number(depth) }) };
}
