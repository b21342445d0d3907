import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeArchive } from '../../scripts/bench/archive.ts';
import { parseRecord } from '../../src/markup/record-file.ts';
import { collectionNames } from '../../src/records/collections.ts';
import { provenanceSchema } from '../../src/records/provenance.ts';
import { parseRegister } from '../../src/records/register-file.ts';
import type { RegisterName } from '../../src/records/registers.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const first = join(folder, 'first');
await makeArchive(first, 60);

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length))
    .sort();
}

test('the same number of records gives the same bytes', async () => {
  const second = join(folder, 'second');
  await makeArchive(second, 60);
  expect(filesBelow(second)).toEqual(filesBelow(first));
  for (const file of filesBelow(first)) {
    expect(readFileSync(join(second, file), 'utf8'), file).toBe(readFileSync(join(first, file), 'utf8'));
  }
});

test.each(collectionNames)('made %s have no findings', (collection) => {
  const names = readdirSync(join(first, collection));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const path = `${collection}/${name}`;
    expect(parseRecord(collection, path, readFileSync(join(first, path), 'utf8')).findings).toEqual([]);
  }
});

test.each<RegisterName>(['people', 'bodies', 'terms'])('the made register of %s has no findings', (name) => {
  const text = readFileSync(join(first, 'registers', `${name}.yaml`), 'utf8');
  const { entries, findings } = parseRegister(name, name, text);
  expect(findings).toEqual([]);
  expect(Object.keys(entries)).not.toEqual([]);
});

test('every character of a made source is in its account', () => {
  for (const name of readdirSync(join(first, 'provenance'))) {
    const { report, characters, ledger } = provenanceSchema.parse(
      JSON.parse(readFileSync(join(first, 'provenance', name), 'utf8')),
    );
    expect(readFileSync(join(first, 'sources', report, 'source.txt'), 'utf8')).toHaveLength(characters);
    expect(ledger.map(({ start }) => start)).toEqual([0, ...ledger.slice(0, -1).map(({ end }) => end)]);
    expect(ledger.at(-1)?.end).toBe(characters);
  }
});

test('made texts have the natural length and every construct of the vocabulary that real ones have', () => {
  const texts = readdirSync(join(first, 'reports')).map((name) => readFileSync(join(first, 'reports', name), 'utf8'));
  const bodies = texts.map((text) => text.slice(text.indexOf('---\n', 4) + 4));
  const words = bodies.reduce((sum, body) => sum + body.split(/\s+/).length, 0) / bodies.length;
  expect(words).toBeGreaterThan(1300);
  expect(words).toBeLessThan(1750);
  for (const construct of ['\n## ', '\n### ', '\n* ', '\n1. ', '\n| ', '<Sic ', '<NoteRef ', '<Note ', '<Gap ', '](']) {
    expect(
      bodies.some((body) => body.includes(construct)),
      construct,
    ).toBe(true);
  }
});
