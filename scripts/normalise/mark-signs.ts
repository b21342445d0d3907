import { nameOfSign } from '../../src/records/signs.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const letters = new Map(
  [...'abcdefghijklmnoprstuvwxyz'].map((letter, index) => [letter, [...'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ'][index] ?? letter]),
);
const plainOf = new Map([...letters].map(([letter, raised]) => [raised, letter]));

/** `12` → `¹²`, `1, 2` → `¹, ²`. */
export function raisedDigits(words: string): string {
  return words.replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** `iv` → `ⁱᵛ`. A letter that has no raised form stays. */
export function raisedLetters(words: string): string {
  return [...words].map((letter) => letters.get(letter) ?? letter).join('');
}

/** `¹²` → `12`, `[3]` → `3`. */
export function asciiDigits(digits: string): string {
  return digits.replaceAll(/[.)[\]\s]/g, '').replaceAll(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscripts.indexOf(digit)));
}

/** The name of the note that a sign marks: `¹²` → `12`, `[3]` → `3`, `ᵃ` → `a`, `**` → `asterisk2`. */
export function noteName(sign: string): string {
  return nameOfSign([...asciiDigits(sign)].map((each) => plainOf.get(each) ?? each).join(''));
}
