import type { WrittenEvidence } from '../../../src/records/evidence.ts';
import { placeSchema } from '../../../src/records/identifiers.ts';
import { sentenceEnd } from '../../language/abbreviations.ts';
import { proves, type Provable } from '../../../src/records/prove.ts';
import type { Quote, TextBlock } from './guess.ts';
import { wordCount } from './zones.ts';

/** So many words are quoted at most where fewer do. */
const mostWords = 40;

/**
 * The words of a block that prove a value: the whole block where it is short, else the sentence, else as few words as
 * prove it. Nothing where no sentence of the block proves it.
 */
export function quoteFor(block: TextBlock, provable: Provable): Quote | undefined {
  const holds = (words: string) => proves([words], provable);
  const [sentence] = factSentences(block.text)
    .filter(holds)
    .toSorted((a, b) => a.length - b.length);
  if (sentence === undefined) return undefined;
  const quote = wordCount(sentence) <= mostWords ? sentence : fewestWords(sentence, holds);
  return { paragraph: block.anchor, quote };
}

/** The words as evidence of the text with the identifier. */
export function evidenceFrom(id: string, { paragraph, quote }: Quote): WrittenEvidence {
  return { at: placeSchema.parse(`${id}#${paragraph}`), quote };
}

/** What goes on for longer than this is no sentence that states a fact. */
const longestSentence = 1500;

/** The sentences of a text in which a fact may stand. */
export function factSentences(text: string): string[] {
  return sentencesOf(text).filter((sentence) => sentence.length <= longestSentence);
}

/** The sentences of a text; a shortened word ("Jan. 2009", "Mr. Ahmad") ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(sentenceEnd).filter((part) => part !== '');
}

/** Takes words away at both ends as long as what is left still proves the value. */
function fewestWords(text: string, holds: (words: string) => boolean): string {
  const starts = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  let [first, last] = [0, starts.length - 1];
  const between = (from: number, to: number) => text.slice(starts[from]?.[0] ?? 0, starts[to]?.[1] ?? text.length);
  while (last > first && holds(between(first, last - 1))) last -= 1;
  while (first < last && holds(between(first + 1, last))) first += 1;
  return between(first, last);
}
