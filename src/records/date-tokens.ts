import { currencySchema } from './money.ts';

/** A word or number of a text, as far as it can be part of a date. */
export type DateToken =
  | { kind: 'day' | 'month' | 'year'; value: number }
  | { kind: 'iso'; value: string }
  | { kind: 'through' | 'and' | 'of' | 'article' | 'comma' | 'weekday' | 'label' | 'other' };

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
const months = new Map(
  monthWords.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** Lower case makes these other words: "may" and "march" are verbs. */
const capitalised = new Set(['may', 'march', 'mar']);

const kinds: Readonly<Record<'through' | 'and' | 'of' | 'article' | 'weekday', ReadonlySet<string>>> = {
  through: words('to through until till au al a'),
  and: words('and et y e'),
  of: words('of de del du'),
  article: words('the le la el from'),
  weekday: words(
    'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
      'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo',
  ),
};

/** A date as ISO 8601 writes it; a word with a symbol's slashes; a number whole; a dash; or one character. */
const piece =
  /(?<iso>(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?![\d-]))|(?<word>\p{L}[\p{L}\p{M}\d'’]*(?:\/[\p{L}\d.]*[\p{L}\d])*\.?)|(?<number>\d+(?:[.,/]\d+)*)(?<ordinal>st|nd|rd|th|er|º|°)?(?<glued>[\p{L}%]*)|(?<dash>[-‐‑–—−])|\S/gu;

/** Splits a text into what dates are made of. Numbers that are amounts, symbols or parts of others are `other`. */
export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  for (const match of text.matchAll(piece)) {
    const { iso, word, number, ordinal, glued, dash } = match.groups ?? {};
    const labelled = tokens.at(-1)?.kind === 'label';
    if (iso !== undefined) tokens.push({ kind: 'iso', value: iso });
    else if (word !== undefined) tokens.push(...wordTokens(word));
    else if (number !== undefined)
      tokens.push(labelled || glued ? { kind: 'other' } : numberToken(number, ordinal !== undefined));
    else if (dash !== undefined) tokens.push({ kind: 'through' });
    else tokens.push({ kind: signKind(match[0]) });
  }
  return tokens;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function signKind(sign: string): 'comma' | 'and' | 'label' | 'other' {
  if (sign === ',') return 'comma';
  if (sign === '&') return 'and';
  return /[$€£#№]/.test(sign) ? 'label' : 'other';
}

function numberToken(digits: string, ordinal: boolean): DateToken {
  if (/^\d{1,2}$/.test(digits)) return { kind: 'day', value: Number(digits) };
  if (/^(?:18|19|20)\d\d$/.test(digits) && !ordinal) return { kind: 'year', value: Number(digits) };
  return { kind: 'other' };
}

/** A full stop belongs to an abbreviated month or weekday; after any other word it ends the sentence. */
function wordTokens(printed: string): DateToken[] {
  const stopped = printed.endsWith('.');
  const word = stopped ? printed.slice(0, -1) : printed;
  const lower = word.toLowerCase();
  const month = lower === word && capitalised.has(lower) ? undefined : months.get(lower);
  if (month !== undefined) {
    const ends = stopped && lower.length > 5;
    return [{ kind: 'month', value: month }, ...(ends ? [{ kind: 'other' } as const] : [])];
  }
  if (kinds.weekday.has(lower)) return [{ kind: 'weekday' }];
  if (/^nos?$/.test(lower) || currencySchema.safeParse(word).success) return [{ kind: 'label' }];
  if (stopped) return [{ kind: 'other' }];
  for (const kind of ['through', 'and', 'of', 'article'] as const) if (kinds[kind].has(lower)) return [{ kind }];
  return [{ kind: 'other' }];
}
