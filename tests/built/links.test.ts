import { expect, test } from 'vitest';
import { both, decode, filesOf, pagesOf, readBuilt } from './built.ts';

/** The routes that are promised for good, beside those of single records. */
const promised = [
  ...[
    '',
    'search/',
    'sessions/',
    'reports/',
    'budgets/',
    'calendar/',
    'people/',
    'bodies/',
    'terms/',
    'documents/',
    'series/',
    '404.html',
  ],
  ...[
    'about/',
    'about/editorial-policy/',
    'about/permanence/',
    'about/gaps/',
    'about/conflicts/',
    'about/accessibility/',
    'about/data/',
  ],
  ...['sessions/council-96/', 'sessions/council-109/', 'sessions/council-96/items/6/', 'budgets/2019/'],
  ...['calendar/2008/', 'calendar/2009/', 'people/william-lacy-swing/', 'bodies/council/'],
  ...['reports/council-96-dg-summary/', 'reports/council-96-dg-summary/source/'],
];

test.for(both)('every route that is promised is there, at $base', (built) => {
  expect(promised.filter((route) => !pagesOf(built).includes(route))).toEqual([]);
});

test.for(both)(
  'every internal link leads to a file of the site, and every fragment to an element of it, at $base',
  (built) => {
    const files = new Set(filesOf(built));
    const ids = new Map(pagesOf(built).map((page) => [page, idsOf(readBuilt(built, page))]));
    const broken: string[] = [];
    let links = 0;
    for (const page of pagesOf(built)) {
      for (const address of addressesIn(readBuilt(built, page))) {
        const url = new URL(address, `https://site.invalid${built.base}${page}`);
        if (url.host !== 'site.invalid') continue;
        links += 1;
        const path = url.pathname.startsWith(built.base) ? decodeURI(url.pathname.slice(built.base.length)) : undefined;
        const file = path === undefined ? undefined : path === '' || path.endsWith('/') ? `${path}index.html` : path;
        if (file === undefined || !files.has(file)) broken.push(`${page} links to ${address}, which is no file`);
        const fragment = decodeURIComponent(url.hash.slice(1));
        if (fragment !== '' && path !== undefined && ids.get(path)?.has(fragment) !== true) {
          broken.push(`${page} links to ${address}, which is no element`);
        }
      }
    }
    console.log(`${links} internal links of ${pagesOf(built).length} pages followed: ${broken.length} broken.`);
    expect(links).toBeGreaterThan(1000);
    expect(broken).toEqual([]);
  },
);

test.for(both)('no identifier stands twice in a page, at $base', (built) => {
  const pages = pagesOf(built);
  expect(pages.length).toBeGreaterThan(100);
  for (const page of pages) {
    const ids = attributes(readBuilt(built, page), 'id');
    expect(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      page,
    ).toEqual([]);
  }
});

test.for(both)('the absolute addresses of pages and of data lead to pages of the site, at $base', (built) => {
  const [origin = ''] = /^https?:\/\/[^/]+/.exec(canonicalOf(readBuilt(built, ''))) ?? [];
  const pages = new Set(pagesOf(built));
  const missing = (url: string) => !pages.has(url.slice(`${origin}${built.base}`.length).replace(/#.*$/, ''));
  const canonical = [...pages].filter((page) => page !== '404.html').map((page) => canonicalOf(readBuilt(built, page)));
  expect(canonical.filter(missing)).toEqual([]);
  for (const name of ['sessions', 'reports', 'budgets', 'meetings', 'people', 'documents', 'series']) {
    const records = JSON.parse(readBuilt(built, `data/${name}.json`)) as { id: string; url: string }[];
    expect(records.length, name).toBeGreaterThan(0);
    expect(records.filter(({ url }) => !url.startsWith(origin) || missing(url))).toEqual([]);
  }
});

test.for(both)(
  'navigation of the websites that texts were saved from stands in no record and no data file, at $base',
  (built) => {
    const isPage = (path: string) => path.endsWith('/source/index.html');
    const isSource = (path: string) => isPage(path) || /^reports\/[^/]+\/source\.[a-z.]+$/.test(path);
    const holding = filesOf(built).filter((path) => readBuilt(built, path).includes('175 member states'));
    expect(holding.filter((path) => !isSource(path))).toEqual([]);
    // The sources themselves are shown whole and given out, and are not searched.
    expect(holding.length).toBeGreaterThan(0);
    for (const path of filesOf(built).filter(isPage)) {
      expect(readBuilt(built, path), path).not.toContain('data-search-body');
    }
  },
);

/** Pages that work without the script they have: to copy a link, to go to a name, to search, to report an error. */
const scripted = /^(?:search\/|go\/|about\/report\/|reports\/[^/]+\/|sessions\/[^/]+\/items\/.+)$/;

test.for(both)('reading pages need no script, and hold no inline style, at $base', (built) => {
  const pages = pagesOf(built);
  expect(pages.filter((page) => scripted.test(page)).length).toBeGreaterThan(20);
  for (const page of pages) {
    const html = readBuilt(built, page);
    const [theme, ...scripts] = [...html.matchAll(/<script(?! type="application\/ld\+json")[^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(theme, page).toBe('<script>'); // the choice of colours, which the policy allows by its hash
    expect(scripts.length, page).toBe(scripted.test(page) ? 1 : 0);
    for (const tag of scripts) expect(tag, page).toMatch(/^<script type="module" src="[^"]+">$/);
    expect(html.match(/<style|\sstyle="|\son[a-z]+="/g), page).toBeNull();
  }
});

test.for(both)('the script that copies links weighs at most 1.5 kB, at $base', (built) => {
  const [, source = ''] =
    /<script type="module" src="([^"]+)">/.exec(readBuilt(built, 'reports/council-109-dg-report/')) ?? [];
  const file = filesOf(built).find((path) => source.endsWith(path)) ?? '';
  const script = readBuilt(built, file);
  expect(script).toContain('Copy link');
  expect(script.length).toBeLessThanOrEqual(1500);
});

function addressesIn(html: string): string[] {
  return ['href', 'src', 'action'].flatMap((name) => attributes(html, name)).filter((address) => address !== '');
}

function idsOf(html: string): Set<string> {
  return new Set(attributes(html, 'id'));
}

/** The values of an attribute in the tags of a page; quoted values may hold any character. */
function attributes(html: string, name: string): string[] {
  const tags = html.matchAll(/<[a-z][\w-]*((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g);
  return [...tags].flatMap(([, list = '']) =>
    [...list.matchAll(/([^\s=>"]+)="([^"]*)"/g)].flatMap(([, key, value = '']) =>
      key === name ? [decode(value)] : [],
    ),
  );
}

function canonicalOf(html: string): string {
  return /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
}
