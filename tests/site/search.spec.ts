import { gzipSync } from 'node:zlib';
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

test('a word that no record has is named, and the others are searched for', async ({ page }) => {
  await page.goto('search/?q=zzyzxqj%20remittances');
  await expect(page.locator('#status')).toContainText('No record has “zzyzxqj”');
  await expect(page.locator('#results > li').first()).toBeVisible();
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
  await page.goto('search/?q=Bangladesh');
  await expect(
    page
      .locator('#results')
      .getByText(/Rohingya/)
      .first(),
  ).toBeVisible();
  await page.goto('search/?q=Bangladesh%20-Rohingya');
  await expect(passages.first()).toContainText('Bangladesh');
  await expect(page.locator('#results').getByText(/Rohingya/)).toHaveCount(0);
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

/**
 * Told by the time that the page waits by its own will and the time that it works, which its processor counts, so that
 * what else the machine does meanwhile changes neither. What is fetched is counted below.
 */
test('first results take less than a tenth of a second after the last key', async ({ page }) => {
  await page.clock.install({ time: 0 });
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  await page.goto('search/?q=budget');
  await expect(page.locator('#results > li').first()).toBeVisible();
  await page.clock.pauseAt(60_000);
  const times: number[] = [];
  for (const word of ['remittances', 'labour migration', 'Uzbekistan', 'Rohingya', 'climate change']) {
    await page.locator('#q').fill('');
    await page.clock.runFor(pause);
    await expect(page.locator('#status')).toContainText('Type words');
    const before = await worked();
    await page.locator('#q').fill(word);
    await page.clock.runFor(pause);
    await expect(page.locator('#results > li').first()).toBeVisible();
    times.push(pause + (await worked()) - before);
  }
  const [, , median = Number.NaN] = times.sort((a, b) => a - b);
  console.log(`milliseconds of waiting and work to the first results: ${times.map(Math.round).join(', ')}`);
  expect(median).toBeLessThan(100);
});

test('the first results take at most 150 kB, the own script 8 kB, and no other page loads any of it', async ({
  page,
  built,
}) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  const bytes = new Map<string, number>();
  const addresses = new Map<string, string>();
  client.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    bytes.set(addresses.get(requestId) ?? '', encodedDataLength),
  );
  await page.goto('reports/council-109-dg-report/');
  await page.goto('sessions/');
  expect([...bytes.keys()].filter((address) => /pagefind|search/.test(address))).toEqual([]);
  bytes.clear();
  await page.goto('search/?q=remittances');
  await expect(page.locator('#results > li').first()).toBeVisible();
  const all = [...bytes.values()].reduce((sum, each) => sum + each, 0);
  const scripts = [...bytes.keys()].filter((address) => /assets\/.*\.js$/.test(address));
  const own = scripts
    .map((address) => gzipSync(readBuilt(built, new URL(address).pathname.slice(built.base.length))).length)
    .reduce((sum, each) => sum + each, 0);
  console.log(`bytes to the first results: ${all}, of which the page's own script: ${own}`);
  expect(all).toBeGreaterThan(50_000);
  expect(all).toBeLessThanOrEqual(150_000);
  expect(own).toBeGreaterThan(1000);
  expect(own).toBeLessThanOrEqual(8 * 1024);
});

test.describe('when something it needs is missing', () => {
  const failures: Record<string, (page: Page) => Promise<unknown>> = {
    'the index': (page) => page.route('**/pagefind/pagefind.js', (route) => route.abort()),
    'the code that searches': (page) => page.route('**/*.pagefind', (route) => route.abort()),
    'the list of the index': (page) => page.route('**/pagefind-entry.json?*', (route) => route.abort()),
    'the words of the index': (page) => page.route('**/*.pf_meta', (route) => route.abort()),
    'a part of the index': (page) => page.route('**/*.pf_index', (route) => route.abort()),
    'what the server answers with an error': (page) =>
      page.route('**/*.pf_index', (route) => route.fulfill({ status: 503 })),
    'the text of a record': (page) => page.route('**/*.pf_fragment', (route) => route.abort()),
    WebAssembly: (page) => page.addInitScript('delete globalThis.WebAssembly'),
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
      await page.goto('search/?q=migration');
      if (!/script|run it/.test(name)) await expect(page.locator('#status'), name).toContainText('cannot be loaded');
      await expect(page.locator('#help'), name).toBeVisible();
      await expect(page.locator('#help'), name).toContainText(/JavaScript/);
      if (/index|code|words|script|record/.test(name)) expect(refused, name).not.toEqual([]);
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

  test('workers, it searches all the same', async ({ page }) => {
    await page.addInitScript('delete globalThis.Worker');
    await page.goto('search/?q=remittances');
    await expect(page.locator('#results > li').first()).toBeVisible();
  });
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
