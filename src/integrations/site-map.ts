import { readFile } from 'node:fs/promises';
import sitemap from '@astrojs/sitemap';
import type { AstroConfig, AstroIntegration } from 'astro';

/** The site map: every page but those that ask search engines not to list them, as addresses that moved do. */
export function siteMap(): AstroIntegration {
  let place: Place;
  let failure: unknown;
  const map = sitemap({
    serialize: (entry) =>
      asksNotToBeListed(entry.url, place).then(
        (isAsked) => (isAsked ? undefined : entry),
        (error: unknown) => {
          failure = error;
          throw error;
        },
      ),
  });
  return {
    ...map,
    hooks: {
      ...map.hooks,
      'astro:config:done': (options) => {
        place = options.config;
        return map.hooks['astro:config:done']?.(options);
      },
      'astro:build:done': async (options) => {
        await map.hooks['astro:build:done']?.(options);
        if (failure !== undefined) throw failure; // which the integration logs, and passes over
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
