import { resolutionAnchor } from '../../src/words/session-title.ts';
import { collectionNames } from '../../src/records/collections.ts';
import type { YamlText } from '../../src/records/yaml-text.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';

/** The addresses that one file of the archive gives out, below its own. */
export interface FileAddresses {
  /** Folder and name of the ledger: `sessions/council-96`, `registers/people`. */
  ledger: string;
  path: string;
  /** The line and column of a key of the file. */
  locate: YamlText['locate'];
  /** Identifiers under which the record was published before. */
  formerIds: readonly string[];
  /** What stands in it today by its address, blocks apart. */
  addresses: ReadonlyMap<string, Addressed>;
  /** What stood under former identifiers, and the address to which each leads. */
  former: readonly (readonly [former: string, address: string])[];
}

/** Something that has an address and is no block. */
export interface Addressed {
  /** Where in the file it stands. */
  keys: readonly (string | number)[];
  /** All that the file says of it but its identifiers; absent for a text, which its blocks say. */
  text?: string;
}

/** The ledgers that a record had under former identifiers: `sessions/council-95`. */
export function formerLedgers({ ledger, formerIds }: Pick<FileAddresses, 'ledger' | 'formerIds'>): string[] {
  const [collection = ''] = ledger.split('/');
  return formerIds.map((id) => `${collection}/${id}`);
}

/** Every address the archive gives out but those of blocks, which need their text to be known by. */
export function listAddresses(archive: ArchiveFiles): FileAddresses[] {
  const records = collectionNames.flatMap((collection) =>
    archive.records[collection].map(({ id, path, locate, record, body }): FileAddresses => {
      const { items, meetings, resolutions, ...whole } = { items: [], meetings: [], resolutions: [], ...record };
      const listed = [
        ...items.map((item, index) => {
          const { key, formerKeys, ...said } = item;
          const address = itemAddress(key);
          return { address, keys: ['items', index], said, former: formerKeys.map(itemAddress) };
        }),
        ...meetings.map((meeting, index) => {
          const { id: own, formerIds, ...said } = meeting;
          return { address: `#${own}`, keys: ['meetings', index], said, former: formerIds.map((each) => `#${each}`) };
        }),
        ...resolutions.map((resolution, index) => {
          const { number, formerNumbers, ...said } = resolution;
          const address = resolutionAddress(number);
          return { address, keys: ['resolutions', index], said, former: formerNumbers.map(resolutionAddress) };
        }),
      ];
      const { formerIds, ...said } = whole;
      const own: Addressed = collection === 'reports' ? { keys: [] } : { keys: [], text: textOf([said, body]) };
      const things = listed.map((each) => [each.address, { keys: each.keys, text: textOf(each.said) }] as const);
      const former = listed.flatMap(({ address, former }) => former.map((each) => [each, address] as const));
      const addresses = new Map<string, Addressed>([['./', own], ...things]);
      return { ledger: `${collection}/${id}`, path, locate, formerIds, addresses, former };
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
function entriesOf({ path, locate, entries }: Register, address: (id: string) => string): FileAddresses {
  const listed = Object.entries(entries);
  const addresses = listed.map(([id, { formerIds: _, ...said }]): [string, Addressed] => [
    address(id),
    { keys: [id], text: textOf(said) },
  ]);
  const former = listed.flatMap(([id, { formerIds }]) =>
    formerIds.map((each) => [address(each), address(id)] as const),
  );
  const file = { ledger: ledgerOf(path), path, locate, formerIds: [] };
  return { ...file, addresses: new Map(addresses), former };
}

interface Register {
  path: string;
  locate: YamlText['locate'];
  entries: Readonly<Record<string, { formerIds: readonly string[] }>>;
}

/** `content/registers/people.yaml` → `registers/people`. */
function ledgerOf(path: string): string {
  return `registers/${path.replace(/^.*\//, '').replace(/\.yaml$/, '')}`;
}

/** Every word and number of a value, in the order of its schema. */
function textOf(value: unknown): string {
  return leavesOf(value).join('; ');
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return value === undefined || value === '' ? [] : [String(value).trim()];
}
