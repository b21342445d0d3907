import { dateSpansIn } from '../records/dates-in-text.ts';
import { isBefore } from '../records/partial-date.ts';
import { symbolsIn, withoutOverlap, type SymbolPatterns } from '../records/symbols.ts';
import { isMeant } from './bodies.ts';
import { nameSource } from './names.ts';
import type { BodyNamed, Reference, TextSetting } from './referable.ts';

/** Where something dated stands in the archive. */
interface Dated {
  href: string;
  /** The day it bears, as far as it is known. */
  date?: string | undefined;
}

/** What running text may mention. */
export interface Mentionable {
  patterns: SymbolPatterns;
  /** The known documents by symbol. */
  documents: ReadonlyMap<string, Dated>;
  bodies: readonly BodyNamed[];
  /** The resolutions of the archive: the name of the body, and the number. */
  resolutions: readonly (Dated & { body: string; number: string })[];
}

/**
 * Finds the documents and resolutions a text names: `MC/2258`, `General Assembly resolution 72/279 of 31 May 2018`,
 * `Council Resolution No. 1309`. What the archive does not know is left alone, and so is a resolution that the text
 * gives another date, or another body (policy 1.4 and 1.5). Words without a setting are the archive's own.
 */
export function mentionFinder({
  patterns,
  documents,
  resolutions,
  bodies,
}: Mentionable): (text: string, setting?: TextSetting) => Reference[] {
  const bodyOf = new Map(bodies.flatMap((body) => body.names.map((name) => [name, body] as const)));
  const numbers = byName(resolutions);
  const names = [...new Set(resolutions.map(({ body }) => body))].map(nameSource).join('|');
  const printed = new RegExp(
    String.raw`(?<![\p{L}\p{N}-])(${names})\s+[Rr]esolution\s+(?:No\.?\s*)?(\d+)(?:\s+\([IVXLC]+\))?(?![\p{L}\p{N}]|[/.,-]\d)`,
    'gu',
  );
  return (text, setting) => {
    const symbols = symbolsIn(patterns, text).flatMap(({ symbol, start, end }) =>
      referenceTo(documents.get(symbol), { text, start, end }),
    );
    const named = names === '' ? [] : [...text.matchAll(printed)];
    const found = named.flatMap(({ 0: whole, 1: printed = '', 2: number = '', index }) => {
      const [name, place] = [printed.replaceAll(/\s+/g, ' '), { start: index, end: index + printed.length }];
      const body = bodyOf.get(name);
      // "Security Council Resolution 1325" is another's; the words after the name are the resolution's.
      const isOwn = body && isMeant(body, text.slice(0, place.end), place, setting ?? { session: { body: body.id } });
      return isOwn ? referenceTo(numbers.get(`${name} ${number}`), { text, ...place, end: index + whole.length }) : [];
    });
    return withoutOverlap([...symbols, ...found]);
  };
}

/** A name with the date printed after it, where the archive knows it and it is that of the thing. */
function referenceTo(
  found: Dated | undefined,
  { text, start, end }: { text: string; start: number; end: number },
): Reference[] {
  if (found === undefined) return [];
  const { href, date } = found;
  // The day that a name goes on with: " of 24 November 2015".
  const [next] = dateSpansIn(text.slice(end, end + 60));
  const isBeside = next?.precision === 'day' && /^\s+(?:of|du|del?)\s+$/.test(text.slice(end, end + next.start));
  const day = isBeside && next.dates.length === 1 ? next.dates[0]?.start : undefined;
  if (day === undefined || date === undefined) return [{ start, end, href }];
  if (isBefore(day, date) || isBefore(date, day)) return [];
  return [{ start, end: end + (next?.end ?? 0), href }];
}

/** Each resolution by body and number; one that two sessions name leads nowhere. */
function byName(resolutions: Mentionable['resolutions']): ReadonlyMap<string, Dated> {
  const groups = Map.groupBy(resolutions, ({ body, number }) => `${body} ${number}`);
  return new Map([...groups].flatMap(([name, [first, second]]) => (first && !second ? [[name, first]] : [])));
}
