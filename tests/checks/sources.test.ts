import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/records/finding.ts';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { checkSources } from '../../scripts/checks/sources.ts';
import { replaceIn } from '../../scripts/force/archive.ts';
import { normaliseSource, readSource } from '../../scripts/archive/sources.ts';

const id = 'council-96-dg-summary';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  for (const part of ['sources', 'reports', 'provenance', 'permalinks'])
    await cp(`content/${part}`, join(folder, part), { recursive: true });
});
afterEach(async () => rm(folder, { recursive: true }));

const change = (file: string, from: string | RegExp, to: string) => replaceIn(join(folder, file), from, to);

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
    change(`sources/${id}/source.txt`, 'Budapest', 'Bucharest');
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
    change(`reports/${id}.mdx`, 'Staff professionalism', 'Staff and professionalism');
    const [finding] = await findings();
    expect(finding).toMatchObject({ code: 's-003', hint: expect.stringContaining('npm run normalise') });
    const lines = (await readFile(join(folder, 'reports', `${id}.mdx`), 'utf8')).split('\n');
    expect(lines[(finding?.line ?? 0) - 1]).toBe('3. Staff and professionalism');
  });

  test('finds a decision that no longer applies, at its place in the edition', async () => {
    change(`sources/${id}/edition.yaml`, 'words: "3 Priorities"', 'words: "4 Priorities"');
    const [finding] = await findings();
    expect(finding).toMatchObject({
      code: 's-002',
      message: expect.stringContaining('"4 Priorities" does not stand on line 17'),
    });
    const lines = (await readFile(join(folder, 'sources', id, 'edition.yaml'), 'utf8')).split('\n');
    expect(lines[(finding?.line ?? 0) - 1]).toContain('do: "heading"');
  });

  test('finds a decision it does not know, and names those it does', async () => {
    change(`sources/${id}/edition.yaml`, 'do: "heading"', 'do: "headng"');
    expect((await findings())[0]).toMatchObject({ code: 'r-003', path: expect.stringContaining('edition.yaml') });
  });

  test('finds bytes that are no text', async () => {
    const bytes = Buffer.from([0x54, 0xff, 0xfe]);
    change(
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
    change(
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

describe('one bad source', () => {
  const edition = `sources/${id}/edition.yaml`;
  const bad: Record<string, [code: string, says: string | RegExp, spoil: () => Promise<unknown>]> = {
    'an edition that is no YAML': [
      'r-001',
      'cannot be parsed',
      async () => writeFile(join(folder, edition), 'source: ['),
    ],
    'an empty edition': ['r-003', '', async () => writeFile(join(folder, edition), '')],
    'an edition of comments': ['r-003', '', async () => writeFile(join(folder, edition), '# nothing\n')],
    'an edition that is a list': ['r-003', '', async () => writeFile(join(folder, edition), '- 1\n- 2\n')],
    'an edition that is a word': ['r-003', '', async () => writeFile(join(folder, edition), 'edition\n')],
    'decisions that are no list': [
      'r-003',
      'decisions',
      async () => change(edition, 'decisions:', 'decisions: 5\nothers:'),
    ],
    'a folder named edition.yaml': [
      's-007',
      'edition.yaml is a folder',
      async () => {
        await rm(join(folder, edition));
        await mkdir(join(folder, edition));
      },
    ],
    'no edition': ['s-007', 'edition.yaml is not there', async () => rm(join(folder, edition))],
    'no source': ['s-007', 'source.txt is not there', async () => rm(join(folder, `sources/${id}/source.txt`))],
    'a folder named source.txt': [
      's-007',
      'source.txt is a folder',
      async () => {
        await rm(join(folder, `sources/${id}/source.txt`));
        await mkdir(join(folder, `sources/${id}/source.txt`));
      },
    ],
    'a folder with nothing in it': [
      's-007',
      'edition.yaml is not there',
      async () => mkdir(join(folder, 'sources/nothing')),
    ],
    'a plain text that is called a document': [
      's-008',
      'source.txt cannot be read as a document: It is a plain text, and no document',
      async () => change(edition, /layout: ".*"/, 'layout: "transcript"'),
    ],
  };

  test.each(Object.entries(bad))('is found and ends no check of the others: %s', async (_, [code, says, spoil]) => {
    await spoil();
    const { archive } = await readArchiveFiles(folder);
    const sources = await checkSources(folder, archive.records.reports);
    const found = sources.flatMap((source) => source.findings);
    expect(found[0]).toMatchObject({ code, path: expect.stringMatching(/edition\.yaml$/), line: expect.any(Number) });
    expect(found[0]?.message).toMatch(says);
    expect(found.every(({ path }) => path === found[0]?.path)).toBe(true);
    expect(sources.filter(({ account }) => account?.unexplained === 0)).toHaveLength(
      code === 's-007' && sources.length > 5 ? 5 : 4,
    );
  });

  test('says which decision makes a text come out wrong, where the rules fail with it', async () => {
    const { source } = await readSource(folder, id);
    if (source === undefined) throw new Error('The source cannot be read.');
    const wrong = new Proxy(source.edition.decisions[1] ?? {}, {
      get(decision, key) {
        if (key === 'words' || key === 'begins') throw new Error('A rule of tomorrow.');
        return Reflect.get(decision, key) as unknown;
      },
    });
    const decisions = [...source.edition.decisions];
    decisions[1] = wrong as (typeof decisions)[number]; // what no schema lets through
    const { findings: found } = normaliseSource({ ...source, edition: { ...source.edition, decisions } });
    expect(found).toEqual([expect.objectContaining({ code: 's-002', path: expect.stringContaining('edition.yaml') })]);
    expect(found[0]?.message).toContain('with it, the rules fail (A rule of tomorrow.)');
  });
});
