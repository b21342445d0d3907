import { marksInOrder, noteMarksIn } from '../language/note-signs.ts';
import type { WorkingBlock, Mark } from './working-text.ts';

/** Kept words of a block, where they begin in the source, and the signs among them that mean something else. */
interface Words {
  text: string;
  offset: number;
  kind: WorkingBlock['kind'];
  signs: readonly { start: number; end: number }[];
  /** Where raised figures begin in the source that mark no note. */
  powers: ReadonlySet<number>;
}

type NoteRef = Extract<Mark, { type: 'noteRef' }>;

/**
 * Finds the marks of notes: small raised numbers; and plain or bracketed ones, raised letters and signs for which the
 * text has a note. `notes` has each note by its name, and whether its marks are found already.
 */
export function noteMarks({ text, offset, kind, signs, powers }: Words, notes: Map<string, boolean>): NoteRef[] {
  const find = (...forms: Parameters<typeof noteMarksIn>[1][]) =>
    noteMarksIn(text, ...forms).map(({ sign, name, start }): NoteRef => {
      return { type: 'noteRef', start: offset + start, end: offset + start + sign.length, n: name };
    });
  const raised = find('raised').filter(({ start }) => !powers.has(start));
  if (kind.type === 'note' || notes.size === 0) return raised;
  const named = find('letter', 'sign').filter(
    ({ n, ...mark }) => notes.get(n) === false && !signs.some(({ start, end }) => mark.start < end && mark.end > start),
  );
  const plain = find('figure', 'bracket').filter(({ n, start }) => {
    const used = notes.get(n);
    if (used === undefined || (used && text[start - offset] !== '[')) return false;
    notes.set(n, true);
    return true;
  });
  return [...raised, ...named, ...plain];
}

/**
 * Where raised figures stand as powers, though they look as marks do: `x²`, `2⁵`. A note of the same number tells that one is a
 * mark, where the marks of the text count on with it; in a table, after a number, wherever such a note stands. Notes have
 * no marks of their own that a power may look like.
 */
export function findPowers(
  text: string,
  blocks: readonly WorkingBlock[],
  notes: ReadonlyMap<string, boolean>,
): ReadonlySet<number> {
  const found = blocks.flatMap(({ kind, pieces }) =>
    pieces
      .filter(({ fate }) => fate === 'kept')
      .flatMap(({ start: from, end }) =>
        noteMarksIn(text.slice(from, end), 'raised').map(({ start, ...mark }) => ({
          ...mark,
          start: from + start,
          kind,
        })),
      ),
  );
  const counted = new Set(marksInOrder(found.filter(({ kind }) => kind.type !== 'table' && kind.type !== 'note')));
  const powers = found.filter((mark) => {
    if (!mark.isPower) return false;
    const isMark = mark.kind.type === 'table' ? /\d/.test(text[mark.start - 1] ?? '') : counted.has(mark);
    return !isMark || !notes.has(mark.name);
  });
  return new Set(powers.map(({ start }) => start));
}
