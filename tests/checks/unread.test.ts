import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkArchive } from '../../scripts/checks/index.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unread-'));
  await cp('content', folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

/** All that is found: `registers/people.yaml r-001`. */
async function found(): Promise<string[]> {
  const { findings } = await checkArchive(folder);
  return findings.map(({ path, code }) => `${path.slice(folder.length + 1)} ${code}`);
}

/** What is found while a file is changed, or gone. */
async function foundWith(file: string, change: (bytes: Buffer) => Buffer | undefined): Promise<string[]> {
  const path = join(folder, file);
  const bytes = await readFile(path);
  const changed = change(bytes);
  expect(changed).not.toEqual(bytes);
  if (changed === undefined) await rm(path);
  else await writeFile(path, changed);
  const findings = await found();
  await writeFile(path, bytes);
  return findings;
}

/** A quotation mark too few, another encoding, nothing at all, and a misspelt key: after each no entry can be read. */
const spoilt: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'a lost mark': (bytes) => Buffer.from(bytes.toString().replace(/^(\s*(?:- )?\w+: )"(.*)"$/m, '$1"$2')),
  'UTF-16': (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
  emptied: () => Buffer.of(),
  'a misspelt key': (bytes) => Buffer.from(bytes.toString().replace(/^(\s+\w)(\w+: )/m, '$1x$2')),
};
const registers = ['people', 'bodies', 'terms', 'documents', 'symbols', 'series', 'conflicts', 'references'];
const others = ['sessions/council-98.mdx', 'sessions/council-sp-1.mdx', 'calendars/2009.mdx', 'budgets/2019.mdx'];
const ledgers = ['permalinks/reports/council-96-dg-summary.yaml', 'permalinks/registers/people.yaml'];
const generated = ['reports/council-96-dg-summary.mdx'];
const editions = ['sources/council-96-dg-summary/edition.yaml'];

test('the archive as it is has no findings', async () => {
  expect(await found()).toEqual([]);
});

test.each([...registers.map((name) => `registers/${name}.yaml`), ...others, ...ledgers, ...generated, ...editions])(
  'what cannot be read of %s is the one thing found',
  async (file) => {
    for (const [name, change] of Object.entries(spoilt)) {
      if (name !== 'a lost mark' && !/people|references/.test(file)) continue;
      const findings = await foundWith(file, change);
      expect(new Set(findings.map((each) => each.split(' ')[0])), name).toEqual(new Set([file]));
      expect(findings, name).toHaveLength(1);
    }
  },
);

test.each([...registers.map((name) => `registers/${name}.yaml`)])(
  'a register that is gone is told of once: %s',
  async (file) => {
    expect(await foundWith(file, () => undefined)).toHaveLength(1);
  },
);

test.each(['sessions', 'budgets', 'calendars', 'reports'])('so is a folder that is gone: %s', async (name) => {
  await rename(join(folder, name), join(folder, 'elsewhere'));
  const findings = (await found()).filter((finding) => !/^reports\/.* s-003$/.test(finding)); // the sources are there
  await rename(join(folder, 'elsewhere'), join(folder, name));
  expect(findings).toEqual([`${name} p-001`]);
});

test('what stands where a file should is named, and what editors and systems leave beside files is no record', async () => {
  await mkdir(join(folder, 'sessions/council-1.mdx'));
  await writeFile(join(folder, 'sessions/._council-96.mdx'), 'of another system');
  await symlink('someone@somewhere', join(folder, 'sessions/.#council-96.mdx'));
  expect(await found()).toEqual(['sessions/council-1.mdx r-005']);
  for (const name of ['council-1.mdx', '._council-96.mdx', '.#council-96.mdx'])
    await rm(join(folder, 'sessions', name), { recursive: true });
});

test('files that people edit may begin with a byte order mark, and have the line ends of Windows', async () => {
  const edited = [...registers.map((name) => `registers/${name}.yaml`), ...others];
  const more = ['sources/council-96-dg-summary/edition.yaml', 'permalinks/reports/council-96-dg-summary.yaml'];
  const before = new Map<string, Buffer>();
  for (const file of [...edited, ...more]) {
    const bytes = await readFile(join(folder, file));
    before.set(file, bytes);
    await writeFile(join(folder, file), `\ufeff${bytes.toString().replaceAll('\n', '\r\n')}`);
  }
  expect(await found()).toEqual([]);
  for (const [file, bytes] of before) await writeFile(join(folder, file), bytes);
});
