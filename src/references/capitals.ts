import type { Span } from './referable.ts';

/** A word with a capital: most names and abbreviations begin with one. */
export interface CapitalWord extends Span {
  word: string;
}

const capital = /(?:[A-Z]|(?![\u0000-\u007f])\p{Lu})[\p{L}\p{N}\p{M}]*/gu;
const joined = /[\p{L}\p{N}\p{M}]$/u;

let last: { text: string; words: readonly CapitalWord[] } | undefined;

/** The words of a text that begin with a capital. Several readers ask for those of one text, which is read once. */
export function capitalWordsIn(text: string): readonly CapitalWord[] {
  if (last?.text === text) return last.words;
  const words: CapitalWord[] = [];
  for (const { 0: word, index } of text.matchAll(capital)) {
    if (index === 0 || !joined.test(text.slice(Math.max(0, index - 2), index))) {
      words.push({ word, start: index, end: index + word.length });
    }
  }
  last = { text, words };
  return words;
}
