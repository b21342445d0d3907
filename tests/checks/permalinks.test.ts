import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/records/finding.ts';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { replaceIn } from '../../scripts/force/archive.ts';
import { permalinks } from '../../scripts/checks/permalinks.ts';

const ledger = 'permalinks/reports/council-96-dg-summary.yaml';
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'permalinks-'));
  for (const part of ['reports', 'sessions', 'budgets', 'calendars', 'registers', 'permalinks']) {
    await cp(`content/${part}`, join(folder, part), { recursive: true });
  }
});
afterEach(async () => rm(folder, { recursive: true }));

const change = (file: string, from: string | RegExp, to: string) => replaceIn(join(folder, file), from, to);

async function findings(): Promise<Finding[]> {
  const { archive } = await readArchiveFiles(folder);
  return permalinks(archive, folder);
}

async function only(): Promise<Finding | undefined> {
  const found = await findings();
  expect(found).toHaveLength(1);
  return found[0];
}

describe('the check of permalinks', () => {
  test('finds nothing in the archive as it is', async () => {
    expect(await findings()).toEqual([]);
  });

  test('finds an entry that was changed, and says to restore the file', async () => {
    change(ledger, 'words: "December 5th, 2008"', 'words: "December 6th, 2008"');
    const finding = await only();
    expect(finding).toMatchObject({ code: 'p-004', hint: expect.stringContaining('restore the file') });
    const lines = (await readFile(join(folder, ledger), 'utf8')).split('\n');
    expect(
      lines
        .slice((finding?.line ?? 0) - 1)
        .slice(0, 4)
        .join(' '),
    ).toContain('#p3');
  });

  test('finds an entry that was taken out of the middle', async () => {
    change(ledger, /- state: "block"\n {2}address: "#p2"[\s\S]*?(?=- state)/, '');
    expect(await only()).toMatchObject({ code: 'p-004' });
  });

  test('finds a ledger that was cut at its end', async () => {
    change(ledger, /- state: "block"\n {2}address: "#p50"[\s\S]*$/, '');
    expect(await only()).toMatchObject({
      code: 'p-002',
      message: expect.stringContaining('#p50'),
      hint: 'Run npm run permalinks.',
    });
  });

  test('finds the marks of a merge conflict, at their line', async () => {
    change(ledger, '- state: "block"', '<<<<<<< ours\n- state: "block"');
    expect(await only()).toMatchObject({ code: 'p-004', line: 5, message: expect.stringContaining('merge conflict') });
  });

  test('finds an address that is published twice', async () => {
    const text = await readFile(join(folder, ledger), 'utf8');
    const { sealEntries, readLedger } = await import('../../scripts/permalinks/ledger.ts');
    const { toYaml } = await import('../../scripts/normalise/serialise.ts');
    const { entries = [] } = await readLedger(join(folder, ledger));
    const again = sealEntries([{ state: 'published', address: './', date: '2026-11-23' }], entries.at(-1)?.seal ?? '');
    await writeFile(join(folder, ledger), text + toYaml(again));
    expect(await only()).toMatchObject({ code: 'p-005', message: 'The address ./ is published twice.' });
  });

  test('finds a block that was published and leads nowhere, and asks whether an item and a meeting were renamed', async () => {
    change('reports/council-96-dg-summary.mdx', '  - "p50"\n', '');
    change('reports/council-96-dg-summary.mdx', '6. Inter-sessional Workshops 25-26 March & 6-7 July 2009\n', '');
    change('sessions/council-109.mdx', 'key: "adoption-of-the-agenda"', 'key: "agenda"');
    change('calendars/2009.mdx', 'id: "gfmd-3"', 'id: "gfmd-athens"');
    const lost = (await findings())
      .filter(({ code }) => code !== 'p-002')
      .map(({ code, message }) => `${code} ${/address (\S+)|Is (\S+),/.exec(message)?.slice(1).join('') ?? ''}`);
    expect(lost.sort()).toEqual(['p-001 #p50', 'p-003 #gfmd-3', 'p-003 items/adoption-of-the-agenda/']);
  });

  test('follows an item and a meeting to their new names', async () => {
    change(
      'sessions/council-109.mdx',
      '- key: "adoption-of-the-agenda"',
      '- key: "agenda"\n    formerKeys: ["adoption-of-the-agenda"]',
    );
    change('calendars/2009.mdx', '- id: "gfmd-3"', '- id: "gfmd-athens"\n    formerIds: ["gfmd-3"]');
    expect((await findings()).map(({ code }) => code)).toEqual(['p-002', 'p-002']);
  });

  test('finds a record that is gone, unless another names it among its former identifiers', async () => {
    await cp(join(folder, 'budgets/2019.mdx'), join(folder, 'budgets/2050.mdx'));
    await rm(join(folder, 'budgets/2019.mdx'));
    const gone = (await findings()).find(({ code }) => code === 'p-001');
    expect(gone).toMatchObject({ message: 'The record budgets/2019 was published, and no file stands for it.' });
    change('budgets/2050.mdx', 'year: 2019', 'year: 2019\nformerIds: ["2019"]');
    expect((await findings()).map(({ code }) => code)).toEqual(['p-002']);
  });

  test('finds a former identifier that belongs to another record', async () => {
    change('budgets/2019.mdx', 'year: 2019', 'year: 2019\nformerIds: ["2009"]');
    expect(await only()).toMatchObject({ code: 'p-006', message: expect.stringContaining('budgets/2009.mdx') });
  });
});
