import { test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';
import { assertBuilt, atRoot, type Built } from '../built/built.ts';

/** What a project of the Playwright configuration sets. */
export interface SiteOptions {
  built: Built;
}

/** Tests with the built site, served on a port of its own for each worker; addresses are relative to its home page. */
export const test = base.extend<object, SiteOptions & { served: string }>({
  built: [atRoot, { option: true, scope: 'worker' }],
  served: [
    async ({ built }, use) => {
      assertBuilt(built);
      const { url, close } = await serve(built);
      await use(url);
      await close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, use) => {
    await use(served);
  },
});
export { expect } from '@playwright/test';
