import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { atRoot, both, filesOf, pagesOf, readBuilt, type Built } from './built.ts';
import { wrongMarkup } from './valid-html.ts';

/** What is asked of the built files themselves; most of it is the same below a folder. */
const built = atRoot;

test('every page is valid HTML', async () => {
  const wrong: string[] = [];
  for (const page of pagesOf(built)) {
    wrong.push(...(await wrongMarkup(readBuilt(built, page), page)));
  }
  console.log(`${pagesOf(built).length} pages validated`);
  expect(wrong).toEqual([]);
});

test('every page has one main heading with words in it, a title, a language, and one main part', () => {
  const titles = new Map<string, string>();
  for (const page of pagesOf(built)) {
    const html = readBuilt(built, page);
    const headings = [...html.matchAll(/<h1\b[^>]*>(.*?)<\/h1>/gs)].map(([, words = '']) =>
      words.replaceAll(/<[^>]*>/g, ''),
    );
    expect(headings, page).toEqual([expect.stringMatching(/\S/)]);
    expect(html, page).toMatch(/<html\b[^>]* lang="[a-z]{2}/);
    expect(html.match(/<main\b/g), page).toHaveLength(1);
    titles.set(page, /<title[^>]*>([^<]*)<\/title>/.exec(html)?.[1] ?? '');
  }
  expect(titles.size).toBeGreaterThan(100);
  expect([...titles].filter(([, title]) => !/\S/.test(title))).toEqual([]);
  // A text may print one heading twice: items keep the titles they have.
  const list = [...titles].filter(([address]) => !address.includes('/items/')).map(([, title]) => title);
  expect(list.filter((title, index) => list.indexOf(title) !== index)).toEqual([]);
});

/** The pages that a search engine may list: not those that lead on to another. */
const listed = (built: Built) =>
  pagesOf(built).filter((page) => !/name="robots"[^>]*noindex|http-equiv="refresh"/.test(readBuilt(built, page)));

test('no two pages have one title and one description', () => {
  const heads = listed(built).map((page) => {
    const html = readBuilt(built, page);
    const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
    const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
    expect(title, page).toMatch(/\S/);
    expect(description.length, page).toBeGreaterThanOrEqual(30);
    return `${title} | ${description}`;
  });
  expect(heads.filter((head, at) => heads.indexOf(head) !== at)).toEqual([]);
});

test.for(both)('each page has its own address, and the site map lists it, at $base', (built) => {
  const map = readBuilt(built, 'sitemap-0.xml');
  const addresses = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address ?? '');
  const canonical = listed(built).map((page) => {
    const [, address = ''] = /<link rel="canonical" href="([^"]*)"/.exec(readBuilt(built, page)) ?? [];
    expect(new URL(address).pathname, page).toBe(`${built.base}${page}`);
    return address;
  });
  expect([...addresses].sort()).toEqual([...canonical].sort());
  expect(readBuilt(built, 'robots.txt')).toContain('sitemap-index.xml');
});

test('the source of each text is given out byte for byte, and nothing of it can run or be listed', () => {
  const texts = pagesOf(built).filter((page) => /^reports\/[^/]+\/$/.test(page) && listed(built).includes(page));
  const given = filesOf(built).filter((path) => /^reports\/[^/]+\/source\./.test(path));
  expect(texts.length).toBeGreaterThan(0);
  expect(given).toHaveLength(texts.length);
  for (const text of texts) {
    const [, name = ''] = new RegExp(`href="/${text}(source\\.[a-z.]+)"`).exec(readBuilt(built, text)) ?? [];
    const bytes = readFileSync(join(built.directory, text, name));
    const received = join('content/sources', text.split('/')[1] ?? '', name.replace(/^(source\.\w+)\.txt$/, '$1'));
    expect(bytes.equals(readFileSync(received)), text).toBe(true);
    expect(readBuilt(built, text)).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(readBuilt(built, text)).toContain(`${bytes.length.toLocaleString('en')} bytes`);
  }
  expect(given.filter((path) => !/\.(?:txt|pdf|docx|pptx)$/.test(path))).toEqual([]);
  expect(readBuilt(built, 'sitemap-0.xml')).not.toContain('/source.');
  expect(readBuilt(built, 'robots.txt')).toContain('Disallow: /reports/*/source.\n');
});

/** Bytes of a page and the sheet it loads, compressed as hosts do. */
function weightOf(page: string): number {
  const html = readBuilt(built, page);
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]*)"/g)].map(([, path]) => path ?? '');
  return [page, ...sheets].map((path) => gzipSync(readBuilt(built, path)).length).reduce((sum, each) => sum + each, 0);
}

/** The source beside the record shows every line of both, for who wants to check; no one reads it for the text. */
const isSource = (page: string) => page.endsWith('/source/');

test('pages are light: a text of middling length 14 kB, the longest 30 kB, and any other page 30 kB', () => {
  const weights = listed(built).map((page) => ({ page, weight: weightOf(page) }));
  const texts = weights.filter(({ page }) => /^reports\/[^/]+\/$/.test(page)).sort((a, b) => a.weight - b.weight);
  const others = weights.toSorted((a, b) => b.weight - a.weight);
  const row = ({ page, weight }: (typeof weights)[number]) => `${String(weight).padStart(7)}  ${page}`;
  console.log(['HTML and style sheet, gzip, in bytes:', ...texts.map(row), ...others.slice(0, 5).map(row)].join('\n'));
  expect(texts[Math.floor(texts.length / 2)]?.weight).toBeLessThanOrEqual(14 * 1024);
  expect(others.find(({ page }) => !isSource(page))?.weight).toBeLessThanOrEqual(30 * 1024);
  expect(others[0]?.weight).toBeLessThanOrEqual(40 * 1024);
});

/** Pages that are a tool: they find a record by name, or write a report of an error. */
const tools = ['search/', 'go/', 'about/report/'];

test('no page but a tool has more script than the 1.5 kB beside a text, and each has one style sheet', () => {
  for (const page of listed(built).filter((each) => !tools.includes(each))) {
    const html = readBuilt(built, page);
    const scripts = [...html.matchAll(/<script[^>]* src="\/([^"]*)"/g)].map(([, path]) => path ?? '');
    const bytes = scripts.reduce((sum, path) => sum + gzipSync(readBuilt(built, path)).length, 0);
    expect(bytes, page).toBeLessThanOrEqual(1536);
    const sheets = [...html.matchAll(/<link rel="stylesheet"/g)].length;
    expect(sheets, page).toBeLessThanOrEqual(/^reports\/[^/]+\/$|\/items\//.test(page) ? 1 : 3);
  }
});
