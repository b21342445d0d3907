import { describe, expect, test } from 'vitest';
import { partsOf } from './words-of.ts';
import { print } from './write-pdf.ts';

/** Lines of a column about 156 points wide, in paragraphs of so many lines each, that begin with its name. */
function column(name: string, lengths: readonly number[], { x, y, gap = 8 }: { x: number; y: number; gap?: number }) {
  let top = y;
  return lengths
    .map((length, index) => {
      const lines = Array.from({ length: length - 2 }, () => 'heard the keeper of the lighthouse');
      const printed = print(
        [`${name}${index} of the keeper of the lighthouse`, ...lines, 'and rose, it is told, at six.'],
        {
          x,
          y: top,
        },
      );
      top -= 12 * length + gap;
      return printed;
    })
    .join('');
}

const begun = (parts: readonly string[]) => parts.map((part) => /^(\w+)…?: (\S+)/.exec(part)?.slice(1).join(' '));

describe('columns of text', () => {
  const three = (y: number, names: string) =>
    column(`${names[0]}`, [5, 9, 4], { x: 50, y }) +
    column(`${names[1]}`, [8, 3, 7], { x: 220, y: y - 3 }) +
    column(`${names[2]}`, [3, 6, 8], { x: 390, y });

  test('are read one after the other, also where there are three', async () => {
    expect(begun(await partsOf(three(700, 'ABC')))).toEqual(
      ['A', 'B', 'C'].flatMap((name) => [0, 1, 2].map((n) => `paragraph ${name}${n}`)),
    );
  });

  test('have what stands across the page above and between them', async () => {
    const title = print(['Bulletin of the harbours in the year of the flood'], { x: 50, y: 740, size: 18 });
    const between = print(['Part the second of the bulletin of the harbours'], { x: 50, y: 440, size: 14 });
    expect(begun(await partsOf(title + three(700, 'ABC') + between + three(400, 'DEF')))).toEqual([
      'title Bulletin',
      ...['A', 'B', 'C'].flatMap((name) => [0, 1, 2].map((n) => `paragraph ${name}${n}`)),
      'heading Part',
      ...['D', 'E', 'F'].flatMap((name) => [0, 1, 2].map((n) => `paragraph ${name}${n}`)),
    ]);
  });

  test('may be four, of which the last is shorter', async () => {
    const of = (name: string, x: number, lengths: number[]) =>
      column(name, lengths, { x, y: 700 }).replaceAll('/F1 10 Tf', '/F1 7 Tf');
    const page = of('A', 40, [5, 9]) + of('B', 172, [9, 5]) + of('C', 304, [3, 11]) + of('D', 436, [4, 4]);
    expect(begun(await partsOf(page))).toEqual(
      ['A', 'B', 'C', 'D'].flatMap((name) => [0, 1].map((n) => `paragraph ${name}${n}`)),
    );
  });

  test('have no cells in lines whose words are spread to their margins', async () => {
    const spread = (y: number) =>
      [50, 114.77, 167.3].map((x, index) => print([['keeper', 'light', 'harbour'][index] ?? ''], { x, y })).join('');
    const full = print(['heard the keeper of the lighthouse', 'heard the keeper of the lighthouse'], { x: 50, y: 700 });
    const last = print(['heard the keeper of the lighthouse', 'and rose.'], { x: 50, y: 640 });
    const words = 'keeper light harbour';
    expect(await partsOf(full + spread(676) + spread(664) + spread(652) + last)).toEqual([
      `paragraph: heard the keeper of the lighthouse / heard the keeper of the lighthouse / ${words} / ${words} / ${words} / heard the keeper of the lighthouse / and rose.`,
    ]);
  });
});

describe('cells of several lines beside each other', () => {
  const row = (name: string, lengths: readonly number[], y: number) =>
    lengths.map((length, index) => column(`${name}${index}`, [length], { x: 50 + 170 * index, y })).join('');

  test('are a table, whose rows stand apart', async () => {
    const table = row('A', [5, 6, 4], 700) + row('B', [6, 3, 6], 618) + row('C', [4, 5, 5], 536);
    const [found = '', ...others] = await partsOf(table);
    expect(others).toEqual([]);
    expect(found.match(/\b[A-C]\d0/g)).toEqual(['A00', 'A10', 'A20', 'B00', 'B10', 'B20', 'C00', 'C10', 'C20']);
    expect(found.split(' / ')).toHaveLength(3);
  });

  test('are a table, between whose rows rules are drawn', async () => {
    const rules = [712, 626, 552, 478].map((y) =>
      [44, 214, 384].map((x) => `${x} ${y} m ${x + 170} ${y} l S\n`).join(''),
    );
    const table =
      row('A', [7, 6, 7], 700) + row('B', [6, 6, 5], 614) + row('C', [5, 5, 4], 540) + row('D', [3, 4, 5], 466);
    const [found = '', ...others] = await partsOf(rules.join('') + table);
    expect(others).toEqual([]);
    expect(found.split(' / ')).toHaveLength(4);
  });
});
