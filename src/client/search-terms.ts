/** What a search asks for, word by word. Words are folded: `Antonio` stands for António, `52229662` for 52,229,662. */
export interface Terms {
  words: string[];
  /** The words of each part in quotation marks. */
  phrases: string[][];
}

/** Reads `"global compact" Marrakesh`: three words, of which two must follow each other. */
export function termsOf(text: string): Terms {
  const quoted = [...text.matchAll(/["“]([^"”]+)["”]/g)].map(([, words = '']) => foldAll(words));
  const phrases = quoted.filter((words) => words.length > 1);
  return { words: [...new Set(foldAll(text))], phrases };
}

function foldAll(text: string): string[] {
  return text.split(/\s+/).map(fold).filter(Boolean);
}

/** Letters and digits alone, without accents and case. */
export function fold(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * Which of the words a word of a text answers: those it begins with, and those of the same stem, as `increasing`
 * answers `increase`. A word joined by hyphens answers with its parts too.
 */
export function answered(found: string, words: readonly string[]): string[] {
  const parts = [found, ...found.split(/[^\p{L}\p{N}]+/u)].map(fold).filter(Boolean);
  return [...new Set(parts.flatMap((part) => bestOf(part, words) ?? []))];
}

function bestOf(part: string, words: readonly string[]): string | undefined {
  const likeness = (word: string) => (part === word ? 2 : sharedStem(part, word));
  const [best] = words
    .map((word) => ({ word, like: likeness(word) }))
    .filter(({ like }) => like > 0)
    .sort((a, b) => b.like - a.like);
  return best?.word;
}

/** Share of the longer word that both begin with; 0 where it is too small for one stem. */
function sharedStem(part: string, word: string): number {
  let length = 0;
  while (length < part.length && part[length] === word[length]) length += 1;
  const share = length / Math.max(part.length, word.length);
  return length === word.length || share >= 0.6 ? share : 0;
}

/** Whether the words of a phrase follow each other in a text. Both are folded. */
export function holdsPhrase(text: readonly string[], phrase: readonly string[]): boolean {
  return text.some((_, at) => phrase.every((word, next) => text[at + next] === word));
}
