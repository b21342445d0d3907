import { describe, expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print } from './write-pdf.ts';

type Cells = readonly string[];

/** A row whose cells begin at 60, 260 and 400 points. */
function row(cells: Cells, y: number, font = 'F1'): string {
  return cells.map((cell, column) => print([cell], { x: [60, 260, 400][column] ?? 500, y, font })).join('');
}

function rows(all: readonly Cells[], { top = 700, bold = true } = {}): string {
  return all.map((cells, index) => row(cells, top - 20 * index, bold && index === 0 ? 'F2' : 'F1')).join('');
}

const head = ['Part', 'Budget', 'Spent'];
const first = [head, ['Staff', '5 000', '4 800'], ['Travel', '310', '290']];
const rest = [
  ['Premises', '120', '130'],
  ['Total', '5 430', '5 220'],
];

describe('a table that goes on over the break of a page', () => {
  const begun = 'table: Part | Budget | Spent / Staff | 5 000 | 4 800 / Travel | 310 | 290';
  const gone = 'table…: Premises | 120 | 130 / Total | 5 430 | 5 220';

  test('goes on without its head', async () => {
    expect(await partsOf(rows(first), rows(rest, { bold: false }))).toEqual([begun, gone]);
  });

  test('has the head that is printed again left out', async () => {
    expect(await partsOf(rows(first), rows([head, ...rest]))).toEqual([begun, 'omitted: Part Budget Spent', gone]);
  });

  test('keeps a column in its place that is empty on the next page', async () => {
    const empty = [
      ['Premises', '', '130'],
      ['Dues', '', '7'],
      ['Total', '', '137'],
    ];
    expect((await partsOf(rows(first), rows(empty, { bold: false })))[1]).toBe(
      'table…: Premises |  | 130 / Dues |  | 7 / Total |  | 137',
    );
  });

  test('has the caption that is printed again left out', async () => {
    const caption = print(['Table 2 (continued)'], { y: 730 });
    expect(await partsOf(rows(first), caption + rows([head, ...rest]))).toEqual([
      begun,
      'omitted: Table 2 (continued)',
      'omitted: Part Budget Spent',
      gone,
    ]);
  });

  test('has a row whole that the break cuts', async () => {
    const meetings = [
      ['Month', 'Meeting', 'Place'],
      ['March', 'Bureau', 'Lima'],
      ['May', 'Council, followed by', 'Quito'],
    ];
    const cut = [
      ['', 'a visit', ''],
      ['June', 'Auditors', 'Lima'],
      ['July', 'Pilots', 'Quito'],
    ];
    expect(await partsOf(rows(meetings), rows(cut, { bold: false }))).toEqual([
      'table: Month | Meeting | Place / March | Bureau | Lima / May | Council, followed by a visit | Quito',
      'table…: June | Auditors | Lima / July | Pilots | Quito',
    ]);
  });

  test('ends where text or other columns follow', async () => {
    const other = rows(
      [
        ['1998', '17', '3'],
        ['1999', '22', '4'],
      ],
      { top: 660, bold: false },
    );
    const between = print(['The figures of earlier years follow:'], { y: 700 });
    expect((await partsOf(rows(first), between + other))[2]).toMatch(/^table: 1998/);
    const moved = [0, 1, 2].map((index) => print([`${index} of it`], { x: 120, y: 700 - 20 * index }));
    const shifted = moved.map((each, index) => each + print([`${index}7`], { x: 330, y: 700 - 20 * index })).join('');
    expect((await partsOf(rows(first), shifted))[1]).toMatch(/^table: 0 of it/);
  });
});

test('a row goes on with all lines of a long cell', async () => {
  const words = [
    'New boathouse with a slip',
    'of oak, a winch that one',
    'can work, a store for the',
    'ropes, the oil and the',
    'spare lenses',
  ];
  const line = (y: number) => `50 ${y} m 500 ${y} l S\n`;
  const cell = (each: readonly string[], y: number) => print(each, { x: 260, y });
  const table = row(['Part', 'Works', 'Cost'], 700, 'F2') + row(['Quern', 'Dredging', '880'], 680);
  const long = row(['Teal', '', '310'], 660) + cell(words, 660) + row(['Mew', 'Survey', '41'], 590);
  expect(await partsOf([712, 692, 672, 602, 582].map(line).join('') + table + long)).toEqual([
    `table: Part | Works | Cost / Quern | Dredging | 880 / Teal | ${words.join(' ')} | 310 / Mew | Survey | 41`,
  ]);
});

