import { spelledOrdinal } from '../../records/ordinals.ts';
import type { Span } from './referable.ts';

/** An ordinal as printed in a text. */
export interface Ordinal extends Span {
  number: number;
}

/** Ordinals in words, as `keyOf` writes them, up to the 199th. */
const spelled = new Map(Array.from({ length: 199 }, (_, index) => [keyOf(spelledOrdinal(index + 1)), index + 1]));

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const last = [...spelled.keys()].filter((key) => !key.includes(' ')).join('|');
const printed = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.,/-])(?<digits>[1-9]\d{0,2})(?:st|nd|rd|th|e|ème|re|ère)(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}-])(?:one\s+(?=hundred))?(?:hundred(?:\s+and)?[\s-]+)?(?:(?:${tens})[\s-])?(?:${last})(?![\p{L}\p{N}-])`,
  ].join('|'),
  'giu',
);

/** The ordinals of a text, in digits or in words: `96th`, `109e`, `ninety-sixth`, `One hundred and ninth`. */
export function ordinalsIn(text: string): Ordinal[] {
  return [...text.matchAll(printed)].flatMap((match): Ordinal[] => {
    const number = match.groups?.['digits'] ?? spelled.get(keyOf(match[0]));
    return number === undefined
      ? []
      : [{ start: match.index, end: match.index + match[0].length, number: Number(number) }];
  });
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .replace(/^one (?=hundred)/, '')
    .replace('hundred and ', 'hundred ');
}
