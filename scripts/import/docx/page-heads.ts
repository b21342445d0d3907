import type { Element } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element } from '../../../src/markup/hast.ts';
import { holdsWords } from '../html/elements.ts';
import { valueOf, within } from '../office/xml.ts';
import { drawStory } from './draw.ts';
import type { Story } from './story.ts';

/**
 * Draws the lines at the head or foot of a document's pages, once each text that is printed there.
 * @param open begins the text of a file that the document refers to, by the reference's identifier
 */
export function drawPageHeads(
  kind: 'header' | 'footer',
  document: XmlElement,
  open: (id: string | undefined) => { root: XmlElement; story: Story } | undefined,
): Element[] {
  const ids = new Set([...within(document, `w:${kind}Reference`)].map((reference) => valueOf(reference, 'r:id')));
  const drawn = [...ids].flatMap((id) => {
    const file = open(id);
    if (file === undefined) return [];
    return [element(kind, { role: `doc-page${kind}` }, drawStory(file.root, file.story))];
  });
  return [...new Map(drawn.map((each) => [JSON.stringify(each), each])).values()].filter(holdsWords);
}
