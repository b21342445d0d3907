import type { Element, Properties } from 'hast';
import type { OmissionSign } from '../../src/records/provenance.ts';
import type { LeftOut } from './html/block.ts';
import { attribute } from './html/elements.ts';

/** Why words that a document holds are not shown, as a reading says it. */
type UnshownSign = Extract<OmissionSign, 'hidden' | 'beside the text' | 'speaker notes'>;

/** What stands in a document and is none of its running text, by the words of the Digital Publishing roles of ARIA. */
const roles: Readonly<Record<string, LeftOut>> = {
  'doc-toc': { why: 'contents', note: 'The table of contents of the document.' },
  'doc-pageheader': { why: 'page-head', note: 'The head of the pages.' },
  'doc-pagefooter': { why: 'page-head', note: 'The foot of the pages.' },
};

/** The attributes by which a reading says of an element that its words are not shown: a sign, and what they are. */
export function unshown(sign: UnshownSign, note: string): Properties {
  return { dataUnshown: sign, dataNote: note };
}

/** Why the words of an element are left out, where the reading says so itself. */
export function leftOutAs(element: Element): LeftOut | undefined {
  const sign = attribute(element, 'dataUnshown') as UnshownSign | undefined; // as `unshown` writes it
  if (sign !== undefined) return { why: 'unshown', sign, note: attribute(element, 'dataNote') ?? '' };
  const apart = roles[attribute(element, 'role') ?? ''];
  return apart && { ...apart, note: attribute(element, 'dataNote') ?? apart.note };
}
