import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { replaceIn } from '../../scripts/force/archive.ts';

/** What one sees who writes the archive: the development server, with the browser left open. */
const folder = mkdtempSync(join(tmpdir(), 'dev-'));
const content = join(folder, 'content');
let server: ChildProcess;
let home = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  change('sessions/council-96.mdx', /^number:/m, 'nummer:'); // it begins with a record that cannot be read
  ({ server, home } = await begin(`${content}/`));
});

/** A server of an archive, and the address of its home page once it answers. */
async function begin(archive: string): Promise<{ server: ChildProcess; home: string }> {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--port', '4590'], {
    env: { ...process.env, CONTENT_DIR: archive, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const home = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.once('exit', () => reject(new Error(`The development server ended: ${said}`)));
    server.stdout.on('data', (chunk) => {
      said += String(chunk);
      const [address] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
  });
  return { server, home };
}

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

const change = (file: string, from: string | RegExp, to: string) => replaceIn(join(content, file), from, to);

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a record that cannot be read is shown in place of any page, with its line, until it is mended', async ({
  page,
}) => {
  const answer = await page.goto(`${home}people/`);
  expect(answer?.status()).toBe(500);
  await expect(page.getByText(/^r-002 \S*sessions\/council-96\.mdx:\d+:1 – Unknown key "nummer"/)).toBeVisible();
  change('registers/terms.yaml', /^/, 'no-list\n');
  await expect(page.getByText(/registers\/terms\.yaml:1:1 – /)).toBeVisible();
  await expect(page.getByText('in 2 files.')).toBeVisible();
  change('sessions/council-96.mdx', /^nummer:/m, 'number:');
  await expect(page.getByText('in 1 file.')).toBeVisible();
  change('registers/terms.yaml', /^no-list\n/, '');
  await expect(heading(page)).toHaveText('People');
  expect((await page.reload())?.status()).toBe(200);
});

test('what a register says is shown as it changes, on every page that says it', async ({ page }) => {
  await page.goto(`${home}sessions/council-96/`);
  for (const name of ['First Body', 'Second Body', 'Third Body']) {
    change('registers/bodies.yaml', /(^council:\n(?: {2}.*\n)*? {2}name: ).*/m, `$1"${name}"`);
    await expect(page.getByText(name).first()).toBeVisible();
  }
});

test('what pages read from files of their own is followed: accounts, ledgers, received texts', async ({ page }) => {
  const account = 'provenance/council-109-dg-report.json';
  await page.goto(`${home}reports/council-109-dg-report/source/`);
  await expect(page.getByText('The menu of the website', { exact: false }).first()).toBeVisible();
  change(account, 'The menu of the website', 'The menu of another website');
  await expect(page.getByText('The menu of another website', { exact: false }).first()).toBeVisible();
  const good = readFileSync(join(content, account));
  writeFileSync(join(content, account), good.subarray(0, 1000));
  await expect(page.getByText(/council-109-dg-report\.json/).first()).toBeVisible();
  writeFileSync(join(content, account), good);
  await expect(page.getByText('The menu of another website', { exact: false }).first()).toBeVisible();

  await page.goto(`${home}budgets/2031/`);
  await expect(heading(page)).not.toContainText('withdrawn');
  const withdrawn = [
    '- state: "withdrawn"',
    '  address: "./"',
    '  date: "2026-12-01"',
    '  reason: "It was a trial."',
    '  seal: "00000000"',
  ];
  writeFileSync(join(content, 'permalinks/budgets/2031.yaml'), [...withdrawn, ''].join('\n'));
  await expect(page.getByText('It was a trial.')).toBeVisible();
});

test('records are followed when they are added, renamed and removed', async ({ page }) => {
  const path = (year: number) => join(content, `calendars/${year}.mdx`);
  const text = readFileSync(path(2009), 'utf8');
  const write = (year: number) =>
    writeFileSync(path(year), text.replaceAll(/(?<=^year: |")2009(?=$|-\d\d-)/gm, String(year)));
  const link = (year: number) => page.getByRole('link', { name: String(year), exact: true });
  await page.goto(`${home}calendar/`);
  await expect(link(2009).first()).toBeVisible();
  write(2031);
  await expect(link(2031).first()).toBeVisible();
  renameSync(path(2031), path(2032));
  write(2032);
  await expect(link(2032).first()).toBeVisible();
  await expect(link(2031)).toHaveCount(0);
  rmSync(path(2032));
  await expect(link(2032)).toHaveCount(0);
  await expect(link(2009).first()).toBeVisible();

  change('calendars/2009.mdx', /reference: "[^"]*"/, 'reference: "a-page-that-is-not-there"');
  await expect(page.getByText(/calendars\/2009\.mdx.*"a-page-that-is-not-there"/)).toBeVisible();
  writeFileSync(path(2009), text);
  await expect(link(2009).first()).toBeVisible();
});

test('a second server in the same checkout shows its own archive', async ({ request }) => {
  const other = join(folder, 'other');
  cpSync('content', other, { recursive: true });
  const second = await begin(other);
  const shown = async (site: string) => (await request.get(`${site}people/antonio-vitorino/`)).text();
  try {
    change('registers/people.yaml', '  name: "António Vitorino"', '  name: "A name of the first"');
    expect(await shown(second.home)).toContain('<h1>António Vitorino</h1>');
    expect(await shown(home)).toContain('<h1>A name of the first</h1>');
    expect(await shown(second.home)).toContain('<h1>António Vitorino</h1>');
  } finally {
    second.server.kill();
  }
});
