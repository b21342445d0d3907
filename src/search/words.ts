import { plainLetters } from '../records/fold.ts';

/**
 * What counts as a word for the search, in a text and in what a reader types alike. A word is a run of letters, marks
 * and digits; every other sign parts words: `l’Assemblée` is `l` and `assemblee`, `A/50/426` is `a`, `50` and `426`.
 * A number with separators is one word (`52,229,662` → `52229662`, `5,8` → `5.8`), and where words are written without
 * spaces each letter is one.
 */
export interface Word {
  /** As it is compared: without case and accents, `antonio` for `António`. */
  word: string;
  /** Where it stands in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Words that are also found as one: `policy-makers` as `policymakers`, `U.N.` as `un`, `52 229 662` as `52229662`. */
interface Joined {
  word: string;
  /** The first of the words that it joins, and how many they are. */
  at: number;
  length: number;
}

/** Signs that nobody sees, and that part no words: soft hyphen, joiners, marks of direction. */
const unseen = '\\u00ad\\u200c-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const unseenSigns = new RegExp(`[${unseen}]`, 'g');

/** Scripts that are written without spaces, or with spaces that part no words. */
const spaceless =
  '[\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}]';

/**
 * Digits parted by points and commas, or by apostrophes or blanks in groups of three; with none of these they are a part
 * of a word as letters are (`109th`).
 */
const number = [
  ...["['’]", '[\\u00a0\\u2009\\u202f]'].map(
    (sign) => `(?!0)\\p{Nd}{1,3}(?:${sign}\\p{Nd}{3})+(?:[.,]\\p{Nd}+)?(?!(?:[.,]|${sign})?\\p{Nd})`,
  ),
  '\\p{Nd}+(?:[.,]\\p{Nd}+)+',
].join('|');

/** The am of Thai and Lao, one letter, where it is written as a mark and a letter. */
const am = '(?:\\u0e4d\\u0e32|\\u0ecd\\u0eb2)';

/** What is a letter or number to Unicode and none of a word: `½`, and the letter that stands for an apostrophe. */
const others = '\\u00bc-\\u00be\\u2150-\\u215f\\u2189\\u02bc';

/** A number with separators; a letter with its marks, of a script without spaces; letters and digits. */
const pieces = new RegExp(
  [
    `(?<number>(?<!\\p{Nd})(?:${number}))`,
    `(?<letter>(?:${am}|[[[\\p{L}\\p{Nl}]&&${spaceless}]--[${others}]])(?:(?!${am})[\\p{M}\\uff9e\\uff9f${unseen}])*)`,
    `(?<run>(?:(?!(?<!\\p{Nd})(?:${number})|${am})[[\\p{L}\\p{M}\\p{N}${unseen}]--[[\\p{L}\\p{Nl}]&&${spaceless}]--[${others}]])+)`,
  ].join('|'),
  'gv',
);

/** The words of a text in their order: `5.8 per cent` → `5.8`, `per`, `cent`. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  const add = (printed: string, word: string, start: number) => {
    if (word !== '') found.push({ word, start, end: start + printed.length });
  };
  for (const { 0: printed, index, groups } of text.matchAll(pieces)) {
    const word = groups?.['number'] === undefined ? folded(printed) : numberOf(withPlainDigits(printed));
    if (word !== undefined) add(printed, word, index);
    else for (const part of printed.matchAll(/\p{Nd}+/gu)) add(part[0], withPlainDigits(part[0]), index + part.index);
  }
  return found;
}

/** Whether words stand in a row among others, from one of these on. */
export function standAt(row: readonly string[], words: readonly Word[], at: number): boolean {
  return row.every((word, next) => words[at + next]?.word === word);
}

/** What stands in a text between a word and the one before it. */
export function between(text: string, words: readonly Word[], at: number): string {
  return text.slice(words[at - 1]?.end, words[at]?.start);
}

/** A word as it is compared; `''` where it has neither letter nor digit. */
function folded(printed: string): string {
  if (/^[a-z\d]+$/.test(printed)) return printed;
  const letters = plainLetters(printed.replaceAll(unseenSigns, '')).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
  return /[\p{L}\p{N}]/u.test(letters) ? withPlainDigits(letters) : '';
}

/** Digits of any script as 0 to 9. Each script has its ten in a row. */
function withPlainDigits(word: string): string {
  return word.replaceAll(/(?!\d)\p{Nd}/gu, (digit) => {
    let value = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint((digit.codePointAt(0) ?? 0) - value - 1))) value += 1;
    return String(value % 10);
  });
}

/** Groups of three digits with one sign between them all, and what stands after a decimal sign. */
const thousands = [
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
  /^([1-9]\d{0,2}(?:\.\d{3}){2,})(?:,(\d+))?$/,
  /^([1-9]\d{0,2}(?:['’]\d{3})+|[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+)(?:[.,](\d+))?$/,
];

/** `52229662` of `52,229,662`, `5.8` of `5,8`; `undefined` of `12.11.2018`. */
function numberOf(run: string): string | undefined {
  for (const shape of thousands) {
    const [, whole, fraction] = shape.exec(run) ?? [];
    if (whole !== undefined) return whole.replaceAll(/\D/g, '') + (fraction === undefined ? '' : `.${fraction}`);
  }
  return /^\d+[.,]\d+$/.test(run) ? run.replace(',', '.') : undefined;
}

/** How words next to each other are one. */
interface Joint {
  /** What stands between them. */
  sign: RegExp;
  /** What the first of them is, and each other. */
  first: RegExp;
  next: RegExp;
  /** What at least one of them has. */
  one: RegExp;
}

const joints: readonly Joint[] = [
  { sign: /^[-‐‑]$/, first: /[^\d.]|^\d+$/, next: /[^\d.]|^\d+$/, one: /\p{L}/u },
  { sign: /^\.$/, first: /^\p{L}\p{M}*$/u, next: /^\p{L}\p{M}*$/u, one: /\p{L}/u },
  { sign: /^ $/, first: /^[1-9]\d{0,2}$/, next: /^\d{3}$/, one: /\d/ },
];

/** A text with its words, and those of them that are also found as one. */
export interface ReadText {
  text: string;
  words: Word[];
  joined: Joined[];
}

/** Reads the words of a text once for all that looks for something in it. */
export function readText(text: string): ReadText {
  const words = wordsOf(text);
  return { text, words, joined: joinedOf(text, words) };
}

/** Words of a text that are also found as one. */
export function joinedOf(text: string, words: readonly Word[]): Joined[] {
  const found: Joined[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const decimal = /^([1-9]\d{0,2})\.(\d{3})$/.exec(words[at]?.word ?? '');
    if (decimal) found.push({ word: `${decimal[1]}${decimal[2]}`, at, length: 1 });
    const length = Math.max(...joints.map((joint) => lengthOf(text, words, at, joint)));
    if (length < 2) continue;
    const parts = words.slice(at, at + length).map(({ word }) => word);
    found.push({ word: parts.join(''), at, length });
    at += length - 1;
  }
  return found;
}

/** How many words from one on are one. */
function lengthOf(text: string, words: readonly Word[], at: number, { sign, first, next, one }: Joint): number {
  let end = at;
  while (
    end === at
      ? first.test(words[at]?.word ?? '')
      : next.test(words[end]?.word ?? '') && sign.test(between(text, words, end))
  )
    end += 1;
  return words.slice(at, end).some(({ word }) => one.test(word)) ? end - at : 0;
}
