import { readWords, type OracleReading } from './words.ts';

/** What a search asks for, part by part. */
export interface OracleSearch {
  /** Of each row a text must have one. */
  wanted: OraclePart[][];
  excluded: OraclePart[];
  /** First and last year of each range. */
  years: { from: number; to: number }[];
}

/** Words typed in a row; words in quotation marks; the beginning of a word. */
export type OraclePart =
  | { kind: 'typed'; words: OracleReading[] }
  | { kind: 'quoted'; read: OracleReading }
  | { kind: 'beginning'; letters: string };

/** Any of these opens a quotation, and any closes it. */
const quotes = '"“”„‟«»‹›「」『』＂';

/**
 * Parts of a search: quotation marks, a word, each with or without a minus before it. Spaces part them, but for those
 * within the digits of one number.
 */
const space =
  '(?:[^\\S\\u00a0\\u2009\\u202f]|[\\u00a0\\u2009\\u202f](?!\\d{3}(?!\\d))|(?<!\\d)[\\u00a0\\u2009\\u202f])';
const piece = new RegExp(`(-?)[${quotes}]([^${quotes}]*)(?:[${quotes}]|$)|((?:(?!${space})[^${quotes}])+)`, 'gu');

/** A part of a search as it is typed, or the `OR` between two. */
type Item =
  | { role: 'wanted'; part: OraclePart; typed: string }
  | { role: 'excluded'; part: OraclePart }
  | { role: 'years'; from: number; to: number }
  | { role: 'or' };

/** Reads a search as it is typed. */
export function readSearch(text: string): OracleSearch {
  const search: OracleSearch = { wanted: [], excluded: [], years: [] };
  const items = [...text.matchAll(piece)].flatMap(itemOf);
  const role = (at: number) => items[at]?.role;
  const isJoined = (at: number) => role(at - 1) === 'or' && role(at - 2) === 'wanted';
  for (const [at, item] of items.entries()) {
    if (item.role === 'years') search.years.push(item);
    else if (item.role === 'excluded') search.excluded.push(item.part);
    else if (item.role === 'wanted') {
      const [row, before] = [search.wanted.at(-1), items[at - 1]];
      const isRow = row?.length === 1 && row[0]?.kind === 'typed' && before?.role === 'wanted' && !isJoined(at + 2);
      if (isJoined(at)) row?.push(item.part);
      else if (isRow && item.part.kind === 'typed') {
        item.typed = `${before.typed} ${item.typed}`;
        search.wanted.splice(-1, 1, typedPart(item.typed));
      } else search.wanted.push([item.part]);
    }
  }
  return search;
}

function itemOf([, minus, quoted, chunk = '']: RegExpExecArray): Item[] {
  if (quoted !== undefined) {
    const read = readWords(quoted);
    const role = minus === '-' ? 'excluded' : 'wanted';
    return read.words.length === 0 ? [] : [{ role, part: { kind: 'quoted', read }, typed: '' }];
  }
  if (chunk === 'OR') return [{ role: 'or' }];
  const [range, from, to] = /^(\d{4})?(?:\.\.|…)(\d{4})?$/.exec(chunk) ?? [];
  if (range !== undefined && range.length > 2) {
    const [a, b] = [Number(from ?? 0), Number(to ?? 9999)];
    return [{ role: 'years', from: Math.min(a, b), to: Math.max(a, b) }];
  }
  const role = /^-./u.test(chunk) ? 'excluded' : 'wanted';
  const typed = role === 'excluded' ? chunk.slice(1) : chunk;
  return (beginningOf(typed) ?? typedPart(typed)).map((part) => ({ role, part, typed }));
}

/** Four letters or digits or more before a star, behind one or two that lost their end to an apostrophe or not. */
function beginningOf(typed: string): OraclePart[] | undefined {
  const [star, letters = ''] =
    /^(?:\p{L}\p{L}?['’ʼ])?((?:[\p{L}\p{N}]\p{M}*){4,})\*$/u.exec(typed.normalize('NFC')) ?? [];
  const [first, second] = readWords(letters).words;
  if (star === undefined || first === undefined || second !== undefined) return undefined;
  return [{ kind: 'beginning', letters: first.word }];
}

/** Words parted by spaces and apostrophes, which part no number. */
function typedPart(typed: string): OraclePart[] {
  const { text, words, joined } = readWords(typed);
  const isWithin = (index: number) => joined.some(({ first, last }) => first < index && index <= last);
  const starts = words.filter(
    ({ start }, index) =>
      index === 0 || (/[\s'’ʼ]/u.test(text.slice(words[index - 1]?.end, start)) && !isWithin(index)),
  );
  const parts = starts.map(({ start }, index) => readWords(text.slice(start, starts[index + 1]?.start)));
  return parts.length === 0 ? [] : [{ kind: 'typed', words: parts }];
}
