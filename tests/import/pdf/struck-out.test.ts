import { expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print } from './write-pdf.ts';

/** A line as it is drawn: from one place to another, half a point thick. */
const stroke = (x0: number, x1: number, y: number) => `0.5 w ${x0} ${y} m ${x1} ${y} l S\n`;
const title = print(['Report on the piers'], { y: 760, size: 18 });
/** Words of one line by the places at which they begin, each about as wide as the gap to the next. */
const pieces = { 'The pier was shut': 60, 'on Sundays': 142, 'and on Mondays.': 197 };
const text = Object.entries(pieces)
  .map(([words, x]) => print([words], { x, y: 700 }))
  .join('');

test('words that a line is drawn through are struck out, and no others', async () => {
  expect(await partsOf(title + text + stroke(142, 196, 703))).toContain(
    'paragraph: The pier was shut ~~on Sundays~~ and on Mondays.',
  );
  expect(await partsOf(title + print(['Dues are paid in May and June.'], { y: 700 }) + stroke(60, 84, 703))).toContain(
    'paragraph: ~~Dues~~ are paid in May and June.',
  );
});

test('what is struck out stays so where all of a block is, and in a heading', async () => {
  const [heading] = await partsOf(title + text + stroke(60, 260, 766));
  expect(heading).toBe('title: ~~Report on the piers~~');
  expect(await partsOf(title + text + stroke(60, 300, 702.5))).toContain(
    'paragraph: ~~The pier was shut on Sundays and on Mondays.~~',
  );
});

test.each([
  ['under words', 698],
  ['over words', 709],
  ['between two lines', 694],
])('a line %s strikes none out', async (_, y) => {
  const [, ...found] = await partsOf(title + text + stroke(142, 196, y));
  expect(found.join(' ')).not.toContain('~~');
});
