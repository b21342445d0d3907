import type { Index } from './pagefind.ts';
import { findRecords, type Candidate, type Candidates } from './find.ts';
import { phraseWorth, rankPage, sortPages, type RankedPage } from './rank.ts';
import type { SearchState } from './state.ts';
import { termsOf, type Terms } from './terms.ts';

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
  private readonly weights: Candidates['weights'];
  private readonly said: readonly Terms[];
  private readonly order: SearchState['order'];
  private readonly terms: Terms;
  private waiting: RankedPage[] = [];
  /** What is not yet read, in order: where order is by date, a list for each index. */
  private readonly lists: Candidate[][];

  constructor(candidates: Candidates, { order }: SearchState, said: readonly Terms[]) {
    this.weights = candidates.weights;
    this.filters = candidates.filters;
    this.said = said;
    this.order = order;
    this.terms = said[0] ?? termsOf('');
    const { records } = candidates;
    this.lists = order === 'relevance' ? [[...records]] : byIndex(records);
    this.count = records.length;
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
    return this.lists.every((list) => list.length === 0);
  }

  /** The next records to show: none when there are no more. */
  async next(): Promise<RankedPage[]> {
    while (this.waiting.length < shown && !this.isRead) await this.read();
    return this.waiting.splice(0, shown);
  }

  private async read(): Promise<void> {
    const slice = await takeFirst(this.lists, this.order);
    const asked = { said: this.said, weights: this.weights };
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

function byIndex(records: readonly Candidate[]): Candidate[][] {
  const lists: Candidate[][] = [];
  for (const record of records) (lists[record.of ?? 0] ??= []).push(record);
  return lists.filter(Boolean);
}

/** Takes the records that come first off their lists: of several lists by date, those whose texts have the first dates. */
async function takeFirst(lists: readonly Candidate[][], order: SearchState['order']): Promise<Candidate[]> {
  if (lists.length < 2) return lists[0]?.splice(0, read) ?? [];
  const heads = await Promise.all(
    lists.flatMap((list) =>
      list.slice(0, read).map(async (each) => ({ each, list, date: (await each.read()).meta['date'] ?? '' })),
    ),
  );
  const sign = order === 'newest' ? -1 : 1;
  const first = heads.sort((a, b) => sign * (Number(a.date > b.date) - Number(a.date < b.date))).slice(0, read);
  for (const { each, list } of first) list.splice(list.indexOf(each), 1);
  return first.map(({ each }) => each);
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
