import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { readBuilt } from '../built/built.ts';
import { expect, test } from './site.ts';

test(
  'the form of any page finds a speech by a word, and a hit lands on the paragraph',
  { tag: '@base' },
  async ({ page }) => {
    await page.goto('reports/council-96-dg-summary/');
    await page.getByRole('searchbox').first().fill('remittances');
    await page.getByRole('searchbox').first().press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=remittances$/);
    const hit = page.locator('main a[href*="#p"]').first();
    await expect(hit).toBeVisible();
    const anchor = /#(p\d+[a-z]*)/.exec((await hit.getAttribute('href')) ?? '')?.[1] ?? '';
    await hit.click();
    await expect(page).toHaveURL(/\/reports\/[a-z0-9-]+\//);
    const paragraph = page.locator(`[id="${anchor}"]`);
    await expect(paragraph).toBeInViewport();
    await expect(paragraph).toContainText(/remittance/i);
  },
);

test('a search can be linked: its address alone gives the results', async ({ page }) => {
  await page.goto('search/?q=migration');
  await expect(page.locator('main a[href*="/reports/"][href*="#"]').first()).toBeVisible();
  await expect(page.getByRole('searchbox').first()).toHaveValue('migration');
});

test('words that stand nowhere are said to stand nowhere', async ({ page }) => {
  await page.goto('search/?q=zzyzxqj');
  await expect(page.locator('#status')).toContainText(/^(?:0|No) /);
  await expect(page.locator('main a[href*="#p"]')).toHaveCount(0);
});

test('navigation of the websites that texts were saved from is not found', async ({ page }) => {
  await page.goto('search/?q=%22175%20member%20states%22');
  await expect(page.locator('#status')).toContainText('No record');
  await expect(page.locator('main a[href*="#p"]')).toHaveCount(0);
});

test('passages with all the words of the search come first, and those with fewer are folded away', async ({ page }) => {
  await page.goto('search/?q=budget%20increase');
  const first = page.locator('#results > li').first();
  const passages = first.locator(':scope > .hits > li');
  await expect(passages.first()).toBeVisible();
  for (const text of await passages.allTextContents()) expect(text).toMatch(/budget.*increas|increas.*budget/is);
  await expect(first.locator('details')).toHaveCount(1);
});

test('a text stands before the page of the body it speaks of', async ({ page }) => {
  await page.goto('search/?q=Global%20Migration%20Group');
  const collections = page.locator('#results > li > h2 a');
  await expect(collections.first()).toHaveAttribute('href', /\/reports\//);
  await expect(page.locator('#results > li > h2 a[href*="/bodies/gmg/"]')).toBeVisible(); // asked a moment later
  const addresses = await collections.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const body = addresses.findIndex((address) => address.includes('/bodies/gmg/'));
  expect(body).toBeGreaterThan(addresses.findIndex((address) => address.includes('/reports/')));
});

test('accents, case and the separators of a number do not matter', async ({ page }) => {
  for (const [query, title] of [
    ['antonio vitorino', 'António Vitorino'],
    ['52229662', 'Report of the Director General, 109th Session of the Council'],
    ['52,229,662', 'Report of the Director General, 109th Session of the Council'],
  ] as const) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results > li > h2').first(), query).toHaveText(title);
  }
});

test(
  'a misspelt name is answered with the name that the texts have, and the page says so',
  { tag: '@base' },
  async ({ page }) => {
    await page.goto('search/?q=Vittorino');
    await expect(page.locator('#status')).toContainText('No record has “Vittorino”.');
    await expect(page.locator('#status')).toContainText('for “Vitorino”');
    await expect(page.locator('#results > li > h2').first()).toHaveText('António Vitorino');
  },
);

test('a word that no record has is named, and records with the others stand apart, uncounted', async ({ page }) => {
  await page.goto('search/?q=zzyzxqj%20remittances');
  await expect(page.locator('#status')).toHaveText('No record has “zzyzxqj”.');
  await expect(page.getByRole('heading', { name: 'With some of the words' })).toBeVisible();
  await expect(page.locator('#fewer-results > li').first()).toBeVisible();
  await expect(page.locator('#results > li')).toHaveCount(0);
});

