/**
 * Says whether words stand in a text: whole words, in their order, whatever the case, the form of apostrophes and
 * dashes, and whether each ends in "s". `Regional Consultative Process` stands in "regional consultative processes".
 */
export function standsIn(words: string, text: string): boolean {
  const wanted = plainWords(words);
  return wanted.length > 0 && ` ${plainWords(text).join(' ')} `.includes(` ${wanted.join(' ')} `);
}

/**
 * Lower-case words without punctuation, plural endings or what French elides before them ("l’Organisation"): two
 * spellings of one word become the same.
 */
function plainWords(text: string): string[] {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/(?<!\p{L})(?:[cdjlmnst]|qu)'(?=\p{L})/gu, ' ')
    .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}]+)?/gu);
  return (words ?? []).map((word) => word.replace(/(?:'s|'|(?<=ss|sh|ch|x)es|(?<=[^s])s)$/, ''));
}
