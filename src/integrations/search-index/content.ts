import { betweenBlocks, headOf, indexWord, joinedWord, wordsOfBlock, type TextOfRecord } from '../../search/files.ts';
import { namesIn, type Ways } from '../../search/ways.ts';
import { readText, type ReadText } from '../../search/words.ts';

/** What a record is found by: the line about it, and each of its blocks. */
export function textsOf(record: TextOfRecord): ReadText[] {
  return [headOf(record), ...record.blocks.map(wordsOfBlock)].map(readText);
}

/** A place that holds nothing: Pagefind counts it and keeps no word of it. */
const empty = '.';

/**
 * What Pagefind is given of a record: the words of its texts in their order, two places each. The second is for what
 * else is found there, a joined form or a name of the registers, and mostly empty, so that words that follow each other
 * in the text do so in the index.
 */
export function indexContent(texts: readonly ReadText[], ways: Ways): string {
  const gap = Array.from({ length: 2 * betweenBlocks }, () => empty);
  return texts.flatMap((each) => [...placesOf(each, ways), ...gap]).join(' ');
}

function placesOf(read: ReadText, ways: Ways): string[] {
  const others = [
    ...read.joined.map(({ word, at }) => ({ at, other: joinedWord(word) })),
    ...namesIn(read, ways).map(({ way, at }) => ({ at, other: indexWord(way.key) })),
  ].sort((a, b) => b.at - a.at);
  const places = read.words.flatMap(({ word }, at) => {
    const next = others.at(-1);
    return [indexWord(word), next !== undefined && next.at <= at ? (others.pop()?.other ?? empty) : empty];
  });
  return [...places, ...others.flatMap(({ other }) => [empty, other])];
}
