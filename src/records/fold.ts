/** What NFKD leaves together. */
const ligatures: Readonly<Record<string, string>> = { œ: 'oe', Œ: 'oe', æ: 'ae', Æ: 'ae' };

/**
 * A word as it is compared: letters and digits alone, without accents, ligatures, case, hyphens, apostrophes and soft
 * hyphens (`António` → `antonio`, `O’Malley` → `omalley`, `cœur` → `coeur`).
 */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replaceAll(/[œŒæÆ]/g, (sign) => ligatures[sign] ?? sign)
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The words of a text, folded: parted by white space alone, so that a word with a hyphen is one. */
export function foldAll(text: string): string[] {
  return text.split(/\s+/).map(fold).filter(Boolean);
}

/** A name as it is compared: its words folded, parted by any sign (`Inter-Agency  COMMITTEE (IASC)` → `inter agency committee iasc`). */
export function foldWords(text: string): string {
  return foldAll(text.replaceAll(/(?![’'\u00ad])[\p{P}\p{S}]/gu, ' ')).join(' ');
}

/** The file, below the index, of the words that begin with the letter a folded word begins with: `words/13.txt`. */
export function wordFile(word: string): string {
  return `words/${(word.codePointAt(0) ?? 0) % 16}.txt`;
}
