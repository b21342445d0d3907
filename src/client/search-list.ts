import type { Index } from './pagefind.ts';
import { findRecords, type Candidates } from './search-find.ts';
import { phraseWorth, rankPage, sortPages, type RankedPage } from './search-rank.ts';
import type { SearchState } from './search-state.ts';
import { termsOf, type Terms } from './search-terms.ts';

/** How many records are shown at a time, and how many are read to order them. */
const [shown, read] = [10, 10];

/** Asks the index for a search in every way in which it is said, its own first. */
export async function ask(index: Index, state: SearchState, said: readonly string[]): Promise<ResultList> {
  const terms = said.map(termsOf);
  return new ResultList(await findRecords(index, state, terms), state, terms);
}

/** The records of an answer in the order in which they are shown, read as they are needed. */
export class ResultList {
  readonly filters: Candidates['filters'];
  /** How many records there are, as far as they are read. */
  count: number;
  /** Words of the search that no record read so far holds. */
  missing: string[];
  private readonly candidates: Candidates;
  private readonly said: readonly Terms[];
  private readonly order: SearchState['order'];
  private readonly terms: Terms;
  private waiting: RankedPage[] = [];
  private at = 0;

  constructor(candidates: Candidates, { order }: SearchState, said: readonly Terms[]) {
    this.candidates = candidates;
    this.filters = candidates.filters;
    this.said = said;
    this.order = order;
    this.terms = said[0] ?? termsOf('');
    this.count = candidates.records.length;
    this.missing = [...this.terms.words];
  }

  get isDone(): boolean {
    return this.waiting.length === 0 && this.isRead;
  }

  /** Whether records not yet read may turn out not to hold what was asked for: the index knows no phrases and no minus. */
  get isEstimate(): boolean {
    return !this.isRead && this.terms.phrases.length + this.terms.excluded.length > 0;
  }

  private get isRead(): boolean {
    return this.at >= this.candidates.records.length;
  }

  /** The next records to show: none when there are no more. */
  async next(): Promise<RankedPage[]> {
    while (this.waiting.length < shown && !this.isRead) await this.read();
    return this.waiting.splice(0, shown);
  }

  private async read(): Promise<void> {
    const slice = this.candidates.records.slice(this.at, this.at + read);
    this.at += slice.length;
    const asked = { said: this.said, weights: this.candidates.weights };
    const pages = await Promise.all(slice.map(async (each) => rankPage(await each.read(), each, asked)));
    const kept = pages.filter((page) => this.isKept(page));
    this.count -= pages.length - kept.length;
    const held = new Set(kept.flatMap(({ holds }) => [...holds]));
    this.missing = this.missing.filter((word) => !held.has(word));
    this.waiting.push(...(this.order === 'relevance' ? sortPages(kept, this.terms.words) : kept));
  }

  /** A search of words is answered by one of them, a phrase by its words in order. */
  private isKept({ best, holds, isShutOut }: RankedPage): boolean {
    if (isShutOut) return false;
    if (this.terms.words.length === 0) return true;
    return holds.size > 0 && best >= this.terms.phrases.length * phraseWorth;
  }
}

/** One sentence that says how many records there are, for what, and in which order. */
export function summaryOf(list: ResultList, { text, order }: SearchState, corrected?: string): string {
  const { count, missing } = list;
  const number = list.isEstimate ? `up to ${count}` : String(count);
  const records = count === 0 ? 'No record' : `${number} ${count === 1 ? 'record' : 'records'}`;
  const how = count < 2 ? '' : order === 'relevance' ? ', most relevant first' : `, ${order} first`;
  if (text === '') return `${records}${how}.`;
  if (corrected !== undefined) return `No record has “${text}”. ${records} for “${corrected}”${how}.`;
  if (count === 0) return `No record has “${text}”.`;
  const lacking = missing.map((word) => `“${word}”`).join(', ');
  if (missing.length > 0) return `No record has ${lacking}. ${records} with the other words${how}.`;
  return `${records} for “${text}”${how}.`;
}
