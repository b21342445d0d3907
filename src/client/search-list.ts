import type { Found } from './pagefind.ts';
import { phraseWorth, rankPage, sortPages, type RankedPage } from './search-rank.ts';
import type { SearchState } from './search-state.ts';
import { termsOf, type Terms } from './search-terms.ts';

/** How many records are shown at a time, and how many are read to order them. */
const [shown, read] = [10, 15];

/** A whole search in quotation marks is the index's own; of one that mixes, the index has the words. */
export function wordsFor({ text }: SearchState): string | null {
  if (text === '') return null;
  return isExact(text) ? text : text.replaceAll(/["“”]/g, ' ');
}

function isExact(text: string): boolean {
  return /^"[^"]+"$/.test(text);
}

/** The records of an answer in the order in which they are shown, read as they are needed. */
export class ResultList {
  readonly terms: Terms;
  /** How many records there are, as far as the index knows. */
  count: number;
  /** Words of the texts close to words of the search that none of them has. */
  near: string[] = [];
  /** Words of the search that no record read so far holds. */
  missing: string[];
  private readonly found: Found;
  private readonly mixed: boolean;
  private readonly sorted: boolean;
  private waiting: RankedPage[] = [];
  private at = 0;

  constructor(found: Found, { text, order }: SearchState) {
    this.found = found;
    this.terms = termsOf(text);
    this.mixed = this.terms.phrases.length > 0 && !isExact(text);
    this.sorted = order === 'relevance';
    this.count = found.results.length;
    this.missing = [...this.terms.words];
  }

  get isDone(): boolean {
    return this.waiting.length === 0 && this.at >= this.found.results.length;
  }

  /** The next records to show: none when there are no more. */
  async next(): Promise<RankedPage[]> {
    while (this.waiting.length < shown && this.at < this.found.results.length) await this.read();
    return this.waiting.splice(0, shown);
  }

  private async read(): Promise<void> {
    const slice = this.found.results.slice(this.at, this.at + read);
    this.at += slice.length;
    const pages = (await Promise.all(slice.map(({ data }) => data()))).map((page) => rankPage(page, this.terms));
    const kept = pages.filter((page) => this.isKept(page));
    this.count -= pages.length - kept.length;
    const held = new Set(kept.flatMap(({ holds }) => [...holds]));
    this.missing = this.missing.filter((word) => !held.has(word));
    this.near = [...new Set([...this.near, ...kept.flatMap(({ near }) => near.map(bare))])];
    this.waiting.push(...(this.sorted ? sortPages(kept, this.terms) : kept));
  }

  /** A search of words is answered by one of them or a close one; a phrase among words by its own words in order. */
  private isKept({ best, holds, near }: RankedPage): boolean {
    if (this.terms.words.length === 0) return true;
    if (this.mixed) return best >= phraseWorth;
    return holds.size > 0 || near.length > 0;
  }
}

/** A word without the punctuation around it. */
function bare(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
}

/** One sentence that says how many records there are, for what, and in which order. */
export function summaryOf({ count, missing, near, terms }: ResultList, { text, order }: SearchState): string {
  const records = count === 0 ? 'No record' : `${count} ${count === 1 ? 'record' : 'records'}`;
  const how = count < 2 ? '' : order === 'relevance' ? ', most relevant first' : `, ${order} first`;
  if (text === '') return `${records}${how}.`;
  if (count === 0) return `${records} ${isExact(text) ? `has the exact words ${text}` : `has “${text}”`}.`;
  const lacking = missing.map((word) => `“${word}”`).join(', ');
  if (missing.length === terms.words.length)
    return `No record has ${lacking}. ${records} with “${near.join('”, “')}”${how}.`;
  if (missing.length > 0) return `No record has ${lacking}. ${records} with the other words${how}.`;
  return `${records} ${isExact(text) ? `with the exact words ${text}` : `for “${text}”`}${how}.`;
}
