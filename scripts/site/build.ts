import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroInlineConfig, type AstroIntegration } from 'astro';
import { assertUnchanged, stateOfInputs } from './inputs.ts';
import { publishFolder } from './publish.ts';
import { keepRecords, takeRecords } from './record-cache.ts';
import { makeWorkFolder, workingIn } from './work-folder.ts';

/**
 * Builds the site of a configuration, and puts it into its `outDir` when it is whole and what it was made of is as it
 * was at the beginning, or when the state `since` was taken: a build that fails leaves there what was there. Until then
 * all that it writes lies in a work folder of its own, so that builds of one checkout may run at once, and share a cache.
 */
export async function buildSite(
  { outDir = 'dist', cacheDir, ...config }: AstroInlineConfig,
  since = stateOfInputs(),
): Promise<void> {
  const work = makeWorkFolder('build');
  const [site, cache, mark] = [join(work, 'site'), join(work, 'cache'), join(work, 'begun')];
  writeFileSync(mark, '');
  if (cacheDir !== undefined) takeRecords(cacheDir, cache);
  const own = workingIn(work);
  const pages: string[] = [];
  const assertUndisturbed = () => {
    assertUnchanged(since);
    if ([mark, ...pages].every((path) => existsSync(path))) return;
    throw new Error('Files were removed from .scratch/ while the site was built there: run the build again.');
  };
  try {
    await build({
      ...config,
      ...own,
      configFile: false,
      outDir: site,
      cacheDir: cache,
      vite: { ...config.vite, ...own.vite },
      integrations: [...(own.integrations ?? []), ...(config.integrations ?? []), notePages(pages)],
    });
  } catch (error) {
    assertUndisturbed(); // which would be why
    throw error;
  }
  assertUndisturbed();
  if (cacheDir !== undefined) keepRecords(cache, cacheDir);
  await publishFolder(site, outDir);
}

/** Notes the file of each page; what is no page may serve the build alone. */
function notePages(pages: string[]): AstroIntegration {
  return {
    name: 'note-pages',
    hooks: {
      'astro:build:done': ({ assets }) => {
        const files = [...assets.values()].flat().map((url) => fileURLToPath(url));
        pages.push(...files.filter((path) => path.endsWith('.html')));
      },
    },
  };
}
