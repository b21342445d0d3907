import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { bareImports } from './src/integrations/bare-imports.ts';
import { oneSheet } from './src/integrations/one-sheet.ts';
import { searchIndex } from './src/integrations/search-index/index.ts';
import { siteMap } from './src/integrations/site-map.ts';
import { cacheDir, contact, contentDir, outDir, place, provePath } from './src/settings.ts';

const assets = 'assets';
provePath(import.meta.dirname);
contentDir();
contact();

/**
 * Variables are proved before anything is built, also those that are read later.
 * Text must come out as printed: smart punctuation and HTML compression are off, since both rewrite it.
 * Scripts and styles are always files of their own: the content security policy allows none within a page.
 * esbuild makes the sheets small: the minifier that Vite would take warns at each build of `:target-current`.
 */
export default defineConfig({
  ...place(),
  cacheDir: cacheDir(),
  outDir: outDir(),
  compressHTML: false,
  build: { format: 'directory', inlineStylesheets: 'never', assets },
  markdown: { smartPunctuation: false, syntaxHighlight: false },
  integrations: [mdx(), bareImports(), oneSheet(assets), siteMap(), searchIndex()],
  vite: { build: { assetsInlineLimit: 0, cssMinify: 'esbuild' } },
  devToolbar: { enabled: false },
});
