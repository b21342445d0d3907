import { readPagefind } from './cbor.ts';
import {
  cataloguePath,
  filtersPath,
  formOfIndex,
  indexWord,
  isWay,
  textPath,
  wordsPath,
  type Catalogue,
  type Filters,
  type TextOfRecord,
} from './files.ts';
import { compileWays, type Ways } from './ways.ts';

/** Reads a file below `pagefind/`, still in gzip; rejects where it is not there. */
export type ReadIndex = (path: string) => Promise<Blob>;

/**
 * Where a word stands: row of a record → its places there, in order, the words of the record being counted. A place
 * below 0 is in its title; one with a half is that of a joined form or a name, which begins at the word before.
 */
export type Places = Map<number, number[]>;

/** The index is made for another page than this one. */
export class OtherForm extends Error {}

/** The files of one index, each loaded when it is first asked for; one that could not be loaded is asked for again. */
export class IndexFiles {
  readonly catalogue: Catalogue;
  readonly ways: Ways;
  /** Told of a file that takes long to load, and how large it is, in kilobytes. */
  whenLarge: (kilobytes: number) => void = () => undefined;
  private readonly read: ReadIndex;
  private readonly loaded = new Map<string, Promise<unknown>>();

  private constructor(catalogue: Catalogue, read: ReadIndex) {
    this.catalogue = catalogue;
    this.ways = compileWays(catalogue.ways);
    this.read = read;
  }

  /** Loads the catalogue. Rejects where it cannot be loaded, or is of another form than this page reads. */
  static async open(read: ReadIndex): Promise<IndexFiles> {
    const catalogue: Catalogue = await json(await read(cataloguePath));
    if (catalogue.form !== formOfIndex) throw new OtherForm();
    return new IndexFiles(catalogue, read);
  }

  filters(): Promise<Filters> {
    return this.once(filtersPath, json<Filters>);
  }

  text(row: number): Promise<TextOfRecord> {
    return this.once(textPath(row), json<TextOfRecord>);
  }

  /** Words that begin with the letter that a word begins with, as printed, those of most records first. */
  words(word: string): Promise<string[]> {
    return this.once(wordsPath(word), json<string[]>);
  }

  /** Where a word of the index stands. */
  async placesOf(word: string): Promise<Places> {
    const [chunk] = await this.chunksFrom(word, word);
    return placesIn(chunk?.get(word) ?? []);
  }

  /** The places of all words that begin with some letters. */
  async placesOfAll(beginning: string): Promise<Places[]> {
    const start = indexWord(beginning);
    const chunks = await this.chunksFrom(start, `${start}\uffff`);
    return chunks.flatMap((chunk) =>
      [...chunk].flatMap(([word, pages]) => (word.startsWith(start) && !isWay(word) ? placesIn(pages) : [])),
    );
  }

  private chunksFrom(first: string, last: string): Promise<Chunk[]> {
    const { chunks, large } = this.catalogue;
    return Promise.all(
      this.chunkNumbers(first, last).map((at) => {
        const path = `index/${chunks.file[at]}.pf_index`;
        const size = large[at];
        if (size !== undefined && !this.loaded.has(path)) this.whenLarge(size);
        return this.once(path, chunkOf);
      }),
    );
  }

  /** Which chunks hold the words from one to another. */
  private chunkNumbers(first: string, last: string): number[] {
    const { from } = this.catalogue.chunks;
    return from.flatMap((word, at) => {
      const next = from[at + 1];
      return word <= last && (next === undefined || next > first) ? at : [];
    });
  }

  private once<Loaded>(path: string, parse: (file: Blob) => Promise<Loaded>): Promise<Loaded> {
    const known = this.loaded.get(path) as Promise<Loaded> | undefined; // each path has one kind of file
    if (known !== undefined) return known;
    const loading = this.read(`${this.catalogue.folder}/${path}`).then(parse);
    this.loaded.set(path, loading);
    loading.catch(() => this.loaded.delete(path));
    return loading;
  }
}

function unzipped(file: Blob): Response {
  return new Response(file.stream().pipeThrough(new DecompressionStream('gzip')));
}

async function json<Read>(file: Blob): Promise<Read> {
  return (await unzipped(file).json()) as Read; // written by the build of the page that reads it
}

/** Of each word the records that have it. */
type Chunk = Map<string, PackedPage[]>;

/**
 * How far a record is from the one before it; how far each place is from the one before it, a weight standing before
 * these as a negative number; and the same for the record's title, with a number for what holds it.
 */
type PackedPage = [page: number, places: number[], titles: number[]];

/** Reads a chunk of an index of Pagefind 1.6: `[[[word, pages, variants], …]]`. */
async function chunkOf(file: Blob): Promise<Chunk> {
  const bytes = new Uint8Array(await unzipped(file).arrayBuffer());
  const [words] = readPagefind(bytes) as [[string, PackedPage[]][]]; // its form is tested
  return new Map(words);
}

function placesIn(pages: readonly PackedPage[]): Places {
  const places: Places = new Map();
  let row = 0;
  for (const [step, steps, titles] of pages) {
    row += step;
    let at = 0;
    const found = titles.length > 0 ? [-1] : [];
    for (const far of steps) if (far >= 0) found.push((at += far) / 2);
    places.set(row, found);
  }
  return places;
}
