import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const report = 'reports/council-109-dg-report/';

test('the contents of a text show where the reader is, without a script', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(report);
  const current = page.locator('nav.contents a:target-current');
  await expect(current).toHaveText('Introduction');
  await page.locator('nav.contents a', { hasText: 'What 2019 will bring' }).click();
  await expect(current).toHaveText('What 2019 will bring');
  await expect(current).toBeInViewport();
  await expect(current).toHaveCSS('text-decoration-line', 'underline');
});

test('on a phone the contents are folded, so that the text begins near its title', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto(report);
  const top = await page.locator('#p1').evaluate((block) => block.getBoundingClientRect().top);
  expect(top).toBeLessThan(1.5 * 780);
  const entry = page.locator('details.contents a', { hasText: 'What 2019 will bring' });
  await expect(entry).toBeHidden();
  await page.locator('details.contents summary').click();
  await entry.click();
  await expect(page.locator('#s-what-2019-will-bring')).toBeInViewport();
});

test('the header takes one line on a desk and at most two on a tablet', async ({ page }) => {
  for (const [width, lines] of [
    [1440, 1],
    [1320, 1],
    [1024, 2],
    [768, 2],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('sessions/');
    const tops = await page
      .locator('header.site :is(.name, li:not(.narrow) a)')
      .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().bottom / 24)));
    expect(new Set(tops).size, `${width} pixels: ${tops.join(' ')}`).toBeLessThanOrEqual(lines);
  }
});

test('with colours of the reader’s own, the focus, the paragraph linked to, the current place and drawings are seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await page.setViewportSize({ width: 1440, height: 900 });
  // A choice of light colours must not paint dark drawings on the reader's dark ground.
  await page.addInitScript(() => localStorage.setItem('theme', 'light'));
  await page.goto(`${report}#p9`);
  await expect(page.locator('#p9')).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('nav.contents a:target-current')).toHaveCSS('text-decoration-line', 'underline');
  await page.locator('nav.contents a').first().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'solid');
  const ground = await page.evaluate(() => {
    const probe = document.createElement('p');
    document.body.append(probe);
    probe.className = 'probe';
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.probe { background: Canvas; color: CanvasText }');
    document.adoptedStyleSheets.push(sheet);
    return getComputedStyle(probe).backgroundColor;
  });
  for (const [address, mark] of [
    ['', '.line .filled circle'],
    ['series/', '.series .sign'],
    ['budgets/', '.series rect.agreed'],
    ['budgets/2009/', '.bars rect'],
  ] as const) {
    await page.goto(address);
    const fill = await page
      .locator(mark)
      .first()
      .evaluate((element) => getComputedStyle(element).fill);
    expect(contrast(fill, ground), `${address}: ${fill} on ${ground}`).toBeGreaterThan(3);
  }
});

/** Contrast of two colours as WCAG 2.2 has it: `rgb(0, 0, 0)` and `rgb(255, 255, 255)` → 21. */
function contrast(one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map(luminance).sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What the sheet of a page says of the fade between it and another: the last rule that holds for the reader. */
function fade(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const holding = (rules: CSSRuleList): CSSRule[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return [];
        return rule instanceof CSSGroupingRule ? holding(rule.cssRules) : [rule];
      });
    const rules = [...document.styleSheets].flatMap((sheet) => holding(sheet.cssRules));
    return rules.flatMap((rule) => (rule instanceof CSSViewTransitionRule ? [rule.navigation] : [])).at(-1);
  });
}

/** Whether it fades is asked of both pages, not watched: a browser leaves it out where a page takes long to draw. */
test('pages fade into each other, but not for a reader who has asked for less motion', async ({ page }) => {
  for (const address of [report, '']) {
    await page.goto(address);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await fade(page), address).toBe('auto');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await fade(page), address).toBe('none');
  }
});

test('nothing jumps when the search page opens with a search', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [412, 1350]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('search/?q=return');
    await expect(page.locator('#results > li').first()).toBeVisible();
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect(
      shifts.reduce((sum, each) => sum + each, 0),
      `${width} pixels`,
    ).toBeLessThan(0.05);
  }
});
