import { describe, expect, test } from 'vitest';
import { openPdf } from '../../../scripts/import/pdf/open.ts';
import type { Page } from '../../../scripts/import/pdf/page.ts';
import { isScan, picturesOf } from '../../../scripts/import/pdf/pictures.ts';
import { readPage } from '../../../scripts/import/pdf/read-page.ts';
import { print, writePdf } from './write-pdf.ts';

/** The only page of a PDF of 600 by 800 points. */
async function pageOf(content: string, entries = ''): Promise<Page> {
  const pdf = await openPdf(writePdf({ content, entries }));
  return readPage(await pdf.getPage(1), await pdf.getOptionalContentConfig());
}

/** A picture of four pixels, from its lower left corner. */
const picture = (x: number, y: number, width: number, height: number) =>
  `q ${width} 0 0 ${height} ${x} ${y} cm BI /W 2 /H 2 /CS /G /BPC 8 ID abcd EI Q\n`;

const text = print([
  'The Council met in Geneva under the chairmanship of the delegate',
  'elected at the session before.',
]);
const boxes = (page: Page) =>
  picturesOf(page).map(({ x0, y0, x1, y1 }) => [x0, y0, x1, y1].map((each) => Math.round(each)));

describe('the pictures of a page', () => {
  test('are read where they stand, from the upper left corner of the page as it is turned', async () => {
    expect((await pageOf(text + picture(100, 200, 150, 90))).pictures).toEqual([
      { x0: 100, y0: 510, x1: 250, y1: 600 },
    ]);
    const sideways = `q 0 1 -1 0 600 0 cm\n${print(['The Council met in Geneva.'], { y: 500 })}Q\n`;
    expect((await pageOf(sideways + picture(100, 200, 150, 90))).pictures).toEqual([
      { x0: 200, y0: 100, x1: 290, y1: 250 },
    ]);
  });

  test('are none where something else is painted, or where coordinates are moved for lines and text', async () => {
    const drawing = 'q 50 0 0 50 100 100 cm 0 0 1 1 re f Q\nq 10 0 0 10 0 0 cm q 2 0 0 2 3 3 cm 0 0 m 1 1 l S Q Q\n';
    const words = 'q 12 0 0 12 60 640 cm BT /F1 1 Tf (It rose.) Tj ET Q\nq 1 0 0 -1 0 800 cm Q\n';
    expect((await pageOf(text + drawing + words)).pictures).toEqual([]);
  });

  test('are looked at where they are larger than lines and nothing stands on them', async () => {
    const bullet = picture(50, 640, 8, 8);
    const hairline = picture(60, 600, 400, 3);
    const background = picture(0, 0, 600, 800);
    const box = picture(50, 680, 400, 36);
    const page = await pageOf(background + box + text + bullet + hairline + picture(100, 200, 150, 90));
    expect(page.pictures).toHaveLength(5);
    expect(boxes(page)).toEqual([[100, 510, 250, 600]]);
  });

  test('are whole, though a program cuts them to strips', async () => {
    const strips = [0, 1, 2].map((index) => picture(100, 300 - 30 * index, 150, 30)).join('');
    expect(boxes(await pageOf(text + strips + picture(300, 200, 90, 90)))).toEqual([
      [100, 470, 250, 560],
      [300, 510, 390, 600],
    ]);
  });
});

describe('a scanned page', () => {
  test('has pictures over most of it, and no text', async () => {
    const halves = picture(0, 0, 600, 400) + picture(0, 400, 600, 400);
    expect(isScan(await pageOf(halves))).toBe(true);
    expect(isScan(await pageOf(picture(0, 0, 600, 300)))).toBe(false);
    expect(isScan(await pageOf(''))).toBe(false);
  });

  test('is none where a machine read its text, which has no picture to look at', async () => {
    const page = await pageOf(picture(0, 0, 600, 800) + `3 Tr ${text}`);
    expect([page.recognised, isScan(page), boxes(page)]).toEqual([true, false, []]);
  });
});
