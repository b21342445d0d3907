/** What a line begins with: a bullet, a label, or both (`- 1. `). */
export interface Marker {
  /** Length of a bullet and the space after it; 0 for none. */
  bullet: number;
  /** Length of a label and the space after it; 0 for none. */
  label: number;
  kind?: 'number' | 'roman' | 'letter' | 'parenthesis';
  /** The number a label counts: 6 for `VI.`, 1 for `a)`. */
  ordinal?: number;
}

const bulletPattern = /^[-•*▪·‣◦](?:\s+|$)/;
const labelPattern = /^(?:(\d{1,3})[.)]|([IVXLC]{1,7})\.|([A-Z])\.|\(?([a-z]|[ivx]{1,5})\))(?:\s+|$)/;

/**
 * Reads the marker at the start of a line. Dashes longer than a hyphen are text: prose lines begin with them.
 * `C.` and `L.` alone are letters: no outline reaches a hundred.
 */
export function readMarker(text: string): Marker {
  const bullet = bulletPattern.exec(text)?.[0].length ?? 0;
  const match = labelPattern.exec(text.slice(bullet));
  if (match === null) return { bullet, label: 0 };
  const [whole, number, roman, letter, parenthesis] = match;
  const label = whole.length;
  if (number !== undefined) return { bullet, label, kind: 'number', ordinal: Number(number) };
  const value = roman === undefined || /^[CL]$/.test(roman) ? undefined : fromRoman(roman);
  if (value !== undefined) return { bullet, label, kind: 'roman', ordinal: value };
  const character = letter ?? parenthesis ?? roman ?? '';
  const ordinal = character.toLowerCase().charCodeAt(0) - 96;
  return { bullet, label, kind: letter === undefined && roman === undefined ? 'parenthesis' : 'letter', ordinal };
}

const romanDigits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** `IX` → 9; `undefined` for letters that form no Roman number, such as `IIX`. */
export function fromRoman(roman: string): number | undefined {
  if (!/^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(roman) || roman === '') return undefined;
  let total = 0;
  for (const [index, letter] of [...roman].entries()) {
    const value = romanDigits[letter] ?? 0;
    total += value < (romanDigits[roman[index + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}

/** Whether a line is short and unpunctuated, as headings are. */
export function isHeadingLike(text: string): boolean {
  return text.length > 0 && text.length <= 90 && !/[.,;:!?…]["”»)]*$/.test(text) && /^[\p{Lu}\p{N}“"«¿¡]/u.test(text);
}

/** Whether the letters of a line are capitals, as headings torn from a PDF are. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 3 && letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase())
  );
}

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return /[.!?…:][”"'’»)\]]*[⁰¹²³⁴-⁹]*$/u.test(text);
}
