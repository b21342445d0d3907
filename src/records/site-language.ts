/** The language in which the site itself is written: its navigation, its tables, its editor's words. */
export const siteLanguage = 'en';

/** The `lang` of words of a text that stand on a page of the site: none where they are in the site's own language. */
export function langOf(language: string): string | undefined {
  return language === siteLanguage ? undefined : language;
}
