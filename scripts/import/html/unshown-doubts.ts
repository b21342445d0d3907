import type { Element, Root } from 'hast';
import { countOf, placesOf } from '../counted.ts';
import { attribute, descendants, textContent } from './elements.ts';

/**
 * What a document holds and does not show, in a sentence for each kind, and one for its comments: `Not shown, and left out:
 * hidden text (2 places).`, `Comments are left out: 3, of Ana Ruiz (2), nobody named.`
 */
export function unshownDoubts(elements: Iterable<Element>): string[] {
  const left = [...elements].filter((each) => textContent(each).trim() !== '');
  const { comments = [], others = [] } = Object.groupBy(left, (each) =>
    attribute(each, 'dataAuthor') === undefined ? 'others' : 'comments',
  );
  const notes = Map.groupBy(others, (each) => attribute(each, 'dataNote') ?? '');
  const authors = comments.map((each) => attribute(each, 'dataAuthor') || 'nobody named');
  return [
    ...[...notes].map(
      ([note, each]) =>
        `Not shown, and left out: ${note.charAt(0).toLowerCase()}${note.slice(1).replace(/\.$/, '')} (${countOf(each.length)}).`,
    ),
    ...(authors.length === 0 ? [] : [`Comments are left out: ${authors.length}, of ${placesOf(authors)}.`]),
  ];
}

/** The other pages that a page shows within it, by their addresses: their words are none of the file. */
export function frameDoubts(root: Root): string[] {
  const frames = [...descendants(root)].filter(({ tagName }) => /^i?frame$/.test(tagName));
  const addresses = new Set(
    frames.flatMap((frame) => {
      const isPoint = ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attribute(frame, name) ?? ''));
      const address =
        attribute(frame, 'srcDoc') === undefined && !isPoint ? attribute(frame, 'src')?.trim() : undefined;
      return address === undefined || /^(?:about:|javascript:|$)/i.test(address) ? [] : [address];
    }),
  );
  return addresses.size === 0
    ? []
    : [`The page shows other pages within it, whose text is not in the file: ${[...addresses].join(', ')}.`];
}

/** What a style sheet of the page prints that its text does not have, such as `"Art. " counter(article)`: no style is applied. */
export function styleDoubts(root: Root): string[] {
  const sheets = [...descendants(root)].filter(({ tagName }) => tagName === 'style').map(textContent);
  const printed = sheets.flatMap((sheet) =>
    [...sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?<![\w-])content\s*:\s*([^;}]+)/gi)].map(
      ([, value = '']) => value.trim(),
    ),
  );
  const words = new Set(printed.filter((value) => printsWords.test(value.replaceAll(escape, ''))));
  return words.size === 0
    ? []
    : [`The style of the page prints words that are not in its text, and were not read: ${[...words].join(', ')}.`];
}

/** A sign by its number, as fonts of pictures are called. */
const escape = /\\[\da-f]{1,6}\s?/gi;
/** A value of `content` (CSS 2.2, 12.2) that prints a letter or figure, a number that counts, or the value of an attribute. */
const printsWords = /(["'])[^"']*[\p{L}\p{N}][^"']*\1|\bcounters?\(|\battr\(/u;
