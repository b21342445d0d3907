import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bareImports } from './src/integrations/bare-imports.ts';
import { oneSheet } from './src/integrations/one-sheet.ts';
import { searchIndex } from './src/integrations/search-index/index.ts';
import { siteMap } from './src/integrations/site-map.ts';

const assets = 'assets';

/**
 * `SITE_URL` makes addresses absolute, `BASE_PATH` serves the archive below a folder.
 * Text must come out as printed: smart punctuation and HTML compression are off, since both rewrite it.
 * Scripts and styles are always files of their own: the content security policy allows none within a page.
 * esbuild makes the sheets small: the minifier that Vite would take warns at each build of `:target-current`.
 */
export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  base: process.env['BASE_PATH'] ?? '/',
  cacheDir: process.env['CACHE_DIR'] ?? 'node_modules/.astro',
  outDir: process.env['OUT_DIR'] ?? 'dist',
  compressHTML: false,
  build: { format: 'directory', inlineStylesheets: 'never', assets },
  markdown: { smartPunctuation: false, syntaxHighlight: false },
  integrations: [mdx(), bareImports(), oneSheet(assets), siteMap(), searchIndex()],
  vite: { build: { assetsInlineLimit: 0, cssMinify: 'esbuild' } },
  devToolbar: { enabled: false },
});
