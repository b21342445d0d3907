import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { summariseLedger, type LedgerSummary } from '../records/ledger-summary.ts';
import { formerAddresses, type Moved, type Renamed } from '../exports/moved.ts';
import { compareText } from '../records/finding.ts';
import { addressesUnder } from '../records/addresses.ts';
import { collectionNames } from '../records/collections.ts';
import { perArchive, type Archive } from './archive.ts';
import { itemName } from './items.ts';
import { titleOf } from './sessions.ts';

/** Addresses below the root, as ledgers and redirects name them. */
const below = addressesUnder('');
const path = (address: string) => address.replace(/^\//, '');

/** Every ledger of the archive by its name, such as `sessions/council-96`. */
export const ledgers = perArchive((): ReadonlyMap<string, LedgerSummary> => {
  const folder = resolve(process.env['CONTENT_DIR'] ?? 'content', 'permalinks');
  const names = readNames(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names
      .sort(compareText)
      .map((name) => [name.slice(0, -'.yaml'.length), summariseLedger(readFileSync(join(folder, name), 'utf8'))]),
  );
});

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  } catch {
    return []; // an archive that has published nothing yet
  }
}

/** How many addresses the archive has given out, and how many of them lead to what remained of a text. */
export function countAddresses(archive: Archive): { addresses: number; retired: number } {
  const all = [...ledgers(archive).values()];
  const sum = (pick: (ledger: LedgerSummary) => number) => all.reduce((total, ledger) => total + pick(ledger), 0);
  return { addresses: sum(({ addresses }) => addresses), retired: sum(({ retired }) => retired) };
}

/** Every address that was given out and is no page of its own any more. */
export const movedAddresses = perArchive((archive): Moved[] => [
  ...formerAddresses([...renamedRecords(archive), ...renamedItems(archive), ...renamedEntries(archive)]),
  ...withdrawnRecords(archive),
]);

function renamedRecords(archive: Archive): Renamed[] {
  return collectionNames.flatMap((collection) =>
    [...archive[collection].values()].map(({ id, record }) => ({
      path: path(below.record(collection, id)),
      name: 'shortTitle' in record ? record.shortTitle : id,
      formerPaths: record.formerIds.map((former) => path(below.record(collection, former))),
      anchors: 'anchors' in record ? record.anchors : [],
    })),
  );
}

function renamedItems(archive: Archive): Renamed[] {
  return [...archive.sessions.values()].flatMap((session) =>
    session.record.items.map((item) => ({
      path: path(below.item(session.id, item.key)),
      name: `${titleOf(archive, session)}: ${itemName(item)}`,
      formerPaths: [session.id, ...session.record.formerIds].flatMap((id) =>
        [...(id === session.id ? [] : [item.key]), ...item.formerKeys].map((key) => path(below.item(id, key))),
      ),
    })),
  );
}

function renamedEntries({ people, bodies }: Archive): Renamed[] {
  const entries = [
    ...[...people.values()].map((entry) => ({ ...entry, address: below.person })),
    ...[...bodies.values()].map((entry) => ({ ...entry, address: below.body })),
  ];
  return entries.map(({ id, record, address }) => ({
    path: path(address(id)),
    name: record.name,
    formerPaths: record.formerIds.map((former) => path(address(former))),
  }));
}

function withdrawnRecords(archive: Archive): Moved[] {
  return [...ledgers(archive)].flatMap(([name, { withdrawn }]): Moved[] => {
    const [folder = '', id = ''] = name.split('/');
    const collection = collectionNames.find((each) => each === folder);
    if (withdrawn === undefined || collection === undefined) return [];
    return [{ from: path(below.record(collection, id)), name: id, anchors: [], reason: withdrawn }];
  });
}
