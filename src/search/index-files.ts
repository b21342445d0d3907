import {
  cataloguePath,
  chunkPath,
  filtersPath,
  formOfIndex,
  indexWord,
  isWay,
  textPath,
  wordsPath,
  type Catalogue,
  type Chunk,
  type Filters,
  type PackedPlaces,
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
    return this.load(filtersPath);
  }

  text(row: number): Promise<TextOfRecord> {
    return this.load(textPath(row));
  }

  /** Words that begin with the letter that a word begins with, as printed, those of most records first. */
  words(word: string): Promise<string[]> {
    return this.load(wordsPath(word));
  }

  /** Where a word of the index stands. */
  async placesOf(word: string): Promise<Places> {
    const [places = new Map()] = await this.placesFrom([word, word], (own) => own === word);
    return places;
  }

  /** The places of all words that begin with some letters. */
  placesOfAll(beginning: string): Promise<Places[]> {
    const start = indexWord(beginning);
    return this.placesFrom([start, `${start}\uffff`], (own) => own.startsWith(start) && !isWay(own));
  }

  /** The places of some of the words from one to another. */
  private async placesFrom([first, last]: [string, string], isOne: (word: string) => boolean): Promise<Places[]> {
    const { chunks, large } = this.catalogue;
    const wanted = chunks.flatMap((word, at) => {
      const next = chunks[at + 1];
      return word <= last && (next === undefined || next > first) ? at : [];
    });
    const loading = wanted.map((at) => {
      const path = chunkPath(at);
      const size = large[at];
      if (size !== undefined && !this.loaded.has(path)) this.whenLarge(size);
      return this.load<Chunk>(path);
    });
    const loaded = await Promise.all(loading);
    return loaded.flatMap((chunk) => chunk.flatMap(([word, records]) => (isOne(word) ? placesIn(records) : [])));
  }

  private load<Read>(path: string): Promise<Read> {
    const known = this.loaded.get(path) as Promise<Read> | undefined; // each path has one kind of file
    if (known !== undefined) return known;
    const loading = this.read(`${this.catalogue.folder}/${path}`).then(json<Read>);
    this.loaded.set(path, loading);
    loading.catch(() => this.loaded.delete(path));
    return loading;
  }
}

async function json<Read>(file: Blob): Promise<Read> {
  const unzipped = file.stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unzipped).json()) as Read; // written by the build of the page that reads it
}

function placesIn(records: readonly PackedPlaces[]): Places {
  const places: Places = new Map();
  let row = 0;
  for (const [step, ...steps] of records) {
    row += step;
    let at = 0;
    places.set(
      row,
      steps.map((far) => (far < 0 ? far : (at += far) / 2)),
    );
  }
  return places;
}
