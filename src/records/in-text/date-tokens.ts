import { monthNames, monthNumbers, weekdayNames, weekdayNumbers } from './calendar-words.ts';
import { currencySchema } from '../money.ts';
import { spelledOrdinal } from './english-ordinals.ts';
import { lowered, ordinalEnding } from './ordinals.ts';

/** A word or number of a text, as far as it can be part of a date, with its place in UTF-16 code units. */
export type DateToken = DatePart & {
  start: number;
  end: number;
  /** It is printed with the token before it as one number: "28" of "27,28", each part of "22.03.2017" but the first. */
  glued?: boolean;
};

type DatePart =
  | { kind: 'day' | 'month' | 'year'; value: number }
  /** From 1, Monday, to 7, Sunday (ISO 8601). */
  | { kind: 'weekday'; value: number }
  | { kind: 'iso'; value: string }
  | { kind: 'through' | 'and' | 'between' | 'of' | 'article' | 'comma' | 'semicolon' | 'slash' | 'bracket' }
  /** After a label no number is a day, after the word for a thing that is counted, or for several, it may be none. */
  | { kind: 'label' | 'counted' | 'several' }
  /** A date whose day cannot be told from its month, and a number that ends in what is no day: "03/04/2017", "1.2". */
  | { kind: 'unread' | 'fraction' }
  /** A word with a capital or a large number: what stands after it may be its number. */
  | { kind: 'name' | 'other' };

const weekdayWord = new RegExp(`(?<!\\p{L})(?:${weekdayNames})(?!\\p{L})`, 'iu');

/** Whether a text has a weekday at all: quick to tell, before it is split. */
export function namesWeekday(text: string): boolean {
  return weekdayWord.test(text);
}

/** Lower case makes these other words: "may" and "march" are verbs. */
const capitalised = new Set(['may', 'march', 'mar', 'mon', 'wed', 'sat', 'sun']);

const kinds: Readonly<
  Record<'through' | 'and' | 'between' | 'of' | 'article' | 'counted' | 'several', ReadonlySet<string>>
> = {
  through: words('to through thru until till au à jusqu’au jusqu’à al a hasta'),
  and: words('and et y e'),
  between: words('between entre'),
  of: words('of de del du'),
  article: words('the le la el les los días from desde'),
  counted: words(
    'item page p paragraph para room article art section chapter table figure fig annex box volume vol number rule ' +
      'point paragraphe salle chapitre tableau annexe numéro punto página párrafo sala artículo capítulo cuadro anexo número',
  ),
  several: words(
    'items pages pp paragraphs paras rooms articles arts sections chapters tables figures annexes boxes numbers rules ' +
      'resolutions decisions points paragraphes salles chapitres tableaux numéros résolutions décisions puntos páginas ' +
      'párrafos salas artículos capítulos cuadros anexos números resoluciones decisiones',
  ),
};

/** The days of a month in English words: "the twenty-seventh of November". */
const spelledDays = Array.from({ length: 31 }, (_, index) => spelledOrdinal(index + 1));

const year = String.raw`(?:18|19|20)\d\d`;
const roman = '(?-i:[IVX]{1,4})';
const named = `(?:${monthNames}|${roman})`;

/** Three parts with one sign between them: "22.03.2017", "22-Mar-2017", "3.XII.2008", "2017/03/22", "Mar-22-2017". */
const parted = {
  inFigures: String.raw`(?<![\p{L}\d]|[\d.,/][./](?=\d+[-./]\s?\d)|\d-(?=\d{1,2}-\d))(?:\d{1,2}(?<a>[-./]\s?|\s(?=[IVX]{2}))(?:${named}\.?|\d{1,2})\k<a>${year}|${year}(?<c>[-./])(?:${named}|\d{1,2})\k<c>\d{1,2})(?![\p{L}\d]|[./-]\d(?!\d{0,3}[-./](?:\d|${named})))`,
  monthFirst: String.raw`(?=\p{L}+\.?[-./]\d)(?:${monthNames})\.?(?<b>[-./])\d{1,2}\k<b>${year}(?![\p{L}\d]|[./-]\d)`,
};

/** What stands before a day with a full stop. */
const beforeDot: ReadonlySet<DatePart['kind']> = new Set([
  ...(['through', 'and', 'comma', 'slash', 'article', 'of', 'bracket', 'weekday'] as const),
]);

/** What joins a day to the next of its list. */
const joint = String.raw`(?:\s*[,;&/–—-]|\s+(?:${[...kinds.and, ...kinds.through].join('|')})(?!\p{L}))`;
/** The rest of a list of days that ends in its month: " and 30 November" after "27,28". */
const toMonth = new RegExp(
  String.raw`(?:${joint}{1,2}\s*\d{1,2}(?:${ordinalEnding})?){0,30}\s*(?:(?:of|de)\s+)?(?:${monthNames})(?!\p{L})`,
  'iuy',
);