test('a word that some record has is never taken for another, whatever else is asked for', async ({ page }) => {
  await page.goto('search/?q=World%20Bank');
  await expect(page.locator('#status')).toContainText('for “World Bank”');
  await expect(page.locator('#results mark').getByText(/^(?:World back|rich)$/i)).toHaveCount(0);
});

test('5.8, 58 and 5–8 are three things', async ({ page }) => {
  const marks = async (query: string) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    return [...new Set(await page.locator('#results mark').allTextContents())];
  };
  expect(await marks('"5.8"')).toEqual(['5.8']);
  expect(await marks('58')).toEqual(['58']);
  expect(await marks('"5–8"')).not.toContain('5.8');
});

test('words that are shut out, alternatives and a range of years go together', async ({ page }) => {
  const found = async (query: string) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}&sort=newest`);
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    return page.locator('#results > li > h2').allTextContents();
  };
  const [either, yemen, iraq] = [await found('Yemen OR Iraq'), await found('Yemen'), await found('Iraq')];
  expect(new Set(either)).toEqual(new Set([...yemen, ...iraq]));
  const all = await found('remittances OR Colombo');
  const recent = await found('remittances OR Colombo 2018..');
  expect(recent.length).toBeGreaterThan(0);
  expect(recent.length).toBeLessThan(all.length);
  expect(await found('remittances OR Colombo 2018.. -Rohingya')).not.toContain(recent[0]);
});

test('each year of what is found is a bar that narrows the search to it', async ({ page }) => {
  await page.goto('search/?q=migration');
  const bar = page.locator('#years a').first();
  const [, year = '', count = ''] = /^(\d{4}): (\d+) record/.exec((await bar.textContent()) ?? '') ?? [];
  await bar.click();
  await expect(page).toHaveURL(new RegExp(`year=${year}`));
  await expect(page.locator('#status')).toContainText(new RegExp(`^${count} record`));
});

test('the bars are drawn on a narrow screen too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('search/?q=migration');
  await page.getByText('Narrow the search').click();
  await expect(page.locator('#years a').first()).toBeVisible();
  const widths = await page.locator('#years a').evaluateAll((bars) => bars.map((bar) => bar.clientWidth));
  expect(widths.length).toBeGreaterThan(1);
  expect(Math.min(...widths)).toBeGreaterThan(5);
});

test('a bar of ten years narrows the search, be a quotation in it closed or not', async ({ page }) => {
  for (const query of ['budget', '"budget', 'budget OR council 1950..2030']) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    const bar = page.locator('#years a', { hasText: '2010 to 2019' });
    const [, count = ''] = /: (\d+) record/.exec((await bar.textContent()) ?? '') ?? [];
    await bar.click();
    await expect(page.locator('#status'), query).toContainText(new RegExp(`^${count} record.*2010`));
  }
});

test('what a record is is not said beneath a title that says it', async ({ page }) => {
  await page.goto('search/?q=documents&collection=Documents');
  const record = page.locator('#results > li', { has: page.locator('h2', { hasText: /^Documents$/ }) });
  await expect(record).toBeVisible();
  await expect(record.locator(':scope > .aside')).toHaveCount(0);
});

test('a heading that is found is printed once', async ({ page }) => {
  await page.goto('search/?q=%22Emergency%20response%22');
  const hit = page.locator('#results .hits > li', { has: page.locator('a[href*="#s-"]') }).first();
  await expect(hit).toHaveText('Emergency response');
});

test('an abbreviation finds what it stands for, and another spelling the one of the texts', async ({ page }) => {
  for (const [query, words] of [
    ['Standing Committee on Programmes and Finance 4-5 May', 'SCPF 4-5 May 2009'],
    ['contractual labor', 'contractual labour'],
  ] as const) {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results .hits').getByText(words).first(), query).toBeVisible();
  }
});

test('a phrase beside other words holds, and a minus shuts out', async ({ page }) => {
  await page.goto(`search/?q=${encodeURIComponent('"labour migration" business')}`);
  const passages = page.locator('#results > li > .hits > li');
  await expect(passages.first()).toContainText(/labour migration/i);
  const report = page.locator('#results > li', { hasText: '109th Session of the Council' });
  await page.goto('search/?q=Bangladesh');
  await expect(report.getByText(/Rohingya/).first()).toBeVisible();
  await page.goto('search/?q=Bangladesh%20-Rohingya');
  await expect(passages.first()).toContainText('Bangladesh');
  await expect(page.locator('#results').getByText(/Rohingya/)).toHaveCount(0);
  await expect(report).toHaveCount(0);
});

test('no passage is listed twice because it stands on two pages', async ({ page }) => {
  await page.goto('search/?q=Rohingya%20refugees%20hosted%20by%20Bangladesh');
  await expect(page.locator('#results .hits').getByText(/plight of/)).toHaveCount(1);
});

test('back and reload give the search that was there before', { tag: '@base' }, async ({ page }) => {
  await page.goto('search/?q=remittances');
  await expect(page.locator('#results > li').first()).toBeVisible();
  await page.getByLabel('Order').selectOption('newest');
  await expect(page).toHaveURL(/sort=newest/);
  await page.reload();
  await expect(page.getByLabel('Order')).toHaveValue('newest');
  await page.goBack();
  await expect(page.getByLabel('Order')).toHaveValue('relevance');
  await expect(page.locator('#status')).toContainText('for “remittances”');
});

test('a filter narrows the answer, says how many records it has, and is kept in the address', async ({ page }) => {
  await page.goto('search/?q=migration');
  await page.locator('summary', { hasText: 'Speaker' }).click();
  const box = page.getByRole('checkbox', { name: /António Vitorino \(\d+\)/ });
  const count = Number(/\((\d+)\)/.exec((await box.locator('..').textContent()) ?? '')?.[1]);
  await box.check();
  await expect(page).toHaveURL(/speaker=Ant/);
  await expect(page.locator('#status')).toContainText(`${count} record`);
  await expect(page.locator('#results > li')).toHaveCount(count);
});

test('the keyboard goes to the field, through what was found, and back', async ({ page }) => {
  await page.goto('search/?q=remittances');
  await expect(page.locator('#results > li').first()).toBeVisible();
  const field = page.locator('#q');
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#results a').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#results a').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.locator('#status')).toContainText('Type words');
  await field.fill('remittances');
  await page.keyboard.press('Enter');
  await expect(page.locator('#results > li').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search\//);
});

test('an answer is read aloud once, after one has stopped typing', async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.goto('search/');
  await expect(page.locator('#status')).toContainText('Type words');
  await page.clock.pauseAt(60_000); // a busy machine types slowly: the page has the time that it is given here
  const spoken = page.getByRole('status');
  await spoken.evaluate((element) => {
    const log: string[] = [];
    Object.assign(window, { log });
    new MutationObserver(() => log.push(element.textContent ?? '')).observe(element, { childList: true });
  });
  await page.locator('#q').focus();
  for (const key of 'remittances') {
    await page.keyboard.press(key);
    await page.clock.runFor(60);
  }
  const answered = async () => {
    await page.clock.runFor(10);
    return page.locator('#status').textContent();
  };
  await expect.poll(answered).toContain('for “remittances”');
  await expect(spoken).not.toContainText('remittances');
  await page.clock.runFor(1000);
  await expect(spoken).toContainText('for “remittances”');
  expect(await page.evaluate(() => (window as unknown as { log: string[] }).log)).toHaveLength(1);
});

test('the words are marked where the link leads, by the browser and without a script of ours', async ({ page }) => {
  await page.goto('search/?q=remittance%20contributions');
  const hit = page.locator('#results .hits a').first();
  expect(await hit.getAttribute('href')).toMatch(/#p\d+[a-z]*:~:text=/);
  await hit.click();
  await expect(page.locator(':target')).toContainText('remittance contributions');
  await expect(page.locator(':target')).toBeInViewport();
});

/** How long the page waits for another key, in milliseconds. */
const pause = 20;

/** How long the other work takes at best, in milliseconds, where nothing else is done. */
const quiet = 18;

/**
 * Told by the time that the page waits by its own will and the time that it works, which its processor counts. A slow or
 * busy processor takes longer for all work alike: the work of the page, at best of four times, is set against another, of which it is
 * known how long it takes where nothing else is done. What is fetched is counted below.
 */
test('first results take less than a tenth of a second after the last key', async ({ page }) => {
  await page.clock.install({ time: 0 });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  const otherWork = async () => {
    const before = await worked();
    await page.evaluate((length) => {
      const words = Array.from({ length }, (_, index) => `word ${(index * 7919) % length}`);
      return JSON.stringify(words.sort().map((word) => ({ word }))).length;
    }, 40_000);
    return (await worked()) - before;
  };
  const words = ['remittances', 'labour migration', 'Uzbekistan', 'Rohingya', 'climate change'];
  const own = new Map(words.map((word) => [word, Number.POSITIVE_INFINITY]));
  let other = Number.POSITIVE_INFINITY;
  for (let turn = 1; turn <= 4; turn += 1) {
    await page.clock.resume();
    await page.goto('search/?q=budget');
    await expect(page.locator('#results > li').first()).toBeVisible();
    await page.clock.pauseAt(turn * 60_000);
    for (const word of words) {
      other = Math.min(other, await otherWork());
      await page.locator('#q').fill('');
      await page.clock.runFor(pause);
      await expect(page.locator('#status')).toContainText('Type words');
      const before = await worked();
      await page.locator('#q').fill(word);
      await page.clock.runFor(pause);
      await expect(page.locator('#results > li').first()).toBeVisible();
      own.set(word, Math.min(own.get(word) ?? Number.NaN, (await worked()) - before));
    }
  }
  const times = [...own.values()].map((time) => pause + time * (quiet / other)).sort((a, b) => a - b);
  const [, , median = Number.NaN] = times;
  const said = times.map(Math.round).join(', ');
  console.log(`milliseconds of waiting and work to the first results: ${said}; of other work ${other.toFixed(1)}`);
  expect(median).toBeLessThan(100);
});

test('first results take at most 120 kB and 12 requests, and no other page loads any of it', async ({
  page,
  context,
  built,
}) => {
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const bytes = new Map<string, number>();
  const addresses = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(addresses.get(requestId) ?? '', encodedDataLength),
  );
  await page.goto('reports/council-109-dg-report/');
  await page.goto('sessions/');
  expect([...bytes.keys()].filter((address) => /pagefind|search/.test(address))).toEqual([]);
  const weights: Record<string, number> = {};
  let own = 0;
  for (const query of [
    ...[
      'council',
      'migration',
      'director general',
      'remittances',
      'Vittorino',
      'IOM',
      '52,229,662',
      'cities',
      'budget',
    ],
    ...['"labour migration"', '"the Director General"', 'Yemen OR Iraq 2008..2018'],
  ]) {
    bytes.clear();
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results > li').nth(query === '52,229,662' ? 1 : 0)).toBeVisible();
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    weights[query] = [...bytes.values()].reduce((sum, each) => sum + each, 0);
    // Five texts at a time; what narrows the search comes after them, and the sign of the site with any page.
    const needed = [...bytes.keys()].filter((address) => !/narrow|filters|favicon/.test(address));
    const texts = needed.filter((address) => address.includes('/text/')).length;
    expect(needed.length - Math.max(0, texts - 5), query).toBeLessThanOrEqual(12);
    const scripts = [...bytes.keys()].filter((address) => /assets\/index.*\.js$/.test(address));
    own = scripts
      .map((address) => gzipSync(readBuilt(built, new URL(address).pathname.slice(built.base.length))).length)
      .reduce((sum, each) => sum + each, 0);
  }
  console.log(`bytes to the first results: ${JSON.stringify(weights)}; of them the page's own script: ${own}`);
  expect(Math.min(...Object.values(weights))).toBeGreaterThan(20_000);
  expect(Math.max(...Object.values(weights))).toBeLessThanOrEqual(120_000);
  expect(own).toBeGreaterThan(1000);
  expect(own).toBeLessThanOrEqual(10 * 1024);
});

