import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];

/** The accessibility findings of a page, of all rules or those of the options, with nothing of what is in order. */
export async function violations(page: Page, options: Options = {}) {
  // Its other mode opens a page more for each, to join what it finds in frames: the site has none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  return (await axe.options({ ...options, resultTypes: ['violations'] }).analyze()).violations;
}
