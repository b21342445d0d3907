import { expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print, widthOf } from './write-pdf.ts';

/** Words of ten points, then some of seven raised or lowered by points, then more words. */
function set(before: string, { words, by }: { words: string; by: number }, after: string, { x = 60, y = 700 } = {}) {
  const [first, next] = [x + widthOf(before), x + widthOf(before) + widthOf(words, 7)];
  return print([before], { x, y }) + print([words], { x: first, y: y + by, size: 7 }) + print([after], { x: next, y });
}

test.each([
  ['a power that no signs print is raised', '10', { words: '-6', by: 4 }, ' of it', '10^(-6) of it'],
  ['so is one of letters', 'The sum of 2', { words: 'n+1', by: 4 }, ' lamps', 'The sum of 2^(n+1) lamps'],
  [
    'letters below the line are lowered',
    'The height h',
    { words: 'max', by: -2 },
    ' of it',
    'The height h_(max) of it',
  ],
  ['figures are written as such', 'The area in m', { words: '2', by: 4 }, ' of it', 'The area in m² of it'],
  ['so are they below the line', 'The share of CO', { words: '2', by: -2 }, ' in it', 'The share of CO₂ in it'],
  ['the end of an ordinal says the same on the line', 'The 96', { words: 'th', by: 4 }, ' session', 'The 96th session'],
  ['signs that are no words are not', 'The Beacon', { words: '*', by: 4 }, ' lamp', 'The Beacon* lamp'],
  ['small type on the line is not', 'The Beacon ', { words: 'lamp', by: 0 }, ' of it', 'The Beacon lamp of it'],
])('%s', async (_, before, raised, after, read) => {
  expect(await partsOf(set(before, raised, after))).toEqual([`paragraph: ${read}`]);
});

test('words beside a large first letter are not raised over it', async () => {
  const large = print(['T'], { y: 688, size: 24 });
  const words = print(['he lamps of the port were lit', 'at six, as they had been before'], { x: 78, y: 697 });
  expect((await partsOf(large + words)).join(' ')).not.toMatch(/[\^_]\(/);
});

test('words in the cells of a table are raised and lowered as in text', async () => {
  const row = (cells: readonly string[], y: number) =>
    cells.map((cell, column) => print([cell], { x: [60, 260, 400][column] ?? 500, y })).join('');
  const power = set('10', { words: '-6', by: 4 }, ' m', { x: 260, y: 660 });
  const table =
    row(['Part', 'Error', 'Height'], 700) + row(['Lamp', '5 000', '4 800'], 680) + row(['Lens', '', '290'], 660);
  expect(await partsOf(table + power)).toEqual([
    'table: Part | Error | Height / Lamp | 5 000 | 4 800 / Lens | 10^(-6) m | 290',
  ]);
});