test.describe('when something it needs is missing', () => {
  const failures: Record<string, (page: Page) => Promise<unknown>> = {
    'the catalogue': (page) => page.route('**/catalogue.search', (route) => route.abort()),
    'what is no catalogue': (page) =>
      page.route('**/catalogue.search', (route) => route.fulfill({ body: 'a page for what is missing' })),
    'an index for this page': (page) =>
      page.route('**/catalogue.search', (route) => route.fulfill({ body: gzipSync('{"form":0,"ways":[]}') })),
    'a part of the index': (page) => page.route('**/index/*.search', (route) => route.abort()),
    'what the server answers with an error': (page) =>
      page.route('**/index/*.search', (route) => route.fulfill({ status: 503 })),
    'what a filter needs': (page) => page.route('**/filters.search', (route) => route.abort()),
    'a way to unzip': (page) => page.addInitScript('delete globalThis.DecompressionStream'),
    'the page’s own script': (page) => page.route('**/assets/*.js', (route) => route.abort()),
    'a browser that can run it': (page) =>
      page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'let let = 1' })),
  };
  test('the page says so and leads to the indexes', async ({ context }) => {
    const answers = Object.entries(failures).map(async ([name, block]) => {
      const page = await context.newPage();
      const refused: string[] = [];
      page.on('requestfailed', (request) => refused.push(request.url()));
      await block(page);
      await page.goto('search/?q=migration&speaker=William+Lacy+Swing');
      if (!/script|run it/.test(name)) await expect(page.locator('#status'), name).toContainText('cannot be loaded');
      await expect(page.locator('#help'), name).toBeVisible();
      await expect(page.locator('#help'), name).toContainText(/JavaScript/);
      if (/^the (?:catalogue|page’s)|part|filter/.test(name)) expect(refused, name).not.toEqual([]);
      for (const index of [/sessions/i, /reports/i, /people/i]) {
        await expect(page.locator('#help').getByRole('link', { name: index }), name).toBeVisible();
      }
      await expect(page.locator('#results > li'), name).toHaveCount(0);
    });
    await Promise.all(answers); // some of them wait some seconds for a script that never comes
  });

  test('the network after it has loaded, the page says so, and searches again when it is back', async ({
    page,
    context,
  }) => {
    await page.goto('search/');
    await expect(page.locator('#status')).toContainText('Type words');
    await context.setOffline(true);
    await page.locator('#q').fill('remittances');
    await expect(page.locator('#status')).toContainText('cannot be loaded');
    await expect(page.locator('#help')).toBeVisible();
    await context.setOffline(false);
    await page.locator('#q').fill('remittance');
    await expect(page.locator('#results > li').first()).toBeVisible();
    await expect(page.locator('#help')).toBeHidden();
  });

  test('the whole index, since another build has put one in its place, it asks the server for that', async ({
    page,
  }) => {
    const catalogue = '**/catalogue.search';
    const asked: (string | undefined)[] = [];
    page.on('request', async (request) => {
      if (request.url().includes('catalogue')) asked.push((await request.allHeaders())['cache-control']);
    });
    await page.route(catalogue, async (route) => {
      const read = await route.fetch();
      const old: object = JSON.parse(gunzipSync(await read.body()).toString());
      await route.fulfill({ body: gzipSync(JSON.stringify({ ...old, folder: '0123456789' })) });
    });
    await page.goto('search/?q=remittances');
    await expect(page.locator('#status')).toContainText('cannot be loaded');
    await page.unroute(catalogue);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('#results > li > h2')).toHaveText(/109th Session/);
    expect(asked.at(-1)).toBe('max-age=0'); // an old one may be kept by the browser
  });

  test('a part of the script, it shows what it found without that part', async ({ page }) => {
    await page.route(/\/assets\/(?:narrow|advice)\./, (route) => route.abort());
    await page.goto('search/?q=remittances');
    await expect(page.locator('#status')).toHaveText(
      '1 record for “remittances”. The filters cannot be loaded just now.',
    );
    await expect(page.locator('#results > li > h2')).toHaveText(/109th Session/);
    await page.goto('search/?q=zzyzxqj');
    await expect(page.locator('#status')).toContainText('No record has “zzyzxqj”.');
    await expect(page.locator('#advice')).toContainText('Begin with an index');
  });

  test('the texts of records, it says how many, and what it shows is not called whole', async ({ page }) => {
    await page.route(/\/text\/\d+\.search/, (route) => route.abort());
    await page.goto('search/?q=remittances');
    await expect(page.locator('#status')).toHaveText(
      /^1 record for “remittances”\. 1 of them cannot be loaded just now\.$/,
    );
    await expect(page.locator('#results > li')).toHaveText('This record cannot be loaded just now.');
    await page.unroute(/\/text\/\d+\.search/);
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page.locator('#results > li > h2')).toHaveText(/109th Session/);
    await expect(page.locator('#status')).toHaveText('1 record for “remittances”.');
  });

  test('the words that a misspelt one is compared with, it says so', async ({ page }) => {
    await page.route('**/words/*.search', (route) => route.abort());
    await page.goto('search/?q=Vittorino');
    await expect(page.locator('#status')).toHaveText(
      'No record has “Vittorino”. Words like it cannot be looked for just now.',
    );
  });

  test('the filters when they are opened, it says so and shows those it has', async ({ page }) => {
    await page.route('**/filters.search', (route) => route.abort());
    await page.goto('search/?q=migration');
    await expect(page.locator('#status')).toContainText('The filters cannot be loaded just now.');
    await expect(page.locator('#results > li').first()).toBeVisible();
    await expect(page.locator('#filters summary', { hasText: 'Year' })).toBeVisible();
    await expect(page.locator('#filters summary', { hasText: 'Speaker' })).toHaveCount(0);
  });
});

