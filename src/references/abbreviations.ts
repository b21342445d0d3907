import { capitalWordsIn } from './capitals.ts';
import type { Span } from './referable.ts';

/** An abbreviation that a text uses: which, by its identifier. */
export interface Abbreviated extends Span {
  id: string;
}

/** What is joined to a word by a hyphen and a capital: `-F` of `MDG-F`. */
const joined = /(?:-\p{Lu}[\p{L}\p{N}\p{M}]*)+/uy;

/**
 * Makes a search for abbreviations as they are written, by identifier: `GFMD` is found, `Gfmd` and `UN-Habitat` are not
 * (policy 1.7).
 */
export function abbreviationFinder(terms: ReadonlyMap<string, string>): (text: string) => Abbreviated[] {
  const byTerm = new Map([...terms].map(([id, term]) => [term, id]));
  const beginnings = new Set([...terms.values()].map((term) => /^[\p{L}\p{N}\p{M}]*/u.exec(term)?.[0]));
  return (text) =>
    capitalWordsIn(text).flatMap(({ word, start }): Abbreviated[] => {
      if (!beginnings.has(word)) return [];
      joined.lastIndex = start + word.length;
      const printed = `${word}${joined.exec(text)?.[0] ?? ''}`;
      const id = byTerm.get(printed);
      const end = start + printed.length;
      return id === undefined || isInAddress(text, { start, end }) ? [] : [{ id, start, end }];
    });
}

function isInAddress(text: string, { start, end }: Span): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  return /[@_=.\\-]$|\p{Ll}\/$/u.test(before) || /^(?:[@_]|\.\p{L}|\/\p{Ll})/u.test(after);
}
