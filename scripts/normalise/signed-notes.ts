import { noteSign } from '../../src/records/signs.ts';
import { noteMarksIn, noteStart } from '../language/note-signs.ts';

/** Words set off between asterisks. */
const emphasis = /(?<![\p{L}\p{N}_*])(\*{1,2})(?=[^\s*])[^*\n]+(?<=\S)\1(?![\p{L}\p{N}_*])/gu;

/**
 * Finds the notes that signs mark (policy 4.5): the only line of a text that begins with `*`, `**` or `†`, where the
 * same sign stands at a word above it.
 * @returns of each line that begins such a note, its place to the name of the note: 7 → `asterisk`
 */
export function findSigned(lines: readonly string[]): ReadonlyMap<number, string> {
  const begun = lines.map((line) => {
    const start = noteStart(line.trimStart());
    return start?.form === 'sign' ? start.name : undefined;
  });
  const times = new Map<string | undefined, number>();
  for (const sign of begun) times.set(sign, (times.get(sign) ?? 0) + 1);
  const marked = new Set<string>();
  const found = new Map<number, string>();
  for (const [index, sign] of begun.entries()) {
    if (sign !== undefined && times.get(sign) === 1 && marked.has(sign)) found.set(index, sign);
    if (sign !== undefined || !noteSign.test(lines[index] ?? '')) continue;
    for (const { name } of noteMarksIn((lines[index] ?? '').replaceAll(emphasis, ''), 'sign')) marked.add(name);
  }
  return found;
}