test('filters load when they are opened', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('search/?q=migration');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  await expect(page.locator('#years a').first()).toBeHidden();
  expect(asked.filter((address) => address.includes('filters'))).toEqual([]);
  await page.getByText('Narrow the search').click();
  await expect(page.locator('#filters summary', { hasText: 'Speaker' })).toBeVisible();
  expect(asked.filter((address) => address.includes('filters'))).toHaveLength(1);
});

test('what is typed while the index loads stays, and is searched for', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/catalogue.search', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('search/?q=migration');
  await page.locator('#q').fill('remittances');
  release();
  await expect(page.locator('#status')).toContainText('for “remittances”');
  await expect(page.locator('#q')).toHaveValue('remittances');
});

test('on a slow line, the file that the page preloads is taken while it still loads', async ({
  page,
  context,
  built,
}) => {
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 4000,
    uploadThroughput: 50_000,
  });
  // The script comes at once, the file does not.
  await page.route('**/assets/*.js', async (route) => {
    const path = new URL(route.request().url()).pathname.slice(built.base.length);
    await route.fulfill({ contentType: 'text/javascript', body: readBuilt(built, path) });
  });
  await page.goto('search/?q=remittances');
  await expect(page.locator('#results > li').first()).toBeVisible();
});

test('what one is advised to try is another search, of words that some record has', async ({ page }) => {
  const advised = async (query: string) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#advice')).toBeVisible();
    return page.locator('#advice a[href^="./"]').allTextContents();
  };
  expect(await advised("l'zzyzxqj migration council")).toEqual([
    'Search for the other words: migration council',
    'Search for any of the words: migration OR council',
  ]);
  expect(await advised('??? "" ***')).toEqual([]);
  await expect(page.locator('#status')).toHaveText('Type words to search for: “??? "" ***” has none.');
});

