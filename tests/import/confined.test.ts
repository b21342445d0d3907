import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { runConfined } from '../../scripts/import/child/confined.ts';
import { RefusedError } from '../../scripts/import/refused.ts';

const fixtures = resolve('tests/fixtures/import/confined');
const folder = mkdtempSync(join(tmpdir(), 'confined-'));
const target = join(folder, 'another.txt');
let connections = 0;
const server = createServer((socket) => {
  connections += 1;
  socket.destroy();
});
beforeAll(async () => {
  writeFileSync(target, 'not to be read');
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** What Node, or the closed network, says to what is not allowed: another error would prove nothing. */
const refusal =
  /has no network|ERR_ACCESS_DENIED|Access to this API has been restricted|loading addons is disabled|is not a (?:function|constructor)|Code generation from strings/;

test('the process that reads a file reaches no network, no other file and no other process', async () => {
  process.env['A_SECRET'] = 'of the shell';
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const outcomes = await runConfined(
    { script: join(fixtures, 'attempts.ts'), schema: z.record(z.string(), z.string()) },
    JSON.stringify({ port, target, written: join(folder, 'written') }),
  );
  const { environment, ...attempts } = outcomes;
  expect(environment).toBe('TZ');
  expect(Object.keys(attempts)).toHaveLength(25);
  expect(Object.entries(attempts).filter(([, outcome]) => !refusal.test(outcome))).toEqual([]);
  expect(connections).toBe(0);
  expect(readdirSync(folder)).toEqual(['another.txt']);
  expect(readFileSync(target, 'utf8')).toBe('not to be read');
});

describe('what goes over a limit is ended, and refused in a sentence', () => {
  const small = { heapMegabytes: 64, memoryBytes: 600 * 2 ** 20, answerBytes: 2 ** 19 };
  const attempt = (limit: string, readingTime = 50_000) =>
    runConfined(
      {
        script: join(fixtures, 'over.ts'),
        schema: z.strictObject({ read: z.literal(true) }),
        limits: { ...small, readingTime },
      },
      limit,
    );

  test.each([
    ['heap', 'Reading it takes more memory than an import has.'],
    ['memory', 'Reading it takes more memory than an import has.'],
    ['answer', 'It holds more text than an import takes.'],
    ['a crash', 'It is damaged, or made to do damage: reading it failed (Error: Something with a stack.).'],
  ])('%s', async (limit, message) => {
    await expect(attempt(limit)).rejects.toThrow(new RefusedError(message));
  });

  test('time', async () => {
    await expect(attempt('time', 2000)).rejects.toThrow(new RefusedError('Reading it takes longer than 2 seconds.'));
  });

  test('an answer of another form is none', async () => {
    await expect(attempt('another form')).rejects.toThrow(z.ZodError);
  });

  test('what a library prints is no part of the answer', async () => {
    await expect(attempt('print')).resolves.toEqual({ read: true });
  });
});

describe('trouble of the machine is not blamed on the file', () => {
  const schema = z.strictObject({ read: z.literal(true) });
  const failed = async (script: string, input = '', contentDir?: string): Promise<unknown> =>
    runConfined(
      { script: join(fixtures, script), schema, ...(contentDir !== undefined && { contentDir }) },
      input,
    ).catch((error: unknown) => error);

  test.each([
    ['a package that is not there', 'lacking.ts', 'later', /a-package-that-is-not-there/],
    ['too many open files', 'lacking.ts', 'now', /Too many files are open/],
    ['a program that is not there', 'nowhere.ts', '', /nowhere\.ts/],
  ])('%s', async (_, script, input, words) => {
    const error = await failed(script, input);
    expect(error).not.toBeInstanceOf(RefusedError);
    expect(String(error)).toMatch(/^Error: No file can be read on this machine: the process that reads them failed \(/);
    expect(String(error)).toMatch(words);
    expect(String(error).split('\n')).toHaveLength(1);
  });

  test('a package that is lacking before it begins', async () => {
    mkdirSync(join(folder, 'at once'));
    const error = await failed('lacking.ts', '', join(folder, 'at once'));
    rmSync(join(folder, 'at once'), { recursive: true });
    expect(error).not.toBeInstanceOf(RefusedError);
    expect(String(error)).toContain('a-package-that-is-not-there');
  });
});

describe('a file is imported, and told of what drafts do not know, in a checkout', () => {
  const text =
    'Statement to the 96th Session of the IOM Council\n\nGeneva, 3 December 2008\n\nThe first paragraph has one sentence.\n';

  const unread =
    'Drafts know nothing of content/registers/people.yaml, which cannot be read: npm run check says why.\n';

  test.each<[string, string, (checkout: string, modules: string) => string]>([
    [
      'whose node_modules is a link',
      'linked',
      (checkout, modules) => {
        symlinkSync(modules, join(checkout, 'node_modules'));
        return checkout;
      },
    ],
    [
      'that is reached by a link, whose node_modules leads by folders that are links, in a path with signs of addresses',
      'a 50%20é#?b, c',
      (checkout, modules) => {
        symlinkSync(folder, join(folder, 'around'));
        symlinkSync(modules, join(folder, 'shared'));
        symlinkSync(join(folder, 'around/shared'), join(folder, 'second'));
        symlinkSync('../around/second', join(checkout, 'node_modules'));
        symlinkSync(checkout, join(folder, 'here'));
        return join(folder, 'here');
      },
    ],
  ])('%s', (_, name, link) => {
    const checkout = join(folder, name);
    for (const part of ['scripts', 'src', 'package.json']) cpSync(part, join(checkout, part), { recursive: true });
    cpSync('content/registers', join(checkout, 'content/registers'), { recursive: true });
    writeFileSync(join(checkout, 'content/registers/people.yaml'), 'someone: "');
    writeFileSync(join(checkout, 'text.txt'), text);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/import.ts', '--id', 'a-text', 'text.txt'],
      {
        cwd: link(checkout, resolve('node_modules')),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] },
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: unread });
    expect(stdout).toContain('"text.txt" is in the archive as a-text');
  });
});
