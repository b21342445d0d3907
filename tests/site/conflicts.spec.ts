import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { inFull, isTextEvidence } from '../../src/records/evidence-in-full.ts';
import { expect, test } from './site.ts';

const { archive } = await readArchiveFiles('content');
const { conflicts: entries, references, documents } = archive.registers;
const citable = { references: references.entries, documents: documents.entries };
const conflicts = Object.entries(inFull(entries.entries, citable));

test('every conflict has a place with the words of each side, what the archive shows, and its records', async ({
  page,
}) => {
  await page.goto('about/conflicts/');
  expect(conflicts.length).toBeGreaterThan(4);
  await expect(page.locator('.conflict')).toHaveCount(conflicts.length);
  for (const [id, { title, shown, evidence, records }] of conflicts) {
    const section = page.locator(`[id="${id}"]`);
    await expect(section.getByRole('heading', { level: 2 })).toHaveText(title);
    await expect(section).toContainText(shown);
    await expect(section.locator('.sides li')).toHaveCount(evidence.length);
    for (const [index, each] of evidence.entries()) {
      const side = section.locator('.sides li').nth(index);
      if (each.quote !== undefined) await expect(side.locator('q')).toHaveText(each.quote);
      const fragment = isTextEvidence(each) ? `${each.report}/#${each.paragraph}` : each.url;
      expect(await side.locator('a').first().getAttribute('href')).toContain(fragment);
    }
    await expect(section.locator('.records a')).toHaveCount(records.length);
  }
});

test('a record that a conflict concerns leads to its place, and one without conflicts says nothing', async ({
  page,
}) => {
  for (const [address, id] of [
    ['reports/council-109-dg-report/', 'operational-budget-2019'],
    ['budgets/2019/', 'operational-budget-2019'],
    ['calendar/2009/', 'idm-workshop-2009-1'],
    ['sessions/council-98/', 'council-98-first-day'],
  ] as const) {
    await page.goto(address);
    const link = page.locator(`.conflicts a[href$="about/conflicts/#${id}"]`);
    await link.click();
    await expect(page, address).toHaveURL(new RegExp(`about/conflicts/#${id}$`));
    await expect(page.locator(':target')).toHaveId(id);
    await expect(page.locator(':target')).toBeInViewport();
  }
  await page.goto('reports/global-migration-group-overview/');
  await expect(page.locator('.conflicts')).toHaveCount(0);
});
