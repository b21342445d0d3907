import { invertedName } from '../../src/records/person-name.ts';
import type { MeetingStatus } from '../../src/records/calendar.ts';
import { expect, test } from 'vitest';
import { both, decode, filesOf, pagesOf, readBuilt, type Built } from './built.ts';

/** What the head of every page tells programs, held against the records as the data files give them. */
interface Fact {
  value: string;
  basis: 'stated' | 'inferred';
}
interface Row {
  id: string;
  url: string;
}
interface Report extends Row {
  title: string;
  shortTitle: string;
  summary: string;
  language: string;
  symbol?: string;
  speaker?: { person: string; basis: Fact['basis'] };
  corporateAuthor?: Fact;
  date?: Fact;
  pageDate?: Fact;
  source: { url?: string; publisher?: string };
}
interface Session extends Row {
  start?: Fact;
  end?: Fact;
  place?: Fact;
  status: MeetingStatus;
  items: { key: string; basis: string; title: string }[];
}
interface Person extends Row {
  name: string;
  sortName: string;
  tenures: { office: string; basis: Fact['basis'] }[];
}
interface Meeting extends Row {
  year: number;
  name: string;
  claims: { start: string; end?: string; basis: Fact['basis'] }[];
}
type Thing = Record<string, unknown> & { '@type': string };

const rows = <Of extends Row>(built: Built, name: string) => JSON.parse(readBuilt(built, `data/${name}.json`)) as Of[]; // as the schemas of src/records have them
const pathOf = ({ base }: Built, { url }: Row) => new URL(url).pathname.slice(base.length);
const stated = (fact: Fact | undefined) => (fact?.basis === 'stated' ? fact.value : undefined);

/** The contents of the `<meta>` elements of a name. */
function meta(html: string, name: string): string | undefined {
  const [, value] = new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html) ?? [];
  return value === undefined ? undefined : decode(value);
}

function things(html: string): Thing[] {
  const scripts = html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g);
  return [...scripts].map(([, json = '']) => JSON.parse(json) as Thing);
}

/** What a page is about: its structured data without its trail. */
function aboutOf(built: Built, page: string): Thing {
  const [about] = things(readBuilt(built, page)).filter((thing) => thing['@type'] !== 'BreadcrumbList');
  if (about === undefined) throw new Error(`${page} says nothing of itself.`);
  return about;
}

test.for(both)(
  'a text passes on its author and its date as the source has them, and says what is inferred, at $base',
  (built) => {
    const people = new Map(rows<Person>(built, 'people').map((person) => [person.id, person]));
    const reports = rows<Report>(built, 'reports');
    for (const report of reports) {
      const html = readBuilt(built, pathOf(built, report));
      const { title, language, url, symbol, date, speaker, source } = report;
      const person = people.get(speaker?.person ?? '');
      const named = speaker?.basis === 'stated' ? person && invertedName(person.sortName) : undefined;
      const tags = {
        citation_title: title,
        citation_author: named,
        citation_publication_date: date?.value.replaceAll('-', '/'),
        citation_language: language,
        citation_public_url: url,
        citation_technical_report_number: symbol,
        'DC.title': title,
        'DC.creator': named,
        'DC.date': date?.value,
        'DC.language': language,
        'DC.identifier': url,
        'DC.source': source.url,
      };
      for (const [name, value] of Object.entries(tags)) expect(meta(html, name), `${report.id}: ${name}`).toBe(value);
      const description = meta(html, 'description') ?? '';
      expect(description.startsWith(report.summary)).toBe(true);
      const inferred = [speaker?.basis === 'inferred' && 'the speaker', date?.basis === 'inferred' && 'the date'];
      for (const words of inferred.filter((each) => each !== false)) {
        expect(description.split('The archive infers ')[1], report.id).toContain(words);
      }
      expect(html).toContain('<meta property="og:type" content="article">'); // without it Zotero takes a text for a page
    }
    expect(reports.some(({ speaker }) => speaker?.basis === 'inferred')).toBe(true);
    expect(reports.some(({ speaker }) => speaker?.basis === 'stated')).toBe(true);
  },
);

