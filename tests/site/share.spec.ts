import { expect, test } from './site.ts';

test('a button on hover copies the link to a paragraph, and says so', { tag: '@base' }, async ({ page, context }) => {
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
  await expect(page.locator('p.copied')).toContainText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('[António Vitorino]. “Director General’s Report to the 109th Session of the Council”.');
  expect(copied).toContain('109th Session of the Council, Geneva, [27 November 2018]');
  expect(copied.endsWith(`Paragraph 56. ${new URL('#p56', page.url()).href}`)).toBe(true);
});

test('the button is reached from the number with the keyboard', { tag: '@base' }, async ({ page, context }) => {
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
    ['Council 109', /\/sessions\/council-109\/$/],
    ['Sp/6', /\/sessions\/council-sp-6\/$/],
    ['Resolution 1309', /\/sessions\/council-106\/#resolution-1309$/],
    ['1157 (XCIV)', /\/sessions\/council-94\/#resolution-1157$/],
    ['C/115/RES/1412', /\/sessions\/council-115\/#resolution-1412$/],
    [' mc / 2258 / amdt.1', /\/documents\/#mc-2258-amdt-1$/],
    ['C-109-L-12', /\/documents\/#c-109-l-12$/],
    [official, /\/reports\/council-109-dg-report\/$/],
  ] as const) {
    await page.goto('go/');
    await page.getByRole('textbox').last().fill(name);
    await page.getByRole('button', { name: 'Go' }).click();
    await expect(page, name).toHaveURL(address);
  }
  await expect(page.locator('h1')).toBeVisible();
});

test('a name that leads nowhere, or to several places, is answered', { tag: '@base' }, async ({ page }) => {
  const status = page.locator('#status');
  await page.goto('go/?name=109th%20session');
  await expect(status).toContainText('“109th session” is the name of several:');
  await status.getByRole('link', { name: '109th Session of the Executive Committee' }).click();
  await expect(page).toHaveURL(/\/sessions\/executive-committee-109\/$/);
  await page.goto('go/?name=mc%20/%209999');
  await expect(status).toContainText('MC/9999 is built as a symbol is (Documents of the Council');
  await page.goto('go/?name=%3Cb%3E');
  await expect(status).toHaveText('The archive knows nothing by the name “<b>”. See the forms that it takes.');
  await status.getByRole('link').click();
  await expect(page.locator('#forms')).toBeInViewport();
});

test('a document that a text names is a link to its line, and that leads to its session', async ({ page }) => {
  await page.goto('reports/council-109-dg-report/#p56');
  await page.locator('#p56').getByRole('link', { name: 'General Assembly resolution 72/279' }).click();
  await expect(page.locator(':target')).toContainText('A/RES/72/279');
  await page.goto('documents/#mc-2258-amdt-1');
  await expect(page.locator(':target')).toContainText('not held; read at docslib.org');
  await page.getByRole('link', { name: '96th Session', exact: true }).click();
  await expect(page).toHaveURL(/\/sessions\/council-96\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what the archive can find by name is a list of links', async ({ page }) => {
    await page.goto('go/');
    await expect(page.getByRole('link', { name: '96th Session of the Council', exact: true })).toBeVisible();
    await expect(page.locator('#mc-2258-amdt-1')).toContainText('not held');
  });
});
