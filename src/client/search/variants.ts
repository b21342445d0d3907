import { fold, foldAll, foldWords } from '../../records/fold.ts';

/** Two ways to say one thing: an abbreviation of the registers and what it stands for, or two spellings. */
export type SynonymPair = readonly [string, string];

/** How many ways of saying a search are tried, itself included. */
const most = 4;

/**
 * A search in every way in which the texts may say it, itself first: `GFMD support` and `Global Forum on Migration and
 * Development support`. Words in quotation marks are asked for as they are, and so is the end of a longer name or
 * number: no `ninth` stands in `one hundred and ninth`.
 */
export function variantsOf(text: string, pairs: readonly SynonymPair[]): string[] {
  const found = [text];
  const sides = pairs.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  const said = sides.flatMap(([from]) => (placeOf(from, text.split(/\s+/)) ? ` ${foldWords(from)}` : []));
  for (const [from, to] of sides) {
    const end = ` ${foldWords(from)}`;
    if (said.some((longer) => longer !== end && longer.endsWith(end))) continue;
    for (const variant of found.slice(0, most)) {
      const other = replaced(variant, from, to);
      if (other !== undefined && !found.includes(other)) found.push(other);
    }
  }
  return found.slice(0, most);
}

/** The search with words of it replaced, where they stand outside quotation marks and without a minus. */
function replaced(text: string, from: string, to: string): string | undefined {
  if (/["“”]/.test(text)) return undefined;
  const words = text.split(/\s+/);
  const [at, count] = placeOf(from, words) ?? [0, 0];
  const said = foldAll(to);
  const isWithin = said.length > count && foldAll(text).join(' ').includes(said.join(' '));
  return count === 0 || isWithin ? undefined : [...words.slice(0, at), to, ...words.slice(at + count)].join(' ');
}

/** Where the words of a name stand in a search, with its hyphens or without, and how many they are. */
function placeOf(name: string, words: readonly string[]): [at: number, count: number] | undefined {
  for (const sought of [foldAll(name), foldWords(name).split(' ')]) {
    const at = words.findIndex((_, start) =>
      sought.every((word, next) => fold(words[start + next] ?? '') === word && !words[start + next]?.startsWith('-')),
    );
    if (at !== -1) return [at, sought.length];
  }
  return undefined;
}

/** Reads the pairs that the page holds for its script: `["GFMD","Global Forum on Migration and Development"]`, … */
export function readPairs(json: string | undefined): SynonymPair[] {
  return json === undefined ? [] : (JSON.parse(json) as SynonymPair[]); // written by the page itself
}