test.for(both)('structured data of a text holds what a source states, and nothing inferred, at $base', (built) => {
  for (const report of rows<Report>(built, 'reports')) {
    const work = aboutOf(built, pathOf(built, report));
    expect(work, report.id).toMatchObject({ name: report.title, headline: report.shortTitle, url: report.url });
    expect(work['dateCreated'], report.id).toBe(stated(report.date));
    expect(work['datePublished'], report.id).toBe(stated(report.pageDate));
    const names = report.speaker?.basis === 'stated' || stated(report.corporateAuthor) !== undefined;
    expect(work['author'] !== undefined, report.id).toBe(names);
  }
});

test.for(both)(
  'a session is an event with its stated dates and place, and an item of its agenda a part of it, at $base',
  (built) => {
    let [items, headings] = [0, 0];
    for (const session of rows<Session>(built, 'sessions')) {
      const event = aboutOf(built, pathOf(built, session));
      expect(event, session.id).toMatchObject({ '@type': 'Event', url: session.url });
      expect(event['startDate'], session.id).toBe(stated(session.start));
      expect(event['endDate'], session.id).toBe(stated(session.end));
      const place = stated(session.place);
      expect(event['location'], session.id).toEqual(place && { '@type': 'Place', name: place });
      const status = { held: 'Scheduled', planned: 'Scheduled', postponed: 'Postponed', cancelled: 'Cancelled' };
      expect(event['eventStatus']).toBe(`https://schema.org/Event${status[session.status]}`);
      expect(meta(readBuilt(built, pathOf(built, session)), 'DC.title')).toBe(event['name']);
      for (const item of session.items) {
        const page = `${pathOf(built, session)}items/${item.key}/`;
        const whole = { '@type': 'Event', name: event['name'], url: session.url };
        const part = aboutOf(built, page);
        expect(part['name'], page).toContain(item.title);
        expect(item.basis === 'agenda' ? part['superEvent'] : part['about'], page).toEqual(whole);
        expect(meta(readBuilt(built, page), 'DC.relation'), page).toBe(session.url);
        if (item.basis === 'agenda') items += 1;
        else headings += 1;
      }
    }
    expect(items).toBeGreaterThan(0);
    expect(headings).toBeGreaterThan(0);
  },
);

test.for(both)('a budget, a person and a body say what they are, at $base', (built) => {
  for (const budget of rows<Row & { year: number }>(built, 'budgets')) {
    expect(aboutOf(built, pathOf(built, budget))).toMatchObject({
      '@type': 'Dataset',
      temporalCoverage: String(budget.year),
    });
    expect(meta(readBuilt(built, pathOf(built, budget)), 'DC.coverage')).toBe(String(budget.year));
  }
  for (const person of rows<Person>(built, 'people')) {
    const { memberOf = [], ...about } = aboutOf(built, pathOf(built, person));
    expect(about).toMatchObject({ '@type': 'Person', name: person.name, url: person.url });
    const offices = person.tenures.filter(({ basis }) => basis === 'stated').map(({ office }) => office);
    expect((memberOf as Thing[]).map((role) => role['roleName'])).toEqual(offices);
  }
  for (const page of pagesOf(built).filter((each) => /^bodies\/./.test(each))) {
    expect(aboutOf(built, page)['@type'], page).toBe('Organization');
  }
});

test.for(both)('a year lists its meetings, and dates those whose sources agree, at $base', (built) => {
  const years = Map.groupBy(rows<Meeting>(built, 'meetings'), ({ year }) => `calendar/${year}/`);
  let undated = 0;
  for (const [page, meetings] of years) {
    const list = aboutOf(built, page)['itemListElement'] as { item: Thing }[];
    const events = new Map(list.map(({ item }) => [item['url'], item]));
    expect(events.size, page).toBe(meetings.length);
    for (const { url, name, claims } of meetings) {
      const event = events.get(url);
      const startDate = event?.['startDate'];
      expect(event?.['name'], url).toBe(name);
      if (startDate === undefined) undated += 1;
      else
        expect(
          claims.some(({ start, basis }) => start === startDate && basis === 'stated'),
          url,
        ).toBe(true);
      const starts = new Set(claims.map(({ start }) => start));
      if (starts.size > 1 && [...starts].every((start) => start.length === 10)) expect(startDate, url).toBeUndefined();
    }
  }
  expect(undated).toBeGreaterThan(0);
});

