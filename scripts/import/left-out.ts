import type { Element, ElementContent, Properties } from 'hast';
import { element } from '../../src/markup/hast.ts';
import type { LeftOut } from './html/block.ts';
import { attribute, unshownIn, type Unshown } from './html/elements.ts';

/** Why a picture, a page or a drawing is a gap. */
export const unread = 'Its words, if it has any, are not transcribed.';

/** What stands in a document and is none of its running text, by the words of the Digital Publishing roles of ARIA. */
const roles: Readonly<Record<string, LeftOut>> = {
  'doc-toc': { why: 'contents', note: 'The table of contents of the document.' },
  'doc-pageheader': { why: 'page-head', note: 'The head of the pages.' },
  'doc-pagefooter': { why: 'page-head', note: 'The foot of the pages.' },
};

/** The attributes by which a reading says of an element that its words are not shown. */
export function unshown(sign: Unshown['sign'], note: string): Properties {
  return { dataUnshown: sign, dataNote: note };
}

/** Words that are none of the running text, in an element with the attributes that say why; none where there are none. */
export function setAside(words: ElementContent[], why: Properties): Element[] {
  return words.length === 0 ? [] : [element('div', why, words)];
}

/** Why the words of an element are left out, where the reading says so itself. */
export function leftOutOf(node: Element): LeftOut | undefined {
  const own = unshownIn(node);
  if (own !== undefined) return { why: 'unshown', ...own };
  const apart = roles[attribute(node, 'role') ?? ''];
  return apart && { ...apart, note: attribute(node, 'dataNote') ?? apart.note };
}
