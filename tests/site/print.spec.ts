import { globSync } from 'node:fs';
import { atRoot } from '../built/built.ts';
import { pageKinds } from '../../scripts/site/page-kinds.ts';
import { expectAll, printed, wordsShown } from './paper.ts';
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

for (const { format, width } of [
  { format: 'A4', width: 794 },
  { format: 'Letter', width: 816 },
] as const) {
  test(`every word of each kind of page is on ${format} paper`, async ({ page }) => {
    const addresses = globSync('**/index.html', { cwd: atRoot.directory }).map((path) =>
      path.replaceAll('\\', '/').replace(/index\.html$/, ''),
    );
    await page.setViewportSize({ width, height: 900 }); // as wide as the paper: lists have other forms on a narrower one
    for (const address of pageKinds(addresses.sort())) {
      await page.goto(address);
      const words = await wordsShown(page);
      expectAll(words, await printed(page, format), address || 'home');
    }
  });
}
