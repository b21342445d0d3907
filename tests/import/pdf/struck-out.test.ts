import { describe, expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print, stroke } from './write-pdf.ts';

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
  const [heading] = await partsOf(title + text + stroke(60, 214, 766));
  expect(heading).toBe('title: ~~Report on the piers~~');
  expect(await partsOf(title + text + stroke(60, 274, 702.5))).toContain(
    'paragraph: ~~The pier was shut on Sundays and on Mondays.~~',
  );
});

test('a line that goes on beyond words strikes none out, as that of a frame in which they are set', async () => {
  const [heading, paragraph] = await partsOf(title + text + stroke(40, 560, 766) + stroke(100, 560, 702.5));
  expect([heading, paragraph].join(' ')).not.toContain('~~');
});

test.each([
  ['under words', 698],
  ['over words', 709],
  ['between two lines', 694],
])('a line %s strikes none out', async (_, y) => {
  const [, ...found] = await partsOf(title + text + stroke(142, 196, y));
  expect(found.join(' ')).not.toContain('~~');
});

describe('in the cells of a table', () => {
  const columns = [60, 260, 400];
  const row = (cells: readonly string[], y: number, font = 'F1') =>
    cells.map((cell, column) => print([cell], { x: columns[column] ?? 500, y, font })).join('');
  const table = row(['Part', 'Budget', 'Spent'], 700, 'F2') + row(['Oil and wicks', '5 000', '4 800'], 680);
  const [head, oil] = ['table: Part | Budget | Spent', 'Oil and wicks | 5 000 | 4 800'];
  /** A word of Helvetica, ten points, is about so wide. */
  const dues = 'Dues'.length * 5.5;

  test('words are struck out as in text, and those beside them are not', async () => {
    const struck = table + row(['Dues of ferries', '310', '290'], 660) + stroke(60, 60 + dues, 663);
    expect(await partsOf(struck)).toEqual([`${head} / ${oil} / ~~Dues~~ of ferries | 310 | 290`]);
    const figure = table + row(['Dues', '310', '290'], 660) + stroke(260, 277, 663);
    expect(await partsOf(figure)).toEqual([`${head} / ${oil} / Dues | ~~310~~ | 290`]);
  });

  test('a line through a whole row strikes out each of its cells', async () => {
    const struck = table + row(['Dues', '310', '290'], 660) + stroke(60, 417, 663);
    expect(await partsOf(struck)).toEqual([`${head} / ${oil} / ~~Dues~~ | ~~310~~ | ~~290~~`]);
  });

  test('the lines between rows strike out nothing', async () => {
    const ruled = [695, 675, 655].map((y) => stroke(55, 500, y)).join('');
    expect(await partsOf(table + row(['Dues', '310', '290'], 660) + ruled)).toEqual([
      `${head} / ${oil} / Dues | 310 | 290`,
    ]);
  });

  test('what is struck out in one line of a long cell is so in its row', async () => {
    const cell = row(['Dues', '310', 'paid in May'], 660) + print(['and in June'], { x: 400, y: 648 });
    const ruled = [692, 672, 640].map((y) => stroke(55, 500, y)).join('');
    const struck = stroke(400, 418, 651) + ruled;
    expect(await partsOf(table + cell + struck)).toEqual([
      `${head} / ${oil} / Dues | 310 | paid in May ~~and~~ in June`,
    ]);
  });

  test('words before dots that lead to a figure are struck out without the figure', async () => {
    const dotted = ['Oil ............ 5 000', 'Wicks .......... 310', 'Dues ........... 290'];
    const list = print([...dotted], { y: 660, leading: 14 }) + stroke(60, 60 + dues, 635);
    expect(await partsOf(title + list)).toContain('table: Oil | 5 000 / Wicks | 310 / ~~Dues~~ | 290');
  });

  test('bold words are set off in a cell that is plain, and not where all of a cell is bold', async () => {
    const set = print(['Dues'], { y: 660, font: 'F2' }) + print(['of ferries'], { x: 88, y: 660 });
    expect(await partsOf(table + set + row(['', '310', '290'], 660))).toEqual([
      `${head} / ${oil} / **Dues** of ferries | 310 | 290`,
    ]);
    expect(await partsOf(table + row(['Total', '5 310', '5 090'], 660, 'F2'))).toEqual([
      `${head} / ${oil} / Total | 5 310 | 5 090`,
    ]);
  });
});
