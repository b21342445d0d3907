import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { zipSync } from 'fflate';
import { madeArchive, makeSite } from './made-archive.ts';
import { expect, readBuilt, test } from './site.ts';
import { wrongMarkup } from './valid-html.ts';

/** An archive of documents that were imported as one does, with the draft editions as they came. */
const archive = madeArchive('imported');
const built = { directory: archive.site, base: '/' };
test.use({ built });
test.describe.configure({ mode: 'default' });

/** Documents of `tests/fixtures/import`, each a file or the folder of the files that are zipped in it. */
const documents = [
  { id: 'a-report', format: 'pdf', folder: 'pdf/report' },
  { id: 'a-budget', format: 'pdf', folder: 'pdf/budget' },
  { id: 'minutes', format: 'docx', folder: 'docx/minutes' },
  { id: 'a-page', format: 'html', folder: 'html/word-export' },
  { id: 'slides', format: 'pptx', folder: 'pptx/tides' },
].map(({ id, format, folder }) => ({
  id,
  format,
  folder: join('tests/fixtures/import', folder),
  received: join(dirname(archive.content), `${id}.${format}`),
}));

test.beforeAll(() => {
  test.setTimeout(300_000);
  rmSync(dirname(archive.site), { recursive: true, force: true });
  mkdirSync(archive.content, { recursive: true });
  for (const { id, folder, received } of documents) {
    writeFileSync(received, bytesOf(folder));
    const parameters = ['scripts/import.ts', '--id', id, received];
    const env = { ...process.env, CONTENT_DIR: archive.content };
    const { status, stderr } = spawnSync(process.execPath, parameters, { env, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  }
  makeSite(archive);
});

function bytesOf(folder: string): Uint8Array {
  const [file] = globSync(join(folder, 'source.*'));
  if (file !== undefined) return readFileSync(file);
  const source = join(folder, 'source');
  const names = globSync('**/*.{xml,rels}', { cwd: source }).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(source, name)))])));
}

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

test('what a person reads in a document stands on its page', async ({ page }) => {
  for (const { id, folder } of documents) {
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, string[]>;
    await page.goto(`reports/${id}/`);
    const text = squeezed((await page.locator('main').textContent()) ?? '');
    const openings = [...(expected['paragraphs'] ?? []), ...(expected['items'] ?? [])].map((words) =>
      squeezed(words.replaceAll(/[*_]|^(?:\d+[.)]|[^\p{L}\p{N}]+)\s*/gu, '')).slice(0, 20),
    );
    expect(openings.length, id).toBeGreaterThan(3);
    expect(
      openings.filter((words) => !text.includes(words)),
      id,
    ).toEqual([]);
  }
});

test('the file as received can be saved, byte for byte', async ({ request }) => {
  for (const { id, format, received } of documents) {
    const answer = await request.get(`reports/${id}/source.${format === 'html' ? 'html.txt' : format}`);
    expect(readFileSync(received).equals(await answer.body()), id).toBe(true);
  }
});

test('the source beside a document with pages names them', async ({ page }) => {
  await page.goto('reports/a-report/source/');
  await expect(page.locator('.source-lines [scope="rowgroup"]').first()).toHaveText('Page 1');
  await expect(page.locator('.source-lines [scope="rowgroup"]').nth(1)).toHaveText('Page 2');
});

test('a mark in the text leads to its note, and the note back', async ({ page }) => {
  await page.goto('reports/a-report/');
  await page.locator('.noteref').first().click();
  await expect(page).toHaveURL(/#note-/);
  await page.locator(':target .back').click();
  await expect(page).toHaveURL(/#ref-/);
});

for (const width of [360, 1440]) {
  test(`no page of an imported document has an accessibility finding at ${width} pixels`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 800 });
    const findings: string[] = [];
    for (const address of [...documents.map(({ id }) => `reports/${id}/`), 'reports/a-report/source/']) {
      await page.goto(address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) findings.push(`${address}: ${wide} pixels too wide`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      findings.push(...violations.map(({ id, nodes }) => `${address}: ${id} at ${String(nodes[0]?.target)}`));
      findings.push(...(await wrongMarkup(readBuilt(built, address), address)));
    }
    expect(findings).toEqual([]);
  });
}
