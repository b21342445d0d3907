import { describe, expect, test } from 'vitest';
import type { Reading } from '../../scripts/import/reading.ts';
import type { ReadNode } from '../../scripts/import/reading-tree.ts';
import { transcribe } from '../../scripts/import/transcribe.ts';
import { keepUnplaced } from '../../scripts/import/unplaced.ts';
import type { Part } from '../../src/records/transcript.ts';

const reading = (...tree: ReadNode[]): Reading => ({
  ...{ format: 'html', file: '0'.repeat(64), declared: {}, doubts: [], tree },
});
const paragraph = (...lines: string[]): Part => ({ kind: 'paragraph', lines });
const read = reading(
  ['h1', ['Dues']],
  ['p', ['All pay.']],
  ['p', ['In ', ['em', ['crowns']], '.']],
  ['p', ['All pay.']],
);

describe('words that no rule gave a place', () => {
  test('are kept as a paragraph where they stand', () => {
    const parts = [paragraph('Dues'), paragraph('All pay.'), paragraph('All pay.')];
    expect(keepUnplaced(parts, read).parts).toEqual([
      paragraph('Dues'),
      paragraph('All pay.'),
      paragraph('In crowns.'),
      paragraph('All pay.'),
    ]);
  });

  test('are kept as often as they were read', () => {
    const parts = [paragraph('Dues'), paragraph('All pay.'), paragraph('In crowns.')];
    expect(
      keepUnplaced(parts, read).parts.filter((part) => 'lines' in part && part.lines[0] === 'All pay.'),
    ).toHaveLength(2);
  });

  test('are not looked for where all have one, in whatever lines they stand', () => {
    const parts = [paragraph('All pay. All pay.', 'In'), paragraph('crowns. Dues')];
    expect(keepUnplaced(parts, read)).toEqual({ parts, kept: [] });
  });

  test('are told, first, in what is doubtful', () => {
    const menu = reading(['h1', ['Dues']], ['p', ['All pay, in crowns, before the first of May.']]);
    expect(transcribe(menu).doubts).toBeUndefined();
    const { kept } = keepUnplaced([paragraph('Dues')], menu);
    expect(kept.map(({ text }) => text)).toEqual(['All pay, in crowns, before the first of May.']);
  });
});

test('a sign that was lost within words is refused, and so is one that was added', () => {
  const parts = [paragraph('Dues'), paragraph('All pay.'), paragraph('In crowns.'), paragraph('All pay')];
  expect(() => keepUnplaced(parts, read)).toThrow('were read and came into no place: “.”');
  const added = [paragraph('Dues'), paragraph('All pay.'), paragraph('In crowns.'), paragraph('All may pay.')];
  expect(() => keepUnplaced(added, read)).toThrow('stand in the transcript and were not read');
});

test.each([
  ['raised figures', ['p', ['x 2']], 'x ²'],
  ['the label of an item', ['li', ['All pay.'], { dataMarker: '2. ' }], '2. All pay.'],
  ['dots that lead to a number', ['p', ['Dues ........ 12']], 'Dues 12'],
  ['the brackets about the number of a note', ['p', ['paid [2]']], 'paid²'],
] satisfies [string, ReadNode, string][])('%s are the same in a plain form', (_, node, line) => {
  expect(keepUnplaced([paragraph(line)], reading(node)).kept).toEqual([]);
});

test('brackets about words, and a year in them, are signs like others', () => {
  const read = reading(['p', ['Dues (2019)']]);
  expect(() => keepUnplaced([paragraph('Dues 2019')], read)).toThrow('came into no place: “( )”');
});
