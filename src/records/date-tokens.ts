import { currencySchema } from './money.ts';

/** A word or number of a text, as far as it can be part of a date. */
export type DateToken =
  | { kind: 'day' | 'month' | 'year'; value: number }
  /** From 1, Monday, to 7, Sunday (ISO 8601). */
  | { kind: 'weekday'; value: number }
  | { kind: 'iso'; value: string }
  | { kind: 'through' | 'and' | 'of' | 'article' | 'comma' | 'bracket' | 'label' | 'other' };

/** Month names and abbreviations in English, French and Spanish, from January to December. */
const monthWords: readonly string[] = [
  'january jan janvier janv enero ene',
  'february feb février févr fevrier fevr febrero',
  'march mar mars marzo',
  'april apr avril avr abril abr',
  'may mai mayo',
  'june jun juin junio',
  'july jul juillet juil julio',
  'august aug août aout agosto ago',
  'september sept sep septembre septiembre setiembre',
  'october oct octobre octubre',
  'november nov novembre noviembre',
  'december dec décembre déc decembre diciembre dic',
];
const months = counted(monthWords);

/** A part of a regular expression that matches the name of a month or what it is shortened to, without its full stop. */
export const monthNames = [...months.keys()].join('|');

/** Weekday names and abbreviations in English, French and Spanish, from Monday to Sunday. */
const weekdays = counted([
  'monday mon lundi lunes',
  'tuesday tue tues mardi martes',
  'wednesday wed mercredi miércoles',
  'thursday thu thur thurs jeudi jueves',
  'friday fri vendredi viernes',
  'saturday sat samedi sábado',
  'sunday sun dimanche domingo',
]);

/** The same of the days of the week. */
export const weekdayNames = [...weekdays.keys()].join('|');

const weekdayWord = new RegExp(`(?<!\\p{L})(?:${weekdayNames})(?!\\p{L})`, 'iu');

/** Whether a text has a weekday at all: quick to tell, before it is split. */
export function namesWeekday(text: string): boolean {
  return weekdayWord.test(text);
}

/** Lower case makes these other words: "may" and "march" are verbs. */
const capitalised = new Set(['may', 'march', 'mar', 'mon', 'wed', 'sat', 'sun']);

const kinds: Readonly<Record<'through' | 'and' | 'of' | 'article', ReadonlySet<string>>> = {
  through: words('to through until till au à al a'),
  and: words('and et y e'),
  of: words('of de del du'),
  article: words('the le la el from'),
};

/** "Primero de diciembre", "premier mars": the first of a month in words, as French and Spanish print it. */
const firstDay = String.raw`(?<first>(?:primero\s+de|premier)(?=\s+(?:${monthNames})(?!\p{L})))`;

/** A date as ISO 8601 writes it; a word with a symbol's slashes; a number whole; a dash; or one character. */
const pieces =
  /(?<iso>(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?![\d-]))|(?<word>\p{L}[\p{L}\p{M}\d'’]*(?:\/[\p{L}\d.]*[\p{L}\d])*\.?)|(?<number>\d+(?:[.,/]\d+)*)(?<ordinal>st|nd|rd|th|\.?er|\.?[º°]|ro(?!\p{L}))?(?<glued>[\p{L}%]*)|(?<dash>[-‐‑–—−])|\S/u;
const piece = new RegExp(String.raw`(?<!\p{L})${firstDay}|${pieces.source}`, 'giu');

/** Splits a text into what dates are made of. Numbers that are amounts, symbols or parts of others are `other`. */
export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of text.matchAll(piece)) {
    const { first, iso, word, number, ordinal, glued, dash } = match.groups ?? {};
    const labelled = tokens.at(-1)?.kind === 'label';
    if (first !== undefined) tokens.push({ kind: 'day', value: 1 });
    else if (iso !== undefined) tokens.push({ kind: 'iso', value: iso });
    else if (word !== undefined) tokens.push(...wordTokens(word, tokens.at(-1)));
    else if (number !== undefined)
      tokens.push(labelled || glued ? { kind: 'other' } : numberToken(number, ordinal !== undefined));
    else if (dash !== undefined) tokens.push({ kind: 'through' });
    else tokens.push({ kind: signKind(match[0]) });
  }
  return tokens;
}

/** Each word of a list with its place in it, from 1. */
function counted(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.flatMap((forms, index) => forms.split(' ').map((word) => [word, index + 1] as const)));
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

function numberToken(digits: string, ordinal: boolean): DateToken {
  if (/^\d{1,2}$/.test(digits)) return { kind: 'day', value: Number(digits) };
  if (/^(?:18|19|20)\d\d$/.test(digits) && !ordinal) return { kind: 'year', value: Number(digits) };
  return { kind: 'other' };
}

/** "27 sept 2018" is a date; "vingt-sept" and "les sept" are numbers. A full stop belongs to an abbreviated month or weekday; after any other word it ends the sentence. */
function wordTokens(printed: string, before: DateToken | undefined): DateToken[] {
  const stopped = printed.endsWith('.');
  const word = stopped ? printed.slice(0, -1) : printed;
  const lower = word.toLowerCase();
  const isSeven = printed === 'sept' && before?.kind !== 'day';
  const isOther = isSeven || (lower === word && capitalised.has(lower));
  const month = isOther ? undefined : months.get(lower);
  if (month !== undefined) {
    const ends = stopped && lower.length > 5;
    return [{ kind: 'month', value: month }, ...(ends ? [{ kind: 'other' } as const] : [])];
  }
  const weekday = isOther ? undefined : weekdays.get(lower);
  if (weekday !== undefined) return [{ kind: 'weekday', value: weekday }];
  if (/^nos?$/.test(lower) || currencySchema.safeParse(word).success) return [{ kind: 'label' }];
  if (stopped) return [{ kind: 'other' }];
  for (const kind of ['through', 'and', 'of', 'article'] as const) if (kinds[kind].has(lower)) return [{ kind }];
  return [{ kind: 'other' }];
}
