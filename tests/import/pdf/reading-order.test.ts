import { describe, expect, test } from 'vitest';
import { toReadingOrder } from '../../../scripts/import/pdf/reading-order.ts';
import type { GlyphRun } from '../../../scripts/import/pdf/page.ts';

const size = 10;

/** Runs as a page shows them from left to right, each sign as wide as the size is high; a bar parts runs. */
function show(line: string, width = 400): GlyphRun[] {
  const end = 20 + line.replaceAll('|', '').length * size;
  let x = width - end;
  return line.split('|').flatMap((piece): GlyphRun[] => {
    const before = x;
    x += piece.length * size;
    const lead = piece.length - piece.trimStart().length;
    const text = piece.trim();
    if (text === '') return [];
    const font = { name: 'Amiri', bold: false, italic: false };
    const place = { x: before + lead * size, y: 100, width: text.length * size, size };
    return [
      {
        text,
        ...place,
        font,
        spaced: lead > 0,
        closed: piece.endsWith(' '),
        artifact: false,
        wordGap: { printed: 1, unprinted: 2 },
      },
    ];
  });
}

/** The words in their order, with a space where there is a gap. */
function read(line: string): string {
  const { runs } = toReadingOrder(show(line), { rules: [], pictures: [] }, 400);
  return runs
    .map((run, index) => {
      const before = runs[index - 1];
      return `${before !== undefined && run.x - before.x - before.width > 1 ? ' ' : ''}${run.text}`;
    })
    .join('');
}

describe('a line of letters from the right', () => {
  test('is read from the right, with its figures in their place', () => {
    expect(read('2006| |يونيو|/|حزيران| |6| |،|جنيف')).toBe('جنيف، 6 حزيران/يونيو 2006');
    expect(read('.|18|:|00| |الساعة')).toBe('الساعة 18:00.');
    expect(read('.|2018| |בשנת| |109| |המועצה')).toBe('המועצה 109 בשנת 2018.');
  });

  test('keeps the order of words from the left in it', () => {
    expect(read('.|نشر| |IOM| |GCM| |الاتفاق')).toBe('الاتفاق IOM GCM نشر.');
  });

  test('has brackets that open before they close, however the file names them', () => {
    expect(read('.|(|91|-|د|)| |1134| |القرار')).toBe('القرار 1134 (د-91).');
    expect(read('.|)|91|-|د|(| |1134| |القرار')).toBe('القرار 1134 (د-91).');
  });
});

test('words from the right within a line from the left are turned round where they stand', () => {
  expect(read('The |word| |عليكم| |السلام| |means| |peace| |and| |welcome| |here.')).toBe(
    'The word السلام عليكم means peace and welcome here.',
  );
});

test('a page without letters from the right is as it was', () => {
  const runs = show('(a) |1,234| |(b)');
  expect(toReadingOrder(runs, { rules: [], pictures: [] }, 400).runs).toBe(runs);
});
