import { bulletStart, looseBulletStart } from '../../src/records/signs.ts';

/** What a line begins with: a bullet, a label, or both (`- 1. `). */
export interface Marker {
  /** Length of a bullet and the space after it; 0 for none. */
  bullet: number;
  /** Length of a label and the space after it; 0 for none. */
  label: number;
  kind?: 'number' | 'decimal' | 'roman' | 'letter' | 'parenthesis';
  /** The number a label counts: 6 for `VI.`, 1 for `a)`, 2 for `1.2`. */
  ordinal?: number;
}

const labelPattern =
  /^(?:(\d{1,3})[.)]|((?:\d{1,2}|[IVXLC]+|[A-Z])(?:\.[1-9]\d?)+)\.?(?=\s+\p{Lu})|([IVXLC]{1,7})(?:\.|\s+[–—-])|([A-Z])\.|\(?([a-z]|[ivx]{1,5})\))(?:\s+|$)|^(\d{1,3})\.(?=\p{Lu}\p{Ll})/u;

/**
 * Reads the marker at the start of a line. Dashes longer than a hyphen and the letter o are text, unless `loose` says
 * that they are bullets here. `C.` and `L.` alone are letters: no outline reaches a hundred.
 */
export function readMarker(text: string, loose?: boolean): Marker {
  const bullet = loose === false ? 0 : (bulletStart.exec(text) ?? (loose ? looseBulletStart.exec(text) : null));
  const before = bullet ? bullet[0].length : 0;
  const match = labelPattern.exec(text.slice(before));
  if (match === null) return { bullet: before, label: 0 };
  const [whole, spaced, decimal, roman, letter, parenthesis, glued] = match;
  const number = spaced ?? glued;
  const marker = { bullet: before, label: whole.length };
  if (number !== undefined) return { ...marker, kind: 'number', ordinal: Number(number) };
  if (decimal !== undefined) return { ...marker, kind: 'decimal', ordinal: Number(/\d+$/.exec(decimal)?.[0]) };
  const value = roman === undefined || /^[CL]$/.test(roman) ? undefined : fromRoman(roman);
  if (value !== undefined) return { ...marker, kind: 'roman', ordinal: value };
  const character = letter ?? parenthesis ?? roman ?? '';
  const ordinal = character.toLowerCase().charCodeAt(0) - 96;
  return { ...marker, kind: letter === undefined && roman === undefined ? 'parenthesis' : 'letter', ordinal };
}

/**
 * Takes the initial of a name for none of the labels of an outline: a letter or Roman number that counts further than the
 * outline has parts. Two of them may be lost.
 */
export function withoutInitials(markers: readonly Marker[]): Marker[] {
  const parts = new Map(
    (['roman', 'letter'] as const).map((kind) => {
      return [kind as string, new Set(markers.filter((each) => each.kind === kind).map((each) => each.ordinal)).size];
    }),
  );
  return markers.map((marker) => {
    const count = parts.get(marker.kind ?? '');
    return count === undefined || (marker.ordinal ?? 0) <= count + 2 ? marker : { bullet: marker.bullet, label: 0 };
  });
}

/** Whether a label counts on from another: `2.` from `1.`, `(b)` from `(a)`, `(ii)` from `(i)`. */
export function countsOn(label: string, before: string): boolean {
  if (label.replaceAll(/[\p{L}\p{N}]/gu, '') !== before.replaceAll(/[\p{L}\p{N}]/gu, '')) return false;
  return valuesOf(label).some((value) => valuesOf(before).includes(value - 1));
}

/** What a label may count: 3 for `3.`; 9 as a letter and 1 as a Roman number for `(i)`. */
function valuesOf(label: string): number[] {
  const sign = label.replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (/^\d+$/.test(sign)) return [Number(sign)];
  const roman = fromRoman(sign.toUpperCase());
  const letter = /^\p{L}$/u.test(sign) ? [sign.toLowerCase().charCodeAt(0) - 96] : [];
  return roman === undefined ? letter : [...letter, roman];
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
