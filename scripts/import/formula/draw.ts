import type { ElementContent } from 'hast';
import { element, text } from '../../../src/markup/hast.ts';
import { textContent } from '../html/elements.ts';

/** The signs of a formula, or of a part of one, in the order in which one reads them. */
export type Signs = ElementContent[];

/**
 * Numbers and single words with the bar of fractions between them, `1⁄2`; else brackets say what stands above and below
 * it, `(a+b)/(c)`. What is marked so is set apart from a figure directly before it.
 */
export function fraction(above: Signs, below: Signs): Signs {
  const isPlain = [above, below].every((each) => /^[\p{L}\p{N}.,]+$/u.test(wordsOf(each)));
  return isPlain
    ? [element('span', { dataFraction: '' }, [...above, text('⁄'), ...below])]
    : [...bracketed(above), text('/'), ...bracketed(below)];
}

/** What stands low and high beside signs: `x` with a lowered `i` and a raised `2`. */
export function scripts(base: Signs, { sub = [], sup = [] }: { sub?: Signs; sup?: Signs }): Signs {
  return [...base, ...set('sub', sub), ...set('sup', sup)];
}

/** `√(x)`, with a raised degree before it where it is not two. */
export function root(of: Signs, degree: Signs = []): Signs {
  return [...set('sup', degree), text('√'), ...bracketed(of)];
}

/** The rows of a matrix or of several equations: `a, b; c, d`. */
export function rows(all: readonly (readonly Signs[])[]): Signs {
  const filled = all.map((cells) => joined(cells, ', ')).filter((row) => row.length > 0);
  return joined(filled, '; ');
}

/** Signs one after another, with another between two. */
export function joined(parts: readonly Signs[], between: string): Signs {
  return parts.flatMap((part, index) => [...(index > 0 ? [text(between)] : []), ...part]);
}

/** Accents as they stand alone, and as they stand upon a letter. */
const accents: Readonly<Record<string, string>> = {
  '¯': '\u0305',
  '‾': '\u0305',
  _: '\u0332',
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '˙': '\u0307',
  '¨': '\u0308',
  ˇ: '\u030c',
  '→': '\u20d7',
};

/** A letter with an accent; `undefined` where there are several signs, or what stands over them is no accent. */
export function accented(base: Signs, accent: string): Signs | undefined {
  const [letter, sign] = [wordsOf(base), accents[accent] ?? accent];
  return /^.$/su.test(letter) && /^\p{M}$/u.test(sign) ? [text((letter + sign).normalize('NFC'))] : undefined;
}

export function wordsOf(signs: Signs): string {
  return textContent(element('span', {}, signs));
}

function set(height: 'sub' | 'sup', signs: Signs): Signs {
  return signs.length === 0 ? [] : [element(height, {}, signs)];
}

function bracketed(signs: Signs): Signs {
  return [text('('), ...signs, text(')')];
}
