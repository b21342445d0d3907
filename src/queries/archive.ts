import { getCollection, type CollectionEntry, type CollectionKey } from 'astro:content';
import { compareText } from '../records/finding.ts';

/** A record or register entry as the pages use it. */
export interface Entry<Name extends CollectionKey> {
  id: string;
  record: CollectionEntry<Name>['data'];
  /** The MDX of the text, `''` for register entries. */
  body: string;
  /** Path of the file, for messages. */
  path: string;
  /** The text as the markup writer's HTML. */
  html: string;
  metadata: Record<string, unknown>;
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
  const [reports, sessions, budgets, calendars, people, bodies, terms] = await Promise.all([
    shelve('reports'),
    shelve('sessions'),
    shelve('budgets'),
    shelve('calendars'),
    shelve('people'),
    shelve('bodies'),
    shelve('terms'),
  ]);
  return { reports, sessions, budgets, calendars, people, bodies, terms };
}

async function shelve<Name extends CollectionKey>(name: Name): Promise<Shelf<Name>> {
  const entries: Entry<Name>[] = (await getCollection(name)).map((entry) => ({
    id: entry.id,
    record: entry.data,
    body: entry.body ?? '',
    path: entry.filePath ?? name,
    html: entry.rendered?.html ?? '',
    metadata: entry.rendered?.metadata ?? {},
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
