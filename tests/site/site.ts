import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';

/** A built site: its folder, and the base path it was built for. */
export interface Built {
  directory: string;
  base: string;
}

/** What a project of the Playwright configuration sets. */
export interface SiteOptions {
  built: Built;
}

/** Tests with the built site, served on a port of its own for each worker; addresses are relative to its home page. */
export const test = base.extend<object, SiteOptions & { served: string }>({
  built: [
    { directory: 'dist', base: '/' },
    { option: true, scope: 'worker' },
  ],
  served: [
    async ({ built }, use) => {
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

/** The paths of all files of a built site, with forward slashes: `reports/index.html`. */
export function filesOf({ directory }: Built): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(directory.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** The addresses of all pages, relative to the home page: `reports/`, and `404.html`. */
export function pagesOf(built: Built): string[] {
  return filesOf(built)
    .filter((path) => path.endsWith('.html'))
    .map((path) => path.replace(/(?:^|(?<=\/))index\.html$/, ''));
}

/** The bytes of a file of a built site as text. */
export function readBuilt({ directory }: Built, path: string): string {
  return readFileSync(join(directory, path === '' || path.endsWith('/') ? `${path}index.html` : path), 'utf8');
}

/** The text that an attribute stands for. */
export function decode(value: string): string {
  return value
    .replaceAll(/&#x22;|&#34;|&quot;/g, '"')
    .replaceAll(/&#x27;|&#39;/g, "'")
    .replaceAll(/&#x3[cC];|&#60;|&lt;/g, '<')
    .replaceAll(/&#x3[eE];|&#62;|&gt;/g, '>')
    .replaceAll(/&#x26;|&#38;|&amp;/g, '&');
}
