import { parseSymbol, symbolsIn, type SymbolPatterns } from '../records/symbols.ts';
import { looseKey, resolverKey } from './names.ts';

/** An entry of the list that a name may lead to. */
export interface GoEntry {
  keys: readonly string[];
  address: string;
}

/** Where a name leads. */
export type Lead<Entry extends GoEntry> =
  | { kind: 'found'; entry: Entry }
  /** The name is that of several: two bodies may have a session of one number. */
  | { kind: 'several'; entries: Entry[] }
  /** A symbol as it should be, that the archive does not know. */
  | { kind: 'unknown-symbol'; symbol: string; pattern: string }
  | { kind: 'unknown' };

/**
 * Finds what a name means: as it is typed, then as a symbol in whatever spelling, then by its letters and digits alone,
 * where these leave no choice.
 */
export function leadOf<Entry extends GoEntry>(
  name: string,
  entries: readonly Entry[],
  patterns: SymbolPatterns,
): Lead<Entry> {
  const key = resolverKey(name);
  const [only] = symbolsIn(patterns, name);
  const parsed = parseSymbol(patterns, name) ?? only;
  const ways: ((entry: Entry) => boolean)[] = [({ keys }) => keys.includes(key)];
  if (parsed !== undefined) ways.push(({ keys }) => keys.includes(resolverKey(parsed.symbol)));
  else if (looseKey(name) !== '') ways.push(({ keys }) => keys.some((each) => looseKey(each) === looseKey(name)));
  for (const isMeant of key === '' ? [] : ways) {
    const found = entries.filter(isMeant);
    const places = new Map(found.map((entry) => [entry.address, entry]));
    const [entry] = places.values();
    if (entry !== undefined)
      return places.size === 1 ? { kind: 'found', entry } : { kind: 'several', entries: [...places.values()] };
  }
  return parsed === undefined
    ? { kind: 'unknown' }
    : { kind: 'unknown-symbol', symbol: parsed.symbol, pattern: parsed.pattern };
}
