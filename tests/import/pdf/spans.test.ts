import { describe, expect, test } from 'vitest';
import type { PartCell } from '../../../src/records/transcript.ts';
import { rendered } from '../../markup/rendered.ts';
import { normaliseTranscript } from '../../normalise/edition.ts';
import { shownRows } from '../marked.ts';
import { transcribePdf } from '../transcribe.ts';
import { print, printLined, stroke, writePdf } from './write-pdf.ts';

/** Where the columns of a table stand, and the height of its rows. */
const [edges, height, top] = [[60, 200, 320, 440], 20, 700];
const bar = (x: number, y0: number, y1: number) => `0.5 w ${x} ${y0} m ${x} ${y1} l S\n`;

/** A cell as it is drawn: its words, its place, and how many columns and rows its border stands about. */
type Drawn = [words: string, row: number, column: number, cols?: number, rows?: number];

/** Draws the borders of each cell on all sides, and its words in its upper left corner. */
function draw(cells: readonly Drawn[], { y = top, padding = 6, head = 0 } = {}): string {
  return cells
    .map(([words, row, column, cols = 1, rows = 1]) => {
      const [left = 0, right = 0] = [edges[column], edges[column + cols]];
      const [upper, lower] = [y - row * height, y - (row + rows) * height];
      const border =
        stroke(left, right, upper) + stroke(left, right, lower) + bar(left, lower, upper) + bar(right, lower, upper);
      return border + printLined(words, { x: left + padding, y: upper - 14, font: row < head ? 'F2' : 'F1' });
    })
    .join('');
}

const fleet: Drawn[] = [
  ['Vessel', 0, 0, 1, 2],
  ['Dues', 0, 1, 2],
  ['1997', 1, 1],
  ['1998', 1, 2],
  ['Ferry', 2, 0],
  ['12', 2, 1, 1, 2],
  ['14', 2, 2],
  ['Tug', 3, 0],
  ['7', 3, 2],
  ['Others', 4, 0],
  ['none was paid', 4, 1, 2],
];
const read = 'Vessel {1×2}|Dues {2×1} / 1997|1998 / Ferry|12 {1×2}|14 / Tug|7 / Others|none was paid {2×1}';
const text = print(
  ['The dues of the fleet stand in the table below, by the', 'vessel and the year in which they were paid.'],
  { y: 760 },
);

const end = print(
  ['The dues of the fleet stand in the table above, by the', 'vessel and the year in which they were paid.'],
  { y: 600 },
);

/** The tables of some pages, each as its rows on one line. */
async function tablesOf(...pages: string[]): Promise<string[]> {
  const { parts } = await transcribePdf(writePdf(...pages));
  return parts.flatMap((part) => (part.kind === 'table' ? [shownRows(part.rows)] : []));
}

test('a cell covers the columns and rows between which no border is drawn', async () => {
  expect(await tablesOf(text + draw(fleet, { head: 2 }))).toEqual([read]);
});

test('a table of such cells goes from the file to the record, with its head', async () => {
  const { parts } = await transcribePdf(writePdf(text + draw(fleet, { head: 2 })));
  const { body, account } = normaliseTranscript(parts);
  expect(account).toMatchObject({ unexplained: 0, problems: [] });
  expect(rendered(body, { titled: false }).body).toContain(
    '<thead><tr><th rowspan="2" scope="col">Vessel</th><th colspan="2" scope="col">Dues</th></tr>' +
      '<tr><th scope="col">1997</th><th scope="col">1998</th></tr></thead>' +
      '<tbody><tr><td>Ferry</td><td rowspan="2">12</td><td>14</td></tr><tr><td>Tug</td><td>7</td></tr>',
  );
});

test('the borders of cells may be narrow boxes, drawn cell by cell', async () => {
  const boxes = draw(fleet).replaceAll(
    /0\.5 w (\S+) (\S+) m (\S+) (\S+) l S/g,
    (_, x0: string, y0: string, x1: string, y1: string) =>
      `${x0} ${y0} ${Number(x1) - Number(x0) + 0.5} ${Number(y1) - Number(y0) + 0.5} re f`,
  );
  expect(await tablesOf(text + boxes)).toEqual([read]);
});

test('so they may be boxes stroked about each cell, or lines of one path', async () => {
  const words = draw(fleet).replaceAll(/0\.5 w .* S\n/g, '');
  const boxes = fleet.map(([, row, column, cols = 1, rows = 1]) => {
    const [left = 0, right = 0] = [edges[column], edges[column + cols]];
    return `${left} ${top - (row + rows) * height} ${right - left} ${rows * height} re S\n`;
  });
  expect(await tablesOf(text + words + boxes.join(''))).toEqual([read]);
  const lines = [...draw(fleet).matchAll(/0\.5 w (.* l) S\n/g)].map(([, line]) => line);
  expect(await tablesOf(`${text}${words}${lines.join(' ')} S\n`)).toEqual([read]);
});

test('a cell has all its lines, and a heading over all columns is one', async () => {
  const long: Drawn[] = [
    ['Place', 0, 0],
    ['Works', 0, 1],
    ['Cost', 0, 2],
    ['Field offices', 1, 0, 3],
    ['Quern', 2, 0, 1, 2],
    ['Dredging of', 2, 1, 1, 2],
    ['880', 2, 2, 1, 2],
  ];
  const more = print(['the basin'], { x: 206, y: 700 - 40 - 26 });
  expect(await tablesOf(text + draw(long) + more)).toEqual([
    'Place|Works|Cost / Field offices {3×1} / Quern|Dredging of the basin|880',
  ]);
});

