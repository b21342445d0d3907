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

test('passages with all the words of the search come first, and those with fewer are folded away', async ({ page }) => {
  await page.goto('search/?q=budget%20increase');
  const first = page.locator('#results > li').first();
  const passages = first.locator(':scope > .hits > li');
  await expect(passages.first()).toBeVisible();
  for (const text of await passages.allTextContents()) expect(text).toMatch(/budget.*increas|increas.*budget/is);
  await expect(first.locator('details')).toHaveCount(1);
});

test('a text stands before the page of the body it speaks of', async ({ page }) => {
  await page.goto('search/?q=Global%20Migration%20Group');
  const collections = page.locator('#results > li > h2 a');
  await expect(collections.first()).toHaveAttribute('href', /\/reports\//);
  const addresses = await collections.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const body = addresses.findIndex((address) => address.includes('/bodies/gmg/'));
  expect(body).toBeGreaterThan(addresses.findIndex((address) => address.includes('/reports/')));
});

test('accents, case and the separators of a number do not matter', async ({ page }) => {
  for (const [query, title] of [
    ['antonio vitorino', 'António Vitorino'],
    ['52229662', 'Report of the Director General, 109th Session of the Council'],
    ['52,229,662', 'Report of the Director General, 109th Session of the Council'],
  ] as const) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results > li > h2').first(), query).toHaveText(title);
  }
});

test('a misspelt name is answered with the name it may mean', async ({ page }) => {
  await page.goto('search/?q=Vittorino');
  await expect(page.getByRole('status')).toContainText('No record has “Vittorino”');
  await page.getByRole('link', { name: 'Search for “Vitorino”' }).click();
  await expect(page).toHaveURL(/q=Vitorino$/);
  await expect(page.locator('#results > li > h2').first()).toHaveText('António Vitorino');
});

test('a word that no record has is named, and the others are searched for', async ({ page }) => {
  await page.goto('search/?q=labor%20migration');
  await expect(page.getByRole('status')).toContainText('No record has “labor”');
  await expect(page.locator('#results > li').first()).toBeVisible();
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
