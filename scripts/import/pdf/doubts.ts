import { shorten } from '../shorten.ts';
import type { Page } from './page.ts';

/**
 * What stands in doubt after reading, in sentences for the archivist.
 *
 * @param attachments the names of the files that the document carries for itself
 */
export function listDoubts(pages: readonly Page[], attachments: readonly string[]): string[] {
  const textOf = ({ runs, turned }: Page) => [...runs, ...turned].map(({ text }) => text).join('');
  const empty = pages.filter((page) => textOf(page) === '');
  const recognised = pages.filter((page) => page.recognised && textOf(page) !== '');
  const files = new Set([...attachments, ...pages.flatMap(({ attached }) => attached)]);
  return [
    ...[...files].map((name) => `The file carries another file, “${name}”, which is not transcribed.`),
    ...say(empty, 'has no text: it is empty, or a picture that a machine (OCR) has to read first'),
    ...say(recognised, 'has a text that a machine read from a picture: compare it with the print'),
    ...pages.flatMap((page) => quote(page, page.onClick, 'has words that show on a click alone')),
    ...pages.flatMap((page) => quote(page, page.unseen, 'has words that a reader does not see')),
  ];
}

/** `Page 3 has …`, `Each of the pages 3, 4, 5 has …`. */
function say(pages: readonly Page[], what: string): string[] {
  const numbers = pages.map(({ number }) => number).join(', ');
  if (pages.length === 0) return [];
  return [`${pages.length === 1 ? `Page ${numbers}` : `Each of the pages ${numbers}`} ${what}.`];
}

/** `Page 3 has …, which are left out: “…”.` */
function quote({ number }: Page, words: readonly string[], what: string): string[] {
  return words.length === 0 ? [] : [`Page ${number} ${what}; they are left out: “${shorten(words.join(' '))}”.`];
}
