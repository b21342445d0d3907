import { describe, expect, test } from 'vitest';
import { anchorSchema } from '../../src/records/identifiers.ts';
import { stateOf, type LedgerState } from '../../src/records/permalink.ts';
import { slug, type NumberedBlock } from '../../scripts/normalise/mint.ts';
import { numberBlocks } from '../../scripts/normalise/number.ts';
import { sealEntries } from '../../scripts/permalinks/ledger.ts';
import { entriesToAppend } from '../../scripts/permalinks/publish.ts';

const paragraphs = (...texts: string[]): NumberedBlock[] =>
  texts.map((text) => ({ kind: { type: 'paragraph' }, text }));
const unpublished = stateOf([]);

function publish(blocks: readonly NumberedBlock[]): LedgerState {
  const { anchors, fates } = numberBlocks(blocks, unpublished);
  const listed = blocks.map(({ text }, index) => ({ anchor: String(anchors[index]), text }));
  return stateOf(sealEntries(entriesToAppend(unpublished, { addresses: [], blocks: listed, fates }, '2026-11-22'), ''));
}

const one = 'The Council opened its session in Geneva on a Tuesday morning.';
const two = 'Members spoke of labour markets, of return and of the budget.';
const three = 'The Chairperson thanked the interpreters and closed the meeting.';

describe('numbering blocks', () => {
  const state = publish(paragraphs(one, two, three));
  const anchors = (...texts: string[]) => numberBlocks(paragraphs(...texts), state).anchors;

  test('counts paragraphs in their order when a text is first published', () => {
    expect(numberBlocks(paragraphs(one, two, three), unpublished).anchors).toEqual(['p1', 'p2', 'p3']);
  });

  test('keeps an anchor when a paragraph is inserted before it', () => {
    expect(anchors(one, 'Something quite new.', 'And more of it.', two, three)).toEqual([
      'p1',
      'p1a',
      'p1b',
      'p2',
      'p3',
    ]);
  });

  test('keeps an anchor when the words of its paragraph are corrected', () => {
    expect(anchors(one, two.replace('return', 'returns'), three)).toEqual(['p1', 'p2', 'p3']);
  });

  test('keeps an anchor when its paragraph moves', () => {
    expect(anchors(three, one, two)).toEqual(['p3', 'p1', 'p2']);
  });

  test('keeps the anchor on the first part when a paragraph is cut in two', () => {
    expect(anchors(one, 'Members spoke of labour markets,', 'of return and of the budget.', three)).toEqual([
      'p1',
      'p2',
      'p2a',
      'p3',
    ]);
  });

  test('leads from the anchor of a paragraph that was joined to another to that one', () => {
    const { anchors: joined, aliases } = numberBlocks(paragraphs(`${one} ${two}`, three), state);
    expect(joined).toEqual(['p1', 'p3']);
    expect(aliases).toEqual([{ anchor: 'p2', of: 'p1' }]);
  });

  test('leads from the anchor of a paragraph that is gone to the nearest one, and gives it to no other', () => {
    const { anchors: left, tombstones } = numberBlocks(paragraphs(one, three, 'Something quite new.'), state);
    expect(left).toEqual(['p1', 'p3', 'p3a']);
    expect(tombstones).toEqual([{ anchor: 'p2', near: 'p1', reason: 'The text no longer has this block.' }]);
  });

  test('asks rather than guesses when a paragraph is neither the same nor another', () => {
    const { fates } = numberBlocks(
      paragraphs(one, 'Members spoke of return, of the budget and of labour markets.', 'Something quite new.', three),
      state,
    );
    expect(fates.map(({ anchor, fate }) => `${anchor} ${fate}`)).toEqual(['p1 kept', 'p2 doubtful', 'p3 kept']);
  });

  test('does what the editor decides', () => {
    const anchor = anchorSchema.parse('p2');
    const reason = 'It belongs to another text.';
    expect(numberBlocks(paragraphs(one, three, 'New.'), state, new Map([[anchor, { index: 2 }]])).anchors).toEqual([
      'p1',
      'p3',
      'p2',
    ]);
    expect(
      numberBlocks(paragraphs(one, two, three), state, new Map([[anchor, { reason }]])).tombstones[0]?.reason,
    ).toBe(reason);
  });

  test('takes the number that a paragraph prints over one of its own', () => {
    const blocks: NumberedBlock[] = [
      ...paragraphs('An introduction.'),
      { kind: { type: 'paragraph', number: 12 }, text: '12. The Council took note of the report.' },
      ...paragraphs('A quotation.'),
      { kind: { type: 'paragraph', number: 13 }, text: '13. It adopted the budget.' },
    ];
    expect(numberBlocks(blocks, unpublished).anchors).toEqual(['p0a', 'p12', 'p12a', 'p13']);
  });

  test('goes on after p7z with p7aa', () => {
    const many = Array.from({ length: 28 }, (_, index) => `New paragraph number ${index} of words nobody has read.`);
    const given = numberBlocks(paragraphs(one, ...many, two, three), state).anchors;
    expect(given.slice(25, 29)).toEqual(['p1y', 'p1z', 'p1aa', 'p1ab']);
  });

  test('names a heading by its printed label, under the label above it', () => {
    const blocks: NumberedBlock[] = [
      { kind: { type: 'heading', level: 2 }, text: 'VI. Budget' },
      { kind: { type: 'heading', level: 2 }, text: 'C. Third part' },
      { kind: { type: 'heading', level: 3 }, text: '2. Second' },
      { kind: { type: 'heading', level: 2 }, text: '3 Priorities' },
      { kind: { type: 'heading', level: 2 }, text: '3 Priorities' },
    ];
    expect(numberBlocks(blocks, unpublished).anchors).toEqual([
      'item-6',
      'item-c',
      'item-c-2',
      's-3-priorities',
      's-3-priorities-2',
    ]);
  });

  test('keeps the anchor of a heading that is alone in its place, whatever it says now', () => {
    const blocks = (title: string): NumberedBlock[] => [
      ...paragraphs(one),
      { kind: { type: 'heading', level: 2 }, text: title },
      ...paragraphs(two),
    ];
    const published = publish(blocks('Emergency response'));
    expect(numberBlocks(blocks('Crises'), published).anchors).toEqual(['p1', 's-emergency-response', 'p2']);
  });

  test('writes slugs in letters every address can hold', () => {
    expect(slug('L’année à venir : “été”')).toBe('lannee-a-venir-ete');
    expect(slug('会议')).toBe('untitled');
  });
});
