import { noteMarksIn, noteName, noteStart } from '../../language/note-signs.ts';
import { wordsOfRow } from '../../../src/records/transcript.ts';
import { findSigned } from '../../normalise/signed-notes.ts';
import type { HtmlBlock } from './block.ts';
import { plainText } from './runs.ts';

/**
 * Takes a paragraph that begins with a figure, raised or in brackets, or with such as an asterisk, for a note where the
 * same sign marks a word before it: not every page links its notes.
 */
export function findUnlinkedNotes(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const texts = blocks.map(({ kind, runs }) =>
    kind.type === 'table' ? kind.rows.flatMap(wordsOfRow).join('\n') : kind.type === 'omitted' ? '' : plainText(runs),
  );
  const signed = findSigned(texts);
  const marks = new Set<string>();
  return blocks.map((block, index) => {
    const { kind } = block;
    const text = texts[index] ?? '';
    const name = kind.type === 'paragraph' ? signed.get(index) : undefined;
    if (name !== undefined) return { ...block, kind: { type: 'note', n: name, continues: false } };
    const start = noteStart(text);
    const own = start?.form === 'raised' || start?.form === 'bracket' ? text.slice(0, start.length).trim() : '';
    const isNote = kind.type === 'paragraph' && marks.delete(own);
    for (const { sign } of noteMarksIn(text, 'raised', 'bracket')) marks.add(sign);
    return isNote ? { ...block, kind: { type: 'note', n: noteName(own), continues: false } } : block;
  });
}
