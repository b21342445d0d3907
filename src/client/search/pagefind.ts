import { rootUnder } from '../../records/addresses.ts';
import { indexFolder, siteLanguage } from '../../records/site-language.ts';

/** The part of Pagefind's browser interface that the search page uses. */
export interface Index {
  /** How many records it has. */
  size: number;
  /** `null` asks for every record that the filters leave. */
  search(word: string | null, query: Query): Promise<SearchAnswer>;
}

interface Pagefind extends Pick<Index, 'search'> {
  options(options: Options): Promise<void>;
  filters(): Promise<FilterCounts>;
  /** How many files it could not load so far, as `src/integrations/search-index.ts` lets it count. */
  lost(): number;
}

interface Options {
  baseUrl: string;
  noWorker: boolean;
  ranking: { pageLength: number; metaWeights: Record<string, number> };
}

export interface Query {
  filters: Record<string, { any: string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** Filter → value → number of records. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface SearchAnswer {
  results: Result[];
  /** How many records there would be without filters. */
  unfilteredResultCount: number;
  filters: FilterCounts;
}

export interface Result {
  id: string;
  /** Which of several indexes asked as one it is of; the first where it is not said. */
  of?: number;
  score: number;
  /** Where the word, or one close to it, was found: places among the words of the record. */
  words: number[];
  data(): Promise<FoundPage>;
}

export interface FoundPage {
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** The text that was indexed; a place counts its words, which white space separates. */
  raw_content: string;
  /** Every element with an identifier, and where it begins; `title` is that of a block. */
  anchors: { element: string; id: string; text: string; title?: string; location: number }[];
}

const base = rootUnder(import.meta.env.BASE_URL);

/**
 * What a text says counts for more than what a page is called, and a long text is not put behind a short page:
 * readers look for passages.
 */
const ranking = { pageLength: 0, metaWeights: { title: 1, byline: 0, date: 0, lang: 0 } };

/**
 * Loads the index of a language; rejects when it is not there. It runs in the page: a worker would load the same code
 * twice. Each language brings code of its own, since the code knows the stems of one.
 */
export async function loadIndex(language = siteLanguage): Promise<Index> {
  const address = `${base}pagefind/${indexFolder(language)}pagefind.js`; // in a name of its own, or the bundler would wrap the import
  const index: Pagefind = await import(/* @vite-ignore */ address);
  await index.options({ baseUrl: base, noWorker: true, ranking });
  return {
    size: Object.values((await index.filters())['collection'] ?? {}).reduce((sum, records) => sum + records, 0),
    async search(word, query) {
      const before = index.lost();
      const found = await index.search(word, query);
      if (index.lost() > before) throw new Error('A part of the index could not be loaded.');
      return found;
    },
  };
}
