/** A rule of singular and plural, as it makes the one of the other. */
interface Rule {
  /** What a plural ends in, and what stands there in the singular. */
  plural: RegExp;
  singular: string;
  /** What a singular ends in, and what stands there in the plural. */
  of: RegExp;
  plurally: string;
}

/**
 * How English, French and Spanish make plurals, on folded words; one list for all, since nobody says in which language
 * he searches. A word of three letters is no plural.
 */
const rules: readonly Rule[] = [
  { plural: /(?<=..)ies$/, singular: 'y', of: /(?<=..)y$/, plurally: 'ies' },
  { plural: /(?<=..)ses$/, singular: 'sis', of: /(?<=..)sis$/, plurally: 'ses' },
  { plural: /(?<=..)aux$/, singular: 'al', of: /(?<=..)al$/, plurally: 'aux' },
  { plural: /(?<=.[ae]u)x$/, singular: '', of: /(?<=.[ae]u)$/, plurally: 'x' },
  { plural: /(?<=..[^siu])s$/, singular: '', of: /(?<=..[^siu])$/, plurally: 's' },
  { plural: /(?<=.(?:[sxz]|ch|sh))es$/, singular: '', of: /(?<=.(?:[sxz]|ch|sh))$/, plurally: 'es' },
  { plural: /(?<=...[nrld])es$/, singular: '', of: /(?<=...[nrld])$/, plurally: 'es' },
];

/** The words that may be the singular of a word: `cities` → `city`, `citie`. */
function singularsOf(word: string): string[] {
  return rules.flatMap(({ plural, singular }) => (plural.test(word) ? word.replace(plural, singular) : []));
}

function pluralsOf(word: string): string[] {
  return rules.flatMap(({ of, plurally }) => (of.test(word) ? word.replace(of, plurally) : []));
}

/**
 * The family of a folded word: itself, its singulars, and the plurals of all these, whether there are such words or not
 * (`cities` → `city`, `cities`, …). Forms of verbs are no family.
 */
export function familyOf(word: string): string[] {
  const singulars = [word, ...singularsOf(word)];
  return [...new Set([...singulars, ...singulars.flatMap(pluralsOf)])];
}
