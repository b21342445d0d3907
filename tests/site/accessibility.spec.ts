import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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

/** Everything in light colours; in dark ones, which change nothing else, what depends on colours. */
function axe(page: Page, colorScheme: 'light' | 'dark'): AxeBuilder {
  const builder = new AxeBuilder({ page });
  if (colorScheme === 'dark') return builder.withRules(['color-contrast', contrast, 'link-in-text-block']);
  return builder.options({ runOnly: standards, rules: { [contrast]: { enabled: true } } });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    test.describe(`in ${colorScheme} colours at ${width} pixels`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test('pages of every kind have no accessibility finding and fit the width', async ({ built, page }) => {
        test.setTimeout(600_000);
        test.skip(built.base !== '/', 'the pages are the same below a folder');
        const findings: string[] = [];
        for (const address of kinds) {
          await page.goto(address);
          if (address.startsWith('search/?')) await expect(page.getByRole('status')).toContainText(/record/);
          await page.evaluate(() => document.querySelectorAll('details').forEach((each) => (each.open = true)));
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) findings.push(`${address}: ${wide} pixels too wide`);
          const { violations } = await axe(page, colorScheme).analyze();
          for (const { id, help, nodes } of violations) {
            findings.push(`${address}: ${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
          }
        }
        expect(findings).toEqual([]);
      });
    });
  }
}
