import { readBuilt, type Built } from '../built/built.ts';
import { expect, test } from './site.ts';

/** The part of a session's element in `data/sessions.json` that the tests go by. */
interface SessionData {
  id: string;
  start?: { value: string };
  end?: { value: string };
  resolutions: { number: string }[];
}

/** The part of an element of `data/meetings.json`. */
interface MeetingData {
  id: string;
  year: number;
  from: 'calendar' | 'session';
  session?: string;
}

const dataOf = <Element>(built: Built, name: string) => JSON.parse(readBuilt(built, `data/${name}.json`)) as Element[];
const sessionsOf = (built: Built) => dataOf<SessionData>(built, 'sessions');

test('the home page and the table lead to every session, with a date or without', async ({ built, page }) => {
  const ids = sessionsOf(built).map(({ id }) => id);
  for (const address of ['', 'sessions/']) {
    await page.goto(address);
    const links = page.locator('main :is(ul, table) a[href*="/sessions/"]');
    const listed = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')?.split('/').at(-2)));
    expect(
      ids.filter((id) => !listed.includes(id)),
      address,
    ).toEqual([]);
  }
});

test('the drawing of sessions is passed over by the keyboard, and marks only what has a date', async ({
  built,
  page,
}) => {
  await page.goto('');
  const marked = await page
    .locator('svg.line a')
    .evaluateAll((all) =>
      all.map((each) => [each.getAttribute('href')?.split('/').at(-2), each.getAttribute('tabindex')]),
    );
  const dated = sessionsOf(built).filter(({ start, end }) => (start ?? end) !== undefined);
  expect(marked.map(([id]) => id).sort()).toEqual(dated.map(({ id }) => id).sort());
  expect(marked.filter(([, index]) => index !== '-1')).toEqual([]);
});

test('sessions of one number lead to each other', async ({ page }) => {
  await page.goto('sessions/council-109/');
  await page
    .getByRole('note')
    .getByRole('link', { name: /Executive Committee/ })
    .click();
  await expect(page).toHaveURL(/\/sessions\/executive-committee-109\/$/);
  await page
    .getByRole('note')
    .getByRole('link', { name: /109th Session of the Council/ })
    .click();
  await expect(page).toHaveURL(/\/sessions\/council-109\/$/);
});

test('every resolution has an address on the page of its session', async ({ built, page }) => {
  const found = sessionsOf(built).filter(({ resolutions }) => resolutions.length > 0);
  expect(found.length).toBeGreaterThan(0);
  for (const { id, resolutions } of found) {
    await page.goto(`sessions/${id}/#resolution-${resolutions[0]?.number}`);
    await expect(page.locator(':target'), id).toContainText(`Resolution No. ${resolutions[0]?.number}`);
  }
});

test('a session with a date stands once in the calendar, by itself or where a plan names it', async ({
  built,
  page,
}) => {
  const meetings = dataOf<MeetingData>(built, 'meetings');
  for (const { id, start, end } of sessionsOf(built)) {
    const own = meetings.filter((meeting) => meeting.id === id && meeting.from === 'session');
    const planned = meetings.filter((meeting) => meeting.session === id && meeting.from === 'calendar');
    const dated = (start ?? end) !== undefined;
    expect(own.length, id).toBe(dated && planned.length === 0 ? 1 : 0);
    for (const { year } of [...own, ...planned.slice(0, 1)]) {
      expect(readBuilt(built, `calendar/${year}/`), id).toContain(`id="${id}"`);
    }
  }
  const derived = meetings.find(({ from }) => from === 'session');
  await page.goto(`calendar/${derived?.year}/#${derived?.id}`);
  await page.locator(':target').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`/sessions/${derived?.id}/$`));
});

test('the page of gaps has a row for every session, and counts what is missing in each column', async ({
  built,
  page,
}) => {
  await page.goto('about/gaps/');
  await expect(page.locator('table.answers tbody tr')).toHaveCount(sessionsOf(built).length);
  const rows = page.locator('table.open tbody tr');
  for (const row of await rows.all()) {
    const question = await row.getByRole('rowheader').innerText();
    const cells = page.locator(`table.answers td[data-column="${question}"]`);
    await expect(row.getByRole('cell').first(), question).toHaveText(
      String(await cells.filter({ hasText: 'missing' }).count()),
    );
  }
});

test('a passage that names a person is listed on their page and leads to the paragraph', async ({ page }) => {
  await page.goto('people/evan-garcia/');
  const item = page.getByRole('main').locator('.sub-items li').first();
  await expect(item).toContainText('printed as “Ambassador Evan Garcia”');
  await item.getByRole('link').click();
  await expect(page.locator(':target')).toContainText('Ambassador Evan Garcia');
});

test.describe('a report of an error', () => {
  test(
    'takes the address of the paragraph, and becomes a text to copy',
    { tag: '@base' },
    async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.goto('reports/council-109-dg-report/');
      await page.locator('#p30').hover();
      await page.getByRole('link', { name: 'Report an error here' }).click();
      const address = page.getByRole('textbox', { name: /^Where/ });
      await expect(address).toHaveValue(/\/reports\/council-109-dg-report\/#p30$/);
      await page.getByLabel('What is wrong').fill('“adress” & <b>');
      await page.getByLabel('What it should say').fill('address');
      await page.getByRole('button', { name: 'Copy the text' }).click();
      await expect(page.locator('#report-said')).toHaveText('Copied.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(
        `What is wrong: “adress” & <b>\n\nWhere: ${await address.inputValue()}\n\nWhat it should say: address\n\nSource:`,
      );
    },
  );

  test('names the paragraph that the address of the page names', async ({ page }) => {
    await page.goto('reports/council-109-dg-report/#p56');
    await page.locator('.report-error').getByRole('link').click();
    await expect(page.getByRole('textbox', { name: /^Where/ })).toHaveValue(/#p56$/);
  });

  test('takes no address of another site', async ({ page }) => {
    for (const at of ['https://example.com/', '//example.com/', 'javascript:alert(1)', '/\\example.com']) {
      await page.goto(`about/report/?at=${encodeURIComponent(at)}`);
      await expect(page.getByRole('textbox', { name: /^Where/ }), at).toHaveValue('');
    }
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('is a text to copy and fill in, and the link to it names the page', async ({ page }) => {
      await page.goto('sessions/council-96/items/6/');
      await page.locator('.report-error').getByRole('link').click();
      await expect(page).toHaveURL(/about\/report\/\?at=.*council-96/);
      await expect(page.locator('#report-text')).toContainText('What it should say:');
      await expect(page.getByRole('heading', { name: 'Where to send it' })).toBeVisible();
      await expect(page.locator('form#report-form')).toBeHidden();
    });
  });
});
