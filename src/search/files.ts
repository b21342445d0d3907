/**
 * What the search asks for in the index, which `src/integrations/search-index` writes and `src/client/search` reads: JSON
 * in gzip below `pagefind/`.
 */

/** Where the catalogue is, below `pagefind/`; all other files are in the folder that it names. */
export const cataloguePath = 'catalogue.search';

/** Which form the files have: a page made for another cannot read them. */
export const formOfIndex = 1;

/** What every search needs. Records are known by their row: those with a date come first, newest first. */
export interface Catalogue {
  form: number;
  /** The folder of the other files: another one for each content of the index. */
  folder: string;
  /** How many records have a date. */
  dated: number;
  /** Of each record its year. */
  year: FilterColumn;
  /** Of each record what it is. */
  collection: FilterColumn;
  /** The first word of each chunk of the index, in the order of their words. */
  chunks: string[];
  /** The chunks that take long to load, by their place, in kilobytes. */
  large: Record<number, number>;
  /** Names of one thing: see `compileWays`. */
  ways: string[][];
}

/** One value of each record, by its place in `values` from 1; 0 where it has none. */
export interface FilterColumn {
  values: string[];
  rows: number[];
}

/** What one may narrow a search by. */
export const filterNames = ['collection', 'kind', 'session', 'year', 'body', 'speaker', 'language'] as const;
export type FilterName = (typeof filterNames)[number];

/** The filters that the catalogue does not hold, as the file `filters.search` has them. */
export type Filters = Record<Exclude<FilterName, 'collection' | 'year'>, FilterColumn>;
export const filtersPath = 'filters.search';

/** A part of the index, of the file `chunkPath`: its words in order, each with the records that have it. */
export type Chunk = [word: string, records: PackedPlaces[]][];

/**
 * How far the row of a record is from the one before it; -1 where its title has the word; then how far each place is from
 * the one before it, two for each word of the record.
 */
export type PackedPlaces = [row: number, ...places: number[]];

/** A record as results show it, of the file `textPath`. */
export interface TextOfRecord {
  /** Its address below the home page. */
  url: string;
  title: string;
  /** Its kind, which is not searched. */
  kind?: string;
  /** A line about it. */
  byline?: string;
  /** BCP 47 tag of its text, where that is not the site's own. */
  lang?: string;
  /** Which way it runs, where it says its language. */
  dir?: string;
  blocks: BlockOfText[];
}

/** A part of a record, and where it is: the words of a heading are its text, and it has no name. */
export interface BlockOfText {
  /** The identifier of the element, or of the heading above it. */
  anchor?: string;
  /** `Paragraph 7, Réponse d’urgence`, as the page names it; absent where the text does. */
  name?: string;
  text: string;
  /** Words that are found and shown with `name` alone: what a row of a table says in full. */
  isSaid?: true;
}

/** The words by which a record is found besides its blocks, as a block of their own. */
export function headOf({ title, byline }: Pick<TextOfRecord, 'title' | 'byline'>): string {
  return byline === undefined ? title : `${title}. ${byline}`;
}

/** The text by which a block is found: of a row that says less than a reader needs, in full words first. */
export function wordsOfBlock({ name, text, isSaid }: BlockOfText): string {
  return isSaid && name !== undefined ? `${name}. ${text}` : text;
}

/**
 * How many words two blocks are apart in the index, so that words of one are nearer to each other than to those of
 * another, and no phrase goes from one into the next.
 */
export const betweenBlocks = 30;

/** The file of a chunk by its place among them. */
export function chunkPath(at: number): string {
  return `index/${at}.search`;
}

/** The file of a record by its row. */
export function textPath(row: number): string {
  return `text/${row}.search`;
}

/** The file of all words that begin with a letter; of signs without case or accent, one. */
export function wordsPath(word: string): string {
  return `words/${/^[a-z]/.test(word) ? word[0] : 'other'}.search`;
}

/**
 * A word as Pagefind is given it, which would take a sign out of it or part it: `5.8` as `5ꞏ1a8`, `移` as `ꞏmzb`. Letters
 * and digits of ASCII stand for themselves.
 */
export function indexWord(word: string): string {
  return word.replaceAll(/[^a-z\d]/gu, (sign) => `ꞏ${(sign.codePointAt(0) ?? 0).toString(36)}`);
}

/** The word by which a record is found for a joined form of its words. */
export function joinedWord(word: string): string {
  return indexWord(`${word}+`);
}

/** What only the key of a way has: see `compileWays`. */
const waySign = indexWord('=');

/** Whether a word of the index stands for the names of a thing. */
export function isWay(word: string): boolean {
  return word.includes(waySign);
}
