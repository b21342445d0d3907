import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArchive } from '../../scripts/bench/archive.ts';

const folder = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the archive of a folder, outside the project, into `dist` beside it. */
function build(content: string): { status: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      CACHE_DIR: join(folder, 'cache'),
      OUT_DIR: join(folder, 'dist'),
    },
  });
  return { status, output: stdout, errors: stderr };
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

  const { status, errors } = build(content);
  expect(status).toBe(1);
  expect(errors).toMatch(/m-004 \S*report-0\.mdx:\d+:1 – The element <script> is not in the vocabulary\./);
  expect(errors).toMatch(/r-002 \S*report-1\.mdx:\d+:1 – Unknown key "langauge"\..*did you mean "language"\?/);
  expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('the last build');
}, 60_000);

test('a good archive outside the project is built, and what is shown in a terminal is kept out of a log', async () => {
  const content = join(folder, 'good');
  await makeArchive(content, 2);
  const { status, output, errors } = build(content);
  expect(errors).toBe('');
  expect(status).toBe(0);
  expect(output).toMatch(/^Built \d+ files into .* in [\d.]+ seconds\.\n$/);
  expect(existsSync(join(folder, 'dist/reports/report-1/index.html'))).toBe(true);
  expect(existsSync(join(folder, 'dist/pagefind/pagefind.js'))).toBe(true);
}, 60_000);
