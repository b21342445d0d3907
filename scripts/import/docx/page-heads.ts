import type { Element as XmlElement } from 'xast';
import type { Part } from '../../../src/records/transcript.ts';
import { element } from '../../../src/markup/hast.ts';
import { listBlocks } from '../html/flow.ts';
import { listParts } from '../html/parts.ts';
import { valueOf, within } from '../office/xml.ts';
import { drawStory } from './draw.ts';
import type { Story } from './story.ts';

/**
 * The lines at the head or foot of a document's pages, as one omitted part for each text that is printed there.
 * @param open begins the text of a file that the document refers to, by the reference's identifier
 */
export function listPageHeads(
  kind: 'header' | 'footer',
  document: XmlElement,
  open: (id: string | undefined) => { root: XmlElement; story: Story } | undefined,
): Part[] {
  const ids = new Set([...within(document, `w:${kind}Reference`)].map((reference) => valueOf(reference, 'r:id')));
  const note = kind === 'header' ? 'The head of the pages.' : 'The foot of the pages.';
  const parts = [...ids].flatMap((id) => {
    const file = open(id);
    if (file === undefined) return [];
    const box = element('div', {}, drawStory(file.root, file.story));
    const omissions = new Map([[box, { why: 'page-head', note } as const]]);
    const notes = { numbers: new Map(), marks: new Set<never>() };
    return listParts(listBlocks(element('div', {}, [box]), { omissions, notes, dataTables: true }));
  });
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}
