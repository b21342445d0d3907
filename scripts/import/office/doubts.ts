import { countOf, placesOf, say } from '../counted.ts';

/** What is found in an office document while it is drawn, and needs a look. */
export interface Beside {
  /** Where each picture stands: `after “The letter reads:”`. */
  pictures: string[];
  /** How many charts are drawn as tables. */
  charts: number;
  /** How many drawings are of kinds whose words are not read. */
  unread: number;
}

/** Nothing found yet. */
export function nothingBeside(): Beside {
  return { pictures: [], charts: 0, unread: 0 };
}

/** What an archivist must look at beside the text of a document, in sentences: a sentence for each kind. */
export function besideDoubts({ pictures, charts, unread }: Beside): string[] {
  return [
    ...say(charts, 'Charts are transcribed as tables of the figures that the file holds'),
    ...say(unread, 'Drawings of kinds that cannot be read are not transcribed'),
    ...(pictures.length === 0
      ? []
      : [`Pictures, whose words are not transcribed: ${countOf(pictures.length)}, ${placesOf(pictures)}.`]),
  ];
}
