import { imported, wide } from '../archives/imported.ts';
import { expectAll, printed, wordsShown } from './paper.ts';
import { expect, test } from './site.ts';

test.use({ built: imported });

for (const format of ['A4', 'Letter'] as const) {
  test(`tables of 5 to 120 columns are whole on ${format} paper, in type one can read`, async ({ page }) => {
    await page.goto(`reports/${wide.id}/`);
    const words = await wordsShown(page);
    expect(words.get('2017'), 'the last column of the widest table').toBe(1);
    expectAll(words, await printed(page, format), wide.id);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('.text :is(td, th)')
      .evaluateAll((cells) =>
        cells.filter((cell) => cell.checkVisibility()).map((cell) => parseFloat(getComputedStyle(cell).fontSize)),
      );
    expect(sizes.length).toBeGreaterThan(1000);
    expect(Math.min(...sizes) * 0.75, 'points').toBeGreaterThanOrEqual(6.5);
  });
}

test('a table wider than a page turns it, or stands in parts, each with the first column and its names', async ({
  page,
}) => {
  await page.goto(`reports/${wide.id}/`);
  const tables = await page.locator('.text .table').evaluateAll((all) =>
    all.map((each) => ({
      columns: each.querySelector('tr')?.cells.length,
      turned: each.classList.contains('turned'),
      parts: [...each.querySelectorAll('.part')].map((part) => [...(part.querySelector('tr')?.cells ?? [])].length),
      firsts: new Set([...each.querySelectorAll('.part thead')].map((head) => head.querySelector('th')?.textContent))
        .size,
    })),
  );
  const of = (columns: number) => tables.find((each) => each.columns === columns);
  expect(of(5)).toMatchObject({ turned: false, parts: [] });
  expect(of(16)).toMatchObject({ turned: true, parts: [] });
  for (const columns of [60, 120]) {
    const { parts = [], turned } = of(columns) ?? {};
    expect(turned).toBe(true);
    expect(parts.length).toBeGreaterThan(columns / 25);
    expect(parts.reduce((sum, each) => sum + each - 1, 0)).toBe(columns - 1);
  }
  await expect(page.locator('.part').first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.part caption').first()).toHaveCSS('break-after', 'avoid');
});
