import { archiveName } from '../exports/citation.ts';
import { addressesUnder } from '../records/addresses.ts';

/** Every address of the site, below the base path of this build. */
export const addresses = addressesUnder(import.meta.env.BASE_URL);

/** An address of the site with its scheme and host. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

/** The archive itself, as structured data names it. */
export const site = { name: archiveName, url: absolute(addresses.page('')) };
