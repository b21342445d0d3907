import { fromRoman } from './numerals.ts';

/** A line that is the number of a page or slide, and nothing else. */
export interface PageNumber {
  /** 3 for `3`, `iii` and `A-3`. */
  number: number;
  /** Of how many, where it says so: 12 for `Page 3 of 12`. */
  total?: number;
  /** What it is called: `Page 3`, `Slide 3`. */
  named?: 'page' | 'slide';
  /** How it is printed: `3`, `iii`, `- 3 -`, `A-3`. */
  form: 'figures' | 'roman' | 'dashes' | 'letter';
}

const page = String.raw`(?:page|p[aá]gina|p[aá]g\.|p\.)`;
const pattern = new RegExp(
  String.raw`^(?:(?<page>${page})|(?<slide>slide|diapositive|diapositiva))?\s*(?:\|\s*)?(?<opened>[-–—])?\s*` +
    String.raw`(?:(?<figures>\d{1,4})|(?<roman>[ivxl]{1,7})|(?<letter>[A-Z]-\d{1,3}))` +
    String.raw`(?:\s*(?:/|of|de|sur)\s*(?<total>\d{1,4}))?\s*(?<closed>[-–—])?(?<behind>\s*\|\s*p\s?a\s?g\s?e)?$`,
  'iu',
);

/**
 * Reads a line that is the number of a page: `3`, `- 3 -`, `Page 3`, `3 | Page`, `3/12`, `Página 3 de 12`, `iv`, `A-3`. None is what
 * counts further than its total (`24/7`), a Roman number in capitals that nothing calls a page, and four figures alone,
 * which may be a year.
 * @param own the number of the page itself, where the format tells it: then four figures alone may be it
 */
export function readPageNumber(line: string, own?: number): PageNumber | undefined {
  const groups = line.length > 40 ? undefined : pattern.exec(line)?.groups;
  if (groups === undefined) return undefined;
  const { figures = '', roman, letter = '', opened, closed } = groups;
  const named =
    (groups['page'] ?? groups['behind']) !== undefined ? 'page' : groups['slide'] !== undefined ? 'slide' : undefined;
  const total = groups['total'] === undefined ? undefined : Number(groups['total']);
  const number = roman === undefined ? Number(/\d+/.exec(`${figures}${letter}`)) : fromRoman(roman);
  if (number === undefined || (total !== undefined && number > total)) return undefined;
  const isDashed = opened !== undefined && closed !== undefined;
  const isBare = named === undefined && total === undefined && !isDashed;
  const mayBeOther = (roman !== undefined && roman === roman.toUpperCase()) || letter !== letter.toUpperCase();
  if (isBare && (mayBeOther || (figures.length > 3 && number !== own))) return undefined;
  const form = letter !== '' ? 'letter' : roman !== undefined ? 'roman' : isDashed ? 'dashes' : 'figures';
  return { number, form, ...(total !== undefined && { total }), ...(named !== undefined && { named }) };
}

/** Whether a line is the number of a page, rather than of a slide. */
export function isPageNumber(line: string): boolean {
  const read = readPageNumber(line);
  return read !== undefined && read.named !== 'slide';
}

const namedAtEnd = new RegExp(String.raw`^(?:(.*\S)\s+)?(${page}\s*\S+(?:\s+(?:of|de|sur)\s+\d{1,4})?)$`, 'iu');
const namedAtStart = new RegExp(String.raw`^${page}\s*\d{1,4}:\s+(?=\S)`, 'iu');

/**
 * The words before the number of a page on one line, and whether they are sure to be: `MC/2398 Page 2` → `MC/2398`, sure;
 * a bare number may be of another kind, and what ends with `p. 2` may name the page of a book.
 */
export function beforePageNumber(line: string): { words: string; sure: boolean } | undefined {
  const [, words = '', named = ''] = namedAtEnd.exec(line) ?? [];
  if (isPageNumber(named)) return { words, sure: words === '' || !/^p\S*\./i.test(named) };
  const [, others = '', bare = ''] = /^(.*\S)\s+(\S+)$/.exec(line) ?? [];
  return isPageNumber(bare) ? { words: others, sure: false } : undefined;
}

/**
 * The words of a line at the edge of a page without a number at its end or before its words: `MC/2398 Page 2` → `MC/2398`,
 * `2 Report of the Council` → `Report of the Council`; other lines are as they were.
 * @param own the number of the page itself, where it is known: then a number that may be of another kind stays
 */
export function withoutNumberOfPage(line: string, own?: number): string {
  const before = beforePageNumber(line);
  if (before !== undefined && (own === undefined || before.sure)) return before.words;
  const [, first, words = line] = /^(\d{1,4})\s+(?=\p{L})(.*)$/u.exec(line) ?? [];
  return own === undefined || Number(first) === own ? words : line;
}

/** The words after the number of a page: `Page 2: The quays` → `The quays`; other lines are as they were. */
export function afterPageNumber(line: string): string {
  return line.replace(namedAtStart, '');
}
