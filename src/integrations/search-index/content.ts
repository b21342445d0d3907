import { betweenBlocks, headOf, indexWord, joinedWord, wordsOfBlock, type TextOfRecord } from '../../search/files.ts';
import { namesIn, type Ways } from '../../search/ways.ts';
import { joinedOf, wordsOf } from '../../search/words.ts';

/** A place that holds nothing: Pagefind counts it and keeps no word of it. */
const empty = '.';

/**
 * What Pagefind is given of a record: the words of its blocks in their order, two places each. The second is for what
 * else is found there, a joined form or a name of the registers, and mostly empty, so that words that follow each other
 * in the text do so in the index.
 */
export function indexContent(record: TextOfRecord, ways: Ways): { content: string; meta: { title: string } } {
  const gap = Array.from({ length: 2 * betweenBlocks }, () => empty);
  return {
    content: [headOf(record), ...record.blocks.map(wordsOfBlock)]
      .flatMap((text) => [...placesOfBlock(text, ways), ...gap])
      .join(' '),
    meta: {
      title: wordsOf(record.title)
        .map(({ word }) => indexWord(word))
        .join(' '),
    },
  };
}

function placesOfBlock(text: string, ways: Ways): string[] {
  const words = wordsOf(text);
  const others = [
    ...joinedOf(text, words).map(({ word, at }) => ({ at, other: joinedWord(word) })),
    ...namesIn(text, words, ways).map(({ way, at }) => ({ at, other: indexWord(way.key) })),
  ].sort((a, b) => b.at - a.at);
  const places = words.flatMap(({ word }, at) => {
    const next = others.at(-1);
    return [indexWord(word), next !== undefined && next.at <= at ? (others.pop()?.other ?? empty) : empty];
  });
  return [...places, ...others.flatMap(({ other }) => [empty, other])];
}
