import { expect, test } from './site.ts';

test('the form of any page finds a speech by a word, and a hit lands on the paragraph', async ({ page }) => {
  await page.goto('reports/council-96-dg-summary/');
  await page.getByRole('searchbox').first().fill('remittances');
  await page.getByRole('searchbox').first().press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=remittances$/);
  const hit = page.locator('main a[href*="#p"]').first();
  await expect(hit).toBeVisible();
  const anchor = /#(p\d+[a-z]*)/.exec((await hit.getAttribute('href')) ?? '')?.[1] ?? '';
  await hit.click();
  await expect(page).toHaveURL(/\/reports\/[a-z0-9-]+\//);
  const paragraph = page.locator(`[id="${anchor}"]`);
  await expect(paragraph).toBeInViewport();
  await expect(paragraph).toContainText(/remittance/i);
});

test('a search can be linked: its address alone gives the results', async ({ page }) => {
  await page.goto('search/?q=migration');
  await expect(page.locator('main a[href*="/reports/"][href*="#"]').first()).toBeVisible();
  await expect(page.getByRole('searchbox').first()).toHaveValue('migration');
});

test('words that stand nowhere are said to stand nowhere', async ({ page }) => {
  await page.goto('search/?q=zzyzxqj');
  await expect(page.locator('main [role="status"]')).toContainText(/^(?:0|No) /);
  await expect(page.locator('main a[href*="#p"]')).toHaveCount(0);
});

test('navigation of the websites that texts were saved from is not found', async ({ page }) => {
  await page.goto('search/?q=%22175%20member%20states%22');
  await expect(page.locator('main [role="status"]')).not.toBeEmpty();
  await expect(page.locator('main a[href*="#p"]')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says that it needs JavaScript, and leads to the indexes', async ({ page }) => {
    await page.goto('search/?q=migration');
    await expect(
      page
        .locator('main')
        .getByText(/needs JavaScript/)
        .first(),
    ).toBeVisible();
    await page
      .locator('main')
      .getByRole('link', { name: /reports/i })
      .first()
      .click();
    await expect(page.locator('h1')).toHaveText(/reports/i);
  });

  test('a report is read, and a paragraph reached, as with it', async ({ page }) => {
    await page.goto('reports/council-109-dg-report/#p30');
    await expect(page.locator('#p30')).toBeInViewport();
    await expect(page.locator('#p30')).not.toBeEmpty();
  });
});
