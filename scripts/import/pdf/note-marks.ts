import { nameOfSign, noteSign, signMark } from '../../../src/records/signs.ts';
import { asciiDigits } from '../../normalise/mark-signs.ts';
import { isRaised } from './lines.ts';
import type { Line } from './page.ts';

const raisedMark = /(?<=[\p{L}\p{N}\p{P}])[⁰¹²³⁴-⁹]+/gu;
const signed = new RegExp(`^(${noteSign.source})\\s*(?=[\\p{L}“"«(])`, 'u');

/** The marks of notes that stand after the words of some lines: `12` for `¹²`, `asterisk` for `*`. */
export function marksIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) =>
      [...text.matchAll(raisedMark), ...text.matchAll(signMark)].map(([signs]) => nameOfSign(asciiDigits(signs))),
    ),
  );
}

/**
 * The number, letter or name of the sign with which a note begins: raised, or before a space. A sign must stand as a mark
 * on the page, since it may be a bullet.
 */
export function markOf(line: Line, marks: ReadonlySet<string>): string | undefined {
  const [first] = line.runs;
  if (first === undefined) return undefined;
  if (isRaised(first, line.runs) && /^(?:\d{1,3}|[a-z])$/.test(first.text)) return first.text;
  const sign = nameOfSign(signed.exec(line.text)?.[1] ?? '');
  if (marks.has(sign)) return sign;
  return /^(\d{1,3}|[a-z])(?:[.)]|(?=\s))\s*(?=[\p{L}“"«*_(])/u.exec(line.text)?.[1];
}

/** The place of a number or letter in its count, from 1; 0 for a sign, which is of none. */
export function valueOf(n: string): number {
  if (/^\d/.test(n)) return Number(n);
  return n.length > 1 ? 0 : n.charCodeAt(0) - 96;
}
