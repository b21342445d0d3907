import type { Draft, Stretch } from './draft.ts';
import { asciiDigits } from './mark-signs.ts';

const label = /^(?:([⁰¹²³⁴-⁹]+)|\[(\d{1,3})\]|(\d{1,3}))(?:\s+\S|$)/;

/** How many lines may stand between a mark and its note where nothing marks the pages. */
const reach = 150;

/**
 * Finds notes at the foot of a page (manual 4.5): a paragraph that begins with a small raised number, or with a number
 * that stands as a mark in the text above it. Such lines are set aside, so that a sentence goes on over the page.
 */
export function findNotes(draft: Draft): Draft {
  const { text } = draft.source;
  const lines = draft.stretches.map(({ start, end }) => text.slice(start, end));
  const marks = listMarks(lines);
  const stretches: Stretch[] = [];
  let last: { n: string } | undefined;
  for (const [index, stretch] of draft.stretches.entries()) {
    const previous = draft.stretches[index - 1];
    const apart = stretch.blanks > 0 || stretch.top === true;
    const n = noteOf(lines, index, marks, apart || last !== undefined);
    const begins = n !== undefined && Number(n) > Number(last?.n ?? 0);
    if (begins) last = { n };
    else if (apart || previous === undefined || stretch.begins === true) last = undefined;
    stretches.push(last === undefined ? stretch : { ...stretch, note: last.n, ...(begins ? { begins: true } : {}) });
  }
  return { ...draft, stretches };
}

/** The number of the note that begins on a line, if one does. */
function noteOf(
  lines: readonly string[],
  index: number,
  marks: ReadonlyMap<string, number[]>,
  apart: boolean,
): string | undefined {
  const line = lines[index] ?? '';
  const [, raised, bracketed, plain] = label.exec(line) ?? [];
  if (raised !== undefined) return asciiDigits(raised);
  const n = bracketed ?? plain;
  if (n === undefined) return undefined;
  const words = line.replace(/^\S+\s*/, '') || (lines[index + 1] ?? '');
  if (plain !== undefined && (!apart || !/^[\p{Lu}“"«*_(]|^https?:|^www\./u.test(words))) return undefined;
  const sign = bracketed === undefined ? n : `[${n}]`;
  const marked = marks.get(sign)?.some((at) => at < index && (bracketed !== undefined || index - at <= reach));
  return marked === true ? n : undefined;
}

/** The lines on which each mark stands: a number glued to a word or its stop, or a number in square brackets. */
function listMarks(lines: readonly string[]): Map<string, number[]> {
  const marks = new Map<string, number[]>();
  for (const [index, line] of lines.entries()) {
    for (const [sign] of line.matchAll(gluedMark)) {
      const places = marks.get(sign);
      if (places === undefined) marks.set(sign, [index]);
      else places.push(index);
    }
  }
  return marks;
}

/** Matches `3` in "represented:3" and `[3]` in "officers: [3]", but no part of a number, symbol or address. */
export const gluedMark =
  /(?<=\p{L}{2}|\p{L}[.,;:!?”"’')\]]|[\p{L})]\.|\b\d{4}[.,;])(?<!https?:\S{0,200})(?<![\p{L}\d][-/_]\S{0,40})\d{1,3}(?![\p{L}\d/]|[.,]\d)|(?<=\S ?)\[\d{1,3}\]/gu;
