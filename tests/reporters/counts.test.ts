import { expect, test } from 'vitest';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { countArchive, countLines } from '../../scripts/reporters/counts.ts';

const read = async (name: string) => (await readArchiveFiles(`tests/fixtures/checks/${name}`)).archive;

test('records, typed facts by their basis, gaps and conflicts are counted by collection', async () => {
  const counts = countArchive(await read('sound'));
  expect(counts.map(({ collection, records }) => [collection, records])).toEqual([
    ['reports', 1],
    ['sessions', 1],
    ['budgets', 1],
    ['calendars', 1],
    ['people', 1],
    ['bodies', 1],
    ['references', 1],
  ]);
  // Amount, per cent and the amount it is compared with.
  expect(counts[2]).toMatchObject({ facts: 3, stated: 3, inferred: 0, gaps: 0, conflicts: 0 });
  // The number, and the office and the name of the Chairperson, all of them inferred.
  expect(counts[1]).toMatchObject({ facts: 3, stated: 0, inferred: 3 });
});

test('a conflict counts in each collection it concerns, and once in all', async () => {
  const archive = await read('conflict-that-is-told');
  const counts = countArchive(archive);
  expect(counts.map(({ collection, conflicts }) => [collection, conflicts])).toEqual([
    ['sessions', 1],
    ['calendars', 2],
    ['conflicts', 0],
    ['references', 0],
  ]);
  expect(countLines(counts, 2).at(-1)).toMatch(/^all .* 2$/);
});

test('the table has a line for each collection, numbers under their heads, and a sum', () => {
  const count = { records: 2, facts: 30, stated: 28, inferred: 2, gaps: 5, conflicts: 1 };
  const lines = countLines(
    [
      { collection: 'sessions', ...count },
      { collection: 'budgets', ...count },
    ],
    1,
  );
  expect(lines).toEqual([
    '          records  facts  stated  inferred  gaps  conflicts',
    'sessions        2     30      28         2     5          1',
    'budgets         2     30      28         2     5          1',
    'all             4     60      56         4    10          1',
  ]);
});

test('an archive that holds nothing has no table', () => {
  expect(countLines([], 0)).toEqual([]);
});
