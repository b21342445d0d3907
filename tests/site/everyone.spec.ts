import { pageKinds } from '../../scripts/site/page-kinds.ts';
import { pagesOf, type Built } from '../built/built.ts';
import { expect, test } from './site.ts';

/** One page of each kind, and the fullest of two. */
const kindsOf = (built: Built) => [
  ...pageKinds(pagesOf(built)),
  'reports/council-109-dg-report/',
  'search/?q=migration',
];

test('no page of any kind scrolls sideways at 320 pixels, nor with text at twice its size, nor with wide spacing', async ({
  page,
  built,
}) => {
  const wrong: string[] = [];
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
  for (const address of kindsOf(built)) {
    await page.goto(address);
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
    for (const [name, width, style] of [
      ['320 pixels', 320, ''],
      ['twice the size', 1280, 'html { font-size: 200% !important; }'],
      ['wide spacing', 360, spacing],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      }, style);
      if (over > 0) wrong.push(`${address} ${name}: ${over} pixels`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a reader with a keyboard alone gets from the home page to a paragraph, its session, an item and the calendar', async ({
  page,
}) => {
  const press = async (key: string, until: RegExp) => {
    for (let presses = 0; presses < 200; presses += 1) {
      await page.keyboard.press(key);
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const label = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        return { name: `${element.id} ${label}`.trim(), seen: outlineStyle !== 'none' && outlineWidth !== '0px' };
      });
      if (until.test(focused.name)) {
        expect(focused.seen, focused.name).toBe(true);
        return;
      }
    }
    throw new Error(`No ${String(until)} was reached by ${key}.`);
  };
  await page.goto('');
  await press('Tab', /^Skip to the text/);
  await press('Tab', /^home-search/);
  await page.keyboard.type('Cox’s Bazaar');
  await page.keyboard.press('Enter');
  await expect(page.locator('#results > li').first()).toBeVisible();
  await page.keyboard.press('/');
  await press('ArrowDown', /^Paragraph 20/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/council-109-dg-report\/#p20/);
  await expect(page.locator('#p20')).toBeInViewport();
  await page.goto('reports/council-109-dg-report/');
  await press('Tab', /^109th Session of the Council$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sessions\/council-109\/$/);
  await press('Tab', /^Election of officers$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/items\/election-of-officers\/$/);
  await press('Tab', /^Copy link/);
  await page.goto('sessions/');
  await press('Tab', /^Calendar$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/calendar\/$/);
});

test('every kind of page has its landmarks, one main heading and no jump between headings', async ({ page, built }) => {
  for (const address of kindsOf(built)) {
    await page.goto(address);
    await expect(page.getByRole('banner'), address).toHaveCount(1);
    await expect(page.getByRole('main'), address).toHaveCount(1);
    await expect(page.getByRole('contentinfo'), address).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Main' }), address).toHaveCount(1);
    const levels = await page
      .getByRole('heading')
      .evaluateAll((headings) =>
        headings.map((heading) => Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1))),
      );
    expect(
      levels.filter((level) => level === 1),
      address,
    ).toHaveLength(1);
    expect(
      levels.filter((level, at) => level > (levels[at - 1] ?? 1) + 1),
      `${address}: ${levels.join(' ')}`,
    ).toEqual([]);
    const nameless = await page
      .locator('table:not(:has(caption), [aria-labelledby]), main a:not([aria-label]):empty')
      .evaluateAll((elements) => elements.map((element) => element.outerHTML.slice(0, 80)));
    expect(nameless, address).toEqual([]);
  }
});