/** What a text is made of, by what each piece may be in a date; the first that fits. */
const ofLetters = {
  // "Primero de diciembre", "premier mars": the first of a month in words, as French and Spanish print it, and any in English.
  spelled: String.raw`(?:primero\s+de|premier)(?=\s+(?:${monthNames})(?!\p{L}))|(?=\p{L}+(?:-\p{L}+)?(?<=st|nd|rd|th)\s)(?:${spelledDays.join('|')})(?=\s+(?:day\s+)?of\s+(?:${monthNames})(?!\p{L}))`,
  elided: String.raw`d['’](?=\p{L})|day\s+of(?=\s+(?:${monthNames})(?!\p{L}))|del?\s+año(?=\s+${year}(?!\d))`,
  monthFirst: parted.monthFirst,
  // A month or weekday that a stroke joins to the next, or that stands close to its year; a word with a symbol's strokes.
  word:
    String.raw`(?=\p{L}+\.?[/\d])(?:(?:${monthNames}|${weekdayNames})(?=\.?\/(?:${monthNames}|${weekdayNames})(?![\p{L}/]))\.?` +
    String.raw`|(?:${monthNames})(?=\.?\/\d{1,2}(?:${ordinalEnding})?(?![\p{L}\d/]))(?<=\d[\p{L}.]{0,3}\s+(?:(?:de|of)\s+)?\p{L}+)\.?` +
    String.raw`|(?:${monthNames})(?=${year}(?![\p{L}\d/])))` +
    String.raw`|\p{L}[\p{L}\p{M}\d'’]*(?:\/[\p{L}\d.]*[\p{L}\d])*\.?`,
};
const ofFigures = {
  // With any hyphen, and as an interval whose end leaves out what it shares with its beginning: "2018-11-27/30".
  iso: String.raw`(?<!\d)\d{4}(?<hyphen>[-‐‑])(?:0[1-9]|1[0-2])(?:\k<hyphen>\d{2})?(?:(?:\/|--|[–—])(?<until>\d{2}(?:\k<hyphen>\d{2})?)(?![\d‐‑/-]))?(?!\d|[‐‑-](?!-)|\s+(?:(?:de|of)\s+)?(?:${monthNames})(?!\p{L}))`,
  inFigures: parted.inFigures,
  // The day and month with which a range begins: "22.03" of "22.03–24.03.2017".
  opening: String.raw`(?<![\p{L}\d]|[\d.,/][./-])\d{1,2}(?<d>[./])(?:\d{1,2}|${roman})\.?(?=\s?[-–—]\s?\d{1,2}\k<d>(?:\d{1,2}|${roman})\k<d>${year}(?!\d))`,
  number: String.raw`\d+(?:[.,/]\d+)*(?:\.(?=\s?[-–—/]\s?\d{1,2}\.|\s?(?:${monthNames})\s+${year}))?`,
};
const anyOf = (sources: Readonly<Record<string, string>>) =>
  Object.entries(sources)
    .map(([name, source]) => `(?<${name}>${source})`)
    .join('|');
const piece = new RegExp(
  String.raw`(?=\p{L})(?:${anyOf(ofLetters)})|(?=\d)(?:${anyOf(ofFigures)}` +
    String.raw`(?:(?<ordinal>${ordinalEnding})(?![\p{L}%]))?(?<letters>(?!(?:${monthNames})(?![\p{L}\d]))[\p{L}%]+)?)` +
    String.raw`|(?<dash>[-‐‑–—−]{1,3})|\S`,
  'giu',
);

/** Splits a text into what dates are made of. Numbers that are amounts, symbols or parts of others are no days. */
export function dateTokens(text: string): DateToken[] {
  const tokens: DateToken[] = [];
  const read = lowered(text).replaceAll('‒', '–').replaceAll("u'", 'u’'); // the figure dash, and "jusqu'au"
  for (const match of read.matchAll(piece)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const parts = partsOf(match.groups ?? {}, match[0], { before: tokens.at(-1), isList: () => isList(read, end) });
    for (const [index, part] of parts.entries()) {
      tokens.push(index === 0 ? { ...part, start, end } : { ...part, start, end, glued: true });
    }
    // The full stop after the whole name of a month ends its sentence.
    if (parts[0]?.kind === 'month' && /\p{L}{6}\.$/u.test(match[0])) tokens.push({ kind: 'other', start: end, end });
  }
  return tokens;
}

function isList(text: string, from: number): boolean {
  toMonth.lastIndex = from;
  return toMonth.test(text);
}

