import { isSmall } from './small-words.ts';
import { namesAsked, type NameAt, type Way, type Ways } from './ways.ts';
import { between, readText, wordsOf, type ReadText } from './words.ts';

/** What a record must have. */
export type Condition =
  /** These words as they are, each behind the other: a quoted word or phrase. */
  | { row: string[] }
  /** A word, or another of its family, or either as a joined form. */
  | { word: string }
  /** Any name of one thing. */
  | { way: Way }
  /** A word that begins so. */
  | { begins: string }
  | { any: Condition[] }
  | { every: Condition[] };

/** A search as it is understood. */
export interface Question {
  /** What a record must have, part by part. */
  every: Condition[];
  /** What it must not have. */
  none: Condition[];
  /** The years in one of which it must be, the first and the last. */
  years?: [from: number, to: number];
}

/** What stands in a search between spaces, or in quotation marks. */
export interface SearchPart {
  minus: boolean;
  quoted: boolean;
  /** Without minus and quotation marks. */
  text: string;
  /** With them. */
  typed: string;
  /** Its number among the parts; of words that are read together, that of the last. */
  at: number;
}

const quotes = '"“”„‟«»‹›「」『』＂';

/** Blanks that part no thousands. */
const space = '(?!(?<=\\p{Nd})[\\u00a0\\u2009\\u202f]\\p{Nd}{3}(?!\\p{Nd}))\\s';

/** `-"labour migration"`, `Libya`, `2008..2012`; a quotation that is not closed runs to the end. */
const part = new RegExp(`(-?)(?:[${quotes}]([^${quotes}]*)(?:[${quotes}]|$)|((?:(?!${space})[^${quotes}])+))`, 'gu');

/** The parts of a search, in order. */
export function partsOf(text: string): SearchPart[] {
  return [...text.matchAll(part)].map(([typed, minus, quoted, word = ''], at) => ({
    minus: minus === '-',
    quoted: quoted !== undefined,
    text: quoted ?? word,
    typed,
    at,
  }));
}

/** Reads what was typed: `"global compact" Marrakesh OR Rabat -refugees 2016..2018`. */
export function readQuestion(text: string, ways: Ways): Question {
  const parts = partsOf(text);
  const spans = parts.map(yearsOf);
  const years = spans.find((span) => span !== undefined);
  const rest = parts.filter((_, at) => spans[at] === undefined);
  const groups = withAlternatives(rest.filter(({ minus }) => !minus));
  return {
    every: mainOf(groups.flatMap((group) => askedOf(group, ways))),
    none: rest.filter(({ minus }) => minus).flatMap((each) => asOne(askedOf([each], ways))),
    ...(years && { years }),
  };
}

/** `2008..2012`, `..2012`, `2012..2008`: without an end, from 0 or to 9999. */
export function yearsOf({ quoted, minus, text }: SearchPart): [number, number] | undefined {
  const [, from = '', to = ''] = /^(\d{4})?(?:\.\.|…)(\d{4})?$/.exec(quoted || minus ? '' : text) ?? [];
  if (from + to === '') return undefined;
  const ends = [Number(from || 0), Number(to || 9999)];
  return [Math.min(...ends), Math.max(...ends)];
}

/** Each part with those that `OR` joins to it. At an end, or twice, it joins nothing. */
function withAlternatives(parts: readonly SearchPart[]): SearchPart[][] {
  const groups: SearchPart[][] = [];
  parts.forEach((each, at) => {
    if (isOr(each)) return;
    const before = groups.at(-1);
    if (before !== undefined && at > 1 && isOr(parts[at - 1]) && !isOr(parts[at - 2])) before.push(each);
    else groups.push([each]);
  });
  return joinWords(groups);
}

function isOr(each: SearchPart | undefined): boolean {
  return each?.quoted === false && each.text === 'OR';
}

/** Words that follow each other are read as one part, since they may be a name or a number. */
function joinWords(groups: readonly SearchPart[][]): SearchPart[][] {
  const found: SearchPart[][] = [];
  for (const group of groups) {
    const [before, own] = [plainPart(found.at(-1)), plainPart(group)];
    if (before && own?.at === before.at + 1) Object.assign(before, { text: `${before.text} ${own.text}`, at: own.at });
    else found.push(group.map((each) => ({ ...each })));
  }
  return found;
}

/** The part of a group that is words alone. */
function plainPart(group: readonly SearchPart[] | undefined): SearchPart | undefined {
  const [first, ...others] = group ?? [];
  const isPlain = first !== undefined && others.length === 0 && !first.quoted && beginningOf(first.text) === undefined;
  return isPlain ? first : undefined;
}

