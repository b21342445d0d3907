import { resolutionAnchor } from '../../src/words/session-title.ts';
import { collectionNames } from '../../src/records/collections.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';

/** The addresses that one file of the archive gives out, below its own. */
export interface FileAddresses {
  /** Folder and name of the ledger: `sessions/council-96`, `registers/people`. */
  ledger: string;
  path: string;
  /** Identifiers under which the record was published before. */
  formerIds: readonly string[];
  /** What stands in it today, and what stood under former identifiers and leads there; blocks apart. */
  addresses: readonly string[];
  former: readonly string[];
}

/** The ledgers that a record had under former identifiers: `sessions/council-95`. */
export function formerLedgers({ ledger, formerIds }: Pick<FileAddresses, 'ledger' | 'formerIds'>): string[] {
  const [collection = ''] = ledger.split('/');
  return formerIds.map((id) => `${collection}/${id}`);
}

/** Every address the archive gives out but those of blocks, which need their text to be known by. */
export function listAddresses(archive: ArchiveFiles): FileAddresses[] {
  const records = collectionNames.flatMap((collection) =>
    archive.records[collection].map(({ id, path, record }): FileAddresses => {
      const items = 'items' in record ? record.items : [];
      const meetings = 'meetings' in record ? record.meetings : [];
      const resolutions = 'resolutions' in record ? record.resolutions : [];
      const addresses = [
        './',
        ...items.map(({ key }) => itemAddress(key)),
        ...meetings.map((meeting) => `#${meeting.id}`),
        ...resolutions.map(({ number }) => resolutionAddress(number)),
      ];
      const former = [
        ...items.flatMap(({ formerKeys }) => formerKeys.map(itemAddress)),
        ...meetings.flatMap(({ formerIds }) => formerIds.map((id) => `#${id}`)),
        ...resolutions.flatMap(({ formerNumbers }) => formerNumbers.map(resolutionAddress)),
      ];
      return { ledger: `${collection}/${id}`, path, formerIds: record.formerIds, addresses, former };
    }),
  );
  const { people, bodies, terms, documents, series, conflicts } = archive.registers;
  const pages = [people, bodies].map((register) => entriesOf(register, (id) => `${id}/`));
  const fragments = [terms, documents, series, conflicts].map((register) => entriesOf(register, (id) => `#${id}`));
  return [...records, ...pages, ...fragments];
}

const itemAddress = (key: string) => `items/${key}/`;
const resolutionAddress = (number: string) => `#${resolutionAnchor(number)}`;

/** The addresses of a register's entries: pages of their own, or places on the one page that lists them. */
function entriesOf({ path, entries }: Register, address: (id: string) => string): FileAddresses {
  const former = Object.values(entries).flatMap(({ formerIds }) => formerIds.map(address));
  return { ledger: ledgerOf(path), path, formerIds: [], addresses: Object.keys(entries).map(address), former };
}

interface Register {
  path: string;
  entries: Readonly<Record<string, { formerIds: readonly string[] }>>;
}

/** `content/registers/people.yaml` → `registers/people`. */
function ledgerOf(path: string): string {
  return `registers/${path.replace(/^.*\//, '').replace(/\.yaml$/, '')}`;
}
