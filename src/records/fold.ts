/** A word as searches compare it: letters and digits alone, without accents, ligatures and case (`António` → `antonio`). */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The file, below the index, of the words that begin with the letter a folded word begins with: `words/13.txt`. */
export function wordFile(word: string): string {
  return `words/${(word.codePointAt(0) ?? 0) % 16}.txt`;
}
