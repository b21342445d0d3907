import { ordinal } from '../exports/ordinal.ts';
import { fold } from '../records/fold.ts';
import { foldAll } from './search-terms.ts';

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

/** Numbers of sessions and meetings, which some texts print in words. */
const ordinals: readonly Pair[] = 'first second third fourth fifth sixth seventh eighth ninth tenth'
  .split(' ')
  .map((word, at) => [word, ordinal(at + 1)] as const);

/** How many ways of saying a search are tried, itself included. */
const most = 4;

/**
 * A search in every way in which the texts may say it, itself first: `GFMD support` and `Global Forum on Migration and
 * Development support`. Words in quotation marks are asked for as they are.
 */
export function variantsOf(text: string, pairs: readonly Pair[]): string[] {
  const found = [text];
  for (const pair of [...pairs, ...spellings, ...ordinals]) {
    for (const [from, to] of [pair, pair.toReversed() as unknown as Pair]) {
      for (const variant of found.slice(0, most)) {
        const said = replaced(variant, from, to);
        if (said !== undefined && !found.includes(said)) found.push(said);
      }
    }
  }
  return found.slice(0, most);
}

/** The search with words of it replaced, where they stand outside quotation marks and without a minus. */
function replaced(text: string, from: string, to: string): string | undefined {
  if (/["“”]/.test(text)) return undefined;
  const words = text.split(/\s+/);
  const sought = foldAll(from);
  const at = words.findIndex((_, start) =>
    sought.every((word, next) => fold(words[start + next] ?? '') === word && !words[start + next]?.startsWith('-')),
  );
  if (at === -1) return undefined;
  const isWithin = foldAll(to).length > sought.length && foldAll(text).join(' ').includes(foldAll(to).join(' '));
  return isWithin ? undefined : [...words.slice(0, at), to, ...words.slice(at + sought.length)].join(' ');
}

/** Reads the pairs that the page holds for its script: `["GFMD","Global Forum on Migration and Development"]`, … */
export function readPairs(json: string | undefined): Pair[] {
  return json === undefined ? [] : (JSON.parse(json) as Pair[]); // written by the page itself
}
