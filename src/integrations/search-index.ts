import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { compareText } from '../records/finding.ts';
import { indexFolder, indexLanguage, siteLanguage } from '../records/site-language.ts';
import { writeWords } from './search-words.ts';

/**
 * Builds the full-text index over the built pages into `pagefind/` of the output folder, which it empties first.
 * Pages go in by the order of their paths, so that two builds of one commit give the same bytes. Words are reduced to
 * their stems by the rules of one language, so that texts in another than the site's own have an index of theirs below,
 * as `pagefind/fr/`; the search page asks all of them.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const outputPath = join(site, 'pagefind');
        await rm(outputPath, { recursive: true, force: true });
        await mkdir(outputPath, { recursive: true });
        const pages = await indexPages(site, outputPath);
        logger.info(`${pages} pages indexed`);
      },
    },
  };
}

async function indexPages(site: string, outputPath: string): Promise<number> {
  const indexes = new Map([[siteLanguage, await beginIndex(siteLanguage)]]);
  try {
    let pages = 0;
    for (const path of await pathsOfPages(site)) {
      const content = await readFile(join(site, path), 'utf8');
      if (!content.includes('data-pagefind-body')) continue;
      const language = indexLanguage(languageOf(content));
      const index = indexes.get(language) ?? (await beginIndex(language));
      indexes.set(language, index);
      const added = await index.addHTMLFile({
        sourcePath: path.split(sep).join('/'),
        content: withoutLigatures(content),
      });
      throwAny(added.errors);
      pages += 1;
    }
    const folders = [...indexes.keys()].map((language) => join(outputPath, indexFolder(language)));
    for (const [at, index] of [...indexes.values()].entries()) await writeIndex(index, folders[at] ?? outputPath);
    await writeWords(outputPath, folders);
    return pages;
  } finally {
    await pagefind.close();
  }
}

/** The language of the text that a page is searched for, as `SearchMeta.astro` writes it where it is not the site's own. */
function languageOf(page: string): string {
  return /data-pagefind-meta="lang\[content\]" content="([^"]+)"/.exec(page)?.[1] ?? siteLanguage;
}

async function beginIndex(language: string): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`The search index cannot be begun: ${errors.join('; ')}`);
  return index;
}

async function writeIndex(index: pagefind.PagefindIndex, outputPath: string): Promise<void> {
  const written = await index.writeFiles({ outputPath });
  throwAny(written.errors);
  await removeInterfaces(outputPath);
  const code = join(outputPath, 'pagefind.js');
  await writeFile(code, `${countingLosses}${await readFile(code, 'utf8')}`);
}

/**
 * Stands before Pagefind's code, which goes on without a part of the index that it cannot load and tells nobody, so that
 * its answer would be taken for whole. Within that module alone this is `fetch`: it reads a file to its end, and counts
 * those that it could not.
 */
const countingLosses = `let losses = 0;
export const lost = () => losses;
const fetch = async (address) => {
  try {
    const response = await globalThis.fetch(address);
    if (!response.ok) throw new Error(response.status + " fetching " + address);
    return new Response(await response.arrayBuffer(), response);
  } catch (error) {
    losses += 1;
    throw error;
  }
};
`;

/** Removes the ready-made interfaces that come with an index: the search page has its own. */
async function removeInterfaces(outputPath: string): Promise<void> {
  const names = await readdir(outputPath);
  const unused = names.filter((name) => /^pagefind-.*\.(?:js|css)$/.test(name));
  await Promise.all(unused.map((name) => rm(join(outputPath, name))));
}

/** Letters joined in one sign, as some PDFs have them, are found by the letters one types. */
function withoutLigatures(html: string): string {
  return html.replaceAll(/[\uFB00-\uFB06]/g, (sign) => sign.normalize('NFKC'));
}

async function pathsOfPages(site: string): Promise<string[]> {
  const paths = await readdir(site, { recursive: true });
  return paths.filter((path) => path.endsWith('.html')).sort(compareText);
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}