test.for(both)(
  'every page that may be listed says what it is, and every address in it is absolute and leads somewhere, at $base',
  (built) => {
    const home = new URL(aboutOf(built, '')['url'] as string);
    const targets = new Set([...filesOf(built), ...pagesOf(built)]);
    const lost: string[] = [];
    const read = (page: string, key: string, value: unknown): void => {
      if (typeof value === 'object' && value !== null) {
        for (const [name, each] of Object.entries(value)) read(page, Array.isArray(value) ? key : name, each);
      } else if (['url', 'item', 'contentUrl', 'urlTemplate', 'isBasedOn', 'sameAs'].includes(key)) {
        expect(value, `${page}: ${key}`).toMatch(/^https?:\/\//);
        const { origin, pathname } = new URL(String(value));
        if (origin === home.origin && !targets.has(decodeURI(pathname.slice(home.pathname.length))))
          lost.push(String(value));
      }
    };
    for (const page of pagesOf(built)) {
      const html = readBuilt(built, page);
      const said = things(html);
      for (const thing of said) {
        expect(thing['@context'], page).toBe('https://schema.org');
        read(page, '', thing);
      }
      expect(said.length > 0, page).toBe(!html.includes('content="noindex"'));
      const [, picture] = /property="og:image" content="[^"]*\/([^"/]*)"/.exec(html) ?? [];
      expect(targets.has(picture ?? ''), page).toBe(true);
    }
    expect(lost).toEqual([]);
  },
);

test.for(both)('the trail of a page is told to programs as it stands there, at $base', (built) => {
  let trails = 0;
  for (const page of pagesOf(built)) {
    const html = readBuilt(built, page);
    const [, trail] = /<nav class="trail"[^>]*>([\s\S]*?)<\/nav>/.exec(html) ?? [];
    const crumbs = things(html).find((thing) => thing['@type'] === 'BreadcrumbList');
    expect(crumbs !== undefined, page).toBe(trail !== undefined);
    const links = [...(trail ?? '').matchAll(/<a href="([^"]*)">([^<]*)<\/a>/g)];
    const steps = (crumbs?.['itemListElement'] ?? []) as { name: string; item: string }[];
    expect(
      steps.map(({ name, item }) => [new URL(item).pathname, name]),
      page,
    ).toEqual(links.map(([, address, name = '']) => [address, decode(name)]));
    if (trail !== undefined) trails += 1;
  }
  expect(trails).toBeGreaterThan(100);
});

test.for(both)('the home page tells where to search, and what is no page to find is not listed, at $base', (built) => {
  const action = aboutOf(built, '')['potentialAction'] as { target: { urlTemplate: string } };
  const [, form] = /<form[^>]*action="([^"]*)"/.exec(readBuilt(built, '')) ?? [];
  expect(new URL(action.target.urlTemplate).pathname).toBe(form);
  const unlisted = pagesOf(built).filter((page) => readBuilt(built, page).includes('content="noindex"'));
  expect(unlisted).toEqual(['404.html', 'search/']);
  expect(readBuilt(built, 'sitemap-0.xml')).not.toContain('/search/');
});

test.for(both)('a browser can add the search, at $base', (built) => {
  const [, address = ''] = /<link rel="search"[^>]* href="([^"]*)"/.exec(readBuilt(built, '')) ?? [];
  expect(address.startsWith(built.base)).toBe(true);
  const [, template = ''] = /template="([^"]*)"/.exec(readBuilt(built, address.slice(built.base.length))) ?? [];
  expect(template).toMatch(/^https?:\/\/[^/"]+\//);
  expect(new URL(template).pathname).toBe(`${built.base}search/`);
  expect(template.endsWith('?q={searchTerms}')).toBe(true);
});
