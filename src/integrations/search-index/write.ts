import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { compareText } from '../../records/finding.ts';
import {
  cataloguePath,
  chunkPath,
  filtersPath,
  formOfIndex,
  indexWord,
  textPath,
  type Catalogue,
  type Chunk,
  type FilterColumn,
  type FilterName,
  type Filters,
  type TextOfRecord,
} from '../../search/files.ts';
import { compileWays } from '../../search/ways.ts';
import { wordsOf } from '../../search/words.ts';
import { packColumn } from './columns.ts';
import { indexContent, textsOf } from './content.ts';
import { chunksOf } from './pagefind.ts';
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
  const ways = await takeWays(site);
  const [made, byPagefind] = [join(output, 'made'), join(output, 'made', 'pagefind')];
  const hash = createHash('sha256');
  const put = async (path: string, value: unknown) => {
    const content = gzipSync(JSON.stringify(value));
    hash.update(content);
    await write(join(made, path), content);
    return content.length;
  };
  const vocabulary = new Vocabulary();
  await fillIndex(byPagefind, async (add) => {
    const compiled = compileWays(ways);
    for (const [row, record] of records.entries()) {
      const text = textOf(record);
      const texts = textsOf(text);
      vocabulary.add(texts);
      await put(textPath(row), text);
      await add(indexContent(texts, compiled), text.title);
    }
  });
  for (const [path, words] of vocabulary.files()) await put(path, words);
  await put(filtersPath, filtersOf(records));
  const rest: Omit<Catalogue, 'folder'> = {
    form: formOfIndex,
    dated: records.filter(({ about }) => about['date'] !== undefined).length,
    year: columnBy('year', records),
    collection: columnBy('collection', records),
    ...(records.length > 0 ? await putChunks(byPagefind, put) : { chunks: [], large: {} }), // of none Pagefind writes none
    ways,
  };
  const folder = hash.update(JSON.stringify(rest)).digest('hex').slice(0, 10);
  await rm(byPagefind, { recursive: true });
  await rename(made, join(output, folder));
  await write(join(output, cataloguePath), gzipSync(JSON.stringify({ ...rest, folder } satisfies Catalogue)));
}

/** The names of each thing, which a page writes for the catalogue alone: see `pages/search/ways.json.ts`. */
async function takeWays(site: string): Promise<string[][]> {
  const path = join(site, 'search', 'ways.json');
  const ways = JSON.parse(await readFile(path, 'utf8')) as string[][]; // as that page writes it
  await rm(path);
  return ways;
}

/**
 * Has Pagefind write an index of what `fill` gives it: of each record its content and its title. While it takes one in,
 * the next is made ready.
 */
async function fillIndex(
  outputPath: string,
  fill: (add: (content: string, title: string) => Promise<void>) => Promise<void>,
): Promise<void> {
  const index = await beginIndex();
  try {
    let row = 0;
    let taken: Promise<{ errors: string[] }> = Promise.resolve({ errors: [] });
    await fill(async (content, title) => {
      throwAny((await taken).errors);
      const words = wordsOf(title).map(({ word }) => indexWord(word));
      taken = index.addCustomRecord({ url: `/${row}`, language: 'en', content, meta: { title: words.join(' ') } });
      row += 1;
    });
    throwAny((await taken).errors);
    throwAny((await index.writeFiles({ outputPath })).errors);
  } finally {
    await pagefind.close();
  }
}

/** An index without stems: words are those that it is given. */
async function beginIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'unknown' });
  if (index === undefined) throw new Error(`The search index cannot be begun: ${errors.join('; ')}`);
  return index;
}

/**
 * A heading or a line that says what the results say of the record anyway is no block, and what a record is is not said
 * where its title does.
 */
function textOf({ url, about: { title = '', kind, collection, byline, lang, dir }, blocks }: Indexed): TextOfRecord {
  const says = kind ?? collection;
  return {
    url,
    title,
    ...(says !== undefined && says !== title && { kind: says }),
    ...(byline !== undefined && { byline }),
    ...(lang !== undefined && { lang }),
    ...(dir !== undefined && { dir }),
    blocks: blocks.filter(({ text, name }) => name !== undefined || (text !== title && text !== byline)),
  };
}

function filtersOf(records: readonly Indexed[]): Filters {
  return {
    kind: columnBy('kind', records),
    session: columnBy('session', records),
    body: columnBy('body', records),
    speaker: columnBy('speaker', records),
    language: columnBy('language', records),
  };
}

function columnBy(name: FilterName, records: readonly Indexed[]): FilterColumn {
  return packColumn(records.map(({ about }) => about[name]));
}

/** From this size on a chunk takes long to load, in bytes. */
const slow = 200_000;

/** Puts the chunks of an index that Pagefind wrote into a folder; `put` returns how many bytes it wrote. */
async function putChunks(
  folder: string,
  put: (path: string, chunk: Chunk) => Promise<number>,
): Promise<Pick<Catalogue, 'chunks' | 'large'>> {
  const chunks: string[] = [];
  const large: Record<number, number> = {};
  for await (const { first, chunk } of chunksOf(folder)) {
    const at = chunks.push(first) - 1;
    const size = await put(chunkPath(at), chunk);
    if (size > slow) large[at] = Math.round(size / 1000);
  }
  return { chunks, large };
}

async function write(path: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search index cannot be built: ${errors.join('; ')}`);
}
