import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeSource, sweep } from '../../scripts/import/place.ts';
import { listSources } from '../../scripts/archive/sources.ts';

let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'place-'));
});
afterEach(() => rmSync(content, { recursive: true }));

const files = { 'source.txt': 'A text.', 'edition.yaml': 'source: {}\n' };
const inSources = () => readdirSync(join(content, 'sources'));

test('a source is written whole, under its identifier', async () => {
  await placeSource(content, 'a-text', files);
  expect(inSources()).toEqual(['a-text']);
  expect(readFileSync(join(content, 'sources/a-text/source.txt'), 'utf8')).toBe('A text.');
});

test('what exists is never written over', async () => {
  await placeSource(content, 'a-text', files);
  await expect(placeSource(content, 'a-text', { 'source.txt': 'Another.' })).rejects.toThrow(/"a-text" already/);
  expect(readFileSync(join(content, 'sources/a-text/source.txt'), 'utf8')).toBe('A text.');
  expect(inSources()).toEqual(['a-text']);
});

test.each(['../a-text', '/tmp/a-text', '..', 'a/b', 'A text', ''])(
  'an identifier leads nowhere else: %j',
  async (id) => {
    await expect(placeSource(content, id, files)).rejects.toThrow();
    expect(inSources()).toEqual([]);
  },
);

test.each(['../x.txt', '/tmp/x.txt', 'a/b.txt', '.hidden'])('nor does the name of a file: %j', async (name) => {
  await expect(placeSource(content, 'a-text', { [name]: 'x' })).rejects.toThrow(/no name/);
  expect(inSources()).toEqual([]);
});

test('a folder of sources that is a link to elsewhere is not written into', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  symlinkSync(elsewhere, join(content, 'sources'));
  await expect(placeSource(content, 'a-text', files)).rejects.toThrow(/leads out of/);
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(elsewhere, { recursive: true });
});

test('a link in the place of a source is not followed', async () => {
  mkdirSync(join(content, 'sources'));
  symlinkSync('/nowhere', join(content, 'sources/a-text'));
  await expect(placeSource(content, 'a-text', files)).rejects.toThrow(/already/);
});

describe('an import that is ended while it writes', () => {
  /** Begins to write a source whose second file never ends; resolves when the first is there. */
  async function begin() {
    const script = `
      import { placeSource } from ${JSON.stringify(resolve('scripts/import/place.ts'))};
      process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
      async function* endless() { console.log('writing'); yield 'half'; await new Promise((r) => setTimeout(r, 60_000)); }
      await placeSource(${JSON.stringify(content)}, 'a-text', { 'source.txt': 'A text.', 'edition.yaml': endless() });`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((done) => child.once('close', done));
    await new Promise((done) => child.stdout.once('data', done));
    return { child, ended };
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('leaves nothing that counts: %s', async (signal) => {
    const { child, ended } = await begin();
    expect(inSources()).toEqual([expect.stringMatching(/^\.import-\d+-/)]);
    child.kill(signal);
    await ended;
    expect(await listSources(content)).toEqual([]);
    if (signal !== 'SIGKILL') expect(inSources()).toEqual([]);
    await sweep(content);
    expect(inSources()).toEqual([]);
  });

  test('and what another import is writing is left alone', async () => {
    const { child, ended } = await begin();
    await sweep(content);
    expect(inSources()).toHaveLength(1);
    child.kill('SIGKILL');
    await ended;
    expect(existsSync(join(content, 'sources'))).toBe(true);
  });
});
