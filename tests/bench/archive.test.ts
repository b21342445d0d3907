import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { differences, treeOf } from '../../scripts/archive/trees.ts';
import { makeArchive } from '../../scripts/bench/archive.ts';
import { listBlocks } from '../../src/markup/blocks.ts';
import { parseRecord, type RecordFile } from '../../src/markup/record-file.ts';
import { textOf } from '../../src/markup/text.ts';
import { collectionNames } from '../../src/records/collections.ts';
import { parseRegister } from '../../src/records/register-file.ts';
import type { RegisterName } from '../../src/records/registers.ts';
import { documents, makeCorpus } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const corpus = makeCorpus(join(folder, 'corpus'), documents);
const archives = {
  'of made-up words': { content: join(folder, 'made-up'), made: await makeArchive(join(folder, 'made-up'), 60) },
  'of real texts and their sentences': {
    content: join(folder, 'real'),
    made: await makeArchive(join(folder, 'real'), 42, corpus),
  },
};

function run(command: string, content: string): { status: number | null; output: string } {
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`], { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function reportsIn(content: string): RecordFile<'reports'>[] {
  return readdirSync(join(content, 'reports')).flatMap((name) => {
    const text = readFileSync(join(content, 'reports', name), 'utf8');
    return parseRecord('reports', `reports/${name}`, text).file ?? [];
  });
}

describe.each(Object.entries(archives))('an archive %s', (_, { content, made }) => {
  test('is as the normaliser writes it', () => {
    const reports = made.real + made.made;
    const output = `Normalised ${reports} source texts: 0 of ${reports * 2} files written.\n`;
    expect(run('normalise', content)).toEqual({ status: 0, output });
  });

  test('has nothing that a check finds', () => {
    const { status, output } = run('check', content);
    expect(output).toMatch(/^0 findings in 0 files\.$/m);
    expect(output).not.toMatch(/unexplained [1-9]/);
    expect(status).toBe(0);
  });

  test('has no address that is not published', () => {
    expect(run('permalinks', content)).toEqual({ status: 0, output: '0 entries appended to 0 of the ledgers.\n' });
  });

  test('has records of every collection, and entries in every register', () => {
    for (const name of collectionNames) expect(readdirSync(join(content, name)), name).not.toEqual([]);
    const lists = readdirSync(join(content, 'registers'));
    expect(lists).toHaveLength(8);
    for (const list of lists) {
      const name = list.replace('.yaml', '') as RegisterName; // the archive has no other files there
      const { entries } = parseRegister(name, name, readFileSync(join(content, 'registers', list), 'utf8'));
      expect(Object.keys(entries), name).not.toEqual([]);
    }
  });

  test('is told of with counts that are true', () => {
    const words = reportsIn(content).flatMap(({ tree }) =>
      listBlocks(tree).map(
        (block) =>
          textOf(block)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [],
      ),
    );
    const phrases = words.flatMap((block) => block.slice(4).map((_each, at) => block.slice(at, at + 5).join(' ')));
    const times = Map.groupBy(phrases, (phrase) => phrase);
    const once = [...times.values()].filter(({ length }) => length === 1).length;
    expect(made).toMatchObject({
      refused: {},
      words: words.flat().length,
      distinctWords: new Set(words.flat()).size,
      phrasesOnce: once / times.size,
    });
  });
});

test.each([
  ['made-up words', 20, undefined],
  ['a corpus', 20, corpus],
])('the same number of records gives the same bytes, made of %s', async (_, records, from) => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  for (const each of [first, second]) {
    rmSync(each, { recursive: true, force: true });
    await makeArchive(each, records, from);
  }
  expect(differences(treeOf(first), treeOf(second))).toEqual([]);
});

test('made texts have the natural length and every construct of the vocabulary that plain texts have', () => {
  const bodies = reportsIn(archives['of made-up words'].content).map(({ body }) => body);
  const words = bodies.reduce((sum, body) => sum + body.split(/\s+/).length, 0) / bodies.length;
  expect(words).toBeGreaterThan(1300);
  expect(words).toBeLessThan(1750);
  const constructs = ['\n## ', '\n### ', '\n- ', '\n1. ', '\n| ', '<Sic ', '<NoteRef ', '<Note ', '<Gap ', 'https://'];
  for (const construct of constructs) {
    expect(
      bodies.some((body) => body.includes(construct)),
      construct,
    ).toBe(true);
  }
});

test('real texts keep their words, language, day and symbol; the others are of the same languages, over all years', () => {
  const { content, made } = archives['of real texts and their sentences'];
  expect(made).toMatchObject({ real: 12, made: 30 });
  const reports = reportsIn(content).map(({ id, record, body }) => ({ number: Number(id.slice(7)), record, body }));
  const [real, others] = [reports.filter(({ number }) => number < 12), reports.filter(({ number }) => number >= 12)];
  const first = real.find(({ number }) => number === 1);
  expect(first?.record).toMatchObject({
    title: '4/1. Aide aux personnes déplacées par les inondations',
    language: 'fr',
    date: { value: '1998-11-24', basis: 'stated', evidence: [{ quote: '3e séance plénière 24 novembre 1998' }] },
    symbol: 'A/DEC/4/1',
  });
  expect(first?.body).toContain('quand la rivière est montée dans la nuit');
  for (const which of [real, others]) {
    expect(Object.keys(Object.groupBy(which, ({ record }) => record.language)).sort()).toEqual(['en', 'es', 'fr']);
  }
  const years = others.map(({ record }) => record.date?.value.slice(0, 4));
  expect(years).toContain('1951');
  const speakers = new Set(others.map(({ record }) => record.speaker?.person));
  expect(speakers.size).toBeGreaterThan(3);
  expect(readdirSync(join(content, 'sessions')).length).toBeGreaterThan(5);
});

test('a text in which something is found is counted by what it is, and another is made in its place', async () => {
  const [line = ''] = documents;
  const wrong = line.replace('3rd plenary meeting 24 November 1998', 'Adopted on Monday, 24 November 1998');
  const content = join(folder, 'refused');
  const made = await makeArchive(content, 3, makeCorpus(join(folder, 'wrong'), [wrong, ...documents.slice(1)]));
  expect(made).toMatchObject({ real: 2, made: 1, refused: { 'c-005': 1 } });
  expect(run('check', content).output).toMatch(/^0 findings in 0 files\.$/m);
});