test('two years with a dash are advised as a range', async ({ page }) => {
  await page.goto('search/?q=migration%202003%E2%80%932019');
  await page.getByRole('link', { name: 'Search in a range of years: migration 2003..2019' }).click();
  await expect(page.locator('#status')).toContainText(/^\d+ records for “migration 2003\.\.2019”/);
});

test('advice reads a search as the search does: quotation marks and ranges of any kind, a phrase that is shut out', async ({
  page,
}) => {
  await page.goto(`search/?q=${encodeURIComponent('«zzyzxqj council» remittances -"climate change" 2008…2012')}`);
  await expect(page.locator('#advice')).toBeVisible();
  const advised = await page
    .locator('#advice a[href^="./"]')
    .evaluateAll((links) =>
      links.map((link) => [link.textContent, new URL((link as HTMLAnchorElement).href).searchParams.get('q')]),
    );
  expect(advised).toEqual([
    ['Search for the words without quotation marks', 'zzyzxqj council remittances -"climate change" 2008…2012'],
    ['Search without shutting words out', 'zzyzxqj council remittances 2008…2012'],
    ['Search in all years', 'zzyzxqj council remittances'],
    ['Search for the other words: council remittances', 'council remittances'],
    ['Search for any of the words: council OR remittances', 'council OR remittances'],
  ]);
});

