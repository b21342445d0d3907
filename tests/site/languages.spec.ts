import { cpSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import { madeArchive, makeSite } from './made-archive.ts';
import { expect, readBuilt, test } from './site.ts';

/** An archive of three texts, in English, French and Spanish, which all name Bangladesh. */
const archive = madeArchive('languages');
const built = { directory: archive.site, base: '/' };
test.use({ built });
test.describe.configure({ mode: 'default' });

test.beforeAll(() => {
  test.setTimeout(240_000);
  rmSync(dirname(archive.site), { recursive: true, force: true });
  cpSync('tests/fixtures/languages', archive.content, { recursive: true });
  makeSite(archive);
});

const titles = (page: Page) => page.locator('#results > li > h2');

async function search(page: Page, address: string): Promise<string[]> {
  await page.goto(`search/?${address}`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('#status')).toContainText(/record/);
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

test('a word is found by another of its stem, by the rules of the language of the text', async ({ page }) => {
  for (const [word, title, printed] of [
    ['hébergement', french, 'hébergées'],
    ['regresar', spanish, 'regreso'],
    ['financiación', spanish, 'financiaron'],
    ['increased', english, 'increasing'],
  ] as const) {
    expect(await search(page, `q=${encodeURIComponent(word)}`), word).toEqual([title]);
    await expect(page.locator('#results .hits mark').first(), word).toContainText(printed);
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

test('first results need the index of one language alone: the others load after them', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/pagefind\/(?:fr|es)\//, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('search/?q=Bangladesh');
  await expect(titles(page).filter({ hasText: english })).toBeVisible();
  await expect(titles(page).filter({ hasText: french })).toHaveCount(0);
  release();
  await expect(titles(page).filter({ hasText: french })).toBeVisible();
});

test('without the index of one language, the page does not take its answer for whole', async ({ page }) => {
  await page.route(/pagefind\/es\//, (route) => route.abort());
  await page.goto('search/?q=Bangladesh');
  await expect(page.locator('#status')).toContainText('cannot be loaded');
  await expect(page.locator('#help')).toBeVisible();
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
  const places: [address: string, words: string, language: string][] = [
    ['reports/', french, 'fr'],
    ['reports/', spanish, 'es'],
    ['reports/rapport/', 'Situation au Bangladesh', 'fr'],
    ['reports/rapport/', 'mousson', 'fr'],
    ['reports/rapport/', spanish, 'es'],
    ['reports/rapport/', 'Cite this text', 'en'],
    ['reports/rapport/source/', 'mousson', 'fr'],
    ['reports/rapport/source/', french, 'fr'],
    ['reports/rapport/source/', 'was kept', 'en'],
    ['sessions/council-1/', french, 'fr'],
    ['sessions/council-1/', 'Situation au Bangladesh', 'fr'],
    ['sessions/council-1/', 'le 27 novembre', 'fr'],
    ['sessions/council-1/items/1/', 'mousson', 'fr'],
    ['sessions/council-1/items/1/', 'Situation au Bangladesh', 'fr'],
    ['sessions/council-1/items/1/', 'In its place in the text', 'en'],
    ['search/?q=mousson', french, 'fr'],
    ['search/?q=mousson', 'Situation au Bangladesh', 'fr'],
    ['search/?q=mousson', 'Les familles', 'fr'],
    ['search/?q=mousson', 'Paragraph ', 'en'],
  ];
  for (const [address, words, language] of places) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const found = await languageOf(page, words);
    expect(found.length, `${address} has “${words}”`).toBeGreaterThan(0);
    expect([...new Set(found)], `“${words}” on ${address}`).toEqual([language]);
  }
});

test('the page of a text tells programs its language', () => {
  const html = readBuilt(built, 'reports/rapport/');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title lang="fr">');
  expect(html).toMatch(/<meta name="citation_language" content="fr"/);
  expect(html).toMatch(/"inLanguage": ?"fr"/);
});
