import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { hostile } from '../archives/hostile.ts';
import { canary } from '../archives/hostile-strings.ts';
import { documents, imported } from '../archives/imported.ts';
import { languages } from '../archives/languages.ts';
import { directionOf } from '../../src/records/site-language.ts';
import { searched } from '../archives/searched.ts';
import { pagesOf, readBuilt } from './built.ts';
import { wrongMarkup } from './valid-html.ts';

/** What is asked of the files of archives that are made for tests. */

test('the pages of hostile texts are valid HTML', async () => {
  const pages = pagesOf(hostile).filter((each) => /^reports\/(?:[^/]+\/|hostile-slides\/source\/)?$/.test(each));
  expect(pages.length).toBeGreaterThan(5);
  const wrong: string[] = [];
  for (const page of pages) wrong.push(...(await wrongMarkup(readBuilt(hostile, page), page)));
  expect(wrong.slice(0, 20)).toEqual([]);
});

test('a web page that was received is given out as plain text', async () => {
  const { url, close } = await serve(hostile);
  const response = await fetch(`${url}reports/hostile-page/source.html.txt`);
  expect(await response.text()).toContain(`<script>${canary}()</script>`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  await close();
});

test('the pages of imported documents are valid HTML', async () => {
  const wrong: string[] = [];
  for (const page of [...documents.map(({ id }) => `reports/${id}/`), 'reports/a-report/source/']) {
    wrong.push(...(await wrongMarkup(readBuilt(imported, page), page)));
  }
  expect(wrong).toEqual([]);
});

test('an imported document is given out as it was received, byte for byte', () => {
  for (const { id, format, received } of documents) {
    const given = join(imported.directory, `reports/${id}/source.${format === 'html' ? 'html.txt' : format}`);
    expect(readFileSync(received).equals(readFileSync(given)), id).toBe(true);
  }
});

test('the page of a text tells programs its language', () => {
  const html = readBuilt(languages, 'reports/rapport/');
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<title lang="fr" dir="ltr">');
  expect(html).toMatch(/<meta name="citation_language" content="fr"/);
  expect(html).toMatch(/"inLanguage": ?"fr"/);
});

test('whatever says its language on a page says which way it runs', () => {
  const told = pagesOf(searched).flatMap((page) =>
    [...readBuilt(searched, page).matchAll(/<([a-z]\w*)(?=\s)[^>]*\slang="([^"]+)"[^>]*>/g)]
      .filter(([, name]) => name !== 'html')
      .map(([whole, , language = '']) => ({ page, whole, language })),
  );
  expect(told.filter(({ language }) => language === 'ar').length).toBeGreaterThan(10);
  expect(told.filter(({ whole, language }) => !whole.includes(` dir="${directionOf(language)}"`))).toEqual([]);
});

test('words from right to left in a line of the site’s own are kept apart from what stands beside them', () => {
  const html = readBuilt(searched, 'reports/taqrir-arabi/');
  expect(html).toMatch(/<p class="plain">.*<bdi>تقرير عن الهجرة<\/bdi>/);
  expect(readBuilt(searched, 'reports/names-document/')).toMatch(/<bdi>שָׁלוֹם and|<bdi>שָׁלוֹם<\/bdi>/);
});
