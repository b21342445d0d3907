import type { Page } from '@playwright/test';
import { languages } from '../archives/languages.ts';
import { expect, test } from './site.ts';

test.use({ built: languages });

const titles = (page: Page) => page.locator('#results > li > h2');

/** Waits until a search is answered. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('#status')).toContainText('record');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
}

async function search(page: Page, address: string): Promise<string[]> {
  await page.goto(`search/?${address}`);
  await expectWhole(page);
  return titles(page).allTextContents();
}

const [french, spanish, english] = [
  'Rapport sur l’accueil des réfugiés',
  'Informe sobre los migrantes retornados',
  'Report on shelters',
];

test('one search finds texts of every language, and a filter leaves those of one', async ({ page }) => {
  expect((await search(page, 'q=Bangladesh&collection=Reports+and+speeches')).sort()).toEqual(
    [french, spanish, english].sort(),
  );
  await expect(page.locator('#status')).toContainText('3 records for “Bangladesh”');
  await page.locator('summary', { hasText: 'Language' }).click();
  await page.getByRole('checkbox', { name: 'French (1)' }).check();
  await expect(titles(page)).toHaveText([french]);
  await expect(page).toHaveURL(/language=French/);
});

test('singular and plural find each other in every language, and a word behind an apostrophe is one', async ({
  page,
}) => {
  for (const [word, title, printed] of [
    ['abri', french, 'abris'],
    ['accueil', french, 'accueil'],
    ['migrante', spanish, 'migrantes'],
    ['shelter', english, 'shelters'],
  ] as const) {
    expect(await search(page, `q=${word}&collection=Reports+and+speeches`), word).toContain(title);
    const found = page.locator('#results > li', { hasText: title }).locator('mark');
    await expect(found.filter({ hasText: new RegExp(`^${printed}$`, 'i') }).first(), word).toBeVisible();
  }
});

test('texts of all languages come in the order of their dates', async ({ page }) => {
  const asked = 'collection=Reports+and+speeches';
  expect(await search(page, `q=Bangladesh&sort=newest&${asked}`)).toEqual([french, spanish, english]);
  expect(await search(page, `sort=oldest&${asked}`)).toEqual([english, spanish, french]);
});

test('words that no text of any language has are said to stand nowhere', async ({ page }) => {
  expect(await search(page, 'q=zzyzxqj')).toEqual([]);
  await expect(page.locator('#status')).toContainText('No record has “zzyzxqj”.');
});

test('a misspelt word is put right by the words of every language', async ({ page }) => {
  expect(await search(page, 'q=abriis')).toEqual([french]);
  await expect(page.locator('#status')).toContainText('for “abris”');
});

/** The language in which a screen reader reads what has these words, on its own: the nearest `lang` around it. */
async function languageOf(page: Page, words: string): Promise<(string | null)[]> {
  return page.evaluate((sought) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: (string | null)[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style') || !node.textContent?.includes(sought)) continue;
      found.push(node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? null);
    }
    return found;
  }, words);
}

test('words of a text are in its language wherever they stand, and the site’s own are in English', async ({ page }) => {
  const places: Record<string, [words: string, language: string][]> = {
    'reports/': [
      [french, 'fr'],
      [spanish, 'es'],
    ],
    'reports/rapport/': [
      ['Situation au Bangladesh', 'fr'],
      ['mousson', 'fr'],
      [spanish, 'es'],
      ['Cite this text', 'en'],
    ],
    'reports/rapport/source/': [
      ['mousson', 'fr'],
      [french, 'fr'],
      ['was kept', 'en'],
    ],
    'sessions/council-1/': [
      [french, 'fr'],
      ['Situation au Bangladesh', 'fr'],
      ['le 27 novembre', 'fr'],
    ],
    'sessions/council-1/items/1/': [
      ['mousson', 'fr'],
      ['Situation au Bangladesh', 'fr'],
      ['In its place in the text', 'en'],
    ],
    'search/?q=mousson': [
      [french, 'fr'],
      ['Situation au Bangladesh', 'fr'],
      ['Les familles', 'fr'],
      ['Paragraph ', 'en'],
    ],
  };
  for (const [address, printed] of Object.entries(places)) {
    await page.goto(address);
    if (address.startsWith('search/')) await expectWhole(page);
    for (const [words, language] of printed) {
      const found = await languageOf(page, words);
      expect(found.length, `${address} has “${words}”`).toBeGreaterThan(0);
      expect([...new Set(found)], `“${words}” on ${address}`).toEqual([language]);
    }
  }
});

test('a session known by its number alone says so, shows what it is known from, and how to send the rest', async ({
  page,
}) => {
  await page.goto('sessions/council-2/');
  await expect(page.locator('.facts')).toContainText('Not known to the archive');
  await page.locator('.facts details.evidence summary').first().click();
  await expect(page.locator('.facts details.evidence .origin').first()).toBeVisible();
  await page.getByRole('link', { name: 'Send what is missing' }).click();
  await expect(page.getByRole('textbox', { name: /^Where/ })).toHaveValue(/\/sessions\/council-2\/$/);
});
