import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/site/browser.ts';
import { atRoot, belowFolder } from './tests/built/built.ts';
import type { SiteOptions } from './tests/site/site.ts';

const executablePath = findBrowser();

/**
 * Browser tests of what `npm test` builds before them. All of them run at the root of a host; below a folder those with
 * the tag `@base` do, of what the base path may change that no file tells. No test is tried twice. Time limits are for
 * what hangs, not for a busy machine.
 */
export default defineConfig<object, SiteOptions>({
  testDir: 'tests/site',
  outputDir: '.scratch/test/site',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 1_800_000,
  expect: { timeout: 60_000 },
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
    { name: 'at the root', use: { built: atRoot } },
    { name: 'below a folder', grep: /@base/, use: { built: belowFolder } },
  ],
});
