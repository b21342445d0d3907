import { asciiDigits } from '../../normalise/mark-signs.ts';
import type { Block } from './block.ts';
import { plainText } from './runs.ts';

const mark = /(?<=[\p{L}\p{N}\p{P}])[⁰¹²³⁴-⁹]+/gu;

/**
 * Takes a paragraph that begins with a raised figure for a note where the figure marks a word before it: not every page
 * links its notes.
 */
export function findRaisedNotes(blocks: readonly Block[]): Block[] {
  const marks = new Set<string>();
  return blocks.map((block) => {
    const { kind, runs } = block;
    const text = kind.type === 'table' ? kind.rows.flat().join('\n') : plainText(runs);
    const [, own = ''] = /^\s*([⁰¹²³⁴-⁹]+)/.exec(text) ?? [];
    const isNote = kind.type === 'paragraph' && marks.delete(own);
    for (const [sign] of text.matchAll(mark)) marks.add(sign);
    return isNote ? { ...block, kind: { type: 'note', n: asciiDigits(own), continues: false } } : block;
  });
}
