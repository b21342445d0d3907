import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

/** A project of its own, within this one, where its code finds the packages; what a build lists of them is its own. */
mkdirSync('.scratch', { recursive: true });
const project = mkdtempSync(join(process.cwd(), '.scratch/loader-'));
const content = join(project, 'content');
const node = process.version;
beforeAll(() => {
  for (const folder of ['src/records', 'src/markup', 'content/sessions']) {
    cpSync(folder, join(project, folder), { recursive: true });
  }
  cpSync('src/loader.ts', join(project, 'src/loader.ts'));
  mkdirSync(join(project, 'node_modules'));
  writeFileSync(join(project, 'node_modules/.package-lock.json'), '{}');
});
afterEach(() => void Object.defineProperty(process, 'version', { value: node }));
afterAll(() => rmSync(project, { recursive: true }));

/** The digests by which the store of Astro knows what it holds of each session. */
async function digests(from = content): Promise<Record<string, unknown>> {
  const { recordsLoader } = (await import(join(project, 'src/loader.ts'))) as typeof import('../src/loader.ts');
  const stored = new Map<string, unknown>();
  const store = {
    keys: () => [...stored.keys()],
    get: () => undefined,
    set: ({ id, digest }: { id: string; digest: string }) => stored.set(id, digest),
    delete: (id: string) => stored.delete(id),
  };
  const config = { root: pathToFileURL(`${project}/`) };
  // What the loader asks of its context.
  const context = { store, config, generateDigest: (text: string) => text } as unknown as LoaderContext;
  await recordsLoader('sessions', from).load(context);
  return Object.fromEntries(stored);
}

test.each<[string, () => void]>([
  ['Node is another', () => void Object.defineProperty(process, 'version', { value: 'v99.0.0' })],
  ['a package is another', () => appendFileSync(join(project, 'node_modules/.package-lock.json'), '\n')],
  ['the list of packages is another', () => writeFileSync(join(project, 'package-lock.json'), '{}')],
  ['the schemas are others', () => appendFileSync(join(project, 'src/records/session.ts'), '\n// Another rule.\n')],
  [
    'the reader of texts is another',
    () => appendFileSync(join(project, 'src/markup/parse.ts'), '\n// Another rule.\n'),
  ],
  ['the loader is another', () => appendFileSync(join(project, 'src/loader.ts'), '\n// Another entry.\n')],
])('every record in a cache is read anew where %s', async (_, change) => {
  const before = await digests();
  expect(Object.keys(before).length).toBeGreaterThan(10);
  expect(await digests()).toEqual(before);
  change();
  const after = await digests();
  expect(Object.keys(before).filter((id) => after[id] === before[id])).toEqual([]);
});

test('a record in a cache is read anew where its file is another, or lies in another folder', async () => {
  const before = await digests();
  appendFileSync(join(content, 'sessions/council-96.mdx'), '\n');
  const after = await digests();
  expect(Object.keys(before).filter((id) => after[id] !== before[id])).toEqual(['council-96']);
  cpSync(content, join(project, 'other'), { recursive: true });
  const elsewhere = await digests(join(project, 'other/'));
  expect(Object.keys(after).filter((id) => elsewhere[id] === after[id])).toEqual([]);
});
