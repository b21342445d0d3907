import type { Element } from 'hast';
import { attribute, descendants, textContent } from '../html/elements.ts';
import type { Gathered } from './story.ts';

/** So many places are named; how many more there are is told. */
const mostPlaces = 5;

/** What an archivist must look at in a document that is drawn, in sentences: what its record leaves out or must mark. */
export function listDoubts(root: Element, { pictures, charts, unread }: Gathered): string[] {
  const changes = (name: 'ins' | 'del') =>
    [...descendants(root)].filter(
      (each) =>
        each.tagName === name && attribute(each, 'dataTracked') !== undefined && textContent(each).trim() !== '',
    ).length;
  const left = [...descendants(root)].filter(
    (each) => attribute(each, 'dataUnshown') !== undefined && textContent(each).trim() !== '',
  );
  const notes = Map.groupBy(left, (each) => attribute(each, 'dataNote') ?? '');
  return [
    ...say(changes('del'), 'Text that a tracked change deletes stands struck out in the text'),
    ...say(changes('ins'), 'Text that a tracked change inserts stands in the text, marked as inserted'),
    ...[...notes].map(([note, each]) => `${note.replace(/\.$/, '')} is left out: ${countOf(each.length)}.`),
    ...say(charts, 'Charts are transcribed as tables of the figures that the file holds'),
    ...say(unread, 'Drawings of kinds that cannot be read are not transcribed'),
    ...(pictures.length === 0
      ? []
      : [`Pictures, whose words are not transcribed: ${countOf(pictures.length)}, ${placesOf(pictures)}.`]),
  ];
}

function say(count: number, what: string): string[] {
  return count === 0 ? [] : [`${what}: ${countOf(count)}.`];
}

function countOf(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`;
}

function placesOf(all: readonly string[]): string {
  const places = [...Map.groupBy(all, (place) => place)].map(([place, each]) =>
    each.length === 1 ? place : `${place} (${each.length})`,
  );
  const more = places.length - mostPlaces;
  return `${places.slice(0, mostPlaces).join(', ')}${more > 0 ? `, and at ${more} more` : ''}`;
}
