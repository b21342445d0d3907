import type { FilterCounts, SearchAnswer, FoundPage, Index, Query, Result } from './pagefind.ts';
import { combineCounts } from './languages.ts';
import { queryOf, type SearchState } from './state.ts';
import { mainWords, type Terms } from './terms.ts';

/** A record that may answer a search, before its text is read. */
export interface Candidate {
  id: string;
  /** Which of several indexes it is of. */
  of: number | undefined;
  read: () => Promise<FoundPage>;
  /** Where its text has words of the search or words close to them. */
  places: Set<number>;
  /** How much of the search it seems to hold, and how well, as the index counts. */
  holds: number;
  score: number;
}

/** Everything the index knows of a search. */
export interface Candidates {
  /** In the order in which they are shown; by date, those of each index are. */
  records: Candidate[];
  /** What each word of the search is worth: a rare one more than a common one. */
  weights: ReadonlyMap<string, number>;
  filters: FilterCounts;
}

/**
 * Asks the index for each word by itself, of the search in every way it is said. Records that have all words of one way
 * come first; where they are few, others follow. By relevance, or in the order of their dates.
 */
export async function findRecords(index: Index, state: SearchState, said: readonly Terms[]): Promise<Candidates> {
  const query = queryOf(state);
  const words = [...new Set(said.flatMap((terms) => terms.words))];
  const each = await Promise.all(words.map((word) => index.search(word, query)));
  const all = words.length === 0 || state.order !== 'relevance' ? await index.search(null, query) : undefined;
  const joint = words.length < 2 ? each : await searchWhole(index, said, query);
  const found = new Map(words.map((word, at) => [word, each[at]]));
  const main = new Set(said.flatMap((terms) => mainWords(terms.words)));
  const weights = new Map(
    [...found].map(([word, answer]) => [
      word,
      main.has(word) ? weightOf(answer?.unfilteredResultCount, index.size) : slight,
    ]),
  );
  const records = words.length === 0 ? everything(all) : mostHolding(collect(found), said, weights);
  if (state.order === 'relevance') records.sort((a, b) => b.holds - a.holds || b.score - a.score);
  else sortLike(records, all);
  const counted = all !== undefined && words.length === 0 ? [all] : joint.some(isAnswer) ? joint : each;
  const filters = { ...mostOf(counted), ...(await othersOf(index, state, said)) };
  return { records: records.map(({ words: _, ...record }) => record), weights, filters };
}

function isAnswer({ results }: SearchAnswer): boolean {
  return results.length > 0;
}

/** The records that have all words of the search, in each way in which it is said. */
function searchWhole(index: Index, said: readonly Terms[], query: Query): Promise<SearchAnswer[]> {
  return Promise.all(said.map((terms) => index.search(terms.words.join(' ') || null, query)));
}

/** Of each filter that is used, the values one could choose besides: those that the search has without it. */
async function othersOf(index: Index, state: SearchState, said: readonly Terms[]): Promise<FilterCounts> {
  const counts = [...state.filters.keys()].map(async (name) => {
    const filters = new Map([...state.filters].filter(([other]) => other !== name));
    const query = queryOf({ ...state, filters });
    return [name, mostOf(await searchWhole(index, said, query))[name] ?? {}] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}

interface Gathered extends Candidate {
  words: Set<string>;
}

/** What a small word is worth. */
const slight = 0.1;

/** A word in every record is worth little, one in few much. */
function weightOf(records: number | undefined, total: number): number {
  return Math.log(1 + total / Math.max(1, records ?? 0));
}

function everything(all: SearchAnswer | undefined): Gathered[] {
  return (all?.results ?? []).map(gathered);
}

function gathered({ id, of, data }: Result): Gathered {
  return { id, of, read: data, places: new Set(), words: new Set(), holds: 1, score: 0 };
}

function collect(found: ReadonlyMap<string, SearchAnswer | undefined>): Gathered[] {
  const records = new Map<string, Gathered>();
  for (const [word, answer] of found) {
    for (const result of answer?.results ?? []) {
      const record = records.get(result.id) ?? gathered(result);
      for (const place of result.words) record.places.add(place);
      record.words.add(word);
      record.score += result.score;
      records.set(result.id, record);
    }
  }
  return [...records.values()];
}

/** With fewer records than these that have all words, those follow that have this share of the search or more. */
const [enough, part] = [5, 0.3];

/** The records with all words that matter of one way of saying the search, and where they are few, some with fewer. */
function mostHolding(records: Gathered[], said: readonly Terms[], weights: ReadonlyMap<string, number>): Gathered[] {
  const share = (record: Gathered, terms: Terms) => {
    const words = mainWords(terms.words);
    const weigh = (some: readonly string[]) => some.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
    return weigh(words.filter((word) => record.words.has(word))) / Math.max(weigh(words), Number.EPSILON);
  };
  for (const record of records) record.holds = Math.max(...said.map((terms) => share(record, terms)));
  const whole = records.filter(({ holds }) => holds > 0.999);
  return whole.length >= enough ? whole : records.filter(({ holds }) => holds >= part);
}

function sortLike(records: Gathered[], all: SearchAnswer | undefined): void {
  const at = new Map(all?.results.map(({ id }, place) => [id, place]));
  records.sort((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
}

/** For each value of a filter the most records that one of the answers has: at least so many have it. */
function mostOf(answers: readonly SearchAnswer[]): FilterCounts {
  return combineCounts(answers, Math.max);
}
