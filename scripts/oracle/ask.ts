import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../../src/search/answer.ts';
import { columnsOf } from '../../src/search/columns.ts';
import { countsOf } from '../../src/search/counts.ts';
import { IndexFiles } from '../../src/search/index-files.ts';
import { isSmall } from '../../src/search/small-words.ts';
import type { SearchState } from '../../src/search/state.ts';
import type { AskedSearch, Lists } from './holdings.ts';
import { oracleFilters, type OracleFilter } from './texts.ts';

/** What the search says: the identifiers of the texts among all that it finds, and how many records have each value. */
export interface SearchSays {
  records: string[];
  counts: Readonly<Partial<Record<OracleFilter, Readonly<Record<string, number>>>>>;
}

/** The search that is judged. */
export type JudgedSearch = (search: AskedSearch) => Promise<SearchSays>;

/** The page of a text, by its address below the home page. */
const textPage = /^reports\/([^/]+)\/$/;

/** Opens the search of a built site, with its lists of names and of small words. Rejects where there is none. */
export async function openSearch(outDir: string): Promise<{ ask: JudgedSearch; lists: Lists }> {
  const index = await IndexFiles.open((path) => openAsBlob(join(outDir, 'pagefind', path)));
  const columns = await columnsOf(index, true);
  const ask: JudgedSearch = async ({ text, filters }) => {
    const state: SearchState = { text, order: 'newest', filters: new Map(chosen(filters)) };
    const { rows, unfiltered, better } = await answer(index, state);
    if (better !== undefined) return { records: [], counts: {} }; // the page answers another search, and says so
    const pages = await Promise.all(rows.map((row) => index.text(row)));
    const counts = [...countsOf(unfiltered, columns, state.filters)];
    return {
      records: pages.flatMap(({ url }) => textPage.exec(url)?.[1] ?? []),
      counts: Object.fromEntries(counts.map(([filter, values]) => [filter, Object.fromEntries(values)])),
    };
  };
  return { ask, lists: { ways: index.catalogue.ways, isSmall } };
}

function chosen(filters: AskedSearch['filters']): [OracleFilter, string[]][] {
  return oracleFilters.flatMap((filter) => {
    const values = filters[filter] ?? [];
    return values.length === 0 ? [] : [[filter, [...values]]];
  });
}
