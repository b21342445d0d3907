import type { Span } from './referable.ts';

/** An abbreviation that a text uses: which, by its identifier. */
export interface Abbreviated extends Span {
  id: string;
}

/** A word that may be an abbreviation: one with a capital, with what is joined to it by a sign. */
const word = /(?<![\p{L}\p{N}\p{M}@_=./\\-]|\p{Ll}\/)\p{Lu}[\p{L}\p{N}\p{M}]*(?:-\p{Lu}[\p{L}\p{N}\p{M}]*)*/gu;

/** Makes a search for abbreviations as they are written, by identifier: `GFMD` is found, `Gfmd` and `UN-Habitat` are not (policy 1.7). */
export function abbreviationFinder(terms: ReadonlyMap<string, string>): (text: string) => Abbreviated[] {
  const byTerm = new Map([...terms].map(([id, term]) => [term, id]));
  return (text) =>
    [...text.matchAll(word)].flatMap(({ 0: printed, index }): Abbreviated[] => {
      const id = byTerm.get(printed);
      const end = index + printed.length;
      return id === undefined || /^(?:[@_]|\.\p{L}|\/\p{Ll})/u.test(text.slice(end)) ? [] : [{ id, start: index, end }];
    });
}
