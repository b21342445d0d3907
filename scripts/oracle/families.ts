/** The words that a word may be the plural of, by its end; none for a word of fewer than four letters. */
export function singularsOf(word: string): string[] {
  if ([...word].length < 4) return [];
  const singulars: string[] = [];
  const ends = (ending: RegExp, ...instead: string[]) => {
    if (ending.test(word)) for (const each of instead) singulars.push(word.replace(ending, each));
  };
  ends(/ies$/, 'y', 'ie');
  ends(/ses$/, 'sis');
  ends(/aux$/, 'al', 'au');
  ends(/eux$/, 'eu');
  ends(/(?<![sui])s$/, '');
  ends(/(?<=[sxz]|ch|sh)es$/, '');
  ends(/(?<=.{3}[nrld])es$/, '');
  return [...new Set(singulars)];
}

/** Whether two words are singular and plural of one, or two plurals of one, as far as their ends tell. */
export function isFamily(a: string, b: string): boolean {
  if (a === b) return true;
  const [singulars, others] = [singularsOf(a), singularsOf(b)];
  return singulars.includes(b) || others.includes(a) || singulars.some((each) => others.includes(each));
}
