import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { fixture } from './fixture.ts';

/** Runs the command as a person would, and returns what it printed and its exit code. */
async function check(contentDir: string): Promise<{ lines: string[]; code: number }> {
  const env = { ...process.env, CONTENT_DIR: contentDir };
  const run = promisify(execFile)(process.execPath, ['scripts/check.ts'], { env });
  const { stdout, code } = await run.then(
    ({ stdout: printed }) => ({ stdout: printed, code: 0 }),
    (error: { stdout: string; code: number }) => error,
  );
  return { lines: stdout.trim().split('\n'), code };
}

async function bytesBelow(directory: string): Promise<string[]> {
  const files = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Promise.all(paths.map(async (path) => `${path}\n${await readFile(path, 'utf8')}`));
}

test('a folder with several bad files lists every finding before it stops, and writes nothing', async () => {
  const before = await bytesBelow(fixture('several-bad-files'));
  const { lines, code } = await check(fixture('several-bad-files'));
  expect(code).toBe(1);
  expect(
    lines.slice(0, -1).map((line) => line.replace(/ – .*$/, '').replace(`${fixture('several-bad-files')}/`, '')),
  ).toEqual([
    'r-003 budgets/2019.mdx:5:34',
    'r-001 calendars/2009.mdx:1:1',
    'r-005 calendars/notes.txt:1:1',
    'r-003 registers/bodies.yaml:1:1',
    'r-003 registers/bodies.yaml:1:1',
    'r-003 registers/bodies.yaml:1:1',
    'r-002 registers/bodies.yaml:2:3',
    'r-002 sessions/council-96.mdx:6:1',
    'm-004 sessions/council-97.mdx:15:1',
  ]);
  expect(lines.at(-1)).toBe('9 findings in 6 files.');
  expect(await bytesBelow(fixture('several-bad-files'))).toEqual(before);
});

test('a folder without findings ends with exit code 0', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'empty-'));
  expect(await check(empty)).toEqual({ lines: ['0 findings in 0 files.'], code: 0 });
  await rm(empty, { recursive: true });
});

test('a folder that is not there ends with exit code 1 and finds nothing', async () => {
  expect(await check(fixture('no-such-folder'))).toMatchObject({ lines: [''], code: 1 });
});
