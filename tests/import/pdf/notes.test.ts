import { describe, expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print } from './write-pdf.ts';

const line = 'The Council met in Geneva under the chairmanship of the delegate elected at the';
const small = { y: 90, size: 8 };

/** Words of the text with a raised mark at the end of the line. */
const marked = (mark: string, words = line) =>
  `BT /F1 10 Tf 1 0 0 1 60 700 Tm (${words}) Tj /F1 6 Tf 4 Ts (${mark}) Tj ET\n`;

describe('notes with signs for marks', () => {
  test('stand at the foot, each by itself', async () => {
    const page = marked('*') + print(['* Held in two parts, of', 'which one was closed.', '** See above.'], small);
    const again = print(['It adopted** its agenda.'], { y: 640 });
    expect(await partsOf(page + again)).toEqual([
      `paragraph: ${line}*`,
      'paragraph: It adopted** its agenda.',
      'note: * Held in two parts, of / which one was closed.',
      'note: ** See above.',
    ]);
  });

  test('are told from bullets by their mark in the text', async () => {
    const found = await partsOf(print([line, 'session before.']) + print(['* First of all,', '* second.'], small));
    expect(found.filter((part) => part.startsWith('note'))).toEqual([]);
  });
});

test('notes with figures in brackets stand at the foot where the text has their marks', async () => {
  const foot = print(['[3] Held in two parts.'], small);
  const marks = print(['It adopted its agenda [3].', 'It rose.']);
  expect((await partsOf(marks + foot)).at(-1)).toBe('note: [3] Held in two parts.');
  expect((await partsOf(print(['It adopted its agenda.', 'It rose.']) + foot)).at(-1)).toBe(
    'paragraph: [3] Held in two parts.',
  );
});

test('a note below a table has its mark in the table, and else is an item', async () => {
  const row = (cells: readonly string[], y: number) =>
    cells.map((cell, column) => print([cell], { x: 60 + 150 * column, y })).join('');
  const table = (name: string) =>
    row(['Month', 'Meeting', 'Place'], 700) + row(['March', name, 'Lima'], 680) + row(['May', 'Council', 'Quito'], 660);
  const below = print(['* To be confirmed.'], { y: 640 }) + print([line], { y: 600 });
  expect((await partsOf(table('Bureau*') + below))[1]).toBe('note: * To be confirmed.');
  expect((await partsOf(table('Bureau') + below))[1]).toBe('item: * To be confirmed.');
});

describe('notes that are alike on several pages', () => {
  const texts = [
    [line, 'session before, and heard', 'the report.', 'It welcomed it.'],
    ['Members spoke of the cost of dredging, which had risen', 'since the adoption', 'of a plan', 'in 1990.'],
    ['In reply, the Administration recalled the figures', 'of earlier years;', 'none had been', 'disputed then.'],
  ];
  const page = (n: number, number: number) => {
    const [first = '', ...others] = texts[number - 1] ?? [];
    const note = print([`${n} See the report.`], small);
    return marked(String(n), first) + print(others, { y: 680 }) + note + print([String(number)], { x: 300, y: 40 });
  };

  test.each([
    ['one on each page', [1, 2, 3]],
    ['two between them', [2, 4, 7]],
    ['counted anew on each page', [1, 1, 1]],
  ])('are no running foot, %s', async (_, [a = 0, b = 0, c = 0]) => {
    const found = await partsOf(page(a, 1), page(b, 2), page(c, 3));
    expect(found.filter((part) => part.startsWith('note'))).toEqual([a, b, c].map((n) => `note: ${n} See the report.`));
    expect(found.filter((part) => part.startsWith('omitted'))).toEqual([1, 2, 3].map((n) => `omitted: ${n}`));
  });

  test('are told from a running foot that begins with the number of the page', async () => {
    const foot = (n: number) => print([`${n} Report of the Council`], { y: 40 });
    const found = await partsOf(
      marked('1') + foot(1),
      print(['It adopted its agenda.']) + foot(2),
      print(['It rose at six.']) + foot(3),
    );
    expect(found.filter((part) => part.startsWith('omitted'))).toHaveLength(3);
  });
});
