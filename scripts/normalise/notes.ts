import type { WorkingText, Stretch } from './working-text.ts';
import { noteMarksIn, noteStart } from '../language/note-signs.ts';
import { findSigned } from './signed-notes.ts';

/** The lines on which each mark stands. */
type Marks = ReadonlyMap<string, number[]>;

/** How many lines may stand between a mark and its note where nothing marks the pages. */
const reach = 150;

/** The notes at the foot of a page have so many lines at most, where no blank line stands above them. */
const footLines = 15;

/**
 * Finds notes at the foot of a page (policy 4.5): a paragraph that begins with a small raised number, or with a number
 * or asterisks that stand as a mark in the text above it. Such lines are set aside, so that a sentence goes on over the page.
 */
export function findNotes(working: WorkingText): WorkingText {
  const { text } = working.source;
  const lines = working.stretches.map(({ start, end }) => text.slice(start, end));
  const marks = listMarks(lines);
  const signed = findSigned(lines);
  const feet = listFeet(working.stretches);
  const stretches: Stretch[] = [];
  let last: string | undefined;
  for (const [index, stretch] of working.stretches.entries()) {
    const apart = stretch.blanks > 0 || stretch.top === true;
    const foot = feet[index];
    const atFoot = foot !== undefined && isNextNote(lines[index] ?? '', { from: foot, to: index, last, marks });
    const n = signed.get(index) ?? noteOf(lines, index, marks, apart || last !== undefined || atFoot);
    const begins = n !== undefined && (signed.has(index) || Number(n) > valueOf(last));
    if (begins) last = n;
    else if (apart || index === 0 || stretch.begins === true) last = undefined;
    stretches.push(last === undefined ? stretch : { ...stretch, note: last, ...(begins ? { begins: true } : {}) });
  }
  return { ...working, stretches };
}

/** The number of a note, by which the next is known; 0 for none and for one that asterisks mark. */
function valueOf(n: string | undefined): number {
  return Number(/^\d+$/.exec(n ?? '')?.[0] ?? 0);
}

/** Of each line near the foot of a page, the first line of the page; the text must have pages. */
function listFeet(stretches: readonly Stretch[]): (number | undefined)[] {
  const tops = stretches.flatMap(({ top }, index) => (top === true ? [index] : []));
  if (tops.length < 2) return [];
  const feet: (number | undefined)[] = [];
  for (const [page, from] of tops.entries()) {
    const end = tops[page + 1] ?? stretches.length;
    for (let index = Math.max(from, end - footLines); index < end; index += 1) feet[index] = from;
  }
  return feet;
}

/** Whether a line begins with the lowest mark of its page that has no note yet. */
function isNextNote(
  line: string,
  { from, to, last, marks }: { from: number; to: number; last: string | undefined; marks: Marks },
): boolean {
  const n = figureOf(line);
  if (n === undefined) return false;
  for (let mark = valueOf(last) + 1; mark < Number(n); mark += 1) {
    if (marks.get(String(mark))?.some((at) => at >= from && at < to) === true) return false;
  }
  return marks.get(n)?.some((at) => at >= from && at < to) === true;
}

/** The plain figure with which a line begins as a note does: 3 of `3 See below.`, but not of `3. The list`. */
function figureOf(line: string): string | undefined {
  const begun = noteStart(line);
  return begun?.form === 'figure' && begun.stop === '' ? begun.name : undefined;
}

/** The number of the note that begins on a line, if one does. */
function noteOf(lines: readonly string[], index: number, marks: Marks, apart: boolean): string | undefined {
  const line = lines[index] ?? '';
  const { form, name = '', length } = noteStart(line) ?? {};
  if (form === 'raised') return name;
  const plain = figureOf(line);
  if (form !== 'bracket' && plain === undefined) return undefined;
  const words = line.slice(length) || (lines[index + 1] ?? '');
  if (plain !== undefined && (!apart || !/^[\p{Lu}“"«*_(]|^https?:|^www\./u.test(words))) return undefined;
  const sign = plain ?? `[${name}]`;
  const marked = marks.get(sign)?.some((at) => at < index && (plain === undefined || index - at <= reach));
  return marked === true ? name : undefined;
}

/** The lines on which each mark stands: a number glued to a word or its stop, or a number in square brackets. */
function listMarks(lines: readonly string[]): Marks {
  const marks = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    for (const { sign } of noteMarksIn(line, 'figure', 'bracket')) {
      const places = marks.get(sign);
      if (places === undefined) marks.set(sign, [index]);
      else places.push(index);
    }
  }
  return marks;
}
