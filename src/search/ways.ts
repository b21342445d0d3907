import { isSmall } from './small-words.ts';
import { standAt, wordsOf, type ReadText } from './words.ts';

/** One thing and its names in the registers: an abbreviation, full names in each language, an ordinal in words and digits. */
export interface Way {
  /** By which the index knows that a record has one of the names. */
  key: string;
  names: Name[];
}

interface Name {
  words: string[];
  /** Of a proper name of one word, as it is printed: `WHO` is not `who`, nor `May` `may`. */
  printed?: string;
}

/** Where a name stands among words: the first of them, and how many they are. */
export interface NameAt {
  way: Way;
  at: number;
  length: number;
}

/** Names by their first word. */
export type Ways = ReadonlyMap<string, readonly { way: Way; name: Name }[]>;

/** Makes the names of each thing ready to be looked for: `[["IOM", "International Organization for Migration"], …]`. */
export function compileWays(things: readonly (readonly string[])[]): Ways {
  return byFirstWord(
    things.map((printed, at) => {
      const names = printed.map(nameOf).filter(({ words }) => words.length > 0);
      const shortest = names.map(({ words }) => words.join('')).toSorted((a, b) => a.length - b.length)[0];
      return { key: `${shortest}=${at}`, names };
    }),
  );
}

/** The names of some things by their first word. */
export function byFirstWord(things: readonly Way[]): Ways {
  return Map.groupBy(
    things.flatMap((way) => way.names.map((name) => ({ way, name }))),
    ({ name }) => name.words[0] ?? '',
  );
}

function nameOf(name: string): Name {
  const found = wordsOf(name);
  const words = found.map(({ word }) => word);
  const printed = casedOf(name.slice(found[0]?.start, found[0]?.end));
  return words.length === 1 && /\p{Lu}/u.test(printed) ? { words, printed } : { words };
}

/** A word in the letters that are printed, small or capital, without its accents. */
function casedOf(printed: string): string {
  return printed.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');
}

/**
 * Every name in a text. A proper name of one word stands there as the registers print it, or in
 * capitals; full stops and hyphens between its letters do not count (`U.N.`).
 */
export function namesIn(read: ReadText, ways: Ways): NameAt[] {
  return namesAmong(read, ways, (printed, { cased }) => [printed, printed.toUpperCase()].includes(cased));
}

/** Every name in words that were typed: a proper name in small letters too, unless these make a small word. */
export function namesAsked(read: ReadText, ways: Ways): NameAt[] {
  return namesAmong(read, ways, (printed, { word, cased }) => !isSmall(word) || cased === printed);
}

type IsProper = (printed: string, found: { word: string; cased: string }) => boolean;

function namesAmong({ text, words, joined }: ReadText, ways: Ways, isProper: IsProper): NameAt[] {
  const cased = (at: number, length: number) =>
    casedOf(text.slice(words[at]?.start, words[at + length - 1]?.end)).replaceAll(/(?!^)[.‐‑-](?!$)/g, '');
  const whole = words.flatMap(({ word }, at) =>
    (ways.get(word) ?? []).flatMap(({ way, name: { words: own, printed } }) => {
      const is = printed === undefined || isProper(printed, { word, cased: cased(at, 1) });
      return is && standAt(own, words, at) ? { way, at, length: own.length } : [];
    }),
  );
  const asOne = joined.flatMap(({ word, at, length }) =>
    (ways.get(word) ?? []).flatMap(({ way, name: { printed } }) =>
      printed !== undefined && isProper(printed, { word, cased: cased(at, length) }) ? { way, at, length } : [],
    ),
  );
  return [...whole, ...asOne];
}
