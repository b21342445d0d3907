import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summariseLedger, type LedgerSummary } from '../records/ledger-summary.ts';
import { formerAddresses, type FormerPath, type Moved, type MovedPlace, type Renamed } from '../exports/moved.ts';
import { readEdited } from '../records/edited-text.ts';
import { compareText } from '../records/finding.ts';
import { addressesUnder } from '../records/addresses.ts';
import { collectionNames, type CollectionName } from '../records/collections.ts';
import { isLedger, permalinksSchema, publishedAddress, stateOf, type LedgerState } from '../records/permalink.ts';
import { parseYamlText } from '../records/yaml-text.ts';
import { contentDir } from '../settings.ts';
import { perArchive, type Archive } from './archive.ts';
import { calendarYears } from './calendar.ts';
import { itemName } from './items.ts';
import { titleOf } from './sessions.ts';

/** Addresses below the root, as ledgers and redirects name them. */
const below = addressesUnder('');
const path = (address: string) => address.replace(/^\//, '');

const fileOf = (ledger: string) => join(contentDir(), 'permalinks', `${ledger}.yaml`);
const textOf = (ledger: string) => readEdited(readFileSync(fileOf(ledger)), fileOf(ledger));

/** Every ledger of the archive by its name, such as `sessions/council-96`. */
export const ledgers = perArchive((): ReadonlyMap<string, LedgerSummary> => {
  const folder = join(contentDir(), 'permalinks');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []; // nothing published yet
  const names = files.flatMap((name) => /^(.*)\.yaml$/.exec(name.replaceAll('\\', '/'))?.[1] ?? []).filter(isLedger);
  return new Map(names.sort(compareText).map((name) => [name, summariseLedger(textOf(name))]));
});

/** How many addresses the archive has given out, and how many of them lead to what remained of a text. */
export function countAddresses(archive: Archive): { addresses: number; retired: number } {
  const all = [...ledgers(archive).values()];
  const sum = (pick: (ledger: LedgerSummary) => number) => all.reduce((total, ledger) => total + pick(ledger), 0);
  return { addresses: sum(({ addresses }) => addresses), retired: sum(({ retired }) => retired) };
}

const inFull = perArchive(() => new Map<string, LedgerState>());

/** A ledger with all that its entries come to: for the few whose record stands under another identifier, or no more. */
function ledgerInFull(archive: Archive, name: string): LedgerState {
  const known = inFull(archive).get(name);
  if (known !== undefined) return known;
  const state = stateOf(permalinksSchema.parse(parseYamlText(textOf(name), fileOf(name)).value));
  inFull(archive).set(name, state);
  return state;
}

/** Every address that was given out and is no page of its own any more. */
export const movedAddresses = perArchive((archive): Moved[] => {
  const renamed = [...renamedRecords(archive), ...renamedItems(archive), ...renamedEntries(archive)];
  const pages = new Set(calendarYears(archive).map(({ id }) => path(below.record('calendars', id))));
  return [...formerAddresses(renamed), ...withdrawnPages(archive)].filter(({ from }) => !pages.has(from));
});

function renamedRecords(archive: Archive): Renamed[] {
  return collectionNames.flatMap((collection) =>
    [...archive[collection].values()].flatMap(({ id, record }): Renamed[] => {
      const name = 'shortTitle' in record ? record.shortTitle : id;
      const formers = record.formerIds.map((former): FormerPath => ({
        path: path(below.record(collection, former)),
        places: placesOf(archive, { collection, former, id }),
        joined: isJoined(archive, collection, former),
      }));
      const here: Renamed = { path: path(below.record(collection, id)), name, formerPaths: formers };
      if (collection !== 'reports') return [here];
      const sources = record.formerIds.map((former) => ({
        path: path(below.sourceText(former)),
        joined: isJoined(archive, collection, former),
      }));
      return [here, { path: path(below.sourceText(id)), name: `The source text of ${name}`, formerPaths: sources }];
    }),
  );
}

/** Whether what was published under a former identifier was a text of its own, whose blocks have other anchors now. */
function isJoined(archive: Archive, collection: CollectionName, former: string): boolean {
  const ledger = `${collection}/${former}`;
  return ledgers(archive).has(ledger) && ledgerInFull(archive, ledger).elsewhere.size > 0;
}

/** The places that were published below a former identifier of a record, and where each is now. */
function placesOf(
  archive: Archive,
  { collection, former, id }: { collection: CollectionName; former: string; id: string },
): MovedPlace[] {
  const ledger = `${collection}/${former}`;
  if (!ledgers(archive).has(ledger)) return [];
  const { addresses, elsewhere, gone, withdrawn } = ledgerInFull(archive, ledger);
  const own = ledgers(archive).get(`${collection}/${id}`)?.withdrawn;
  const byAnchor = new Map<string, string>(elsewhere);
  const blocks = new Map<string, { reason: string }>(withdrawn);
  return [...addresses.keys()].flatMap((address): MovedPlace[] => {
    if (!address.startsWith('#')) return [];
    const anchor = address.slice(1);
    const reason = (gone.get(address) ?? own?.get(address))?.reason;
    const other = byAnchor.get(anchor) ?? gone.get(address)?.replacedBy;
    if (other !== undefined)
      return [{ anchor, to: pathNamed(archive, other), reason: reason ?? blocks.get(anchor)?.reason }];
    if (reason !== undefined) return [{ anchor, reason }];
    return [{ anchor, to: path(below.record(collection, id, anchor)) }];
  });
}

/** Where something is now that a ledger names, below the root: through ledgers of records that were joined to others. */
function pathNamed(archive: Archive, name: string): string | undefined {
  const place = publishedAddress(name);
  if (place === undefined) return undefined;
  const [folder = '', id = ''] = place.ledger.split('/');
  const { address } = place;
  const plain = address.replace(/^#|\/$/g, '');
  if (folder === 'registers') {
    if (id === 'people') return path(below.person(plain));
    if (id === 'bodies') return path(below.body(plain));
    return path(below.page(id === 'conflicts' ? 'about/conflicts/' : `${id}/`, plain));
  }
  const collection = collectionNames.find((each) => each === folder);
  if (collection === undefined) return undefined;
  if (address.startsWith('items/')) return path(below.item(id, plain.replace('items/', '')));
  const heir = [...archive[collection].values()].find(({ record }) => record.formerIds.some((former) => former === id));
  if (heir === undefined || !address.startsWith('#')) {
    return path(below.record(collection, id, address === './' ? undefined : plain));
  }
  return placesOf(archive, { collection, former: id, id: heir.id }).find(({ anchor }) => anchor === plain)?.to;
}

function renamedItems(archive: Archive): Renamed[] {
  return [...archive.sessions.values()].flatMap((session) =>
    session.record.items.map((item) => ({
      path: path(below.item(session.id, item.key)),
      name: `${titleOf(archive, session)}: ${itemName(item)}`,
      formerPaths: [session.id, ...session.record.formerIds].flatMap((id) =>
        [...(id === session.id ? [] : [item.key]), ...item.formerKeys].map((key) => ({
          path: path(below.item(id, key)),
        })),
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
    formerPaths: record.formerIds.map((former) => ({ path: path(address(former)) })),
  }));
}

/** The pages that were withdrawn: of records, with the items of a session; of items, people and bodies by themselves. */
function withdrawnPages(archive: Archive): Moved[] {
  return [...ledgers(archive)].flatMap(([ledger, { withdrawn }]): Moved[] => {
    const whole = withdrawn.get('./');
    const gone =
      whole === undefined ? [...withdrawn] : pagesOf(archive, ledger).map((address) => [address, whole] as const);
    const [folder = '', id = ''] = ledger.split('/');
    const session = archive.sessions.get(id);
    const names = folder === 'sessions' && session !== undefined ? [id, ...session.record.formerIds] : [id];
    return gone
      .filter(([address]) => address.endsWith('/'))
      .flatMap(([address, { reason, replacedBy }]) =>
        names.map((name): Moved => ({
          from: pathOf(folder, name, address),
          name: address === './' ? name : address.replace(/^items\/|\/$/g, ''),
          places: [],
          joined: false,
          withdrawn: folder === 'registers' ? 'entry' : address === './' || whole !== undefined ? 'record' : 'item',
          reason,
          replacedBy: replacedBy === undefined ? undefined : pathNamed(archive, replacedBy),
        })),
      );
  });
}

function pagesOf(archive: Archive, ledger: string): string[] {
  return [...ledgerInFull(archive, ledger).addresses.keys()].filter((address) => address.endsWith('/'));
}

/** `sessions`, `council-96`, `items/6/` → `sessions/council-96/items/6/`; `registers`, `people`, `x/` → `people/x/`. */
function pathOf(folder: string, id: string, address: string): string {
  if (folder === 'registers') return `${id}/${address}`;
  const collection = collectionNames.find((each) => each === folder);
  const record = collection === undefined ? `${folder}/${id}/` : path(below.record(collection, id));
  return address === './' ? record : `${record}${address}`;
}

/** What was published as a place of a page, and is there no more: of a session, a calendar year, a register. */
export interface Gone {
  /** The fragment that it had. */
  anchor: string;
  /** Why it was withdrawn. */
  reason?: string | undefined;
  /** Where it stands now, or what replaces it, below the root. */
  to?: string | undefined;
}

/**
 * The places that were withdrawn from the page of a ledger, `sessions/council-96` or `registers/terms`; of a calendar
 * year that was itself withdrawn or got another identifier, every place, where its page is still made from sessions.
 */
export function goneFrom(archive: Archive, ledger: string): Gone[] {
  const moved = movedFrom(archive, ledger);
  if (moved.length > 0) return moved;
  const { withdrawn } = ledgers(archive).get(ledger) ?? {};
  if (withdrawn === undefined) return [];
  const whole = withdrawn.get('./');
  const gone =
    whole === undefined
      ? [...withdrawn]
      : [...ledgerInFull(archive, ledger).addresses.keys()].map(
          (address) => [address, withdrawn.get(address) ?? whole] as const,
        );
  return gone.flatMap(([address, { reason, replacedBy }]): Gone[] => {
    if (!address.startsWith('#')) return [];
    const to = replacedBy === undefined ? undefined : pathNamed(archive, replacedBy);
    return [{ anchor: address.slice(1), reason, to }];
  });
}

function movedFrom(archive: Archive, ledger: string): Gone[] {
  const [collection = '', former = ''] = ledger.split('/');
  if (collection !== 'calendars' || archive.calendars.has(former)) return [];
  const heir = [...archive.calendars.values()].find(({ record }) => record.formerIds.some((id) => id === former));
  return heir === undefined ? [] : placesOf(archive, { collection: 'calendars', former, id: heir.id });
}
