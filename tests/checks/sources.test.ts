import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/records/finding.ts';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { checkSources } from '../../scripts/checks/sources.ts';
import { normaliseSource, readSource } from '../../scripts/archive/sources.ts';

const id = 'council-96-dg-summary';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  for (const part of ['sources', 'reports', 'provenance', 'permalinks'])
    await cp(`content/${part}`, join(folder, part), { recursive: true });
});
afterEach(async () => rm(folder, { recursive: true }));

async function change(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

async function findings(): Promise<Finding[]> {
  const { archive } = await readArchiveFiles(folder);
  const sources = await checkSources(folder, archive.records.reports);
  return sources.flatMap((source) => source.findings);
}

describe('the check of source texts', () => {
  test('finds nothing in the archive as it is, and leaves no character unexplained', async () => {
    expect(await findings()).toEqual([]);
    const { archive } = await readArchiveFiles(folder);
    const sources = await checkSources(folder, archive.records.reports);
    expect(sources.map(({ account }) => account?.unexplained)).toEqual([0, 0, 0, 0, 0]);
  });

  test('finds a changed byte, and says what to do', async () => {
    await change(`sources/${id}/source.txt`, 'Budapest', 'Bucharest');
    const [finding] = await findings();
    expect(finding).toMatchObject({
      code: 's-001',
      line: 3,
      column: 3,
      hint: expect.stringContaining('Restore the file'),
    });
    expect(finding?.message).toMatch(/expected SHA-256 7d2c8750.*, found [0-9a-f]{64}/);
  });

  test('names line ends as the cause where nothing else of a text has changed', async () => {
    const path = join(folder, `sources/${id}/source.txt`);
    await writeFile(path, (await readFile(path, 'latin1')).replaceAll('\n', '\r\n'), 'latin1');
    expect(await findings()).toMatchObject([
      { code: 's-001', message: expect.stringContaining('line ends of source.txt were changed') },
    ]);
  });

  test('finds a record that was changed by hand, at its line', async () => {
    await change(`reports/${id}.mdx`, 'Staff professionalism', 'Staff and professionalism');
    const [finding] = await findings();
    expect(finding).toMatchObject({ code: 's-003', hint: expect.stringContaining('npm run normalise') });
    const lines = (await readFile(join(folder, 'reports', `${id}.mdx`), 'utf8')).split('\n');
    expect(lines[(finding?.line ?? 0) - 1]).toBe('3. Staff and professionalism');
  });

  test('finds a decision that no longer applies, at its place in the edition', async () => {
    await change(`sources/${id}/edition.yaml`, 'words: "3 Priorities"', 'words: "4 Priorities"');
    const [finding] = await findings();
    expect(finding).toMatchObject({
      code: 's-002',
      message: expect.stringContaining('"4 Priorities" does not stand on line 17'),
    });
    const lines = (await readFile(join(folder, 'sources', id, 'edition.yaml'), 'utf8')).split('\n');
    expect(lines[(finding?.line ?? 0) - 1]).toContain('do: "heading"');
  });

  test('finds a decision it does not know, and names those it does', async () => {
    await change(`sources/${id}/edition.yaml`, 'do: "heading"', 'do: "headng"');
    expect((await findings())[0]).toMatchObject({ code: 'r-003', path: expect.stringContaining('edition.yaml') });
  });

  test('finds bytes that are no text', async () => {
    const bytes = Buffer.from([0x54, 0xff, 0xfe]);
    const { sha256 } = await import('../../scripts/archive/fingerprint.ts');
    await change(
      `sources/${id}/edition.yaml`,
      /sha256: "(\w+)"/.exec(await readFile(join(folder, 'sources', id, 'edition.yaml'), 'utf8'))?.[1] ?? '',
      sha256(bytes),
    );
    await writeFile(join(folder, 'sources', id, 'source.txt'), bytes);
    expect((await findings())[0]).toMatchObject({ code: 's-005', message: 'source.txt is not in utf-8.' });
  });

  test('finds a report that has no source text', async () => {
    await rm(join(folder, 'sources', id), { recursive: true });
    expect((await findings())[0]).toMatchObject({
      code: 's-003',
      message: expect.stringContaining('has no source text'),
    });
  });

  test('finds a ledger that does not say what became of a block', async () => {
    await change(
      `sources/${id}/edition.yaml`,
      '  - do: "heading"',
      `  - do: "withdraw"
    anchor: "p39"
    reason: "Belongs to another text."
  - do: "heading"`,
    );
    const { source } = await readSource(folder, id);
    const files = source === undefined ? undefined : normaliseSource(source).files;
    await writeFile(join(folder, 'reports', `${id}.mdx`), files?.record ?? '');
    await writeFile(join(folder, 'provenance', `${id}.json`), files?.provenance ?? '');
    expect(await findings()).toContainEqual(
      expect.objectContaining({
        code: 'p-002',
        message: expect.stringContaining('#p39 was withdrawn'),
        hint: 'Run npm run permalinks.',
      }),
    );
  });
});
