import type { Request } from '@playwright/test';
import { pageKinds } from '../../scripts/site/page-kinds.ts';
import { pagesOf } from '../built/built.ts';
import { expect, test } from './site.ts';

test('every page answers, and nothing fails in the browser', { tag: '@base' }, async ({ built, page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.url()} answers ${response.status()}`);
  });
  const all = pagesOf(built).filter((each) => each !== '404.html');
  const pages = built.base === '/' ? all : pageKinds(all); // below a folder, the pages are the same
  expect(pages.length).toBeGreaterThan(20);
  for (const address of pages) await page.goto(address);
  expect(problems).toEqual([]);
});

/** The mark of the archive is asked for once a visit, and counted apart. */
test('reading a text or an item takes its HTML and one stylesheet, and the script that copies links', async ({
  page,
}) => {
  for (const address of ['reports/council-109-dg-report/', 'sessions/council-96/items/6/']) {
    const requests: string[] = [];
    const note = (request: Request) => request.url().endsWith('favicon.svg') || requests.push(request.resourceType());
    page.on('request', note);
    await page.goto(address, { waitUntil: 'networkidle' });
    page.off('request', note);
    expect(requests.sort(), address).toEqual(['document', 'script', 'stylesheet']);
  }
});

test('a link to a paragraph shows that paragraph', async ({ page }) => {
  await page.goto('reports/council-109-dg-report/#p30');
  await expect(page.locator('#p30')).toBeInViewport();
  await expect(page.locator(':target')).toHaveId('p30');
});

test('the page of an item leads to the paragraph in its record', async ({ page }) => {
  await page.goto('sessions/council-96/items/6/');
  const link = page.locator('main a.n').first();
  const target = new URL((await link.getAttribute('href')) ?? '', page.url());
  expect(target.pathname).toMatch(/\/reports\/council-96-dg-summary\/$/);
  await page.goto(target.href);
  await expect(page.locator(`[id="${target.hash.slice(1)}"]`)).toBeInViewport();
});

test('an address that does not exist gives the page that says so', { tag: '@base' }, async ({ page }) => {
  for (const address of ['no-such-page/', 'reports/no-such-report/', 'reports/%E0%A4%A']) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(404);
    await expect(page.locator('h1'), address).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Main' }), address).toBeVisible();
  }
});

test('an address without its slash leads to the page', { tag: '@base' }, async ({ page }) => {
  const response = await page.goto('reports/council-96-dg-summary');
  expect(response?.status()).toBe(200);
  expect(new URL(page.url()).pathname).toMatch(/\/reports\/council-96-dg-summary\/$/);
});

test('on a phone the name and the navigation leave the page to the text', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('reports/council-109-dg-report/');
  const header = await page.locator('header.site').boundingBox();
  expect(header?.height).toBeLessThan(120);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click();
  await expect(page.locator('h1')).toHaveText('Search');
});

test('evidence opens by keyboard and leads to the paragraph it was read from', async ({ page }) => {
  await page.goto('budgets/2019/');
  const evidence = page.locator('details.evidence').first();
  await evidence.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(evidence.locator('q')).toContainText('CHF 52,229,662');
  await evidence.getByRole('link').click();
  await expect(page.locator(':target')).toContainText('CHF 52,229,662');
});

test('every mark of the editor is listed with its reason', async ({ page }) => {
  await page.goto('reports/coordination-meeting-7-contribution/');
  const marks = await page.locator('.text .mark, .title-page .mark').filter({ hasNotText: 'note lost' }).count();
  const supplied = await page.locator('.text .supplied').count();
  expect(marks + supplied).toBeGreaterThan(5);
  await expect(page.locator('section[aria-labelledby="marks"] li')).toHaveCount(marks + supplied);
});
