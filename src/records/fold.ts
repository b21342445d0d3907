/** A text in small letters without accents and ligatures, its signs as they are: lists are ordered by it, as a dictionary is. */
export function plainLetters(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return letters.replaceAll(/[œæßþøłđðı]/g, (letter) => plain[letter as keyof typeof plain]); // the pattern lists its keys
}

/** The Latin letters that NFKD does not part. */
const plain = { œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i' };

/**
 * A word as it is compared: its plain letters and digits alone, without hyphens, apostrophes and soft hyphens
 * (`António` → `antonio`, `O’Malley` → `omalley`, `cœur` → `coeur`).
 */
export function fold(word: string): string {
  return plainLetters(word).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text, folded: parted by white space alone, so that a word with a hyphen is one. */
export function foldAll(text: string): string[] {
  return text.split(/\s+/).map(fold).filter(Boolean);
}

/** A name as it is compared: its words folded, parted by any sign (`Inter-Agency  COMMITTEE (IASC)` → `inter agency committee iasc`). */
export function foldWords(text: string): string {
  return foldAll(text.replaceAll(/[^\p{L}\p{M}\p{N}'’\u00ad]/gu, ' ')).join(' ');
}

/** The file, below the index, of the words that begin with the letter a folded word begins with: `words/13.txt`. */
export function wordFile(word: string): string {
  return `words/${(word.codePointAt(0) ?? 0) % 16}.txt`;
}
