import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { Contents } from '../markup/html.ts';
import { compareText } from '../records/finding.ts';

/** A record or register entry as the pages use it. */
export interface Entry<Name extends CollectionKey> {
  id: string;
  record: CollectionEntry<Name>['data'];
  /** Path of the file, from the project's root. */
  path: string;
  /** The headings of the text below its title. */
  contents: readonly Contents[];
}

/** One collection by identifier, in the order of the identifiers. */
export type Shelf<Name extends CollectionKey> = ReadonlyMap<string, Entry<Name>>;

/** Everything the archive holds. */
export type Archive = { readonly [Name in CollectionKey]: Shelf<Name> };

let kept: Promise<Archive> | undefined;

/** Reads the archive: once a build, anew for each page in development, where files change. */
export function readArchive(): Promise<Archive> {
  if (import.meta.env.DEV) return load();
  return (kept ??= load());
}

async function load(): Promise<Archive> {
  const [reports, sessions, budgets, calendars, people, bodies, terms, documents, symbols, series, conflicts] =
    await Promise.all([
      shelve('reports'),
      shelve('sessions'),
      shelve('budgets'),
      shelve('calendars'),
      shelve('people'),
      shelve('bodies'),
      shelve('terms'),
      shelve('documents'),
      shelve('symbols'),
      shelve('series'),
      shelve('conflicts'),
    ]);
  return { reports, sessions, budgets, calendars, people, bodies, terms, documents, symbols, series, conflicts };
}

async function shelve<Name extends CollectionKey>(name: Name): Promise<Shelf<Name>> {
  const entries: Entry<Name>[] = (await getCollection(name)).map((entry) => ({
    id: entry.id,
    record: entry.data,
    path: entry.filePath ?? name,
    contents: (entry.rendered?.metadata?.['contents'] ?? []) as Contents[], // written by the records loader
  }));
  return new Map(entries.sort((a, b) => compareText(a.id, b.id)).map((entry) => [entry.id, entry]));
}

/** Computes something of the whole archive once, however many pages ask for it. */
export function perArchive<Value>(compute: (archive: Archive) => Value): (archive: Archive) => Value {
  const computed = new WeakMap<Archive, { value: Value }>();
  return (archive) => {
    const found = computed.get(archive) ?? { value: compute(archive) };
    computed.set(archive, found);
    return found.value;
  };
}
