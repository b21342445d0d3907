import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { countWords } from '../../src/words/words.ts';
import { expect, test } from './site.ts';

const { archive } = await readArchiveFiles('content');
const series = Object.entries(archive.registers.series.entries);

test('every series has a place with its numbers in words, each with its evidence, and its lines apart', async ({
  page,
}) => {
  await page.goto('series/');
  expect(series.length).toBeGreaterThan(3);
  for (const [id, { name, lines }] of series) {
    const section = page.locator(`section:has(> #${id})`);
    await expect(section.getByRole('heading', { level: 2 })).toHaveText(name);
    await expect(section.locator('table')).toHaveCount(lines.length);
    for (const [at, { observations }] of lines.entries()) {
      const numbers = section.locator('table').nth(at).locator('td[data-column="Number"]');
      await expect(numbers).toHaveText(observations.map(countWords));
      await expect(section.locator('table').nth(at).locator('details.evidence')).toHaveCount(observations.length);
    }
    const drawn = lines.flatMap(({ observations }) => observations).length;
    await expect(section.locator('figure .chart .sign')).toHaveCount(drawn);
  }
});

test('numbers that contradict each other are both drawn, are told apart, and lead to what each source says', async ({
  page,
}) => {
  await page.goto('series/#member-states');
  const section = page.locator('section:has(> #member-states)');
  await expect(section.locator('.ring')).toHaveCount(2);
  await expect(section.locator('.value', { hasText: '128' })).toHaveCount(1);
  await expect(section.locator('.value', { hasText: '125' })).toHaveCount(1);
  await section.getByRole('link', { name: 'What each source says' }).click();
  await expect(page.locator(':target')).toContainText('128 Member States');
});

test('a part of the budget is drawn over all budget years, with figures proposed and agreed beside each other', async ({
  page,
}) => {
  await page.goto('budgets/#administrative-chf');
  const figure = page.locator('#administrative-chf + figure');
  const [proposed, agreed] = await Promise.all(
    ['rect.proposed', 'rect.agreed'].map((column) => figure.locator(column).first().boundingBox()),
  );
  expect(proposed && agreed && proposed.x + proposed.width <= agreed.x + 1).toBe(true);
  expect(await figure.locator('.unknown').count()).toBeGreaterThan(10);
});

test('a budget year without a figure names its documents and what is missing', async ({ page }) => {
  await page.goto('budgets/2020/');
  await expect(page.locator('table')).toHaveCount(0);
  await page.getByRole('link', { name: 'S/26/4', exact: true }).click();
  await expect(page.locator(':target')).toContainText('S/26/4');
});
