import { expect, test } from './site.ts';

test('a text prints with its numbers, its citation and its address, and without what is for the screen', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('reports/council-109-dg-report/');
  for (const selector of [
    'header.site nav',
    '.search-form',
    '.contents',
    '.trail',
    '.report-error',
    '#theme',
    'a.item',
  ]) {
    for (const element of await page.locator(selector).all()) await expect(element, selector).toBeHidden();
  }
  await expect(page.locator('#p7 a.n, #p7 > a.n').first()).toBeVisible();
  await expect(page.locator('.cite .plain')).toContainText(/reports\/council-109-dg-report\//);
  await expect(page.locator('footer.site .printed')).toHaveText(/reports\/council-109-dg-report\/$/);
  const colours = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement);
    return { backgroundColor, color };
  });
  expect(colours).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)' });
});
