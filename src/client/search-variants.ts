import { fold, foldAll } from '../records/fold.ts';

/** Two ways to say one thing: an abbreviation of the registers and what it stands for, or two spellings. */
export type Pair = readonly [string, string];

/** Spellings that differ between the texts, which are mostly British, and readers. */
const spellings: readonly Pair[] = [
  ['labor', 'labour'],
  ['program', 'programme'],
  ['programs', 'programmes'],
  ['center', 'centre'],
  ['organisation', 'organization'],
  ['neighboring', 'neighbouring'],
  ['behavior', 'behaviour'],
  ['defense', 'defence'],
];

/** How many ways of saying a search are tried, itself included. */
const most = 4;

/**
 * A search in every way in which the texts may say it, itself first: `GFMD support` and `Global Forum on Migration and
 * Development support`. Words in quotation marks are asked for as they are, and so is the end of a longer name or
 * number: no `ninth` stands in `one hundred and ninth`.
 */
export function variantsOf(text: string, pairs: readonly Pair[]): string[] {
  const found = [text];
  const sides = [...pairs, ...spellings].flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  const said = sides.map(([from]) => from).filter((from) => placeOf(from, text.split(/\s+/)) !== undefined);
  for (const [from, to] of sides) {
    if (said.some((longer) => ` ${plain(longer)}`.endsWith(` ${plain(from)}`) && longer.length > from.length)) continue;
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
  const place = placeOf(from, words);
  if (place === undefined) return undefined;
  const isWithin = foldAll(to).length > place.count && foldAll(text).join(' ').includes(foldAll(to).join(' '));
  return isWithin ? undefined : [...words.slice(0, place.at), to, ...words.slice(place.at + place.count)].join(' ');
}

/** Where the words of a name stand in a search, with its hyphens or without. */
function placeOf(name: string, words: readonly string[]): { at: number; count: number } | undefined {
  for (const sought of [foldAll(name), plain(name).split(' ')]) {
    const at = words.findIndex((_, start) =>
      sought.every((word, next) => fold(words[start + next] ?? '') === word && !words[start + next]?.startsWith('-')),
    );
    if (at !== -1) return { at, count: sought.length };
  }
  return undefined;
}

function plain(name: string): string {
  return foldAll(name.replaceAll('-', ' ')).join(' ');
}

/** Reads the pairs that the page holds for its script: `["GFMD","Global Forum on Migration and Development"]`, … */
export function readPairs(json: string | undefined): Pair[] {
  return json === undefined ? [] : (JSON.parse(json) as Pair[]); // written by the page itself
}
