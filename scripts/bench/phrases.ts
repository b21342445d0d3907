/** Words of a phrase. */
const phraseLength = 5;
/** So many different phrases are counted at once: of more, every second, fourth … by its hash. */
const counted = 500_000;

/** What the words of an archive come to. */
export interface WordCounts {
  words: number;
  distinctWords: number;
  /** Of the different phrases of five words within a block, the share that stands once in the archive: 0 to 1. */
  phrasesOnce: number;
}

/**
 * Counts words and phrases of five words, block by block, in bounded memory: of more phrases than half a million a
 * sample is counted, drawn by their hashes, so that each phrase is counted whole or not at all.
 */
export class WordCounter {
  private readonly numbers = new Map<string, number>();
  private readonly phrases = new Map<number, number>();
  private words = 0;
  private every = 1;

  add(block: string): void {
    const window: number[] = [];
    for (const [word] of block.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
      this.words += 1;
      const number = this.numbers.get(word) ?? this.numbers.size;
      this.numbers.set(word, number);
      window.push(number);
      if (window.length > phraseLength) window.shift();
      if (window.length === phraseLength) this.count(hashOf(window));
    }
  }

  private count(phrase: number): void {
    if (phrase % this.every !== 0) return;
    this.phrases.set(phrase, (this.phrases.get(phrase) ?? 0) + 1);
    if (this.phrases.size <= counted) return;
    this.every *= 2;
    for (const each of this.phrases.keys()) if (each % this.every !== 0) this.phrases.delete(each);
  }

  counts(): WordCounts {
    const once = [...this.phrases.values()].filter((count) => count === 1).length;
    return {
      words: this.words,
      distinctWords: this.numbers.size,
      phrasesOnce: this.phrases.size === 0 ? 0 : once / this.phrases.size,
    };
  }
}

/** A whole number below 2⁵³, another for other words: two hashes of 26 bits, mixed so that each bit depends on all words. */
function hashOf(window: readonly number[]): number {
  let [low, high] = [0x9e3779b9, 0x85ebca6b];
  for (const number of window) {
    low = mixed(Math.imul(low ^ number, 0xcc9e2d51));
    high = mixed(Math.imul(high ^ number, 0x1b873593));
  }
  return (high >>> 6) * 2 ** 26 + (low >>> 6);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return Math.imul(once ^ (once >>> 13), 0xc2b2ae35) ^ (once >>> 16);
}
