import type { FindMentions, Mention } from '../markup/html.ts';
import { symbolsIn, withoutOverlap, type SymbolPatterns } from '../records/symbols.ts';

/** What running text may mention. */
export interface Mentionable {
  patterns: SymbolPatterns;
  /** The address of each known document, by symbol. */
  documents: ReadonlyMap<string, string>;
  /** The resolutions of the archive: the name of the body, the number, and the address. */
  resolutions: readonly { body: string; number: string; href: string }[];
}

/**
 * Finds the documents and resolutions a text names: `MC/2258`, `General Assembly resolution 72/279`, `Council Resolution
 * No. 1309`. What the archive does not know is left alone.
 */
export function mentionFinder({ patterns, documents, resolutions }: Mentionable): FindMentions {
  const numbers = byName(resolutions);
  const names = [...new Set(resolutions.map(({ body }) => body))].map(escape).join('|');
  // A name before the body's own makes it another body: "Security Council Resolution 1325".
  const printed = new RegExp(
    String.raw`(?<!\p{Lu}\p{Ll}+\s)(?<![\p{L}\p{N}-])(${names})\s+Resolution\s+(?:No\.?\s*)?(\d+)(?:\s+\([IVXLC]+\))?(?![\p{L}\p{N}]|[/.,-]\d)`,
    'gu',
  );
  return (text) => {
    const symbols = symbolsIn(patterns, text).flatMap(({ symbol, start, end }): Mention[] => {
      const href = documents.get(symbol);
      return href === undefined ? [] : [{ start, end, href }];
    });
    const named = names === '' ? [] : [...text.matchAll(printed)];
    const found = named.flatMap(({ 0: whole, 1: body = '', 2: number = '', index }): Mention[] => {
      const href = numbers.get(`${body} ${number}`);
      return href === undefined ? [] : [{ start: index, end: index + whole.length, href }];
    });
    return withoutOverlap([...symbols, ...found]);
  };
}

/** The address of each resolution by body and number; one that two sessions name leads nowhere. */
function byName(resolutions: Mentionable['resolutions']): ReadonlyMap<string, string> {
  const groups = Map.groupBy(resolutions, ({ body, number }) => `${body} ${number}`);
  return new Map([...groups].flatMap(([name, [first, second]]) => (first && !second ? [[name, first.href]] : [])));
}

function escape(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`);
}
