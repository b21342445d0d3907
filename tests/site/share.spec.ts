import { expect, test } from './site.ts';

test('a button on hover copies the link to a paragraph, and says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('reports/council-109-dg-report/');
  await page.locator('#p30').hover();
  await page.getByRole('button', { name: 'Copy link' }).click();
  const link = new URL('#p30', page.url()).href;
  await expect(page.locator('p.copied')).toHaveText(`Copied: ${link}`);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('a button copies the citation with the number of the paragraph, session and date', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('reports/council-109-dg-report/');
  await page.locator('#p56').hover();
  await page.getByRole('button', { name: 'Cite' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('António Vitorino. “Director General’s Report to the 109th Session of the Council”.');
  expect(copied).toContain('109th Session of the Council, Geneva, 27 November 2018');
  expect(copied.endsWith(`Paragraph 56. ${new URL('#p56', page.url()).href}`)).toBe(true);
});

test('the button is reached from the number with the keyboard', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('sessions/council-96/items/6/');
  await page.locator('main a.n').first().focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('p.copied')).toContainText('/reports/council-96-dg-summary/#p26');
});

test('a heading leads to the item of the session, and the item back to it', async ({ page }) => {
  await page.goto('reports/council-96-dg-summary/#item-6');
  await page.locator('#item-6').getByRole('link', { name: 'Item of the session' }).click();
  await expect(page).toHaveURL(/\/sessions\/council-96\/items\/6\/$/);
  const back = page.locator('main a[href$="/reports/council-96-dg-summary/#item-6"]').first();
  await page.goto((await back.getAttribute('href')) ?? '');
  await expect(page.locator(':target')).toHaveId('item-6');
});

test('a symbol, a number and an official address lead to what the archive has of them', async ({ page }) => {
  const official = 'http://www.iom.int/speeches/director-generals-report-109th-session-council/';
  for (const [name, address] of [
    ['96', /\/sessions\/council-96\/$/],
    ['109th session', /\/sessions\/council-109\/$/],
    [official, /\/reports\/council-109-dg-report\/$/],
  ] as const) {
    await page.goto('go/');
    await page.getByRole('textbox').last().fill(name);
    await page.getByRole('button', { name: 'Go' }).click();
    await expect(page, name).toHaveURL(address);
  }
  await page.goto(`go/?name=${encodeURIComponent(' mc / 2258 / amdt.1')}`);
  await expect(page.locator('#status')).toHaveText('The archive knows “ mc / 2258 / amdt.1” and does not hold it.');
  await expect(page.locator(':target')).toContainText('MC/2258/Amdt.1');
  await page.goto('go/?name=%3Cb%3E');
  await expect(page.locator('#status')).toHaveText('The archive knows nothing by the name “<b>”.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what the archive can find by name is a list of links', async ({ page }) => {
    await page.goto('go/');
    await expect(page.getByRole('link', { name: '96th Session of the Council', exact: true })).toBeVisible();
    await expect(page.locator('#mc-2258-amdt-1')).toContainText('not held');
  });
});
