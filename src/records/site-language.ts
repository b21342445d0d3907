/** The language in which the site itself is written: its navigation, its tables, its editor's words. */
export const siteLanguage = 'en';

/** Which way words run. */
export type Direction = 'ltr' | 'rtl';

/** What an element of a page says of the words in it. */
export interface LanguageAttributes {
  lang?: string;
  dir?: Direction;
}

/** Which way a language is written, by the script that its tag names or that is usual for it: `az-Arab` and `ur` from right to left. */
export function directionOf(language: string): Direction {
  return new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** The attributes of a whole text: its language, and which way it runs. */
export function ofLanguage(language: string): LanguageAttributes {
  return { lang: language, dir: directionOf(language) };
}

/** The attributes of words of a text that stand on a page of the site: none where they are in the site's own language. */
export function inLanguage(language: string | undefined): LanguageAttributes {
  return language === undefined || language === siteLanguage ? {} : ofLanguage(language);
}
