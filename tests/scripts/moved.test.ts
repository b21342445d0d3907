import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { replaceIn } from '../../scripts/force/archive.ts';
import { readTask } from '../../scripts/permalinks/parameters.ts';
import { perform } from '../../scripts/permalinks/perform.ts';

/** A folder whose path means something else where it is taken for an address. */
const folder = mkdtempSync(join(tmpdir(), 'moved 100%20é#?-'));
const content = join(folder, 'content');
/** The environment of a shell: the test runner's own BASE_URL would stand in for the site's. */
const { BASE_URL: _, ...shell } = process.env;
const environment = {
  ...shell,
  CONTENT_DIR: content,
  CACHE_DIR: join(folder, 'cache'),
  OUT_DIR: join(folder, 'dist'),
  SITE_URL: 'https://example.org/archive',
};

function run(script: string, ...parameters: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], {
    encoding: 'utf8',
    env: environment,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}${stdout}`);
  return stdout;
}

const change = (file: string, from: string | RegExp, to: string) => replaceIn(join(content, file), from, to);

const built = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');

/** Two paragraphs of the New York statement, published as a text of their own and later found to be a part of it. */
function publishExtract(): void {
  const record = readFileSync(join(content, 'reports/new-york-conference-2008-statement.mdx'), 'utf8');
  const paragraphs = record.split('\n\n').filter((each) => /^(?:Underlying all|We hope that)/.test(each));
  expect(paragraphs).toHaveLength(2);
  const text = `Extract of a statement\n\n${paragraphs.join('\n\n')}\n`;
  mkdirSync(join(content, 'sources/extract'));
  writeFileSync(join(content, 'sources/extract/source.txt'), text);
  const source = `source:\n  file: "source.txt"\n  sha256: "${sha256(text)}"\n  layout: "web-page"\n`;
  const about = 'record:\n  kind: "statement"\n  shortTitle: "Extract"\n  summary: "A part."\n  language: "en"\n';
  writeFileSync(join(content, 'sources/extract/edition.yaml'), source + about);
  run('scripts/normalise.ts', 'extract');
  run('scripts/permalinks.ts', '--published', '2026-11-30');
  for (const file of ['sources/extract', 'reports/extract.mdx', 'provenance/extract.json']) {
    rmSync(join(content, file), { recursive: true });
  }
}

/** Says that something is gone, as the command does. */
const withdraw = (name: string, reason: string, ...more: string[]) =>
  perform(content, readTask(['--withdraw', name, '--reason', reason, ...more]));

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  publishExtract();
  renameSync(join(content, 'sources/new-york-conference-2008-statement'), join(content, 'sources/new-york-2008'));
  for (const part of ['reports', 'provenance']) {
    const ending = part === 'reports' ? 'mdx' : 'json';
    rmSync(join(content, part, `new-york-conference-2008-statement.${ending}`));
  }
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:mdx|yaml)$/.test(file) || file.startsWith('permalinks')) continue;
    const text = readFileSync(join(content, file), 'utf8');
    const moved = text.replaceAll(/(?<=(?:report|at): ")new-york-conference-2008-statement(?=["#])/g, 'new-york-2008');
    if (moved !== text) writeFileSync(join(content, file), moved);
  }
  change(
    'sources/new-york-2008/edition.yaml',
    '  language: "en"\n',
    '  language: "en"\n  formerIds: ["new-york-conference-2008-statement", "extract"]\n',
  );
  change('sessions/council-109.mdx', '  - number: "1370"\n', '  - number: "1370"\n    formerNumbers: ["1307"]\n');
  change('sessions/council-109.mdx', /^ {2}- key: "next-decade"\n(?: {4}.*\n)*/m, '');
  change('calendars/2009.mdx', /^ {2}- id: "regional-meeting-2009-europe"\n(?: {4}.*\n)*/m, '');
  change('registers/terms.yaml', /^bab:\n(?: .*\n)*/m, '');
  const [gone, instead] = ['calendars/2009#regional-meeting-2009-europe', 'calendars/2009#gfmd-3'];
  await withdraw(gone, 'It is no meeting.', '--replaced-by', instead);
  await withdraw('terms/bab', 'It is no term.');
  await withdraw('sessions/council-109/items/next-decade', 'It is no item.');
  change(
    'sessions/council-109.mdx',
    '- key: "adoption-of-the-agenda"',
    '- key: "agenda"\n    formerKeys: ["adoption-of-the-agenda"]',
  );
  change('sessions/council-96.mdx', 'budgets:\n  - "2009"\n', '');
  await withdraw('budgets/2009', 'Its figures belong to another "edition".');
  rmSync(join(content, 'budgets/2009.mdx'));
  run('scripts/normalise.ts');
  run('scripts/permalinks.ts'); // which finds nothing wrong
  run('scripts/build.ts');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a record that got another identifier leads on from its old address, paragraph by paragraph', () => {
  const page = built('reports/new-york-conference-2008-statement/index.html');
  const address = '/archive/reports/new-york-2008/';
  expect(page).toContain(`<link rel="canonical" href="https://example.org${address}">`);
  expect(page).toContain(`<meta http-equiv="refresh" content="0; url=${address}">`);
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toMatch(/<li id="p7">\s*<a href="\/archive\/reports\/new-york-2008\/#p7">/);
  expect(existsSync(join(folder, 'dist/reports/new-york-2008/index.html'))).toBe(true);
});

test('an item that got another key leads on from its old address', () => {
  expect(built('sessions/council-109/items/adoption-of-the-agenda/index.html')).toContain(
    'url=/archive/sessions/council-109/items/agenda/',
  );
});

test('a record that was withdrawn leaves a page that says why', () => {
  const page = built('budgets/2009/index.html');
  expect(page).toContain('This record was withdrawn');
  expect(page).toContain('Its figures belong to another &quot;edition&quot;.');
});

test('an item that was withdrawn leaves a page, a meeting, a term and a resolution a place, that say why', () => {
  expect(built('sessions/council-109/items/next-decade/index.html')).toMatch(
    /This item was withdrawn[^]*It is no item\./,
  );
  expect(built('calendar/2009/index.html')).toMatch(
    /<li id="regional-meeting-2009-europe">[^]{0,80}was withdrawn: It is no meeting\.\s*<a href="\/archive\/calendar\/2009\/#gfmd-3">/,
  );
  expect(built('terms/index.html')).toMatch(/<li id="bab">[^]{0,60}was withdrawn: It is no term\./);
  expect(built('sessions/council-109/index.html')).toMatch(/<li id="resolution-1370"[^]*?<span id="resolution-1307">/);
});

test('a text that was joined to another leads on to the same words there, and no host takes its fragments along', () => {
  const page = built('reports/extract/index.html');
  const leads = [...page.matchAll(/<li id="(\w+)">\s*<a href="\/archive\/reports\/new-york-2008\/#(\w+)">/g)];
  const whole = built('reports/new-york-2008/index.html');
  const wordsAt = (anchor: string) => new RegExp(`id="${anchor}"[^>]*>(?:<[^>]*>)*\\s*([\\w ]{11})`).exec(whole)?.[1];
  expect(leads.map(([, old, now = '']) => [old, wordsAt(now)])).toEqual([
    ['title', 'Conference '],
    ['p1', 'Underlying '],
    ['p2', 'We hope tha'],
  ]);
  expect(page).not.toContain('http-equiv="refresh"');
  expect(built('_redirects')).not.toContain('reports/extract/');
});

test('hosts are told what moved, a line each', () => {
  expect(built('_redirects').split('\n').slice(1)).toEqual([
    '/archive/reports/new-york-conference-2008-statement/ /archive/reports/new-york-2008/ 301',
    '/archive/reports/new-york-conference-2008-statement/source/ /archive/reports/new-york-2008/source/ 301',
    '/archive/sessions/council-109/items/adoption-of-the-agenda/ /archive/sessions/council-109/items/agenda/ 301',
    '',
  ]);
});

test('the site map lists the new addresses, and none that moved or was withdrawn', () => {
  const listed = new Set([...built('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address));
  const has = (path: string) => listed.has(`https://example.org/archive/${path}`);
  expect(['reports/new-york-2008/', 'sessions/council-109/items/agenda/'].filter(has)).toHaveLength(2);
  const old = [
    'reports/new-york-conference-2008-statement/',
    'sessions/council-109/items/adoption-of-the-agenda/',
    'budgets/2009/',
  ];
  expect(old.filter(has)).toEqual([]);
});

test('the new record keeps every anchor of the old one', () => {
  const anchors = (file: string) =>
    [...readFileSync(file, 'utf8').matchAll(/^ {2}- "(.+)"$/gm)].map(([, anchor]) => anchor);
  expect(anchors(join(content, 'reports/new-york-2008.mdx'))).toEqual(
    expect.arrayContaining(
      anchors('content/reports/new-york-conference-2008-statement.mdx').filter((anchor) => /^p\d/.test(anchor ?? '')),
    ),
  );
});
