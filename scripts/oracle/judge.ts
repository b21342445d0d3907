import type { JudgedSearch } from './ask.ts';
import type { DrawnSearch } from './draw.ts';
import type { Holdings } from './holdings.ts';
import { oracleFilters, textCollection, type OracleFilter } from './texts.ts';

/** A search, and where the oracle and the search part. */
export interface Judged {
  search: DrawnSearch;
  found: number;
  /** Identifiers of texts. */
  onlyOracle: string[];
  onlySearch: string[];
  /** Why the search gave no answer. */
  failure?: string;
  counts: { filter: OracleFilter; value: string; oracle: number; search: number }[];
}

/** Filters that texts alone have. */
const ofTexts: readonly OracleFilter[] = ['kind', 'speaker', 'language'];

/** Asks both. Where other records are asked too, only the counts of what texts alone have are compared. */
export async function judge(holdings: Holdings, ask: JudgedSearch, search: DrawnSearch): Promise<Judged> {
  const oracle = holdings.answer(search);
  const judged: Judged = { search, found: oracle.records.length, onlyOracle: [], onlySearch: [], counts: [] };
  try {
    const { records, counts } = await ask(search);
    const [own, theirs] = [new Set(oracle.records), new Set(records)];
    const alone = search.filters.collection?.length === 1;
    const compared = new Set([...(alone ? oracleFilters : ofTexts), 'collection' as const]);
    return {
      ...judged,
      onlyOracle: oracle.records.filter((id) => !theirs.has(id)),
      onlySearch: records.filter((id) => !own.has(id)),
      counts: [...compared].flatMap((filter) => differences(filter, oracle.counts[filter], counts[filter] ?? {})),
    };
  } catch (error) {
    return { ...judged, failure: error instanceof Error ? error.message : String(error) };
  }
}

function differences(
  filter: OracleFilter,
  oracle: Readonly<Record<string, number>>,
  search: Readonly<Record<string, number>>,
): Judged['counts'] {
  const known = new Set([...Object.keys(oracle), ...Object.keys(search)]);
  const values = filter === 'collection' ? [textCollection] : [...known];
  return values
    .map((value) => ({ filter, value, oracle: oracle[value] ?? 0, search: search[value] ?? 0 }))
    .filter((each) => each.oracle !== each.search);
}

/** Whether both gave the same texts; whether also the same counts. */
export function isSame({ onlyOracle, onlySearch, failure, counts }: Judged): { texts: boolean; counts: boolean } {
  const texts = failure === undefined && onlyOracle.length + onlySearch.length === 0;
  return { texts, counts: texts && counts.length === 0 };
}
