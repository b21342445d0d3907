import { distance } from 'fastest-levenshtein';
import { fold, wordFile } from '../../records/fold.ts';

/** Reads words of the index, as printed: those that begin with a letter are among them. */
export type ReadWords = (letter: string) => Promise<readonly string[]>;

/**
 * The words of the index that a misspelt word may mean, the most likely first: at most one letter in four differs, and
 * the first letter does not. Files of words are read only when a word is asked for that the index does not have.
 */
export async function wordsLike(word: string, read: ReadWords): Promise<string[]> {
  const sought = fold(word);
  if (sought.length < 4) return [];
  const near = (await read(sought.slice(0, 1)))
    .filter((printed) => fold(printed).startsWith(sought.slice(0, 1)))
    .map((printed) => ({ printed, far: distance(fold(printed), sought) }))
    .filter(({ far }) => far > 0 && far <= Math.max(1, Math.floor(sought.length / 4)));
  return near.sort((a, b) => a.far - b.far || a.printed.length - b.printed.length).map(({ printed }) => printed);
}

/** Reads the files of words below an index, each once. */
export function wordFiles(index: string): ReadWords {
  const files = new Map<string, Promise<readonly string[]>>();
  const read = async (file: string) => (await (await fetch(index + file)).text()).split('\n');
  return (letter) => {
    const name = wordFile(letter);
    const file = files.get(name) ?? read(name);
    files.set(name, file);
    return file;
  };
}

/**
 * The search with the words that no record has put right; `undefined` where the index has no word like them, or none
 * is missing.
 */
export async function corrected(
  text: string,
  missing: readonly string[],
  read: ReadWords,
): Promise<string | undefined> {
  if (missing.length === 0) return undefined;
  const words = await Promise.all(
    text.split(/(\s+)/).map(async (word) => {
      const bare = word.replaceAll(/^["“-]+|["”]+$/g, '');
      if (word.startsWith('-') || !missing.includes(fold(bare))) return word;
      const [like] = await wordsLike(bare, read);
      return like === undefined ? word : word.replace(bare, () => like);
    }),
  );
  const better = words.join('');
  return better === text ? undefined : better;
}
