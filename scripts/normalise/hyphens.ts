import { oncePer } from '../../src/records/once.ts';
import type { WorkingText } from './working-text.ts';
import type { SourceText } from './source-text.ts';

/** The words of a text in small letters, those with hyphens whole, without the pieces of words broken at line ends. */
const wordsOfText = oncePer(({ lines, text }: SourceText): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { start, end } of lines) {
    const line = text.slice(start, end).replace(/[\p{L}\p{M}-]+-\s*$/u, '');
    for (const [word] of line.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) found.add(word.toLowerCase());
  }
  return found;
});

/**
 * Whether the hyphen at the end of a line only breaks a word: the text has the word whole elsewhere, and nowhere with
 * the hyphen. Otherwise the hyphen stays, since `evidence-\nbased` looks no different from `migra-\ntion`.
 */
export function isBrokenWord(line: string, following: string, { source }: WorkingText): boolean {
  const head = /([\p{L}\p{M}]+)-$/u.exec(line)?.[1];
  const tail = /^[\p{L}\p{M}]+/u.exec(following)?.[0];
  if (head === undefined || tail === undefined || /-$/.test(line.slice(0, -head.length - 1))) return false;
  if (/^\p{Lu}/u.test(tail) && head !== head.toUpperCase()) return false;
  const known = wordsOfText(source);
  const [whole, parted] = [`${head}${tail}`.toLowerCase(), `${head}-${tail}`.toLowerCase()];
  return known.has(whole) && !known.has(parted);
}
