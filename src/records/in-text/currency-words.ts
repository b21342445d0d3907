/**
 * Names of currencies in running text that leave no doubt which is meant, in English, French and Spanish. A bare
 * "dollars", "dólares", "francs" or "livres" may be any of several, and is none of them.
 */
const names: Readonly<Record<string, readonly string[]>> = {
  CHF: ['Swiss francs?', 'francs? suisses?', 'francos? suizos?'],
  USD: [
    '(?:US|U\\.S\\.|United States) dollars?',
    "dollars? (?:des )?(?:É|E)tats-Unis(?: d['’]Amérique)?",
    'dollars? (?:américains?|É\\.-U\\.|E\\.-U\\.|EU)',
    'dólares (?:de los Estados Unidos(?: de América)?|estadounidenses|(?:de los )?EE\\. ?UU\\.)',
    '\\$ ?(?:US|EU)',
  ],
  EUR: ['euros?'],
  GBP: ['pounds? sterling', 'livres? sterling', 'libras? esterlinas?'],
};

/** A part of a regular expression that matches every name. */
export const currencyWords = Object.values(names).flat().join('|').replaceAll(' ', '[ \\u00a0\\u202f]');

const patterns = Object.entries(names).map(
  ([code, forms]) => [code, new RegExp(`^(?:${forms.join('|')})$`, 'u')] as const,
);

/** The code of a currency that is named in words: `francs suisses` → `CHF`. */
export function currencyNamed(words: string): string | undefined {
  const plain = words.replaceAll(/[ \u00a0\u202f]+/g, ' ');
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0];
}
