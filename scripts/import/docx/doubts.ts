import type { Element } from 'hast';
import { attribute, descendants, textContent } from '../html/elements.ts';
import { say } from '../counted.ts';
import { besideDoubts } from '../office/doubts.ts';
import type { Gathered } from './story.ts';

/** What an archivist must look at in a document that is drawn, in sentences: what its record leaves out or must mark. */
export function listDoubts(root: Element, found: Gathered): string[] {
  const changes = (name: 'ins' | 'del') =>
    [...descendants(root)].filter(
      (each) =>
        each.tagName === name && attribute(each, 'dataTracked') !== undefined && textContent(each).trim() !== '',
    ).length;
  return [
    ...say(changes('del'), 'Text that a tracked change deletes stands struck out in the text'),
    ...say(changes('ins'), 'Text that a tracked change inserts stands in the text, marked as inserted'),
    ...besideDoubts(found),
  ];
}