function partsOf(
  groups: Partial<Record<string, string>>,
  printed: string,
  { before, isList }: { before: DateToken | undefined; isList: () => boolean },
): readonly DatePart[] {
  const { spelled, iso, until, opening, elided, word, number, ordinal, letters, dash } = groups;
  const parted = groups['inFigures'] ?? groups['monthFirst'];
  if (spelled !== undefined) return [{ kind: 'day', value: spelledDays.indexOf(spelled.toLowerCase()) + 1 || 1 }];
  if (iso !== undefined) return isoParts(iso.replaceAll(/[‐‑]/g, '-'), until?.replaceAll(/[‐‑]/g, '-'));
  if (parted !== undefined && (before?.kind === 'label' || before?.kind === 'counted')) return [{ kind: 'other' }];
  if (parted !== undefined) return partedParts(parted.split(/[-./\s]+/));
  if (opening !== undefined) return partedParts(opening.split(/[./]/).slice(0, 2));
  if (elided !== undefined) return [{ kind: 'of' }];
  if (word !== undefined) return [wordPart(word, before)];
  if (number === undefined) return [{ kind: dash === undefined ? signKind(printed) : 'through' }];
  if (before?.kind === 'label' || letters) return [{ kind: 'other' }];
  // "27. November 2018" is a day, unless the full stop may end a sentence: "in room 27. November 2018 was".
  if (number.endsWith('.') && !(before === undefined || beforeDot.has(before.kind))) return [{ kind: 'name' }];
  if (/^\d+\.?$/.test(number)) return [numberPart(number.replace('.', ''), ordinal !== undefined)];
  const closesList = /^\d{1,2},\d{4}$/.test(number) && (before?.kind === 'through' || before?.kind === 'and');
  if (before?.kind === 'month' || closesList || isList()) return daysOf(number);
  return [{ kind: /\D\d{1,2}$/.test(number) ? 'fraction' : 'name' }];
}

/** `2018-11-27/12-02` → 2018-11-27, through, 2018-12-02. */
function isoParts(printed: string, until: string | undefined): DatePart[] {
  if (until === undefined) return [{ kind: 'iso', value: printed }];
  const start = printed.slice(0, -until.length).replace(/(?:\/|--|[–—])$/, '');
  const shared = start.length - until.length;
  if (shared < 'YYYY-'.length) return [{ kind: 'unread' }];
  return [{ kind: 'iso', value: start }, { kind: 'through' }, { kind: 'iso', value: start.slice(0, shared) + until }];
}

/**
 * The day, the month and, where one is printed, the year: `22.03.2017`, `03/22/2017`, `2017/03/22`, `22-Mar-2017`. Where
 * either number may be the day, it is not guessed; after a year stands the month.
 */
function partedParts(parts: readonly string[]): DatePart[] {
  const isYear = (part: string) => part.length === 4 && /^\d/.test(part);
  const years = parts.filter(isYear).map((part) => ({ kind: 'year' as const, value: Number(part) }));
  const [one = '', two = ''] = parts.filter((part) => !isYear(part));
  const orders = isYear(parts[0] ?? '')
    ? [[two, one]]
    : [
        [one, two],
        [two, one],
      ];
  const [found, another] = orders.flatMap(([day, month = '']) => {
    const [value, inYear] = [Number(day), monthOf(month)];
    return value >= 1 && value <= 31 && inYear !== undefined ? [{ day: value, month: inYear }] : [];
  });
  if (found === undefined || (another !== undefined && another.day !== found.day)) return [{ kind: 'unread' }];
  return [{ kind: 'day', value: found.day }, { kind: 'month', value: found.month }, ...years];
}

const romanMonths = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

/** A month by its name, in Roman numbers or in figures. */
function monthOf(printed: string): number | undefined {
  const inFigures = Number(printed) || romanMonths.indexOf(printed) + 1;
  return monthNumbers.get(printed.toLowerCase()) ?? (inFigures >= 1 && inFigures <= 12 ? inFigures : undefined);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function signKind(sign: string): 'comma' | 'semicolon' | 'slash' | 'and' | 'bracket' | 'label' | 'other' {
  if (sign === ',') return 'comma';
  if (sign === ';') return 'semicolon';
  if (sign === '/') return 'slash';
  if (sign === '(' || sign === ')') return 'bracket';
  if (sign === '&') return 'and';
  return /[$€£#№]/.test(sign) ? 'label' : 'other';
}

/** The days of a list printed close, `27,28` or `3/4`, and the year after them: `22,2017` after a month. */
function daysOf(number: string): DatePart[] {
  const parts = number.split(/([.,/])/);
  const read = parts.map((part, index) => (index % 2 === 1 ? { kind: signKind(part) } : numberPart(part, false)));
  const isRead = read.every(({ kind }) => kind !== 'name' && kind !== 'other');
  return isRead ? read : [{ kind: 'fraction' }];
}

function numberPart(digits: string, ordinal: boolean): DatePart {
  if (/^\d{1,2}$/.test(digits)) return { kind: 'day', value: Number(digits) };
  if (/^(?:18|19|20)\d\d$/.test(digits) && !ordinal) return { kind: 'year', value: Number(digits) };
  return { kind: 'name' };
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
  if (/^nos?$/.test(lower) || (/^[A-Z]{3}$/.test(word) && currencySchema.safeParse(word).success))
    return { kind: 'label' };
  for (const kind of ['counted', 'several'] as const) if (kinds[kind].has(lower)) return { kind };
  if (stopped) return { kind: 'other' };
  for (const kind of ['through', 'and', 'between', 'of', 'article'] as const)
    if (kinds[kind].has(lower)) return { kind };
  return { kind: /^\p{Lu}/u.test(word) ? 'name' : 'other' };
}
