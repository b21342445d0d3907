import { addressesUnder } from '../records/addresses.ts';

/** The part of Pagefind's browser interface that the search page uses. */
export interface Index {
  options(options: Options): Promise<void>;
  filters(): Promise<FilterCounts>;
  /** Resolves to `null` when a later call has overtaken this one. */
  debouncedSearch(term: string | null, options: Query, delay: number): Promise<Found | null>;
}

interface Options {
  baseUrl: string;
  excerptLength: number;
  noWorker: boolean;
  ranking: { pageLength: number; metaWeights: Record<string, number> };
}

export interface Query {
  filters: Record<string, { any: string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** Filter → value → number of pages. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface Found {
  results: { id: string; data: () => Promise<FoundPage> }[];
  filters: FilterCounts;
}

export interface FoundPage {
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: FoundBlock[];
  /** The text that was indexed; a location counts its words, which white space separates. */
  raw_content: string;
  /** Where words were found. */
  locations: number[];
  /** Every element with an identifier, and where it begins. */
  anchors: { id: string; location: number }[];
}

export interface FoundBlock {
  title: string;
  url: string;
  /** HTML whose only elements are `<mark>`. */
  excerpt: string;
  locations: number[];
  anchor?: { id: string; location: number };
}

const base = addressesUnder(import.meta.env.BASE_URL).page('');

/**
 * What a text says counts for more than what a page is called, and a long text is not put behind a short page:
 * readers look for passages.
 */
const ranking = { pageLength: 0, metaWeights: { title: 1, byline: 0 } };

/** Loads the index; rejects when it is not there. It runs in the page: a worker would load the same code twice. */
export async function loadIndex(): Promise<Index> {
  const index: Index = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await index.options({ baseUrl: base, excerptLength: 28, noWorker: true, ranking });
  return index;
}