test('bold words in the first column are rows, however many stand below each other', async () => {
  const label = (text: string, y: number) => row([text], y, 'F2');
  const table =
    rows(first) +
    label('Part two', 640) +
    label('Field', 620) +
    label('Africa', 600) +
    row(['Accra', '534', '10'], 580);
  expect(await partsOf(table + print(['It rose at six.'], { y: 500 }))).toEqual([
    'table: Part | Budget | Spent / Staff | 5 000 | 4 800 / Travel | 310 | 290 / Part two |  |  / Field |  |  / Africa |  |  / Accra | 534 | 10',
    'paragraph: It rose at six.',
  ]);
});

test('a paragraph of two lines between two tables is in neither', async () => {
  const text = ['The figures of the year before are given in the table that stands', 'below this text.'];
  const second = rows([head, ...rest], { top: 596 });
  expect((await partsOf(rows(first) + print(text, { y: 636 }) + second)).map((part) => part.slice(0, 12))).toEqual([
    'table: Part ',
    'paragraph: T',
    'table: Part ',
  ]);
});

test('small letters in other columns than the first are cells of their own row', async () => {
  const cells: Cells[] = [
    ['Lima', 'approved', 'by all'],
    ['Quito', 'rejected', 'by most'],
    ['Accra', 'approved', 'by one'],
  ];
  const table = cells.map((each, index) => row(each, 680 - 14 * index)).join('');
  const rule = '60 692 m 500 692 l S\n';
  expect(await partsOf(row(['Place', 'Fate', 'Votes'], 700, 'F2') + rule + table)).toEqual([
    `table: Place | Fate | Votes / ${cells.map((each) => each.join(' | ')).join(' / ')}`,
  ]);
});

describe('a table of one row', () => {
  const rule = (x0: number, x1: number, y: number) => `${x0} ${y} m ${x1} ${y} l S\n`;
  const part = print(['Variance'], { x: 320, y: 700, size: 8 }) + row(['Pilots', '8.8', '11.2 %'], 684);

  test('has a head that a rule parts from it, and a rule below all its cells', async () => {
    const ruled = rule(250, 500, 697) + rule(60, 250, 680) + rule(250, 390, 680) + rule(390, 500, 680);
    expect(await partsOf(part + ruled)).toEqual(['table:  | Variance |  / Pilots | 8.8 | 11.2 %']);
  });

  test('is none where nothing is drawn, or a rule below alone', async () => {
    expect((await partsOf(part)).join(' ')).not.toContain('table');
    expect((await partsOf(part + rule(60, 500, 680))).join(' ')).not.toContain('table');
  });
});

test('cells are of one column where the borders of no cells meet between them', async () => {
  const rule = (x0: number, x1: number, y: number) => `${x0} ${y} m ${x1} ${y} l S\n`;
  const ruled = (y: number) => rule(60, 255, y) + rule(255, 390, y) + rule(390, 500, y);
  const head = print(['Estimate'], { x: 320, y: 700 }) + print(['Spent'], { x: 450, y: 700 });
  const table = head + ruled(697) + row(['Pilots', '8.8', '11.2'], 684) + ruled(681);
  expect(await partsOf(table)).toEqual(['table:  | Estimate | Spent / Pilots | 8.8 | 11.2']);
});

describe('the columns of a table', () => {
  test('part where a narrow gap goes through all rows', async () => {
    const near = (name: string, sum: string, why: string, y: number) =>
      row([name], y) + print([sum], { x: 260, y }) + print([why], { x: 294, y });
    const table =
      near('Staff', '5 000', 'Keeper', 700) + near('Travel', '7 310', 'Boat', 680) + near('Oil', '4 120', 'Lamp', 660);
    expect(await partsOf(table)).toEqual([
      'table: Staff | 5 000 | Keeper / Travel | 7 310 | Boat / Oil | 4 120 | Lamp',
    ]);
  });

  test('are those that lines are drawn between, whether words stand at their left or right', async () => {
    const line = (x: number) => `${x} 655 m ${x} 712 l S\n`;
    const names = row(['Part', 'Budget', 'Spent'], 700);
    const sums = [680, 660].map(
      (y) => print([`Name ${y}`], { y }) + print(['5 000'], { x: 350, y }) + print(['4 800'], { x: 470, y }),
    );
    expect(await partsOf([50, 250, 390, 510].map(line).join('') + names + sums.join(''))).toEqual([
      'table: Part | Budget | Spent / Name 680 | 5 000 | 4 800 / Name 660 | 5 000 | 4 800',
    ]);
  });
});
