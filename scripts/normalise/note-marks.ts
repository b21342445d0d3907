import { noteMarksIn } from '../language/note-signs.ts';
import type { WorkingBlock, Mark } from './working-text.ts';

/** Kept words of a block, where they begin in the source, and the signs among them that mean something else. */
interface Words {
  text: string;
  offset: number;
  kind: WorkingBlock['kind'];
  signs: readonly { start: number; end: number }[];
}

type NoteRef = Extract<Mark, { type: 'noteRef' }>;

/**
 * Finds the marks of notes: small raised numbers; and plain or bracketed ones, raised letters and signs for which the
 * text has a note. `notes` has each note by its name, and whether its marks are found already.
 */
export function noteMarks({ text, offset, kind, signs }: Words, notes: Map<string, boolean>): NoteRef[] {
  const find = (...forms: Parameters<typeof noteMarksIn>[1][]) =>
    noteMarksIn(text, ...forms).map(({ sign, name, start }): NoteRef => {
      return { type: 'noteRef', start: offset + start, end: offset + start + sign.length, n: name };
    });
  const raised = find('raised');
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
