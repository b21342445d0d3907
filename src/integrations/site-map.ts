import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** Where the site is written, and the folder of the host below which it is served: `dist`, `/archive/`. */
interface Place {
  outDir: string;
  base: string;
}

/** The site map: every page but those that ask search engines not to list them, as addresses that moved do. */
export function siteMap(place: Place): AstroIntegration {
  return sitemap({ serialize: async (entry) => ((await asksNotToBeListed(entry.url, place)) ? undefined : entry) });
}

async function asksNotToBeListed(url: string, { outDir, base }: Place): Promise<boolean> {
  const path = decodeURI(new URL(url).pathname).slice(base.replace(/\/*$/, '/').length);
  return /<meta name="robots" content="noindex"/.test(await readFile(join(outDir, path, 'index.html'), 'utf8'));
}
