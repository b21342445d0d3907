import { nameOfSign, noteSign, signMark } from '../../src/records/signs.ts';

/** How a note begins that signs mark: `* See below.`; `*See below.`, unless another asterisk ends words set off. */
const start = new RegExp(`^\\s*(${noteSign.source})(?:\\s+(?=\\S)|(?=[^\\s*])(?!.*\\*))`);

/** Words set off between asterisks. */
const emphasis = /(?<![\p{L}\p{N}_*])(\*{1,2})(?=[^\s*])[^*\n]+(?<=\S)\1(?![\p{L}\p{N}_*])/gu;

/**
 * Finds the notes that signs mark (manual 4.5): the only line of a text that begins with `*`, `**` or `†`, where the
 * same sign stands at a word above it.
 * @returns of each line that begins such a note, its place to the name of the note: 7 → `asterisk`
 */
export function findSigned(lines: readonly string[]): ReadonlyMap<number, string> {
  const begun = lines.map((line) => start.exec(line)?.[1]);
  const times = new Map<string | undefined, number>();
  for (const sign of begun) times.set(sign, (times.get(sign) ?? 0) + 1);
  const marked = new Set<string>();
  const found = new Map<number, string>();
  for (const [index, sign] of begun.entries()) {
    if (sign !== undefined && times.get(sign) === 1 && marked.has(sign)) found.set(index, nameOfSign(sign));
    if (sign !== undefined || !noteSign.test(lines[index] ?? '')) continue;
    for (const [mark] of (lines[index] ?? '').replaceAll(emphasis, '').matchAll(signMark)) marked.add(mark);
  }
  return found;
}
