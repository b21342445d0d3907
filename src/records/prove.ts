import { amountsIn, percentagesIn } from './in-text/amounts.ts';
import { datesIn, joinDays } from './dates-in-text.ts';
import { formatDate, formatDateRange } from './partial-date.ts';
import { formatMoney, type Money } from './money.ts';
import { ordinalsIn } from './in-text/ordinals.ts';
import { standsIn } from './in-text/words.ts';

/** A typed value, in the form in which the words quoted for it must give it. */
export type Provable =
  | { kind: 'date'; value: string }
  | { kind: 'start'; value: string }
  | { kind: 'end'; value: string }
  | { kind: 'range'; start: string; end: string }
  | { kind: 'money'; value: Money }
  | { kind: 'percent'; value: string }
  /** A number in digits or as an ordinal: 109 in "the 109th Session", 96 in "NINETY-SIXTH", 1600 in "1,600 projects". */
  | { kind: 'number'; value: number }
  /** Words of which one form must stand there, such as the names of a person. */
  | { kind: 'words'; forms: readonly string[] };

/**
 * Says whether a typed value can be read from at least one of the quotes. A range must be printed as one range;
 * `4-5 May 2009` proves the range 2009-05-04 to 2009-05-05, its start and its end, and no single date.
 */
export function proves(quotes: readonly string[], provable: Provable): boolean {
  return quotes.some((quote) => readsFrom(quote, provable));
}

function readsFrom(quote: string, provable: Provable): boolean {
  switch (provable.kind) {
    case 'date':
      return datesIn(quote).some(({ start, end }) => start === provable.value && end === provable.value);
    case 'start':
      return datesIn(quote).some(({ start }) => start === provable.value);
    case 'end':
      return datesIn(quote).some(({ end }) => end === provable.value);
    case 'range':
      return printsRange(quote, provable.start, provable.end);
    case 'money':
      return amountsIn(quote).some(
        ({ minor, currency }) => minor === provable.value.minor && currency === provable.value.currency,
      );
    case 'percent':
      return percentagesIn(quote).some((printed) => Number(printed) === Number(provable.value));
    case 'number':
      return printsNumber(quote, provable.value);
    case 'words':
      return provable.forms.some((form) => standsIn(form, quote));
  }
}

/**
 * "1,600" and "1’600" are 1600, and no 600 stands in them. "SIXTH" alone is 6: in "NINETY-SIXTH" and "one hundred and
 * sixth" it is a part of another number.
 */
function printsNumber(quote: string, number: number): boolean {
  if (ordinalsIn(quote).some(({ value }) => value === number)) return true;
  const digits = String(number).replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, `[,'’ \u00a0\u2009\u202f]?`);
  const [before, after] = [String.raw`(?<![\p{L}\d]|\d[.,'’])`, String.raw`(?![\p{L}\d]|[.,'’]\d)`];
  return new RegExp(`${before}${digits}${after}`, 'iu').test(quote);
}

/** A range as it is printed, or days that follow each other: "21 and 22 January". */
function printsRange(quote: string, first: string, last: string): boolean {
  const printed = datesIn(quote);
  return [...printed, ...joinDays(printed)].some(({ start, end }) => start === first && end === last);
}

/** What the quotes were expected to give: `the date 5 December 2008`, `one of "GMG", "Global Migration Group"`. */
export function describeProvable(provable: Provable): string {
  switch (provable.kind) {
    case 'date':
      return `the date ${formatDate(provable.value)}`;
    case 'start':
      return `a date or range that begins with ${formatDate(provable.value)}`;
    case 'end':
      return `a date or range that ends with ${formatDate(provable.value)}`;
    case 'range':
      return `the date ${formatDateRange(provable.start, provable.end)}`;
    case 'money':
      return `the amount ${formatMoney(provable.value)}`;
    case 'percent':
      return `the change ${provable.value} per cent`;
    case 'number':
      return `the number ${provable.value}`;
    case 'words': {
      const forms = provable.forms.map((form) => `"${form}"`);
      return forms.length === 1 ? `the words ${forms.join('')}` : `one of ${forms.join(', ')}`;
    }
  }
}
