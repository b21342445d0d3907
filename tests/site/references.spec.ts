import { expect, test } from './site.ts';

test(
  'a reader follows a reference to its session, and from there back to the paragraph',
  { tag: '@base' },
  async ({ page }) => {
    await page.goto('reports/council-109-dg-report/#p52');
    await page
      .locator('#p52')
      .getByRole('link', { name: /^recent session of the Standing Committee/ })
      .click();
    await expect(page).toHaveURL(/\/sessions\/scpf-23\/$/);
    await page
      .locator('section', { has: page.getByRole('heading', { name: 'Cited by' }) })
      .getByRole('link', { name: 'paragraph 52' })
      .click();
    await expect(page).toHaveURL(/\/reports\/council-109-dg-report\/#p52$/);
    await expect(page.locator(':target')).toContainText('recent session of the Standing Committee');
  },
);

test('a text leads to the one before and after it in time', async ({ page }) => {
  await page.goto('reports/council-96-dg-summary/');
  const around = page.getByRole('navigation', { name: 'Texts before and after' });
  const next = around.getByRole('link', { name: /^Next/ });
  const name = (await next.innerText()).replace(/^Next\s*/, '');
  await next.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(name.slice(0, 30)));
  await page
    .getByRole('navigation', { name: 'Texts before and after' })
    .getByRole('link', { name: /^Previous/ })
    .click();
  await expect(page).toHaveURL(/\/reports\/council-96-dg-summary\/$/);
});
