import { collectionNames } from '../../src/records/collections.ts';
import type { Archive } from '../archive.ts';

/** The addresses that one file of the archive gives out, below its own. */
export interface Addresses {
  /** Folder and name of the ledger: `sessions/council-96`, `registers/people`. */
  ledger: string;
  path: string;
  /** Identifiers under which the record was published before. */
  formerIds: readonly string[];
  addresses: readonly string[];
}

/** Every address the archive gives out but those of blocks, which need their text to be known by. */
export function listAddresses(archive: Archive): Addresses[] {
  const records = collectionNames.flatMap((collection) =>
    archive.records[collection].map(({ id, path, record }): Addresses => {
      const items = 'items' in record ? record.items : [];
      const meetings = 'meetings' in record ? record.meetings : [];
      const addresses = [
        './',
        ...items.flatMap(({ key, formerKeys }) => [key, ...formerKeys]).map((key) => `items/${key}/`),
        ...meetings.flatMap(({ id: meeting, formerIds }) => [meeting, ...formerIds]).map((meeting) => `#${meeting}`),
      ];
      return { ledger: `${collection}/${id}`, path, formerIds: record.formerIds, addresses };
    }),
  );
  const { people, bodies, terms } = archive.registers;
  const pages = [people, bodies].map(({ path, entries }): Addresses => {
    const ids = Object.entries<{ formerIds: readonly string[] }>(entries).flatMap(([id, entry]) => [
      id,
      ...entry.formerIds,
    ]);
    return { ledger: ledgerOf(path), path, formerIds: [], addresses: ids.map((id) => `${id}/`) };
  });
  const anchors = Object.entries(terms.entries).flatMap(([id, entry]) => [id, ...entry.formerIds]);
  const fragments = {
    ledger: ledgerOf(terms.path),
    path: terms.path,
    formerIds: [],
    addresses: anchors.map((id) => `#${id}`),
  };
  return [...records, ...pages, fragments];
}

/** `content/registers/people.yaml` → `registers/people`. */
function ledgerOf(path: string): string {
  return `registers/${path.replace(/^.*\//, '').replace(/\.yaml$/, '')}`;
}
