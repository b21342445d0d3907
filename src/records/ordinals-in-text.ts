import { spelledOrdinal } from './ordinals.ts';
import { frenchOrdinals, spanishOrdinals } from './romance-ordinals.ts';

/** An ordinal number in a text, with its place in UTF-16 code units. */
export interface OrdinalSpan {
  value: number;
  start: number;
  end: number;
}

/** Every spelled form in lower case, hyphens as spaces, with its number. */
const spelled = new Map<string, number>();
for (let number = 1; number < 1000; number += 1) {
  const english = spelledOrdinal(number);
  const romance = number < 200 ? [...frenchOrdinals(number), ...spanishOrdinals(number)] : [];
  for (const form of [english, english.replace('hundred and', 'hundred'), ...romance]) spelled.set(plain(form), number);
}

/** As many words as the longest has: "one hundred and twenty-first". */
const mostWords = 5;

/** A word, or digits with what makes them an ordinal: `109th`, `109e`, `109ème`, `1er`, `109.ª`. */
const token =
  /\p{L}+|(?<![\p{L}\p{N}]|\d[.,'’/])(?<digits>[1-9]\d{0,2})(?:st|nd|rd|th|er|re|[eè]me|i[eè]me|e|\.?[ºª°])(?![\p{L}\p{N}])/giu;
/** What makes the words after it the end of a greater number, such as "two hundred and" or "ducentésima". */
const greater = /(?:ty|hundred(?: and)?|cents?|ésim[oa]|deux|trois|quatre|cinq|six|sept|huit|neuf)$/i;

/**
 * The ordinals of a text from 1 to 999, in its order, in digits or words, in English, French (to 199) and Spanish (to
 * 199): "the ninety-sixth session", "109e session", "96.ª reunión" → `[{ value: 96, start: …, end: … }]`. No 6 stands
 * in "ninety-sixth". "Second" may be a part of a minute: what follows it tells.
 */
export function ordinalsIn(text: string): OrdinalSpan[] {
  const found: OrdinalSpan[] = [];
  const tokens = [...text.matchAll(token)];
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    if (first === undefined) break;
    const digits = first.groups?.['digits'];
    const [value, length] = digits === undefined ? spelledAt(text, tokens, at) : [Number(digits), 1];
    const last = tokens[at + Math.max(length, 1) - 1] ?? first;
    if (value !== undefined) found.push({ value, start: first.index, end: last.index + last[0].length });
    at += Math.max(length, 1);
  }
  return found;
}

/** The longest spelled ordinal that begins at a word, and how many words it has. */
function spelledAt(text: string, tokens: readonly RegExpExecArray[], at: number): [number | undefined, number] {
  const { index: start } = tokens[at] ?? { index: 0 };
  const before = text.slice(Math.max(0, start - 20), start);
  if (/\p{N}$/u.test(before) || greater.test(before.replace(/[\s-]+$/, ''))) return [undefined, 1];
  for (let length = mostWords; length > 0; length -= 1) {
    const last = tokens[at + length - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const value = spelled.get(plain(text.slice(start, end)));
    if (value !== undefined && !/\p{N}/u.test(text.charAt(end))) return [value, length];
  }
  return [undefined, 1];
}

function plain(form: string): string {
  return form.toLowerCase().replaceAll(/[\s-]+/g, ' ');
}
