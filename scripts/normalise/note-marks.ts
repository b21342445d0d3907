import { signMark } from '../../src/records/signs.ts';
import type { DraftBlock, Mark } from './draft.ts';
import { noteName } from './mark-signs.ts';
import { gluedMark } from './notes.ts';

/** A superscript after a word is the mark of a note, unless it squares or cubes a unit. */
const raisedMark = /(?<=[\p{L}\p{N}\p{P}])(?<!\b[kcdm]?m)[⁰¹²³⁴-⁹]+/gu;
const raisedLetters = /(?<=[\p{L}\p{N}\p{P}])[ᵃ-ᶻʰ-ʸⁱⁿ]+/gu;

/** Kept words of a block, where they begin in the source, and the signs among them that mean something else. */
interface Words {
  text: string;
  offset: number;
  kind: DraftBlock['kind'];
  signs: readonly { start: number; end: number }[];
}

type NoteRef = Extract<Mark, { type: 'noteRef' }>;

/**
 * Finds the marks of notes: small raised numbers; and plain or bracketed ones, raised letters and signs for which the
 * text has a note. `notes` has each note by its name, and whether its marks are found already.
 */
export function noteMarks({ text, offset, kind, signs }: Words, notes: Map<string, boolean>): NoteRef[] {
  const find = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: sign, index }): NoteRef => {
      const [start, end] = [offset + index, offset + index + sign.length];
      return { type: 'noteRef', start, end, n: noteName(sign) };
    });
  const raised = find(raisedMark);
  if (kind.type === 'note' || notes.size === 0) return raised;
  const named = [...find(raisedLetters), ...find(signMark)].filter(
    ({ n, ...mark }) => notes.get(n) === false && !signs.some(({ start, end }) => mark.start < end && mark.end > start),
  );
  const plain = find(gluedMark).filter(({ n, start }) => {
    const used = notes.get(n);
    if (used === undefined || (used && text[start - offset] !== '[')) return false;
    notes.set(n, true);
    return true;
  });
  return [...raised, ...named, ...plain];
}
