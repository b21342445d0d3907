import { fold, foldAll } from '../../records/fold.ts';

/** What a search asks for, word by word. Words are folded: `Antonio` stands for António, `52229662` for 52,229,662. */
export interface Terms {
  words: string[];
  /** The words of each part in quotation marks that has more than one. */
  phrases: string[][];
  /** The words of each part with a minus before it, of which nothing that is shown may have one. */
  excluded: string[][];
}

/** The parts of a search: `"labour migration"`, `Libya`, `-detention`, `-"climate change"`. */
const part = /(?<=^|\s)(-?)(?:["“”„«]([^"“”„«»]*)["“”»]?|(\S+))/g;

/** Reads `"global compact" Marrakesh -refugees`: two words that must follow each other, a third, and one shut out. */
export function termsOf(text: string): Terms {
  const parts = [...text.matchAll(part)].map(([, minus, quoted, word]) => ({
    excluded: minus === '-',
    quoted: quoted !== undefined,
    words: foldAll(quoted ?? word ?? ''),
  }));
  const asked = parts.filter(({ excluded }) => !excluded);
  return {
    words: [...new Set(asked.flatMap(({ words }) => words))],
    phrases: asked.filter(({ quoted, words }) => quoted && words.length > 1).map(({ words }) => words),
    excluded: parts.filter(({ excluded, words }) => excluded && words.length > 0).map(({ words }) => words),
  };
}

/** Small words of the languages of the archive, which a record need not have and which say little where it does. */
const small = new Set(
  'a al an and are as at be by de del des do du el en et for from how in is it la las le les los more much not of on or our par para por que se sur than that the their this to un una une was we were what when where which who will with y you your'.split(
    ' ',
  ),
);

/** The words of a search that matter: all of them where all are small. */
export function mainWords(words: readonly string[]): readonly string[] {
  const main = words.filter((word) => !small.has(word));
  return main.length > 0 ? main : words;
}

/**
 * Which of the words a word of a text answers: those it begins with, and those of the same stem, as `increasing`
 * answers `increase`. A word joined by hyphens answers with its parts too.
 */
export function answered(found: string, words: readonly string[]): string[] {
  const parts = [found, ...found.split(/[^\p{L}\p{N}]+/u)].map(fold).filter(Boolean);
  return [...new Set(parts.flatMap((each) => bestOf(each, words) ?? []))];
}

function bestOf(found: string, words: readonly string[]): string | undefined {
  const likeness = (word: string) => (found === word ? 2 : sharedStem(found, word));
  const [best] = words
    .map((word) => ({ word, like: likeness(word) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  return best?.word;
}

/** Share of the longer word that both begin with; 0 where it is too small for one stem. */
function sharedStem(found: string, word: string): number {
  let length = 0;
  while (length < found.length && found[length] === word[length]) length += 1;
  const share = length / Math.max(found.length, word.length);
  return length === word.length || share >= 0.6 ? share : 0;
}

/** Whether the words of a phrase follow each other in a text. Both are folded. */
export function holdsPhrase(text: readonly string[], phrase: readonly string[]): boolean {
  return text.some((_, at) => phrase.every((word, next) => text[at + next] === word));
}
