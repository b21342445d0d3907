import { currencyNamed, currencyWords } from './currency-words.ts';
import { currencySchema, minorDigits, type Money } from '../money.ts';

/** A number in one of the ways that leave no doubt which sign parts the thousands and which the decimals. */
const number =
  String.raw`\d{1,3}(?:(?:,\d{3})+|(?:['’]\d{3})+)(?:\.\d{1,2})?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?` +
  String.raw`|\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const currency = String.raw`[A-Z]{3}|US ?\$|\$ ?US|€|£`;
const space = String.raw`[ \u00a0\u2009\u202f]`;

/** A currency before or after a number, with the word that scales it. What goes on as a range or a number is none. */
const before = new RegExp(
  String.raw`(?<![\p{L}\d])(?<currency>${currency})${space}?(?<number>${number})(?![\d%])(?![.,’']\d)(?=(?:${space}*(?<scale>\p{L}+(?:${space}millones)?)|(?<range>${space}*[-‐‑–—−/]${space}*\d))?)`,
  'gu',
);
/** A range or list before the number shares its scale and currency: "5 à 6 millions d’euros". */
const joined = String.raw`\d${space}*(?:to|or|and|à|ou|et|a|o|y)${space}+`;
const after = new RegExp(
  String.raw`(?<![\p{L}\d.,’'/–-]|\d${space}|${joined})(?<number>${number})(?:${space}+(?<scale>thousand|mil millones|\p{Ll}+))?${space}*(?:of |de |d['’])?(?<currency>${currency}|${currencyWords})(?![\p{L}\d])(?!${space}?\d)`,
  'gu',
);

/** Words that scale a number, as powers of ten. English billions: no source of the archive counts otherwise. */
const scales: Readonly<Record<string, number>> = {
  thousand: 3,
  million: 6,
  millions: 6,
  millón: 6,
  millones: 6,
  billion: 9,
  milliard: 9,
  milliards: 9,
  millardo: 9,
  millardos: 9,
  'mil millones': 9,
  trillion: 12,
};
const symbols: Readonly<Record<string, string>> = { US$: 'USD', $US: 'USD', '€': 'EUR', '£': 'GBP' };

/** Scales whose size is not certain, or that are abbreviated: an amount before them is not read at all. */
const unsure = /^(?:k|m|mn|mio|bn|tn|mrd|md|mil|mille|billions|billon|billón|billones|trillón|trillions|lakh|crore)$/i;

/**
 * The amounts of money that stand in a text, in its order: `CHF 52,229,662` → `[{ minor: 5222966200, currency: "CHF" }]`.
 * Reads codes, signs and names in English, French and Spanish. Only what leaves no doubt: a bare "$", "dollars" or
 * "dólares", "1.500" and "5-6 million" give nothing. Nothing is converted or rounded.
 */
export function amountsIn(text: string): Money[] {
  const scaled = [...text.matchAll(after)].filter(({ groups }) => isScale(groups?.['scale']));
  const found = [...text.matchAll(before), ...scaled].sort((a, b) => a.index - b.index);
  return found.flatMap(({ groups = {} }) => {
    const { currency: code = '', number: digits = '', scale, range } = groups;
    const money = range === undefined ? moneyOf(code, digits, scale?.toLowerCase() ?? '') : undefined;
    return money === undefined ? [] : [money];
  });
}

/** What stands between a number and its currency must scale it: "3 personnes d’euros" is no amount. */
function isScale(word: string | undefined): boolean {
  return word === undefined || Object.hasOwn(scales, word);
}

/**
 * The percentages that stand in a text, as decimal numbers: `5.8 per cent` → `["5.8"]`, `+3.5 %` → `["3.5"]`,
 * `-2 %` → `["-2"]`.
 */
export function percentagesIn(text: string): string[] {
  const percentage =
    /(?<![\p{L}\d.,])(?<sign>(?<!\d\s*)[+−-])?(?<number>\d+(?:[.,]\d+)?)\s*(?:%|per cent|percent|pour cent|por ciento)/gu;
  return [...text.matchAll(percentage)].map(({ groups = {} }) => {
    const { sign, number: digits = '' } = groups;
    return `${sign === '-' || sign === '−' ? '-' : ''}${digits.replace(',', '.')}`;
  });
}

function moneyOf(printed: string, digits: string, scale: string): Money | undefined {
  const sign = printed.replace(' ', '');
  const code = symbols[sign] ?? currencyNamed(printed) ?? sign;
  if (!currencySchema.safeParse(code).success || unsure.test(scale)) return undefined;
  const power = (Object.hasOwn(scales, scale) ? (scales[scale] ?? 0) : 0) + minorDigits(code);
  const minor = wholeNumber(digits, power);
  return minor === undefined ? undefined : { minor, currency: code };
}

/** The printed number times a power of ten, where that is a whole number that is kept exactly. */
function wholeNumber(printed: string, power: number): number | undefined {
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(printed) ?? [];
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > power) return undefined;
  const value = Number(`${whole.replaceAll(/\D/g, '')}${digits}${'0'.repeat(power - digits.length)}`);
  return Number.isSafeInteger(value) ? value : undefined;
}
