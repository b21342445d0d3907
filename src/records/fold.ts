/**
 * A text in small letters without accents and ligatures, its signs as they are: lists are ordered by it, as a dictionary
 * is. Marks that are letters, as the vowels of Thai and Devanagari, stay.
 */
export function plainLetters(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(accents, '$1').toLowerCase();
  return letters.normalize('NFC').replaceAll(/[œæßþøłđðıς]/g, (letter) => plain[letter as keyof typeof plain]); // the pattern lists its keys
}

/** Letters of the scripts whose marks are accents or may be left out, with these marks; and the sign that draws out Arabic. */
const accents = /([\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hebr}\p{scx=Arab}])\p{M}+|\u0640/gu;

/** The letters that NFKD does not part, and the sigma at the end of a word. */
const plain = { œ: 'oe', æ: 'ae', ß: 'ss', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ς: 'σ' };

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
