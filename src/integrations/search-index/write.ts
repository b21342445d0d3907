import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { compareText } from '../../records/finding.ts';
import { readPagefind } from '../../search/cbor.ts';
import {
  cataloguePath,
  filtersPath,
  formOfIndex,
  textPath,
  type Catalogue,
  type Filters,
  type TextOfRecord,
} from '../../search/files.ts';
import { compileWays } from '../../search/ways.ts';
import { columnOf } from './columns.ts';
import { indexContent } from './content.ts';
import { recordOfPage, type RecordOfPage } from './record-of-page.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * Builds the full-text index over the built pages of a site into `pagefind/` below it, which it empties first: see
 * `src/search/files.ts` for what stands there. Two builds of one commit give the same bytes. Returns the number of
 * records.
 */
export async function writeSearchIndex(site: string): Promise<number> {
  const output = join(site, 'pagefind');
  await rm(output, { recursive: true, force: true });
  const records = await recordsOf(site);
  await writeIndex(site, output, records);
  return records.length;
}

/** A record with its address below the home page. */
interface Indexed extends RecordOfPage {
  url: string;
}

/** The records of the built pages: those with a date first, newest first, then by their addresses. */
async function recordsOf(site: string): Promise<Indexed[]> {
  const paths = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html'));
  const records: Indexed[] = [];
  for (const path of paths.sort(compareText)) {
    const record = recordOfPage(await readFile(join(site, path), 'utf8'));
    if (record !== undefined)
      records.push({
        ...record,
        url: path
          .split(sep)
          .join('/')
          .replace(/index\.html$/, ''),
      });
  }
  const dateOf = ({ about }: Indexed) => about['date'] ?? '';
  return records.sort((a, b) => compareText(dateOf(b), dateOf(a)) || compareText(a.url, b.url));
}

async function writeIndex(site: string, output: string, records: readonly Indexed[]): Promise<void> {
  const names = join(site, 'search', 'ways.json');
  const ways = JSON.parse(await readFile(names, 'utf8')) as string[][]; // written by `pages/search/ways.json.ts`
  await rm(names); // it is a part of the catalogue
  const files = new Map<string, Uint8Array>();
  const put = (path: string, value: unknown) => files.set(path, gzipSync(JSON.stringify(value)));
  const vocabulary = new Vocabulary();
  const compiled = compileWays(ways);
  const raw = join(output, 'raw');
  await mkdir(raw, { recursive: true });
  const index = await beginIndex();
  try {
    for (const [row, record] of records.entries()) {
      const text = textOf(record);
      throwAny(
        (await index.addCustomRecord({ url: `/${row}`, language: 'en', ...indexContent(text, compiled) })).errors,
      );
      vocabulary.add(text);
      put(textPath(row), text);
    }
    throwAny((await index.writeFiles({ outputPath: raw })).errors);
  } finally {
    await pagefind.close();
  }
  for (const [path, words] of vocabulary.files()) put(path, words);
  put(filtersPath, filtersOf(records));
  const chunks = await chunksOf(raw);
  const rest: Omit<Catalogue, 'folder'> = {
    form: formOfIndex,
    dated: records.filter(({ about }) => about['date'] !== undefined).length,
    years: records.map(({ about }) => Number(about['year'] ?? 0)),
    collections: columnOf(records.map(({ about }) => about['collection'])),
    ...chunks,
    ways,
  };
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (const file of files.values()) hash.update(file);
  const folder = hash.digest('hex').slice(0, 10);
  for (const [path, content] of files) await write(join(output, folder, path), content);
  await rename(join(raw, 'index'), join(output, folder, 'index'));
  await rm(raw, { recursive: true });
  await write(join(output, cataloguePath), gzipSync(JSON.stringify({ ...rest, folder } satisfies Catalogue)));
}

/** An index without stems: words are those that it is given. */
async function beginIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
  if (index === undefined) throw new Error(`The search index cannot be begun: ${errors.join('; ')}`);
  return index;
}

/** A heading or a line that says what the results say of the record anyway is no block. */
function textOf({ url, about: { title = '', kind, collection, byline, lang }, blocks }: Indexed): TextOfRecord {
  return {
    url,
    title,
    ...((kind ?? collection) && { kind: kind ?? collection }),
    ...(byline !== undefined && { byline }),
    ...(lang !== undefined && { lang }),
    blocks: blocks.filter(({ text, name }) => name !== undefined || (text !== title && text !== byline)),
  };
}

function filtersOf(records: readonly Indexed[]): Filters {
  const of = (name: keyof Filters) => columnOf(records.map(({ about }) => about[name]));
  return {
    kind: of('kind'),
    session: of('session'),
    body: of('body'),
    speaker: of('speaker'),
    language: of('language'),
  };
}

/** From this size on a chunk takes long to load, in bytes. */
const large = 200_000;

/** The chunks of the index that Pagefind wrote: its meta file is `[version, pages, [[first word, last word, hash], …], …]`. */
async function chunksOf(raw: string): Promise<Pick<Catalogue, 'chunks' | 'large'>> {
  const [meta] = (await readdir(raw)).filter((name) => name.endsWith('.pf_meta'));
  const read = readPagefind(gunzipSync(await readFile(join(raw, meta ?? '')))) as [
    string,
    unknown,
    [string, string, string][],
  ];
  const chunks = read[2]; // the form is tested
  const sizes = await Promise.all(
    chunks.map(async ([, , file]) => (await stat(join(raw, 'index', `${file}.pf_index`))).size),
  );
  return {
    chunks: { from: chunks.map(([from]) => from), file: chunks.map(([, , file]) => file) },
    large: Object.fromEntries(sizes.flatMap((size, at) => (size > large ? [[at, Math.round(size / 1000)]] : []))),
  };
}

async function write(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}
