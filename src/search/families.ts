/** A rule of singular and plural: after what, and the endings of the one and the other. */
interface Rule {
  after: RegExp;
  singular: string;
  plural: string;
}

/**
 * How English, French and Spanish make plurals, on folded words; one list for all, since nobody says in which language
 * he searches. A word of three letters is no plural.
 */
const rules: readonly Rule[] = [
  { after: /..$/, singular: 'y', plural: 'ies' },
  { after: /..$/, singular: 'sis', plural: 'ses' },
  { after: /..$/, singular: 'al', plural: 'aux' },
  { after: /.[ae]u$/, singular: '', plural: 'x' },
  { after: /..[^siu]$/, singular: '', plural: 's' },
  { after: /.(?:[sxz]|ch|sh)$/, singular: '', plural: 'es' },
  { after: /...[nrld]$/, singular: '', plural: 'es' },
];

/** The words that may be the singular of a word (`cities` → `city`, `citie`), or its plural. */
function othersOf(word: string, [from, to]: ['singular', 'plural'] | ['plural', 'singular']): string[] {
  return rules.flatMap((rule) => {
    const stem = word.slice(0, word.length - rule[from].length);
    return word.endsWith(rule[from]) && rule.after.test(stem) ? stem + rule[to] : [];
  });
}

/**
 * The family of a folded word: itself, its singulars, and the plurals of all these, whether there are such words or not
 * (`cities` → `city`, `cities`, …). Forms of verbs are no family.
 */
export function familyOf(word: string): string[] {
  const singulars = [word, ...othersOf(word, ['plural', 'singular'])];
  return [...new Set([...singulars, ...singulars.flatMap((each) => othersOf(each, ['singular', 'plural']))])];
}
