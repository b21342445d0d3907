import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Chunk, PackedPlaces } from '../../search/files.ts';

/** The form of the files of Pagefind 1.6, which is its own affair: the version is pinned, and what is read is tested. */
type Meta = [version: string, pages: unknown, chunks: [first: string, last: string, file: string][]];

/**
 * How far a record is from the one before it; how far each place is from the one before it, a weight standing before
 * these as a negative number; and the same for the record's title, with a number for what holds it.
 */
type Page = [page: number, places: number[], titles: number[]];
type Words = [[word: string, pages: Page[]][]];

/** Reads the parts of an index that Pagefind wrote into a folder, in the order of their words, each with its first. */
export async function* chunksOf(folder: string): AsyncGenerator<{ first: string; chunk: Chunk }> {
  const [meta = ''] = (await readdir(folder)).filter((name) => name.endsWith('.pf_meta'));
  const [, , chunks] = (await read(join(folder, meta))) as Meta;
  for (const [first, , file] of chunks) {
    const [words] = (await read(join(folder, 'index', `${file}.pf_index`))) as Words;
    yield { first, chunk: words.map(([word, pages]) => [word, pages.map(packed)]) };
  }
}

function packed([page, places, titles]: Page): PackedPlaces {
  return [page, ...(titles.length > 0 ? [-1] : []), ...places.filter((place) => place >= 0)];
}

async function read(path: string): Promise<unknown> {
  return readCbor(gunzipSync(await readFile(path)).subarray('pagefind_dcd'.length));
}

/** Reads CBOR (RFC 8949) as far as an index has it: numbers, texts and arrays. */
function readCbor(bytes: Buffer): unknown {
  let at = 0;
  const item = (): unknown => {
    const head = bytes.readUInt8(at);
    at += 1;
    const [kind, low] = [head >> 5, head & 31];
    if (low > 26) throw new Error(`No CBOR of an index: ${head}`);
    const size = low < 24 ? 0 : 2 ** (low - 24);
    const value = size === 0 ? low : bytes.readUIntBE(at, size);
    at += size;
    if (kind === 0) return value;
    if (kind === 1) return -1 - value;
    if (kind === 3) return bytes.toString('utf8', at, (at += value));
    if (kind === 4) return Array.from({ length: value }, item);
    throw new Error(`No CBOR of an index: ${head}`);
  };
  return item();
}
