import { monthNames, monthNumbers, weekdayNames, weekdayNumbers } from './calendar-words.ts';
import { currencySchema } from '../money.ts';
import { lowered, ordinalEnding } from './ordinals.ts';

/** A word or number of a text, as far as it can be part of a date, with its place in UTF-16 code units. */
export type DateToken = DatePart & { start: number; end: number };

type DatePart =
  | { kind: 'day' | 'month' | 'year'; value: number }
  /** From 1, Monday, to 7, Sunday (ISO 8601). */
  | { kind: 'weekday'; value: number }
  | { kind: 'iso'; value: string }
  | { kind: 'through' | 'and' | 'between' | 'of' | 'article' | 'comma' | 'bracket' | 'label' | 'other' };

const weekdayWord = new RegExp(`(?<!\\p{L})(?:${weekdayNames})(?!\\p{L})`, 'iu');

/** Whether a text has a weekday at all: quick to tell, before it is split. */
export function namesWeekday(text: string): boolean {
  return weekdayWord.test(text);
}

/** Lower case makes these other words: "may" and "march" are verbs. */
const capitalised = new Set(['may', 'march', 'mar', 'mon', 'wed', 'sat', 'sun']);

const kinds: Readonly<Record<'through' | 'and' | 'between' | 'of' | 'article', ReadonlySet<string>>> = {
  through: words('to through until till au à al a'),
  and: words('and et y e'),
  between: words('between entre'),
  of: words('of de del du'),
  article: words('the le la el from'),
};

/** "Primero de diciembre", "premier mars": the first of a month in words, as French and Spanish print it. */
const firstDay = String.raw`(?<first>(?:primero\s+de|premier)(?=\s+(?:${monthNames})(?!\p{L})))`;

/** A date as ISO 8601 writes it, with any hyphen; "d’" of "d’août"; a word with a symbol's slashes; a number whole; a dash; or one character. */
const pieces =
  /(?<iso>(?<!\d)\d{4}(?<hyphen>[-‐‑])(?:0[1-9]|1[0-2])(?:\k<hyphen>\d{2})?(?![\d‐‑-]|\s+(?:(?:de|of)\s+)?(?:MONTH)(?!\p{L})))|(?<elided>d['’](?=\p{L}))|(?<word>\p{L}[\p{L}\p{M}\d'’]*(?:\/[\p{L}\d.]*[\p{L}\d])*\.?)|(?<number>\d+(?:[.,/]\d+)*)(?:(?<ordinal>ORDINAL)(?![\p{L}%]))?(?<glued>[\p{L}%]*)|(?<dash>[-‐‑–—−])|\S/u;
const piece = new RegExp(
  String.raw`(?<!\p{L})${firstDay}|${pieces.source.replace('ORDINAL', ordinalEnding).replace('MONTH', monthNames)}`,
  'giu',
);

/** Splits a text into what dates are made of. Numbers that are amounts, symbols or parts of others are `other`. */
export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of lowered(text).matchAll(piece)) {
    const part = partOf(match.groups ?? {}, match[0], tokens.at(-1));
    const end = match.index + match[0].length;
    tokens.push({ ...part, start: match.index, end });
    // The full stop after the whole name of a month ends its sentence.
    if (part.kind === 'month' && /\p{L}{6}\.$/u.test(match[0])) tokens.push({ kind: 'other', start: end, end });
  }
  return tokens;
}

function partOf(
  { first, iso, elided, word, number, ordinal, glued, dash }: Partial<Record<string, string>>,
  printed: string,
  before: DateToken | undefined,
): DatePart {
  if (first !== undefined) return { kind: 'day', value: 1 };
  if (iso !== undefined) return { kind: 'iso', value: iso.replaceAll(/[‐‑]/g, '-') };
  if (elided !== undefined) return { kind: 'of' };
  if (word !== undefined) return wordPart(word, before);
  if (number === undefined) return { kind: dash === undefined ? signKind(printed) : 'through' };
  return before?.kind === 'label' || glued ? { kind: 'other' } : numberPart(number, ordinal !== undefined);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function signKind(sign: string): 'comma' | 'and' | 'bracket' | 'label' | 'other' {
  if (sign === ',') return 'comma';
  if (sign === '(' || sign === ')') return 'bracket';
  if (sign === '&') return 'and';
  return /[$€£#№]/.test(sign) ? 'label' : 'other';
}

function numberPart(digits: string, ordinal: boolean): DatePart {
  if (/^\d{1,2}$/.test(digits)) return { kind: 'day', value: Number(digits) };
  if (/^(?:18|19|20)\d\d$/.test(digits) && !ordinal) return { kind: 'year', value: Number(digits) };
  return { kind: 'other' };
}

/** "27 sept 2018" and "3 ago. 2018" are dates; "vingt-sept" and "les sept" are numbers, and "years ago" counts back. A full stop belongs to an abbreviated month or weekday; after any other word it ends the sentence. */
function wordPart(printed: string, before: DateToken | undefined): DatePart {
  const stopped = printed.endsWith('.');
  const word = stopped ? printed.slice(0, -1) : printed;
  const lower = word.toLowerCase();
  const needsDay = (printed === 'sept' || word === 'ago') && before?.kind !== 'day';
  const isOther = needsDay || (lower === word && capitalised.has(lower));
  const month = isOther ? undefined : monthNumbers.get(lower);
  if (month !== undefined) return { kind: 'month', value: month };
  const weekday = isOther ? undefined : weekdayNumbers.get(lower);
  if (weekday !== undefined) return { kind: 'weekday', value: weekday };
  if (/^nos?$/.test(lower) || currencySchema.safeParse(word).success) return { kind: 'label' };
  if (stopped) return { kind: 'other' };
  for (const kind of ['through', 'and', 'between', 'of', 'article'] as const)
    if (kinds[kind].has(lower)) return { kind };
  return { kind: 'other' };
}
