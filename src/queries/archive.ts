import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import type { Contents } from '../markup/html.ts';
import { inFull, type InFull, type Citable } from '../records/evidence-in-full.ts';
import { compareText, findingsEntry, FindingsError, sortFindings, type Finding } from '../records/finding.ts';
import { collectionNames } from '../records/collections.ts';
import { oncePer } from '../records/once.ts';
import { registerNames } from '../records/registers.ts';
import { shownPath } from '../settings.ts';

/** A record or register entry as the pages use it. */
export interface Entry<Name extends CollectionKey> {
  id: string;
  /** With its evidence in full. */
  record: InFull<CollectionEntry<Name>['data']>;
  /** Path of the file, from the project's root where it lies in it. */
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
  if (import.meta.env.DEV) await assertReadable();
  const citable = { references: await dataOf('references'), documents: await dataOf('documents') };
  return {
    reports: await shelve('reports', citable),
    sessions: await shelve('sessions', citable),
    budgets: await shelve('budgets', citable),
    calendars: await shelve('calendars', citable),
    people: await shelve('people', citable),
    bodies: await shelve('bodies', citable),
    terms: await shelve('terms', citable),
    documents: await shelve('documents', citable),
    symbols: await shelve('symbols', citable),
    series: await shelve('series', citable),
    conflicts: await shelve('conflicts', citable),
    references: await shelve('references', citable),
  };
}

/** In development a file that cannot be read ends no load: throws what the loader has found in all of them. */
async function assertReadable(): Promise<void> {
  const findings: Finding[] = [];
  for (const name of [...collectionNames, ...registerNames]) {
    const told = (await getCollection(name)).find(({ id }) => id === findingsEntry);
    findings.push(...((told?.rendered?.metadata?.['findings'] ?? []) as Finding[])); // written by the loader
  }
  if (findings.length > 0) throw new FindingsError(sortFindings(findings));
}

/** The entries of an authority list as its file has them. */
async function dataOf<Name extends CollectionKey>(name: Name): Promise<Record<string, CollectionEntry<Name>['data']>> {
  return Object.fromEntries((await getCollection(name)).map(({ id, data }) => [id, data]));
}

async function shelve<Name extends CollectionKey>(name: Name, citable: Citable): Promise<Shelf<Name>> {
  const entries: Entry<Name>[] = (await getCollection(name)).map((entry) => {
    const path = entry.filePath === undefined ? `the register ${name}` : shownPath(entry.filePath);
    return {
      id: entry.id,
      record: evidenced<CollectionEntry<Name>['data']>(entry.data, citable, path),
      path,
      contents: (entry.rendered?.metadata?.['contents'] ?? []) as Contents[], // written by the records loader
    };
  });
  return new Map(entries.sort((a, b) => compareText(a.id, b.id)).map((entry) => [entry.id, entry]));
}

/** A record with its evidence in full. Throws a sentence that names the file where a page is in no register. */
function evidenced<Data>(data: Data, citable: Citable, path: string): InFull<Data> {
  try {
    return inFull<Data>(data, citable);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Computes something of the whole archive once, however many pages ask for it. */
export function perArchive<Value>(compute: (archive: Archive) => Value): (archive: Archive) => Value {
  return oncePer(compute);
}
