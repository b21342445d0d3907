import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArchive } from '../../scripts/bench/archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Outcome {
  status: number;
  output: string;
  errors: string;
  pid: number;
}

/** Builds the archive of a folder, outside the project, into `dist` beside it or a folder of another name. */
function build(content: string, to = 'dist'): Promise<Outcome> {
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(folder, 'cache'), OUT_DIR: resolve(folder, to) };
  return new Promise((done) => {
    const child = execFile(process.execPath, ['scripts/build.ts'], { env }, (_, output, errors) =>
      done({ status: child.exitCode ?? -1, output, errors, pid: child.pid ?? 0 }),
    );
  });
}

test('a build with bad records lists every finding with its place, and leaves the last build as it was', async () => {
  const content = join(folder, 'content');
  await makeArchive(content, 2);
  const first = join(content, 'reports/report-0.mdx');
  writeFileSync(first, `${readFileSync(first, 'utf8')}\n<script>alert(1)</script>\n`);
  const second = join(content, 'reports/report-1.mdx');
  writeFileSync(second, readFileSync(second, 'utf8').replace('language:', 'langauge:'));
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'dist/index.html'), 'the last build');

  const { status, errors } = await build(content);
  expect(status).toBe(1);
  expect(errors).toMatch(/m-004 \S*report-0\.mdx:\d+:1 – The element <script> is not in the vocabulary\./);
  expect(errors).toMatch(/r-002 \S*report-1\.mdx:\d+:1 – Unknown key "langauge"\..*did you mean "language"\?/);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last build');
});

test('a good archive outside the project is built, and what is shown in a terminal is kept out of a log', async () => {
  const content = join(folder, 'good');
  await makeArchive(content, 2);
  const { status, output, errors } = await build(content);
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(output).toMatch(/^Built \d+ files into .* in [\d.]+ seconds\.\n$/);
  expect(existsSync(join(folder, 'dist/reports/report-1/index.html'))).toBe(true);
  expect(existsSync(join(folder, 'dist/pagefind/catalogue.search'))).toBe(true);
});

test('builds that run at once, with one cache, are each whole and their own, and leave nothing behind', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  await makeArchive(one, 2);
  cpSync(one, other, { recursive: true });
  const changed = join(other, 'reports/report-0.mdx');
  writeFileSync(changed, readFileSync(changed, 'utf8').replace(/^shortTitle: ".*"$/m, 'shortTitle: "Another title"'));

  const built = await Promise.all([build(one, 'dist-one'), build(other, 'dist-other')]);
  expect(built.map(({ status, errors }) => ({ status, errors }))).toEqual(Array(2).fill({ status: 0, errors: '' }));
  for (const site of ['dist-one', 'dist-other']) {
    const pages = globSync('**/*.html', { cwd: join(folder, site) });
    const files = pages.flatMap((page) =>
      [...readFileSync(join(folder, site, page), 'utf8').matchAll(/(?:href|src)="\/(assets\/[^"]*)"/g)].map(
        ([, path]) => path ?? '',
      ),
    );
    expect(files.length, site).toBeGreaterThan(pages.length);
    expect(files.filter((path) => !existsSync(join(folder, site, path)))).toEqual([]);
    const page = readFileSync(join(folder, site, 'reports/report-0/index.html'), 'utf8');
    expect(page.includes('Another title')).toBe(site === 'dist-other');
  }
  const left = built.flatMap(({ pid }) => globSync(`.scratch/build-${pid}-*`));
  expect(left).toEqual([]);

  // What the cache holds of a record is not taken for that of another folder, even where both are the same.
  rmSync(other, { recursive: true });
  expect(await build(one, 'dist-one')).toMatchObject({ status: 0, errors: '' });
});

test('an archive that holds nothing yet is built, onto another disk too', async () => {
  const content = join(folder, 'empty');
  mkdirSync(content);
  const isOther = existsSync('/dev/shm') && statSync('/dev/shm').dev !== statSync('.').dev;
  const site = mkdtempSync(join(isOther ? '/dev/shm' : folder, 'site-'));
  const { status, output } = await build(content, site);
  expect(status, output).toBe(0);
  for (const path of ['index.html', 'reports/index.html', 'search/index.html', 'pagefind/catalogue.search']) {
    expect(existsSync(join(site, path)), path).toBe(true);
  }
  rmSync(site, { recursive: true });
});
