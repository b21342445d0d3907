/** The language in which the site itself is written: its navigation, its tables, its editor's words. */
export const siteLanguage = 'en';

/** The `lang` of words of a text that stand on a page of the site: none where they are in the site's own language. */
export function langOf(language: string): string | undefined {
  return language === siteLanguage ? undefined : language;
}

/** The language by whose rules the words of a text are searched: `fr` of `fr-CA`. */
export function indexLanguage(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

/** The folder of the index of a language below `pagefind/`: `''` of the site's own, `fr/`. */
export function indexFolder(language: string): string {
  return language === siteLanguage ? '' : `${language}/`;
}
