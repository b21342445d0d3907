import { fromRoman } from '../../../src/records/in-text/numerals.ts';
import { noteMarksIn, noteStart } from '../../language/note-signs.ts';
import { isRaised } from './lines.ts';
import type { PrintedLine } from './page.ts';

/** The marks of notes that stand after the words of some lines: `12` for `¹²`, `asterisk` for `*`. */
export function marksIn(lines: readonly PrintedLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => noteMarksIn(text, 'raised', 'letter', 'sign', 'bracket').map(({ name }) => name)),
  );
}

/** The figures right after the words of some lines, which may be marks of notes that are not raised: `12` for `quay.12`. */
export function figuresIn(lines: readonly PrintedLine[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => noteMarksIn(text, 'figure').map(({ name }) => name)));
}

/**
 * The number, letter or name of the sign with which a note begins: raised, or before a space. A sign or a figure in
 * brackets must stand as a mark on the page, since it may be a bullet, or head an entry of a list of books.
 */
export function markOf(line: PrintedLine, marks: ReadonlySet<string>): string | undefined {
  const [first] = line.runs;
  if (first === undefined) return undefined;
  if (isRaised(first, line.runs) && /^(?:\d{1,3}|[a-z]|[ivx]{2,5})$/.test(first.text)) return first.text;
  const start = noteStart(line.text);
  if (start === undefined || !/^[\p{L}“"«*_(]/u.test(line.text.slice(start.length))) return undefined;
  return marks.has(start.name) || /^(?:raised|figure|letter)$/.test(start.form) ? start.name : undefined;
}

/**
 * The place of a number or letter in its count, from 1; 0 for a sign, which is of none. What may be a letter or a small
 * Roman number is a letter only where it follows the last: `i` is 9 after 8, else 1.
 */
export function valueOf(n: string, last = 0): number {
  if (/^\d/.test(n)) return Number(n);
  const letter = n.length > 1 ? 0 : n.charCodeAt(0) - 96;
  return /^[ivx]+$/.test(n) && letter !== last + 1 ? (fromRoman(n) ?? 0) : letter;
}
