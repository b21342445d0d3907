import { raisedDigits, raisedLetters } from '../../normalise/mark-signs.ts';

const lowered = '₀₁₂₃₄₅₆₇₈₉';

/**
 * Raised words as plain text can print them: `1` → `¹`, `[2]` → `²`, `iv` → `ⁱᵛ`, and `a` → `ᵃ` where it marks a note. Other words
 * are `undefined`: they stay on the line, as the "th" of "96th" and the "o" of "No" do. `before` is the text before.
 */
export function raise(words: string, before: string): string | undefined {
  const [, sign] = /^\s*[[(]?([\d,\s]+|[a-z]|[ivx]{2,5})[\])]?\s*$/.exec(words) ?? [];
  if (sign === undefined || sign.trim() === '') return undefined;
  if (/\d/.test(sign)) return raisedDigits(sign.trim());
  const isOrdinal = /(?:^|[^\p{L}\d.,])(?:\p{L}|\d{1,2})$/u.test(before);
  return isOrdinal && sign.length === 1 ? undefined : raisedLetters(sign);
}

/** Lowered figures: `2` → `₂`; other words are `undefined`. */
export function lower(words: string): string | undefined {
  return /^\d+$/.test(words) ? words.replaceAll(/\d/g, (figure) => lowered[Number(figure)] ?? figure) : undefined;
}
