import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { listContents } from './markup/html.ts';
import { parseRecord, type RecordFile } from './markup/record-file.ts';
import type { CollectionName } from './records/collections.ts';
import { compareText, findingsEntry, FindingsError, type Finding } from './records/finding.ts';
import { parseRegister } from './records/register-file.ts';
import type { RegisterName } from './records/registers.ts';

/**
 * Loads one collection of records, an empty one where there is no such folder: proves each when its file, or what
 * reads it, changes, and stores its data.
 * The text itself stays in its file until a page shows it, since a store of texts takes twenty times their memory.
 * Throws a `FindingsError` with every finding of the collection: nothing is logged and passed over.
 */
export function recordsLoader(collection: CollectionName, content: string): Loader {
  return {
    name: 'records',
    async load(context) {
      tell(context, await loadAll(collection, `${content}/${collection}`, await rulesDigest(), context));
    },
  };
}

/** Loads an authority list, `registers/<name>.yaml` of the content folder: a map from identifiers to entries, empty where there is no file. */
export function registerLoader(name: RegisterName, content: string): Loader {
  return {
    name: 'registers',
    async load(context) {
      const path = `${content}/registers/${name}.yaml`;
      const bytes = existsSync(path) ? await readFile(path) : '{}\n';
      const { entries, findings } = parseRegister(name, path, bytes);
      context.store.clear();
      for (const [id, data] of Object.entries(entries)) context.store.set({ id, data: { ...data } });
      tell(context, findings);
    },
  };
}

/**
 * Tells what is wrong with the files of a collection. In development it ends nothing, and stands in the store for
 * whoever reads the archive.
 */
function tell({ store, watcher, refreshContextData }: LoaderContext, findings: readonly Finding[]): void {
  if (refreshContextData !== undefined) refreshContextData['loaded'] = true; // who asked for it may wait
  if (findings.length > 0 && watcher === undefined) throw new FindingsError(findings);
  store.delete(findingsEntry);
  if (findings.length > 0) store.set({ id: findingsEntry, data: {}, rendered: { html: '', metadata: { findings } } });
}

async function loadAll(
  collection: CollectionName,
  directory: string,
  reader: string,
  context: LoaderContext,
): Promise<Finding[]> {
  const names = (existsSync(directory) ? await readdir(directory) : [])
    .filter((name) => name.endsWith('.mdx'))
    .sort(compareText);
  const findings: Finding[] = [];
  const gone = new Set(context.store.keys());
  for (const name of names) {
    const id = name.slice(0, -'.mdx'.length);
    gone.delete(id);
    const path = `${directory}/${name}`;
    const bytes = await readFile(path);
    const digest = context.generateDigest(`${reader}\n${path}\n${bytes.toString('latin1')}`);
    if (context.store.get(id)?.digest === digest) continue;
    const parsed = parseRecord(collection, path, bytes);
    findings.push(...parsed.findings);
    if (parsed.file !== undefined) context.store.set({ ...entryOf(parsed.file, context), digest });
  }
  for (const id of gone) context.store.delete(id);
  return findings;
}

/** The entry Astro stores: the record as data, with the headings of its text, and its file as seen from the root. */
function entryOf(
  { id, path, record, tree }: RecordFile,
  { config }: LoaderContext,
): Parameters<LoaderContext['store']['set']>[0] {
  const contents = listContents(tree, 'anchors' in record ? record.anchors : []);
  const filePath = relative(fileURLToPath(config.root), path).split(sep).join('/');
  return { id, data: { ...record }, filePath, rendered: { html: '', metadata: { contents } } };
}

/** Digest of what reads records, so that its change proves them anew: our code, the packages it stands on, and Node. */
async function rulesDigest(): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['records', 'markup']) {
    const directory = join(import.meta.dirname, folder);
    const files = (await readdir(directory, { recursive: true })).filter((name) => name.endsWith('.ts'));
    for (const name of files.sort(compareText)) hash.update(await readFile(join(directory, name)));
  }
  const others = ['loader.ts', '../node_modules/.package-lock.json', '../package-lock.json'];
  for (const name of others) {
    const path = join(import.meta.dirname, name);
    if (existsSync(path)) hash.update(await readFile(path)); // another package manager writes neither list
  }
  return hash.digest('hex');
}
