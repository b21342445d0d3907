import { expect, test } from 'vitest';
import { both, pagesOf, readBuilt, type Built } from './built.ts';

/** A link of a text, made by rule: the block it stands in, its words, and where it leads, below the base path. */
interface TextLink {
  anchor: string;
  words: string;
  to: string;
}

const texts = (built: Built) => pagesOf(built).filter((page) => /^reports\/[^/]+\/$/.test(page));

/** The links of a text that are no sign, number, note or address of the source’s own. */
function linksOf(built: Built, page: string): TextLink[] {
  const html = readBuilt(built, page);
  const [, front = ''] = /<header class="title-page"[^>]*>(.*?)<\/header>/s.exec(html) ?? [];
  const [, body = ''] = /<div class="text"[^>]*>(.*)<div class="after">/s.exec(html) ?? [];
  const links: TextLink[] = [];
  let anchor = '';
  for (const { 1: id, 2: href, 3: words = '' } of `${front}${body}`.matchAll(
    / id="([^"]+)"|<a href="([^"]*)">(.*?)<\/a>/gs,
  )) {
    if (id !== undefined) anchor = id.startsWith('ref-') ? anchor : id;
    else if (/^(?:p\d|note-|title)/.test(anchor) && href?.startsWith(built.base)) {
      links.push({ anchor, words: words.replaceAll(/<[^>]*>/g, ''), to: href.slice(built.base.length) });
    }
  }
  return links;
}

/** The passages that a page lists as leading to it, or to a line of it that has its own. */
function backLinksOf(built: Built, to: string): string[] {
  const [page = '', fragment] = to.split('#');
  const html = readBuilt(built, page);
  const [, section = ''] = /<h2>(?:Cited by|Named in)<\/h2>(.*?)<\/section>/s.exec(html) ?? [];
  const [, after = ''] = html.split(`id="${fragment}"`);
  const line = fragment === undefined ? section : (after.split('data-search-says=')[1] ?? '');
  return [...line.matchAll(/href="([^"]*\/reports\/[^"]*#[^"]*)"/g)].map(([, href]) => href ?? '');
}

test.for(both)('what a text refers to leads back to the paragraph that does, at $base', (built) => {
  const missing: string[] = [];
  let count = 0;
  for (const page of texts(built)) {
    for (const { anchor, words, to } of linksOf(built, page)) {
      if (/^(?:sessions|bodies|people|calendar|documents)\//.test(to)) {
        count += 1;
        const back = `${built.base}${page}#${anchor}`;
        if (!backLinksOf(built, to).includes(back)) missing.push(`${to} does not lead back to ${back} (“${words}”)`);
      }
    }
  }
  console.log(`${count} references of ${texts(built).length} texts lead there and back.`);
  expect(count).toBeGreaterThan(80);
  expect(missing).toEqual([]);
});

test.for(both)('a passage that a page lists as leading to it does, at $base', (built) => {
  const links = new Map(texts(built).map((page) => [`${built.base}${page}`, linksOf(built, page)]));
  const pages = pagesOf(built).filter((page) => /^(?:sessions|bodies|people)\/[^/]+\/$/.test(page));
  let count = 0;
  for (const page of pages) {
    const listed = backLinksOf(built, page);
    expect(new Set(listed).size, `${page} lists a passage twice`).toBe(listed.length);
    for (const back of listed) {
      const [text = '', anchor] = back.split('#');
      count += 1;
      expect(
        links.get(text)?.some((link) => link.anchor === anchor && link.to === page),
        `${back} on ${page}`,
      ).toBe(true);
    }
  }
  expect(count).toBeGreaterThan(60);
});

/** References that a reader of the five texts would make, and where each must lead. */
const known: readonly [text: string, anchor: string, words: string, to: string][] = [
  ['council-109-dg-report', 'p1', '109th Session of the Council', 'sessions/council-109/'],
  [
    'council-109-dg-report',
    'p8',
    'Council Resolution No. 1309 of 24 November 2015',
    'sessions/council-106/#resolution-1309',
  ],
  ['council-109-dg-report', 'p10', 'Ambassador Swing', 'people/william-lacy-swing/'],
  [
    'council-109-dg-report',
    'p52',
    'recent session of the Standing Committee on Programmes and Finance',
    'sessions/scpf-23/',
  ],
  ['council-109-dg-report', 'p56', 'General Assembly resolution 72/279 of 31 May 2018', 'documents/#a-res-72-279'],
  ['council-96-dg-summary', 'p45', 'SCPF 4-5 May 2009', 'sessions/scpf-4/'],
  ['council-96-dg-summary', 'p47', 'Council Special Session 24-25 June, 2009', 'sessions/council-97/'],
  ['coordination-meeting-7-contribution', 'p14', 'seventy-first meeting', 'calendar/2008/#iasc-working-group-71'],
  ['new-york-conference-2008-statement', 'p2', 'third GFMD', 'calendar/2009/#gfmd-3'],
  ['new-york-conference-2008-statement', 'p8', 'Gulf Cooperation Council', 'bodies/gulf-cooperation-council/'],
];

test.for(both)('the references of the texts lead to what they mean, at $base', (built) => {
  for (const [text, anchor, words, to] of known) {
    expect(linksOf(built, `reports/${text}/`), text).toContainEqual({ anchor, words, to });
  }
});

test.for(both)(
  'the abbreviations of a text are explained where it first uses them, and in a list below it, at $base',
  (built) => {
    let count = 0;
    for (const page of texts(built)) {
      const [, text = '', after = ''] = /<main[^>]*>(.*)<div class="after">(.*)/s.exec(readBuilt(built, page)) ?? [];
      const used = [...text.matchAll(/<abbr title="([^"]+)">([^<]+)<\/abbr>/g)].map(
        ([, words, term]) => `${term} ${words}`,
      );
      const [, list = ''] = /<h2 id="abbreviations">.*?<ul>(.*?)<\/ul>/s.exec(after) ?? [];
      const listed = [...list.matchAll(/<li>(.*?)<\/li>/gs)].map(([, item = '']) =>
        item
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      );
      expect([...listed].sort(), page).toEqual([...used].sort());
      count += used.length;
    }
    expect(count).toBeGreaterThan(20);
  },
);
