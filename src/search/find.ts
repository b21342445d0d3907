import { valueOf } from './columns.ts';
import { familyOf } from './families.ts';
import { indexWord, joinedWord } from './files.ts';
import type { Condition, Question } from './question.ts';
import type { IndexFiles, Places } from './index-files.ts';

/** What the index knows of a question. */
export interface Found {
  /** The places of each part of the question, whatever else a record has. */
  parts: Places[];
  /** The rows of the records that answer, filters aside, in order. */
  unfiltered: number[];
  /** The same with the filters. */
  rows: number[];
  /** The rows that have some of the parts, and nothing that is shut out, with the filters. */
  partly: number[];
  /** Words of the question that no record has, in any way. */
  unknown: string[];
}

/** Finds the records that answer a question, of those that the filters leave. */
export async function findRecords(
  index: IndexFiles,
  { every, none, years }: Question,
  isChosen: (row: number) => boolean,
): Promise<Found> {
  const unknown: string[] = [];
  const [parts, shut] = await Promise.all([
    Promise.all(every.map((ask) => placesOf(index, ask, unknown))),
    Promise.all(none.map((ask) => placesOf(index, ask, []))),
  ]);
  const { year: column } = index.catalogue;
  const isLeft = (row: number) => {
    const year = Number(valueOf(column, row) ?? 0);
    return !shut.some((places) => places.has(row)) && (!years || (year >= years[0] && year <= years[1] && year > 0));
  };
  const [first, ...others] = parts.toSorted((a, b) => a.size - b.size);
  const whole = [...(first?.keys() ?? column.rows.keys())].filter((row) => others.every((places) => places.has(row)));
  const unfiltered = sorted(whole.filter(isLeft));
  const rows = unfiltered.filter(isChosen);
  const some = new Set(parts.length < 2 ? [] : parts.flatMap((places) => [...places.keys()]));
  const partly = [...some.difference(new Set(whole))].filter((row) => isLeft(row) && isChosen(row));
  return { parts, unfiltered, rows, partly, unknown: [...new Set(unknown)] };
}

/** Where what is asked for stands. Words that no record has are added to `unknown`. */
async function placesOf(index: IndexFiles, ask: Condition, unknown: string[]): Promise<Places> {
  const each = (asks: readonly Condition[], missed: string[]) =>
    Promise.all(asks.map((other) => placesOf(index, other, missed)));
  if ('every' in ask) return intersection(await each(ask.every, unknown));
  if ('way' in ask) return index.placesOf(indexWord(ask.way.key));
  if ('begins' in ask) return union(await index.placesOfAll(ask.begins));
  if ('any' in ask) {
    const missed: string[] = [];
    const places = union(await each(ask.any, missed));
    if (places.size === 0) unknown.push(...missed);
    return places;
  }
  if ('row' in ask) {
    const words = await Promise.all(ask.row.map((word) => index.placesOf(indexWord(word))));
    unknown.push(...ask.row.filter((_, at) => words[at]?.size === 0));
    return inRow(words);
  }
  const forms = familyOf(ask.word).flatMap((word) => [indexWord(word), joinedWord(word)]);
  const places = union(await Promise.all(forms.map((word) => index.placesOf(word))));
  if (places.size === 0) unknown.push(ask.word);
  return places;
}

/** The records that have any, with all its places. */
function union(all: readonly Places[]): Places {
  const found: Places = new Map();
  for (const [row, places] of all.flatMap((each) => [...each])) {
    const before = found.get(row);
    found.set(row, before ? sorted([...before, ...places]) : places);
  }
  return found;
}

/** The records that have all, with the places of each. */
function intersection(all: readonly Places[]): Places {
  const [first, ...others] = all;
  const shared = [...(first ?? [])].filter(([row]) => others.every((other) => other.has(row)));
  return new Map(shared.map(([row]) => [row, sorted(all.flatMap((places) => places.get(row) ?? []))]));
}

function sorted(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

/** The records in which words stand each behind the other, with the places of the first; in a title where all are in it. */
function inRow(words: readonly Places[]): Places {
  const [first, ...others] = words;
  if (first === undefined || others.length === 0) return first ?? new Map();
  const found: Places = new Map();
  for (const [row, places] of first) {
    const next = others.map((other) => new Set(other.get(row)));
    const starts = places.filter((place) => next.every((set, at) => set.has(place < 0 ? place : place + at + 1)));
    if (starts.some((place) => place >= 0)) found.set(row, starts);
  }
  return found;
}
