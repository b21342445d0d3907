import { describe, expect, it } from 'vitest';
import type { Permalink } from '../../src/records/permalink.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { fingerprint } from '../../scripts/fingerprint.ts';
import { numberBlocks, slug, type NumberedBlock } from '../../scripts/normalise/number.ts';

const paragraphs = (...texts: string[]): NumberedBlock[] =>
  texts.map((text) => ({ kind: { type: 'paragraph' }, text }));

function published(blocks: readonly NumberedBlock[]): Permalink[] {
  const anchors = numberBlocks(blocks, []);
  return blocks.map(({ text }, index) => ({
    anchor: anchorSchema.parse(anchors[index]),
    words: text,
    fingerprint: fingerprint(text),
    published: '2026-11-22',
  }));
}

describe('numbering blocks', () => {
  const ledger = published(paragraphs('one', 'two', 'three'));

  it('counts paragraphs in their order when a text is first published', () => {
    expect(ledger.map(({ anchor }) => anchor)).toEqual(['p1', 'p2', 'p3']);
  });

  it('keeps an anchor when a paragraph is inserted before it', () => {
    expect(numberBlocks(paragraphs('one', 'new', 'newer', 'two', 'three'), ledger)).toEqual([
      'p1',
      'p1a',
      'p1b',
      'p2',
      'p3',
    ]);
  });

  it('keeps an anchor when the words of its paragraph are corrected', () => {
    expect(numberBlocks(paragraphs('one', 'two, mended', 'three'), ledger)).toEqual(['p1', 'p2', 'p3']);
  });

  it('never gives the anchor of a paragraph that is gone to another', () => {
    expect(numberBlocks(paragraphs('one', 'three'), ledger)).toEqual(['p1', 'p3']);
    expect(numberBlocks(paragraphs('one', 'three', 'four'), ledger)).toEqual(['p1', 'p3', 'p3a']);
  });

  it('names a heading by its printed label, under the label above it', () => {
    const blocks: NumberedBlock[] = [
      { kind: { type: 'heading', level: 2 }, text: 'VI. Budget' },
      { kind: { type: 'heading', level: 2 }, text: 'C. Third part' },
      { kind: { type: 'heading', level: 3 }, text: '2. Second' },
      { kind: { type: 'heading', level: 2 }, text: '3 Priorities' },
      { kind: { type: 'heading', level: 2 }, text: '3 Priorities' },
    ];
    expect(numberBlocks(blocks, [])).toEqual(['item-6', 'item-c', 'item-c-2', 's-3-priorities', 's-3-priorities-2']);
  });

  it('writes slugs in letters every address can hold', () => {
    expect(slug('L’année à venir : “été”')).toBe('lannee-a-venir-ete');
    expect(slug('会议')).toBe('untitled');
  });
});
