import { familyOf } from './families.ts';
import { wordsOfBlock, type BlockOfText, type TextOfRecord } from './files.ts';
import type { Condition } from './question.ts';
import { byFirstWord, namesIn } from './ways.ts';
import { readText, standAt, type ReadText, type Word } from './words.ts';
import { nearness } from './rank.ts';

/** Where words that were found stand in a text, in UTF-16 units. */
export type MarkedSpan = readonly [start: number, end: number];

/** A part of a record that has words of the search. */
export interface Passage {
  block: BlockOfText;
  /** Where they stand in its text, in order, none within another. */
  spans: MarkedSpan[];
  /** How many parts of the search it has, its heading included. */
  held: number;
  /** What these are worth, and how close together they stand. */
  worth: number;
}

/** Words of a text, by the number of the first and how many they are. */
type Hit = readonly [at: number, length: number];

/** What a part of a search counts for that stands in the heading of a passage alone. */
const above = 0.5;

/** The parts of a record that have words of the search: those with most of it first, then in the order of the text. */
export function passagesOf({ blocks }: TextOfRecord, asks: readonly Condition[], worths: readonly number[]): Passage[] {
  const found = blocks.flatMap((block): Passage[] => {
    const read = readText(wordsOfBlock(block));
    const { text, words } = read;
    const hits = asks.map(lookInto(read));
    const own = hits.filter(({ length }) => length > 0);
    if (own.length === 0) return [];
    const named = asks.map(lookInto(readText(block.name ?? '')));
    const shares = hits.map(({ length }, at) => (length > 0 ? 1 : (named[at]?.length ?? 0) > 0 ? above : 0));
    const worth = shares.reduce<number>((sum, share, at) => sum + share * (worths[at] ?? 0), 0);
    return [
      {
        block,
        spans: merged(own.flat().map(spanIn(words)), text, text.length - block.text.length),
        held: shares.filter((share) => share > 0).length,
        worth: worth + nearness(own.map((each) => each.map(([at]) => at))),
      },
    ];
  });
  return found.sort((a, b) => b.worth - a.worth);
}

/** Where words of the search stand in a line of its own. */
export function spansIn(text: string, asks: readonly Condition[]): MarkedSpan[] {
  const read = readText(text);
  return merged(asks.flatMap(lookInto(read)).map(spanIn(read.words)), text, 0);
}

function spanIn(words: readonly Word[]): (hit: Hit) => MarkedSpan {
  return ([at, length]) => [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0];
}

/** Makes what finds a part of a search in a text, by the rules by which the index does. */
function lookInto(read: ReadText): (ask: Condition) => Hit[] {
  const { words, joined } = read;
  const hitsOf = (is: (word: string) => boolean) => words.flatMap(({ word }, at): Hit[] => (is(word) ? [[at, 1]] : []));
  const look = (ask: Condition): Hit[] => {
    if ('any' in ask) return ask.any.flatMap(look);
    if ('every' in ask) {
      const each = ask.every.map(look);
      return each.every((hits) => hits.length > 0) ? each.flat() : [];
    }
    if ('begins' in ask) return hitsOf((word) => word.startsWith(ask.begins));
    if ('row' in ask) {
      const { row } = ask;
      return words.flatMap((_, at): Hit[] => (standAt(row, words, at) ? [[at, row.length]] : []));
    }
    if ('way' in ask) return namesIn(read, byFirstWord([ask.way])).map(({ at, length }) => [at, length]);
    const family = new Set(familyOf(ask.word));
    const others = joined.filter(({ word }) => family.has(word)).map(({ at, length }): Hit => [at, length]);
    return [...hitsOf((word) => family.has(word)), ...others];
  };
  return look;
}

/** Spans in order, those that overlap or have but white space between them as one; from an offset on, counted from there. */
function merged(spans: readonly MarkedSpan[], text: string, offset: number): MarkedSpan[] {
  const found: [number, number][] = [];
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last !== undefined && text.slice(last[1], start).trim() === '') last[1] = Math.max(last[1], end);
    else if (start >= offset) found.push([start, end]);
  }
  return found.map(([start, end]) => [start - offset, end - offset]);
}