test('keys that choose a sign of a language do not leave the field', async ({ page }) => {
  await page.goto('search/?q=migration');
  await expect(page.locator('#results > li').first()).toBeVisible();
  await page.locator('#q').focus();
  await page.locator('#q').evaluate((field) => {
    for (const key of ['ArrowDown', 'Escape'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
  });
  await expect(page.locator('#q')).toBeFocused();
  await expect(page.locator('#q')).toHaveValue('migration');
});

test('by date, records without one stand last, in either order', async ({ page }) => {
  for (const order of ['newest', 'oldest']) {
    await page.goto(`search/?q=migration&sort=${order}`);
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    const about = await page.locator('#results > li > .aside').allTextContents();
    expect(about.length, order).toBe(10);
    expect(
      about.slice(0, 3).filter((line) => /^(?:Bodies|People|Terms)/.test(line)),
      order,
    ).toEqual([]);
  }
});

test('whatever is asked, the page is sensible, nothing is run, and there is no error', async ({ page }) => {
  const inputs: Record<string, string> = {
    nothing: '?q=',
    'white space': '?q=%20%20%09',
    'ten thousand letters': `?q=${'migration'.repeat(1111)}`,
    markup: `?q=${encodeURIComponent('<img src=x onerror=alert(1)><script>alert(2)</script>')}`,
    'marks that turn the direction of writing': `?q=${encodeURIComponent('\u202Emigration\u202C \u200F\u061C')}`,
    'half a pair of code units': '?q=%ED%A0%80migration',
    'a malformed address': '?q=%E0%A4%A&&&=',
    'values that no filter has': '?q=migration&year=2099&session=none&sort=sideways&colour=blue',
    'only what is shut out': '?q=-migration',
    'only quotation marks': `?q=${encodeURIComponent('""')}`,
    'the names of things of the language': '?q=constructor%20__proto__%20toString&year=__proto__',
    'signs alone': `?q=${encodeURIComponent('… – ! § * ( ) [ ] ^ $ \\\\')}`,
    'a quotation that is not closed': '?q=%22labour%20migration',
    'an alternative without another': '?q=migration%20OR',
    'nothing but alternatives': '?q=OR%20OR%20OR',
    'a range backwards': '?q=migration%202018..2008',
    'a range without an end': '?q=..',
    'a beginning of one letter': '?q=m*',
    'a right-to-left text': `?q=${encodeURIComponent('المنظمة الدولية للهجرة')}`,
  };
  const wrong: string[] = [];
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (const [name, address] of Object.entries(inputs)) {
    await page.goto(`search/${address}`);
    await expect(page.locator('#status'), name).toContainText(/record|Type words/);
    await expect(page.locator('#status'), name).not.toContainText('Loading');
    await expect(page.locator('main img, main script[src="x"]'), name).toHaveCount(0);
    expect(wrong, name).toEqual([]);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says that it needs JavaScript, and leads to the indexes', async ({ page }) => {
    await page.goto('search/?q=migration');
    await expect(
      page
        .locator('main')
        .getByText(/needs JavaScript/)
        .first(),
    ).toBeVisible();
    await page
      .locator('main')
      .getByRole('link', { name: /reports/i })
      .first()
      .click();
    await expect(page.locator('h1')).toHaveText(/reports/i);
  });

  test('a report is read, and a paragraph reached, as with it', async ({ page }) => {
    await page.goto('reports/council-109-dg-report/#p30');
    await expect(page.locator('#p30')).toBeInViewport();
    await expect(page.locator('#p30')).not.toBeEmpty();
  });
});
