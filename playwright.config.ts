import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.ts';
import type { SiteOptions } from './tests/site/site.ts';

const executablePath = findBrowser();

/** Tests of archives that they make and build themselves: one place is enough. */
const made = /(?:languages|hostile|imported)\.spec\.ts$/;

/** Browser tests against two builds that `npm test` makes: `dist/` for the root of a host, and one for a folder below. */
export default defineConfig<object, SiteOptions>({
  testDir: 'tests/site',
  outputDir: '.scratch/test/site',
  fullyParallel: true,
  workers: 2,
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: '.scratch/test/site.json' }]],
  use: {
    locale: 'en-GB',
    launchOptions: {
      ...(executablePath !== undefined && { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    },
  },
  projects: [
    { name: 'at the root', use: { built: { directory: 'dist', base: '/' } } },
    {
      name: 'below a folder',
      testIgnore: made,
      use: { built: { directory: '.scratch/test/archive', base: '/archive/' } },
    },
  ],
});
