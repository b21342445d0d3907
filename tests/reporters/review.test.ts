import { expect, test } from 'vitest';
import { reviewLines, type Review } from '../../scripts/reporters/review.ts';
import type { AccountEntry } from '../../src/records/provenance.ts';
import { anchorSchema } from '../../src/records/identifiers.ts';

const text = 'Home\nA title\n- one word and another word\u001b[2J';
const anchor = (value: string) => anchorSchema.parse(value);
const account: AccountEntry[] = [
  { start: 0, end: 4, fate: 'omitted', reason: 'navigation' },
  { start: 4, end: 5, fate: 'normalised', rule: 'blank', to: '' },
  { start: 5, end: 12, fate: 'kept', block: anchor('title') },
  { start: 12, end: 13, fate: 'normalised', rule: 'blank', to: '' },
  { start: 13, end: 15, fate: 'normalised', rule: 'list-marker', to: '', block: anchor('p1') },
  { start: 15, end: text.length, fate: 'kept', block: anchor('p1') },
];
const review: Review = {
  text,
  lines: [
    { number: 1, start: 0, end: 4 },
    { number: 2, start: 5, end: 12 },
    { number: 3, start: 13, end: text.length },
  ],
  account,
  blocks: [
    { anchor: anchor('title'), kind: 'title', text: 'A title' },
    { anchor: anchor('p1'), kind: 'item', text: 'one word and another word' },
  ],
  doubts: [{ topic: 'date', says: 'No line of its own gives the day of the text.', anchor: anchor('p1') }],
};

test('a source stands beside what became of it, within the width, and no sign of it moves the cursor', () => {
  const shown = reviewLines(review, { width: 66, style: (_, words) => words });
  expect(shown).toEqual([
    '1 │ Home                     │ omitted: navigation',
    '2 │ A title                  │ #title title',
    '3 │ - one word and another   │ #p1 item; list-marker',
    '  │ word·[2J                 │',
    '',
    'What to look at, the most important first:',
    '  date (#p1): No line of its own gives the day of the text.',
  ]);
});

test('what is left out is coloured, where the screen takes colours', () => {
  const shown = reviewLines(review, { width: 66, style: (colour, words) => `<${colour}>${words}` });
  expect(shown[0]).toContain('<red>omitted: navigation');
  expect(shown[1]).toContain('<cyan>#title title');
});

test('a text without doubts says so', () => {
  expect(reviewLines({ ...review, doubts: [] }, { width: 80, style: (_, words) => words }).at(-1)).toBe(
    'Nothing is in doubt.',
  );
});
