import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readingSchema } from '../../scripts/import/reading.ts';
import { transcribe } from '../../scripts/import/transcribe.ts';
import { decodeSource, type Line } from '../../scripts/normalise/source-text.ts';
import { provenanceSchema, type AccountEntry } from '../../src/records/provenance.ts';
import { count, hostile, hostileTexts, type HostileText } from '../archives/hostile.ts';
import { canary, elsewhere } from '../archives/hostile-strings.ts';
import { pagesOf } from '../built/built.ts';
import { expect, test } from './site.ts';

test.use({ built: hostile, bypassCSP: true }); // what the content security policy would stop must not be there at all

/** The decoded text of a source, its lines, and what became of each character. */
function sourceOf({ id }: HostileText): { text: string; lines: Line[]; ledger: AccountEntry[] } {
  const folder = join(hostile.content, 'sources', id);
  const isPlain = id !== 'hostile-page';
  const bytes = readFileSync(join(folder, isPlain ? 'source.txt' : 'reading.json'));
  const transcript = isPlain ? undefined : transcribe(readingSchema.parse(JSON.parse(bytes.toString())));
  const { ledger } = provenanceSchema.parse(
    JSON.parse(readFileSync(join(hostile.content, 'provenance', `${id}.json`), 'utf8')),
  );
  return { ...decodeSource({ bytes, transcript }), ledger };
}

/** White space as a record prints it. */
const collapse = (text: string) => text.replaceAll(/[ \n\r\f\t]+/g, ' ').trim();

/** What the ledger says that each block prints. */
function blocksBy(ledger: readonly AccountEntry[], text: string): Map<string, string> {
  const printed = new Map<string, string>();
  for (const entry of ledger) {
    if (entry.block === undefined || entry.fate === 'omitted') continue;
    const words = entry.fate === 'kept' ? text.slice(entry.start, entry.end) : entry.to;
    printed.set(entry.block, (printed.get(entry.block) ?? '') + words);
  }
  return new Map([...printed].map(([block, words]) => [block, collapse(words)]));
}

/** What the page of a text prints in each of its blocks, without what the site adds to them. */
function blocksOn(page: Page): Promise<[string, string][]> {
  return page.evaluate(() => {
    const added = 'a.n, a.self, a.item, a.back, a.mark, .copy';
    const apart = 'p, td, th, tr, br';
    const wordsOf = (node: Node, block: Element): string => {
      if (!(node instanceof Element)) return node.textContent ?? '';
      if (node.matches(added) || (node !== block && node.matches('ul, ol'))) return '';
      const words = [...node.childNodes].map((child) => wordsOf(child, block)).join('');
      return node !== block && node.matches(apart) ? `\n${words}` : words;
    };
    const blocks = [...document.querySelectorAll('article.report :is(.text, .title-page) [id]')];
    return blocks.map((block): [string, string] => [
      block.id,
      wordsOf(block, block)
        .replaceAll(/[ \n\r\f\t]+/g, ' ')
        .trim(),
    ]);
  });
}

/** The signs by which the source beside the record shows control characters. */
const visible = (line: string) =>
  line
    .replaceAll(/[\u0000-\u001f]/g, (sign) =>
      sign === '\t' ? sign : String.fromCodePoint(0x2400 + sign.charCodeAt(0)),
    )
    .replaceAll('\u007f', '␡')
    .replaceAll(/[\u0080-\u009f\p{Noncharacter_Code_Point}]/gu, '\ufffd');

/** How many strings of a text stand on its pages as they must, and the first that does not. */
async function countIntact(page: Page, given: HostileText): Promise<{ intact: number; first: string | undefined }> {
  const { text, lines, ledger } = sourceOf(given);
  await page.goto(`reports/${given.id}/`);
  const expected = blocksBy(ledger, text);
  const shown = new Map(await blocksOn(page));
  await page.goto(`reports/${given.id}/source/`);
  const rows = await page
    .locator('.source-lines tr[id^="l"] > td:nth-of-type(1)')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent));
  let from = 0;
  let first: string | undefined;
  let intact = 0;
  for (const string of given.strings) {
    const start = text.indexOf(string, from);
    from = start + string.length;
    const within = (each: { start: number; end: number }) => each.start < from && each.end > start;
    const isPrinted = ledger
      .filter(within)
      .every(
        ({ block, fate }) => block === undefined || fate === 'omitted' || shown.get(block) === expected.get(block),
      );
    const isListed = lines
      .filter(within)
      .every(({ number, start: begin, end }) => rows[number - 1] === visible(text.slice(begin, end)));
    if (start !== -1 && isPrinted && isListed) intact += 1;
    else first ??= JSON.stringify(string);
  }
  return { intact, first };
}

test(`${count} strings that try to be run or to go missing are printed as they are, and nothing is run`, async ({
  page,
}) => {
  const ran = await watch(page);
  const wordsOn = async (address: string) => {
    await page.goto(address);
    return collapse(await page.locator('main').evaluate((main) => main.textContent ?? ''));
  };
  const listed = await wordsOn('reports/');
  let intact = 0;
  for (const given of hostileTexts()) {
    const counted = await countIntact(page, given);
    expect(counted.first, given.id).toBeUndefined();
    intact += counted.intact;
    const words = listed + (await wordsOn(`reports/${given.id}/`));
    for (const [field, value] of Object.entries(given.fields)) {
      expect(words, `${field} of ${given.id}`).toContain(collapse(value));
      intact += 1;
    }
  }
  console.log(`${count} strings: ${intact} intact, ${ran.length} executed`);
  expect(intact).toBe(count);
  expect(ran).toEqual([]);
});

/** Lists whatever a page would do that runs a text: a call, a dialog, an error, a request to another host. */
async function watch(page: Page): Promise<string[]> {
  const ran: string[] = [];
  await page.exposeFunction('reportRun', (what: string) => void ran.push(what));
  await page.addInitScript(`globalThis.${canary} = () => reportRun('${canary}')`);
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => ran.push(`error ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && ran.push(`console ${message.text()}`));
  page.on('request', (request) => {
    if (new URL(request.url()).host.includes(elsewhere)) ran.push(`request ${request.url()}`);
  });
  return ran;
}

/** Elements and attributes that no page of the site has, and addresses that would run something. */
const foreign = [
  'iframe, object, embed, base, svg script, math mi, noscript p, template, style, form[action*="invalid"]',
  `link[href*="${elsewhere}"], script[src*="${elsewhere}"], img[src*="${elsewhere}"]`,
  'a:is([href^="javascript:" i], [href^="vbscript:" i], [href^="data:text/html" i])',
].join(', ');

test('no page of such an archive runs any of it, nor does the search that finds it', async ({ page }) => {
  const ran = await watch(page);
  const pages = pagesOf(hostile);
  expect(pages.length).toBeGreaterThan(30);
  for (const address of [...pages, 'search/?q=migrants', 'go/?name=shortTitle']) {
    await page.goto(address);
    if (address.startsWith('search/?')) await expect(page.locator('#results > li').first()).toBeVisible();
    expect(await page.locator(foreign).count(), address).toBe(0);
    const handlers = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((each) => each.getAttributeNames().some((name) => /^on/i.test(name)))
          .length,
    );
    expect(handlers, address).toBe(0);
  }
  expect(ran).toEqual([]);
});

test('the watch sees what is run', async ({ page }) => {
  const ran = await watch(page);
  await page.goto('about/');
  await page.evaluate((name) => document.body.insertAdjacentHTML('beforeend', `<img src=x onerror=${name}()>`), canary);
  await expect.poll(() => ran).toContain(canary);
});