/** The word of `begin*`, without what is elided before it (`l’`, `qu’`): four letters or digits or more. */
function beginningOf(text: string): string | undefined {
  const [, letters = ''] = /^(?:\p{L}{1,2}['’ʼ])?((?:[\p{L}\p{N}]\p{M}*){4,})\*$/u.exec(text) ?? [];
  const words = wordsOf(letters);
  return words.length === 1 ? words[0]?.word : undefined;
}

interface Asked {
  ask: Condition;
  isSmall: boolean;
}

/** What a part asks for, or each of several of which one is enough. */
function askedOf(group: readonly SearchPart[], ways: Ways): Asked[] {
  const each = group.map(({ quoted, text }): Asked[] => {
    const words = wordsOf(text).map(({ word }) => word);
    if (words.length === 0) return [];
    if (quoted) return [{ ask: { row: words }, isSmall: false }];
    const beginning = beginningOf(text);
    if (beginning !== undefined) return [{ ask: { begins: beginning }, isSmall: false }];
    return askedOfWords(text, ways);
  });
  if (each.length < 2) return each.flat();
  const any = each.flatMap(asOne);
  return any.length === 0 ? [] : [{ ask: oneOf('any', any), isSmall: false }];
}

/** What is asked for, small words only where there are no others. */
function mainOf(asked: readonly Asked[]): Condition[] {
  const main = asked.filter((each) => !each.isSmall);
  return (main.length > 0 ? main : asked).map(({ ask }) => ask);
}

/** The same as one condition; none where nothing is asked for. */
function asOne(asked: readonly Asked[]): Condition[] {
  return asked.length === 0 ? [] : [oneOf('every', mainOf(asked))];
}

function oneOf(how: 'any' | 'every', asks: Condition[]): Condition {
  const [first] = asks;
  if (asks.length === 1 && first !== undefined) return first;
  return how === 'any' ? { any: asks } : { every: asks };
}

/** What words outside quotation marks ask for: names of things, numbers, and each word for itself. */
function askedOfWords(text: string, ways: Ways): Asked[] {
  const read = readText(text);
  const pieces = piecesOf(read);
  const ends = pieces.map(endOf);
  return askedOfPieces(
    pieces,
    namesAsked(read, ways).filter((name) => ends.includes(endOf(name))),
  );
}

function endOf({ at, length }: { at: number; length: number }): number {
  return at + length;
}

/**
 * Words that are a name ask for it as well as for each of them, which may be shorter names; where names overlap, the
 * first and longest counts.
 */
function askedOfPieces(pieces: readonly Piece[], names: readonly NameAt[]): Asked[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const begun = names.filter(({ at }) => at === first.at);
  const end = Math.max(endOf(first), ...begun.map(endOf));
  const own = pieces.filter(({ at }) => at < end);
  const named = begun.filter((name) => endOf(name) === end);
  const within = names.filter((name) => name.at < end && endOf(name) <= end && !named.includes(name));
  const asked = own.length === 1 ? [askedOfPiece(first)] : askedOfPieces(own, within);
  const areSmall = asked.every((each) => each.isSmall);
  const every = areSmall && named.length > 0 ? [] : asOne(asked); // `WHO` does not ask for `who`
  const ask = oneOf('any', [...every, ...named.map(({ way }): Condition => ({ way }))]);
  const rest = askedOfPieces(
    pieces.slice(own.length),
    names.filter(({ at }) => at >= end),
  );
  return [{ ask, isSmall: areSmall && named.length === 0 }, ...rest];
}

/** What is also one word is no small one: `S.O.S.`, but `and/or`. */
function askedOfPiece({ ask, words }: Piece): Asked {
  return { ask, isSmall: !('any' in ask) && words.every(isSmall) };
}

/** Words that were typed as one: without a space or an apostrophe between them, or as one number with spaces. */
interface Piece {
  at: number;
  length: number;
  words: string[];
  ask: Condition;
}

function piecesOf({ text, words, joined }: ReadText): Piece[] {
  const isParted = (at: number) =>
    /[\s'’ʼ]/.test(between(text, words, at)) && !joined.some((each) => each.at < at && at < each.at + each.length);
  const starts = words.flatMap((_, at) => (at === 0 || isParted(at) ? at : []));
  return starts.map((at, next) => {
    const own = words.slice(at, starts[next + 1]).map(({ word }) => word);
    const asRow: Condition = own.length === 1 ? { word: own.join('') } : { row: own };
    const others = joined.filter((each) => each.at === at && each.length === own.length);
    return {
      at,
      length: own.length,
      words: own,
      ask: oneOf('any', [asRow, ...others.map(({ word }): Condition => ({ word }))]),
    };
  });
}
