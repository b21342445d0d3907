import { distance } from 'fastest-levenshtein';
import type { Likeness } from './permalink.ts';

const bits = 128;

/** Characters in a run: long enough that two texts of one subject share few, short enough that a typo spoils few. */
const run = 8;

/** Share of letters that two unrelated short texts may well have in common. */
const chance = 0.35;

/**
 * A SimHash (Charikar 2002) of a text's runs of eight characters, as 32 hexadecimal digits: texts that differ little
 * have sketches that differ in few bits, unrelated texts in about half.
 */
export function sketchOf(text: string): string {
  const weights = new Int32Array(bits);
  const plain = text.toLowerCase();
  for (let at = 0; at === 0 || at + run <= plain.length; at += 1) {
    for (const [word, value] of hashes(plain.slice(at, at + run)).entries()) {
      for (let bit = 0; bit < 32; bit += 1) {
        const place = word * 32 + bit;
        weights[place] = (weights[place] ?? 0) + ((value >>> bit) & 1 ? 1 : -1);
      }
    }
  }
  let digits = '';
  for (let at = 0; at < bits; at += 4) {
    let digit = 0;
    for (let bit = 0; bit < 4; bit += 1) digit |= (weights[at + bit] ?? 0) > 0 ? 1 << bit : 0;
    digits += digit.toString(16);
  }
  return digits;
}

/** Four FNV-1a hashes of 32 bits, with a final mixing so that all bits depend on all characters. */
function hashes(text: string): number[] {
  return [0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0xdaa66d2b].map((seed) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
    value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
    return (value ^ (value >>> 16)) >>> 0;
  });
}

/** How alike two sketches are: 1 for the same, 0 for those of unrelated texts. */
function sketchLikeness(a: string, b: string): number {
  let different = 0;
  for (let at = 0; at < a.length; at += 1) {
    let digit = Number.parseInt(a[at] ?? '0', 16) ^ Number.parseInt(b[at] ?? '0', 16);
    for (; digit > 0; digit >>= 1) different += digit & 1;
  }
  return Math.max(0, 1 - different / (bits / 2));
}

/** Share of a text's letters that need no change to make it the other (Levenshtein), from 0 to 1. */
function ratio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

/**
 * Tells of published blocks how sure it is that a text is one, from 0 to 1: by its whole text where the ledger has that,
 * by its sketch, or by how it begins, since a block that was cut in two or had another joined to it still begins alike.
 */
export function likenessTo(text: string): (published: Likeness) => number {
  let own: string | undefined; // made once, where it is needed
  return ({ words, sketch }) => {
    const whole = !words.endsWith(' …');
    const opening = whole ? words : words.slice(0, -2);
    const byText = whole
      ? Math.max(0, (ratio(words, text) - chance) / (1 - chance))
      : sketchLikeness(sketch, (own ??= sketchOf(text)));
    const enough = opening.split(' ').length >= 4;
    const byOpening = enough ? 0.8 * ratio(opening, text.slice(0, opening.length)) : 0;
    const cutShort = text.split(' ').length >= 3 && opening.startsWith(text) ? 0.8 : 0;
    return Math.max(byText, byOpening >= 0.68 ? byOpening : 0, cutShort);
  };
}

/** Whether the opening words of a published block stand within a text, as they do where it was joined to another. */
export function standsWithin({ words }: Likeness, text: string): boolean {
  const opening = words.replace(/ …$/, '');
  return opening.length >= 12 && text.includes(opening);
}
