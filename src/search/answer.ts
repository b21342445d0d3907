import type { FilterName } from './files.ts';
import { readQuestion, type Question } from './question.ts';
import { columnsOf, isLeftBy } from './columns.ts';
import { findRecords, type Found } from './find.ts';
import type { IndexFiles } from './index-files.ts';
import { nearestTo } from './nearest.ts';
import { ranker, worthsOf } from './rank.ts';
import type { Order, SearchState } from './state.ts';
import { wordsOf } from './words.ts';

/** What a search is answered with. */
export interface SearchAnswer {
  state: SearchState;
  question: Question;
  /** What each part of the question is worth. */
  worths: number[];
  /** The rows of the records that answer, in the order in which they are shown. */
  rows: number[];
  /** Some with fewer parts of the search, where few answer: not counted. */
  fewer: number[];
  /** The rows that answer without any filter, which the filters are counted among. */
  unfiltered: number[];
  /** Words that no record has. */
  unknown: string[];
  /** Whether words like those could not be looked for. */
  isLost: boolean;
  /** The search with words like those instead, which is answered. */
  better?: string;
}

/** Where fewer records answer than this, others are shown that have this share of the search, so many of them. */
const [few, share, most] = [5, 0.3, 5];

/** The filters whose values the catalogue has. */
const always: readonly FilterName[] = ['collection', 'year'];

/** Answers a search. The filters are loaded only where one is chosen. */
export async function answer(index: IndexFiles, state: SearchState): Promise<SearchAnswer> {
  const { text, order, filters } = state;
  const { collection, year, dated } = index.catalogue;
  const question = readQuestion(text, index.ways);
  const isAll = [...filters.keys()].some((name) => !always.includes(name));
  const found = await findRecords(index, question, isLeftBy(await columnsOf(index, isAll), filters));
  const missing = wordsOf(text).filter(({ word }) => found.unknown.includes(word));
  const unknown = missing.map(({ start, end }) => text.slice(start, end));
  let isLost = false;
  if (missing.length > 0) {
    const better = await nearestTo(text, missing, index).catch(() => {
      isLost = true;
      return undefined;
    });
    if (better !== undefined) return { ...(await answer(index, { ...state, text: better })), state, unknown, better };
  }
  const worths = worthsOf(found.parts, year.rows.length);
  const rank = ranker(found.parts, worths, collection);
  const [rows, unfiltered] = isWordless(text, question) ? [[], []] : [found.rows, found.unfiltered];
  return {
    state,
    question,
    worths,
    rows: inOrder(rows, order, question.every.length > 0 ? rank : undefined, dated),
    fewer: rows.length < few && order === 'relevance' ? fewerOf(found, worths, rank) : [],
    unfiltered,
    unknown,
    isLost,
  };
}

/** Rows stand newest first, those without a date last: these are last in the order of the oldest too. */
function inOrder(
  rows: readonly number[],
  order: Order,
  rank: ((row: number) => number) | undefined,
  dated: number,
): number[] {
  if (order === 'oldest') {
    return [...rows.filter((row) => row < dated).toReversed(), ...rows.filter((row) => row >= dated)];
  }
  return order === 'newest' || rank === undefined ? [...rows] : sortBy(rows, rank);
}

function sortBy(rows: readonly number[], rank: (row: number) => number): number[] {
  const ranked = rows.map((row) => ({ row, rank: rank(row) }));
  return ranked.sort((a, b) => b.rank - a.rank || a.row - b.row).map(({ row }) => row);
}

function fewerOf({ parts, partly }: Found, worths: readonly number[], rank: (row: number) => number): number[] {
  const all = worths.reduce((sum, worth) => sum + worth, 0);
  const held = (row: number) => worths.reduce((sum, worth, at) => sum + (parts[at]?.has(row) ? worth : 0), 0) / all;
  return sortBy(
    partly.filter((row) => held(row) >= share),
    (row) => held(row) * 2 + rank(row),
  ).slice(0, most);
}

/** Whether what was typed has no word to search for. */
function isWordless(text: string, { every, none, years }: Question): boolean {
  return text !== '' && every.length + none.length === 0 && !years;
}

/** One sentence that says how many records there are, for what, and in which order. */
export function summaryOf({ state: { text, order }, question, rows, unknown, isLost, better }: SearchAnswer): string {
  const count = rows.length;
  const records = count === 0 ? 'No record' : `${count} ${count === 1 ? 'record' : 'records'}`;
  const how = count < 2 ? '' : order === 'relevance' ? ', most relevant first' : `, ${order} first`;
  if (text === '') return `${records}${how}.`;
  if (isWordless(text, question)) return `Type words to search for: “${text}” has none.`;
  if (better !== undefined) return `No record has “${text}”. ${records} for “${better}”${how}.`;
  if (unknown.length > 0) {
    const lost = isLost ? ' Words like it cannot be looked for just now.' : '';
    return `No record has ${unknown.map((word) => `“${word}”`).join(', ')}.${lost}`;
  }
  return count === 0 ? `No record has all of “${text}”.` : `${records} for “${text}”${how}.`;
}
