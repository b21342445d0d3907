import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../scripts/archive/fingerprint.ts';
import { currentReading, parseReading } from '../../scripts/archive/readings.ts';
import { readSource } from '../../scripts/archive/sources.ts';
import { checkSource } from '../../scripts/checks/sources.ts';
import { admit } from '../../scripts/import/admit.ts';
import { importFile } from '../../scripts/import/import-file.ts';
import { ofThisFile } from '../../scripts/import/read-again.ts';
import { replaceIn } from '../../scripts/force/archive.ts';
import type { FindingCode } from '../../src/records/finding.ts';
import { docxOf } from '../import/documents.ts';

const words = 'The Council took note of the report on the quays and thanked the Director General for it.';
let imported: string;
let folder: string;
let id: string;
const beside = (name: string) => join(folder, 'sources', id, name);

beforeAll(async () => {
  imported = await mkdtemp(join(tmpdir(), 'archive-'));
  for (const part of ['reports', 'provenance', 'sources']) await mkdir(join(imported, part));
  const received = join(imported, 'report.docx');
  await writeFile(received, docxOf(words));
  ({ id } = (await importFile(received, imported)).drafted);
});
afterAll(async () => rm(imported, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  await cp(imported, folder, { recursive: true });
});
afterEach(async () => rm(folder, { recursive: true }));

async function findings(): Promise<{ code: FindingCode; message: string }[]> {
  return (await checkSource(folder, id, undefined)).findings.filter(({ path }) => path.includes('/sources/'));
}

/** Reads the source as `npm run normalise` does, and writes its reading. */
async function readAnew(): Promise<string> {
  const { source } = await readSource(folder, id, { again: true });
  await writeFile(beside('reading.json'), source?.reading ?? '');
  return source?.reading ?? '';
}

describe('the reading beside a document', () => {
  test('holds its words, and is what the check reads in the file', async () => {
    expect(await readFile(beside('reading.json'), 'utf8')).toContain(words);
    expect(await findings()).toEqual([]);
  });

  test('that was changed by hand is found at its line, and made again', async () => {
    const written = await readFile(beside('reading.json'), 'utf8');
    replaceIn(beside('reading.json'), 'took note of', 'rejected');
    expect(await findings()).toMatchObject([{ code: 's-003', path: beside('reading.json'), line: 3 }]);
    expect(await readAnew()).toBe(written);
    expect(await findings()).toEqual([]);
  });

  test.each([
    ['is missing', async () => rm(beside('reading.json')), 'is not there'],
    ['is none', async () => writeFile(beside('reading.json'), '{"format":"docx"}'), 'is no reading'],
    ['is no JSON', async () => writeFile(beside('reading.json'), '{'), 'is no reading'],
    [
      'is of another file',
      async () => replaceIn(beside('reading.json'), /"file":"\w{8}/, '"file":"00000000'),
      'is the reading of another file',
    ],
  ])('that %s is told, and made again', async (_, spoil, says) => {
    const written = await readFile(beside('reading.json'), 'utf8');
    await spoil();
    expect(await findings()).toMatchObject([{ code: 's-003' }]);
    expect((await readSource(folder, id)).findings).toMatchObject([
      { code: 's-007', message: expect.stringContaining(says), hint: 'Run npm run normalise.' },
    ]);
    expect(await readAnew()).toBe(written);
  });

  test('is not made of a file that cannot be read: the check says why, and nothing is written', async () => {
    const damaged = docxOf(words).subarray(0, 300);
    await writeFile(beside('source.docx'), damaged);
    replaceIn(beside('edition.yaml'), /sha256: "\w+"/, `sha256: "${sha256(damaged)}"`);
    const written = await readFile(beside('reading.json'), 'utf8');
    expect(await findings()).toMatchObject([
      { code: 's-008', message: expect.stringContaining('source.docx cannot be read as a document: ') },
    ]);
    expect(await readFile(beside('reading.json'), 'utf8')).toBe(written);
  });

  test('is made once: the next check takes it as it is proved', async () => {
    const bytes = await readFile(beside('source.docx'));
    const held = parseReading(await readAnew());
    expect(held).toBeDefined();
    expect(await currentReading(bytes, held)).toBe(held);
  });
});

test('a reading of another file is refused', () => {
  const bytes = docxOf(words);
  const reading = { format: 'docx', declared: {}, doubts: [], tree: [] } as const;
  const own = { ...reading, file: sha256(bytes) };
  expect(ofThisFile({ ...own, doubts: [], tree: [] }, bytes).file).toBe(sha256(bytes));
  expect(() => ofThisFile({ ...reading, doubts: [], tree: [], file: sha256('other') }, bytes)).toThrow(
    'of another file',
  );
});

test('a file that is written while it is read is refused', async () => {
  const path = join(folder, 'large.txt');
  await writeFile(path, Buffer.alloc(20 * 2 ** 20, 'words and words '));
  let said: string | undefined;
  const reading = admit(path).then(
    () => (said = 'taken'),
    (error: unknown) => (said = String(error)),
  );
  while (said === undefined) await appendFile(path, 'more words ');
  await reading;
  expect(said).toContain('It changed while it was read: import it again when it is whole.');
  expect((await admit(path)).length).toBeGreaterThan(20 * 2 ** 20);
});
