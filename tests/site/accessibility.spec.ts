import { violations } from './axe.ts';
import { expect, test } from './site.ts';

/** One page of each kind; `search/?q=return` with its results, a report with everything folded open. */
const kinds = [
  ...['', 'sessions/', 'sessions/council-109/', 'sessions/council-96/items/6/', 'reports/'],
  ...['sessions/council-91/', 'sessions/council-95/', 'sessions/council-sp-6/', 'calendar/2003/', 'about/report/'],
  ...['reports/council-109-dg-report/', 'reports/coordination-meeting-7-contribution/#p30'],
  ...[
    'reports/global-migration-group-overview/source/',
    'budgets/',
    'budgets/2019/',
    'series/',
    'calendar/',
    'calendar/2009/',
  ],
  ...['people/', 'people/william-lacy-swing/', 'bodies/', 'bodies/council/', 'terms/', 'documents/'],
  ...['go/', 'go/?name=109', 'go/?name=MC/9999'],
  ...['search/', 'search/?q=return', 'search/?q=zzyzxqj', 'about/', 'about/editorial-policy/', 'about/gaps/'],
  ...['about/accessibility/', 'about/data/', 'about/permanence/', '404.html'],
];
/** Contrast of text is held at 7 to 1, more than WCAG AA asks. */
const contrast = 'color-contrast-enhanced';
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofColours = ['color-contrast', contrast, 'link-in-text-block'];

/**
 * All colours are tokens, light and dark in one, and no rule for a width brings another, so that contrast is the same at
 * every width: it is looked at on a desk alone, once in light and once in dark colours. Dark ones change nothing else.
 */
const looks = [
  { colorScheme: 'light', width: 1440, runOnly: standards, rules: { [contrast]: { enabled: true } } },
  {
    colorScheme: 'light',
    width: 360,
    runOnly: standards,
    rules: Object.fromEntries(ofColours.map((rule) => [rule, { enabled: false }])),
  },
  { colorScheme: 'dark', width: 1440, runOnly: { type: 'rule', values: ofColours }, rules: {} },
] as const;

for (const { colorScheme, width, runOnly, rules } of looks) {
  test.describe(`in ${colorScheme} colours at ${width} pixels`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('pages of every kind have no accessibility finding and fit the width', async ({ page }) => {
      const findings: string[] = [];
      for (const address of kinds) {
        await page.goto(address);
        if (address.startsWith('search/?')) await expect(page.locator('#status')).toContainText(/record/);
        await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) findings.push(`${address}: ${wide} pixels too wide`);
        for (const { id, help, nodes } of await violations(page, { runOnly, rules })) {
          findings.push(`${address}: ${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
        }
      }
      expect(findings).toEqual([]);
    });
  });
}
