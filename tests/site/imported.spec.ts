import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents, imported } from '../archives/imported.ts';
import { violations } from './axe.ts';
import { expect, test } from './site.ts';

test.use({ built: imported });

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ');

test('what a person reads in a document stands on its page', async ({ page }) => {
  for (const { id, folder } of documents) {
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Record<string, string[]>;
    await page.goto(`reports/${id}/`);
    const text = squeezed((await page.locator('main').textContent()) ?? '');
    const openings = [...(expected['paragraphs'] ?? []), ...(expected['items'] ?? [])].map((words) =>
      squeezed(words.replaceAll(/[*_~]|\{\+|\+\}|^(?:\d+[.)]|[^\p{L}\p{N}]+)\s*/gu, '')).slice(0, 20),
    );
    expect(openings.length, id).toBeGreaterThan(3);
    expect(
      openings.filter((words) => !text.includes(words)),
      id,
    ).toEqual([]);
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
    await page.setViewportSize({ width, height: 800 });
    const findings: string[] = [];
    for (const address of [...documents.map(({ id }) => `reports/${id}/`), 'reports/a-report/source/']) {
      await page.goto(address);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) findings.push(`${address}: ${wide} pixels too wide`);
      findings.push(
        ...(await violations(page)).map(({ id, nodes }) => `${address}: ${id} at ${String(nodes[0]?.target)}`),
      );
    }
    expect(findings).toEqual([]);
  });
}
