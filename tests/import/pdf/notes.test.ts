import { describe, expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print } from './write-pdf.ts';

const line = 'The Council met in Geneva under the chairmanship of the delegate elected at the';
const small = { y: 90, size: 8 };

/** Words of the text with a raised mark at the end of the line. */
const marked = (mark: string, words = line) =>
  `BT /F1 10 Tf 1 0 0 1 60 700 Tm (${words}) Tj /F1 6 Tf 4 Ts (${mark}) Tj 0 Ts ET\n`;

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

describe('raised letters and small Roman numbers', () => {
  const foot = (...notes: string[]) => print(notes, small);

  test('mark notes at a word or its stop, and each begins its own', async () => {
    const text =
      marked('i') + marked('ii', `${line}.`).replace('700', '680') + marked('iv', 'It rose').replace('700', '660');
    expect(await partsOf(text + foot('i See the report.', 'ii See above.', 'iv See below.'))).toEqual([
      `paragraph: ${line}ⁱ / ${line}.ⁱⁱ / It roseⁱᵛ`,
      'note: i See the report.',
      'note: ii See above.',
      'note: iv See below.',
    ]);
  });

  test('count on as letters after those before them', async () => {
    const found = await partsOf(marked('h') + foot('h See the report.', 'i See above.', 'j See below.'));
    expect(found.slice(1)).toEqual(['note: h See the report.', 'note: i See above.', 'note: j See below.']);
  });

  test.each(['th', 'e', 'er'])('that end a word, "%s", stay on the line', async (words) => {
    expect(await partsOf(marked(words, 'The 14'))).toEqual([`paragraph: The 14${words}`]);
  });

  test.each(['xxl', 'vi a'])('that count nothing, "%s", mark none and stay raised', async (words) => {
    expect(await partsOf(marked(words, 'The 14'))).toEqual([`paragraph: The 14^(${words})`]);
  });
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

describe('below a rule', () => {
  const kindsOf = (parts: readonly string[]) => parts.map((part) => part.replace(/:.*/s, ''));
  const rule = (x0: number, x1: number, y: number) => `${x0} ${y} m ${x1} ${y} l S\n`;
  const cells = (each: readonly string[], y: number) =>
    each.map((cell, column) => print([cell], { x: 60 + 130 * column, y })).join('');
  const table = (top: number) =>
    cells(['Post', '2016', '2017'], top) +
    cells(['Keeper', '312', '305'], top - 16) +
    cells(['Pilot', '12', '5'], top - 32);
  const numbered = (y: number, from = 1) => print([`${from}. ${line}`, 'session before, and rose.'], { y });
  const opening = marked('1') + print(['session before, and heard the report.'], { y: 688 });

  test.each([
    ['of cells that meet', rule(60, 185, 604) + rule(185, 320, 604)],
    ['below all cells of the last row', rule(60, 380, 604)],
    ['as long as one above the rows', rule(60, 370, 660) + rule(60, 370, 596)],
    ['that a line from the top down meets', rule(60, 150, 596) + '60 596 m 60 660 l S\n'],
  ])('numbered paragraphs below the border of a table stay such, %s', async (_, border) => {
    expect(kindsOf(await partsOf(opening + table(640) + border + numbered(580) + numbered(550, 2)))).toEqual([
      'paragraph',
      'table',
      'item',
      'item',
    ]);
  });

  test.each([
    ['short', rule(60, 200, 604)],
    ['across the page', rule(60, 540, 604)],
  ])('notes in type as large as the text have their mark raised in it, below a rule that is %s', async (_, drawn) => {
    const page = opening + drawn + numbered(590);
    expect(kindsOf(await partsOf(page))).toEqual(['paragraph', 'note']);
    const unmarked = print([line, 'session before, and heard the report.']);
    expect(kindsOf(await partsOf(unmarked + drawn + numbered(590)))).toEqual(['paragraph', 'item']);
  });

  test('notes stand below a table, also with a mark in it', async () => {
    const own = cells(['Pilot', '12', '5'], 624) + print(['2'], { x: 79.5, y: 628, size: 6 });
    const foot = rule(60, 200, 110) + print(['1 See the report.', '2 Two of them at sea.'], small);
    const page = opening + cells(['Post', '2016', '2017'], 640) + own + cells(['Keeper', '3', '5'], 608) + foot;
    expect((await partsOf(page)).slice(1)).toEqual([
      'table: Post | 2016 | 2017 / Pilot² | 12 | 5 / Keeper | 3 | 5',
      'note: 1 See the report.',
      'note: 2 Two of them at sea.',
    ]);
  });

  test('a note goes on from the page before, but a table does not', async () => {
    const first = opening + print(['1 See the report, which'], small);
    const rest = print([line, 'session before, and rose.']);
    const gone = rule(60, 200, 110) + print(['was heard.'], small);
    expect((await partsOf(first, rest + gone)).at(-1)).toBe('note…: was heard.');
    const rows = ['Keeper', 'Pilot'].map((name, index) => print([name], { ...small, y: 90 - 12 * index }));
    const sums = ['12', '40'].map((sum, index) => print([sum], { x: 150, y: 90 - 12 * index, size: 8 }));
    const bordered = rule(60, 130, 110) + rule(130, 260, 110) + rows.join('') + sums.join('');
    expect((await partsOf(first, rest + bordered)).filter((part) => part.startsWith('note'))).toHaveLength(1);
  });
});

describe('raised letters', () => {
  const raised = (before: string, letters: string, after = '') =>
    `BT /F1 10 Tf 1 0 0 1 60 700 Tm (${before}) Tj /F1 6 Tf 4 Ts (${letters}) Tj /F1 10 Tf 0 Ts (${after}) Tj ET\n`;

  test('mark notes, in the text and in tables', async () => {
    const found = await partsOf(
      raised('It adopted the budget', 'a') + print(['a Less the dues.'], small) + print(['It rose.'], { y: 680 }),
    );
    expect(found[0]).toBe('paragraph: It adopted the budgetᵃ / It rose.');
    expect(found.at(-1)).toBe('note: a Less the dues.');
    const cells = ['3', '5', '7'].map((sum, index) => print([sum], { x: 300, y: 700 - 14 * index }));
    const table = raised('Pilots', 'b') + print(['Keepers', 'Lamps'], { y: 686, leading: 14 }) + cells.join('');
    expect((await partsOf(table + raised('', 'b', ' Two of them at sea.').replace('700', '650')))[1]).toBe(
      'note: ᵇ Two of them at sea.',
    );
  });

  test.each([
    ['The 96', 'th', ' session', 'The 96th session'],
    ['Le 1', 'er', ' mai', 'Le 1er mai'],
    ['Resolution N', 'o', ' 4', 'Resolution No 4'],
  ])('that end a word stay on the line: %s%s', async (before, letters, after, line) => {
    expect(await partsOf(raised(before, letters, after))).toEqual([`paragraph: ${line}`]);
  });
});

describe('in smaller type', () => {
  test('numbered paragraphs of an annex are no notes, and its notes are', async () => {
    const text = [1, 2, 3].flatMap((n) => [`${n}. ${line}`, 'session before, and rose.']);
    const annex =
      print(['Annex'], { y: 740, font: 'F2', size: 12 }) +
      `BT /F1 8 Tf 1 0 0 1 60 720 Tm (${line}) Tj /F1 5 Tf 3 Ts (1) Tj ET\n` +
      print(text, { y: 700, size: 8, leading: 10 }) +
      print(['1 See the report.'], { y: 90, size: 6 });
    const found = await partsOf(print(Array.from({ length: 20 }, () => line)), annex);
    expect(found.filter((part) => part.startsWith('item'))).toHaveLength(3);
    expect(found.filter((part) => part.startsWith('note'))).toEqual(['note: 1 See the report.']);
  });

  test('the numbered rows of a table at the foot are no notes', async () => {
    const row = (name: string, sum: string, y: number) =>
      print([name], { y, size: 8 }) + print([sum], { x: 300, y, size: 8 }) + print(['17'], { x: 400, y, size: 8 });
    const table = row('Post', '2016', 120) + row('1 Keeper', '12', 108) + row('2 Pilot', '40', 96);
    const found = await partsOf(marked('1') + print(['session before.', 'It rose.'], { y: 688 }) + table);
    expect(found.at(-1)).toBe('table: Post | 2016 | 17 / 1 Keeper | 12 | 17 / 2 Pilot | 40 | 17');
  });
});