test('words that are struck out or underlined in a narrow cell draw no border', async () => {
  const amended = fleet.map((cell): Drawn => (cell[0] === '7' ? ['~Seven hundred and ten~', 3, 2] : cell));
  expect(await tablesOf(text + draw(amended, { padding: 2 }))).toEqual([
    read.replace('Tug|7', 'Tug|Seven hundred and ten'),
  ]);
});

test.each([
  [
    'with a row whose cells cover the next',
    [
      ['paid', 0, 1, 1, 2],
      ['8', 1, 2],
    ] as Drawn[],
    '{1×2}|paid {1×2}| / 8',
  ],
  [
    'with fewer columns',
    [
      ['Punt', 0, 0, 3],
      ['9', 1, 0, 2],
      ['8', 1, 2],
    ] as Drawn[],
    'Punt {2×1} / 9|8',
  ],
])('a table whose cells span goes on over the break of a page %s, each word in its cell', async (_, next, rest) => {
  const last = fleet.map((cell): Drawn => (cell[0] === 'none was paid' ? ['None was', 4, 1, 2] : cell));
  const empty: Drawn[] =
    next[0]?.[0] === 'paid'
      ? [
          ['', 0, 0, 1, 2],
          ['', 0, 2],
        ]
      : [];
  const { parts } = await transcribePdf(writePdf(text + draw(last, { head: 2 }), draw([...next, ...empty]) + end));
  const tables = parts.flatMap((part) => (part.kind === 'table' ? [shownRows(part.rows)] : []));
  expect(tables[0]).toBe(read.replace('none was paid', 'None was'));
  expect(tables[1]?.trim()).toBe(rest);
});

test('a table whose cells span goes on over the break of a page, and its head is printed once', async () => {
  const next: Drawn[] = [...fleet.slice(0, 4), ['Punt', 2, 0], ['9', 2, 1], ['8', 2, 2]];
  const { parts } = await transcribePdf(writePdf(text + draw(fleet, { head: 2 }), draw(next, { head: 2 }) + end));
  const tables = parts.filter((part) => part.kind === 'table');
  expect(tables.map((table) => [table.continues, shownRows(table.rows)])).toEqual([
    [undefined, read],
    [true, 'Punt|9|8'],
  ]);
  expect(parts.flatMap((part) => (part.kind === 'omitted' ? [part.lines.join(' ')] : []))).toEqual([
    'Vessel Dues 1997 1998',
  ]);
});

describe('no cell covers several', () => {
  const spansOf = async (page: string) => {
    const { parts } = await transcribePdf(writePdf(page));
    const cells = parts.flatMap((part): PartCell[] => (part.kind === 'table' ? part.rows.flat() : []));
    return cells.filter((cell) => typeof cell !== 'string');
  };
  const plain: Drawn[] = ['Part', 'Budget', 'Spent', 'Oil', '5 000', '4 800', 'Dues', '310', '290'].map(
    (words, at): Drawn => [words, Math.floor(at / 3), at % 3],
  );
  const borders = (cells: readonly Drawn[]) => draw(cells.map(([, ...place]) => ['', ...place] as Drawn));
  const words = (cells: readonly Drawn[]) => draw(cells).replaceAll(/0\.5 w .* S\n/g, '');

  test.each([
    ['where all borders are drawn', draw(plain)],
    ['where none is', words(plain)],
    ['where only the rows are parted', words(plain) + [700, 680, 660, 640].map((y) => stroke(60, 440, y)).join('')],
    ['where only the columns are', words(plain) + [60, 200, 320, 440].map((x) => bar(x, 640, 700)).join('')],
    [
      'where the table is open at its sides',
      words(fleet) + borders(fleet).replaceAll(/0\.5 w (60|440) \S+ m \1 .*\n/g, ''),
    ],
    [
      'where a border is drawn along a part of a cell',
      draw([...plain.slice(0, 4), ['5 000', 1, 1, 2], ...plain.slice(6)]) + bar(320, 670, 680),
    ],
    ['where words stand beside a row, outside of its border', draw(fleet) + print(['See below.'], { x: 460, y: 646 })],
    [
      'where the words of a cell stand over its border',
      draw(fleet) + print(['and more of it than there is room'], { x: 206, y: 646 }),
    ],
  ])('%s', async (_, page) => {
    expect(await spansOf(text + page)).toEqual([]);
  });

  test('where the borders part the head alone from rows that stand below each other', async () => {
    const framed: Drawn[] = [
      ['Vessel', 0, 0],
      ['Dues', 0, 1, 2],
      ['Ferry', 1, 0, 1, 2],
      ['12', 1, 1, 1, 2],
      ['14', 1, 2, 1, 2],
    ];
    const below = ['Tug', '7', '8'].map((cell, at) => print([cell], { x: (edges[at] ?? 0) + 6, y: 666 - 20 })).join('');
    expect(await spansOf(text + draw(framed) + below)).toEqual([]);
  });
});
