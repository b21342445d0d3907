import { expect, test } from 'vitest';
import { reviewLines, type Review } from '../../scripts/reporters/review.ts';
import { columnsOf } from '../../scripts/language/columns.ts';
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

test.each([40, 60, 80, 200])('no row is wider than a screen of %d columns, whatever its letters', (width) => {
  const wide = '国际移民组织总干事在理事会第九十六届会议上的讲话 and การเปิดประชุม of the Council of the whole 国际';
  const lines = [{ number: 1, start: 0, end: wide.length }];
  const kept: AccountEntry[] = [{ start: 0, end: wide.length, fate: 'kept', block: anchor('p1') }];
  const shown = reviewLines(
    { ...review, text: wide, lines, account: kept, doubts: [] },
    { width, style: (_, words) => words },
  );
  const rows = shown.slice(0, shown.indexOf(''));
  expect(rows.filter((row) => columnsOf(row) > width)).toEqual([]);
  expect(new Set(rows.map((row) => columnsOf(row.slice(0, row.lastIndexOf('│'))))).size).toBe(1);
  expect(
    rows
      .map((row) => row.split('│')[1]?.trim())
      .join('')
      .replaceAll(' ', ''),
  ).toBe(wide.replaceAll(' ', ''));
});

test('5,000 lines are shown in a moment', () => {
  const text = 'A line of the text that is long enough to be broken over two rows of the screen.\n'.repeat(5000);
  const each = text.length / 5000;
  const lines = Array.from({ length: 5000 }, (_, at) => ({
    number: at + 1,
    start: at * each,
    end: (at + 1) * each - 1,
  }));
  const kept: AccountEntry[] = [{ start: 0, end: text.length, fate: 'kept', block: anchor('p1') }];
  const started = process.cpuUsage();
  const shown = reviewLines({ ...review, text, lines, account: kept }, { width: 66, style: (_, words) => words });
  expect(shown.length).toBeGreaterThan(10_000);
  expect(process.cpuUsage(started).user).toBeLessThan(3_000_000);
});
