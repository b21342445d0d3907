import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';

/** The site map: every page but those that ask search engines not to list them, as addresses that moved do. */
export function siteMap(): AstroIntegration {
  let place: Place;
  const map = sitemap({
    serialize: async (entry) => ((await asksNotToBeListed(entry.url, place)) ? undefined : entry),
  });
  return {
    ...map,
    hooks: {
      ...map.hooks,
      'astro:config:done': (options) => {
        place = options.config;
        return map.hooks['astro:config:done']?.(options);
      },
    },
  };
}

/** Where the site is written, and the folder of the host below which it is served: `/archive/`. */
type Place = Pick<AstroConfig, 'outDir' | 'base'>;

async function asksNotToBeListed(url: string, { outDir, base }: Place): Promise<boolean> {
  const path = new URL(url).pathname.slice(base.replace(/\/*$/, '/').length);
  return /<meta name="robots" content="noindex"/.test(await readFile(new URL(`${path}index.html`, outDir), 'utf8'));
}
