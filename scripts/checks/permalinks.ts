import { closest } from 'fastest-levenshtein';
import { collectionNames } from '../../src/records/collections.ts';
import type { Finding } from '../../src/records/finding.ts';
import {
  nameOfAddress,
  openingWords,
  publishedAddress,
  stateOf,
  type LedgerState,
  type Permalink,
} from '../../src/records/permalink.ts';
import type { ArchiveFiles, Check } from '../archive/archive-files.ts';
import { formerLedgers, listAddresses, type FileAddresses } from '../permalinks/addresses.ts';
import { redescribedIn } from '../permalinks/descriptions.ts';
import { beginsWith } from '../permalinks/former.ts';
import { ledgerPath, readLedgers } from '../permalinks/ledger.ts';

/** Every address and anchor ever published still resolves, and every one given out is published (policy 6.1). */
export const permalinks: Check = async (archive, contentDir) => {
  const read = await readLedgers(contentDir);
  const broken = [...read.values()].flatMap(({ findings }) => findings);
  const ledgers = [...read].flatMap(([name, { entries }]) => (entries === undefined ? [] : [[name, entries] as const]));
  const unread = new Set([...read].flatMap(([name, { entries }]) => (entries === undefined ? [name] : [])));
  return [...broken, ...findingsOfLedgers(archive, new Map(ledgers), { contentDir, unread })];
};

/** The ledgers of an archive by their names, each with its entries. */
export type Ledgers = ReadonlyMap<string, readonly Permalink[]>;

/**
 * What is wrong between the addresses of an archive and its ledgers, which are proved each by itself already. Those
 * that could not be read (`unread`) prove nothing, nor do files and registers that could not.
 */
export function findingsOfLedgers(
  archive: ArchiveFiles,
  ledgers: Ledgers,
  { contentDir, unread }: { contentDir: string; unread: ReadonlySet<string> },
): Finding[] {
  const view = viewOf(archive, ledgers, contentDir);
  const names = new Set([...ledgers.keys(), ...view.own.keys()]);
  const proved = [...names].filter((name) => !unread.has(name) && !view.unread.has(name));
  return [...collisions([...view.own.values()]), ...proved.flatMap((name) => findingsOf(name, view))];
}

/** Whether a name of the archive leads somewhere: what may stand for something that was withdrawn. */
export function leadsSomewhere(archive: ArchiveFiles, ledgers: Ledgers, name: string): boolean {
  return resolves(name, viewOf(archive, ledgers, ''));
}

interface View {
  /** What each file gives out, by its ledger, and by the ledger that it had under a former identifier. */
  own: ReadonlyMap<string, FileAddresses>;
  heirs: ReadonlyMap<string, FileAddresses>;
  /** Ledgers of files that cannot be read, and prove nothing; and their collections. */
  unread: ReadonlySet<string>;
  reports: ReadonlyMap<string, ArchiveFiles['records']['reports'][number]>;
  ledgers: Ledgers;
  states: ReadonlyMap<string, LedgerState>;
  contentDir: string;
}

function viewOf(archive: ArchiveFiles, ledgers: Ledgers, contentDir: string): View {
  const given = listAddresses(archive);
  const formers = given.flatMap((file) => formerLedgers(file).map((name) => [name, file] as const));
  return {
    own: new Map(given.map((file) => [file.ledger, file])),
    heirs: new Map(formers.reverse()), // the first that names it; more than one is a finding
    unread: unreadLedgers(archive),
    reports: new Map(archive.records.reports.map((report) => [report.path, report])),
    ledgers,
    states: new Map([...ledgers].map(([name, entries]) => [name, stateOf(entries)])),
    contentDir,
  };
}

/** A file or a register that cannot be read proves nothing of its addresses. */
function unreadLedgers({ identifiers, records, registers }: ArchiveFiles): Set<string> {
  const files = collectionNames.flatMap((name) => {
    const read = new Set(records[name].map(({ id }) => id));
    return [...identifiers[name]].filter((id) => !read.has(id)).map((id) => `${name}/${id}`);
  });
  const lists = Object.entries(registers).filter(([, { readable }]) => !readable);
  return new Set([...files, ...lists.map(([name]) => `registers/${name}`)]);
}

const nothingPublished = stateOf([]);

function findingsOf(ledger: string, view: View): Finding[] {
  const state = view.states.get(ledger) ?? nothingPublished;
  const finding = findingIn(ledgerPath(view.contentDir, ledger));
  const own = view.own.get(ledger);
  const heir = own ?? view.heirs.get(ledger);
  const heirs = heir === undefined ? [] : (view.ledgers.get(heir.ledger) ?? []);
  const isTold = own === undefined && heirs.length > 0 && beginsWith(heirs, view.ledgers.get(ledger) ?? []);
  if (state.gone.has('./')) {
    if (heir === undefined || (isTold && stateOf(heirs).gone.has('./'))) return [];
    return [
      finding(
        'p-001',
        own === undefined
          ? `The record was withdrawn, and ${heir.path} names it among its former identifiers.`
          : `The record was withdrawn, and stands in ${heir.path}.`,
        `Take it out, or restore it: ${command('--restore', ledger)}.`,
      ),
    ];
  }
  if (heir === undefined) {
    if (someUnread(view, ledger)) return []; // it may be named there
    const hint = `Bring it back, name it in the "formerIds" of the record it became, or withdraw it: ${command('--withdraw', ledger)}.`;
    return [finding('p-001', `The record ${ledger} was published, and no file stands for it.`, hint)];
  }
  if (isTold) return []; // by that one
  return [
    ...lostIn(ledger, heir, view),
    ...strayIn(ledger, view),
    ...redescribed(ledger, heir, view),
    ...(own === undefined ? [] : unpublishedIn(own, view)),
  ];
}

/** Published addresses that lead nowhere, and withdrawn ones of what stands there all the same. */
function lostIn(ledger: string, heir: FileAddresses, view: View): Finding[] {
  const state = view.states.get(ledger) ?? nothingPublished;
  const finding = findingIn(ledgerPath(view.contentDir, ledger));
  const today = todayOf(heir, view);
  const named = (address: string) => nameOfAddress({ ledger, address });
  // A text tells itself what it has of former ones, whose anchors were others.
  const isHere = (address: string) => heir.ledger === ledger || !isBlock(state, address);
  const back = [...state.gone.keys()].filter((address) => today.has(address) && isHere(address));
  const wanted = [...state.addresses.keys()].filter((address) => {
    if (state.gone.has(address) || today.has(address) || elsewhereOf(state, address) !== undefined) return false;
    return isHere(address);
  });
  const fresh = [...heir.addresses.keys()].filter((address) => !state.addresses.has(address));
  return [
    ...back.map((address) =>
      finding(
        'p-001',
        `The address ${address} was withdrawn, and what it named stands in ${heir.path}.`,
        `Take it out, or restore it: ${command('--restore', named(address))}.`,
      ),
    ),
    ...wanted.map((address) => {
      const candidates = fresh.filter((each) => kindOf(each) === kindOf(address));
      const withdraw = command('--withdraw', named(address));
      if (isBlock(state, address) || candidates.length === 0) {
        return finding(
          'p-001',
          `The published address ${address} leads nowhere in ${heir.path}.`,
          isBlock(state, address)
            ? 'An address is kept: run npm run normalise, which finds every published block again.'
            : `An address is kept: bring it back, name it in "${fieldOf(address)}" of what it became, or withdraw it: ${withdraw}.`,
        );
      }
      return finding(
        'p-003',
        `Is ${address}, which was published, now ${closest(address, candidates)} of ${heir.path}?`,
        `If so, name it there: ${fieldOf(address)}: ["${idOf(address)}"]. If not, withdraw it: ${withdraw}.`,
      );
    }),
  ];
}

/** What a ledger says stands elsewhere, where that place is none. */
function strayIn(ledger: string, view: View): Finding[] {
  const entries = view.ledgers.get(ledger) ?? [];
  const finding = findingIn(ledgerPath(view.contentDir, ledger));
  return entries.flatMap((entry): Finding[] => {
    const name = entry.state === 'merged' ? entry.into : entry.state === 'withdrawn' ? entry.replacedBy : undefined;
    if (name === undefined || name.startsWith('#') || resolves(name, view)) return [];
    return [
      finding(
        'p-001',
        `The published address ${entry.address} leads to ${name}, which is nowhere.`,
        `Bring it back, or withdraw it: ${command('--withdraw', name)}.`,
      ),
    ];
  });
}

/** Whether an address of the archive leads to something, be it a page that says what became of it. */
function resolves(name: string, view: View, seen: ReadonlySet<string> = new Set()): boolean {
  const place = publishedAddress(name);
  if (place === undefined || seen.has(name)) return false;
  const { ledger, address } = place;
  if (view.unread.has(ledger)) return true; // nothing is known of it
  const state = view.states.get(ledger) ?? nothingPublished;
  if (state.gone.has('./') || state.gone.has(address)) return true;
  const further = elsewhereOf(state, address);
  if (further !== undefined) return resolves(further, view, new Set([...seen, name]));
  const heir = view.own.get(ledger) ?? view.heirs.get(ledger);
  return heir !== undefined && todayOf(heir, view).has(address);
}

/** Addresses at which something else is said than was published, and those that lead to another thing. */
function redescribed(ledger: string, heir: FileAddresses, view: View): Finding[] {
  const state = view.states.get(ledger) ?? nothingPublished;
  const own = ledger === heir.ledger ? state : (view.states.get(heir.ledger) ?? nothingPublished);
  const found = redescribedIn(state, heir, own).filter(({ address }) => state.addresses.has(address));
  const others = found.filter(({ isAnother }) => isAnother);
  const changed = state === own ? found.filter(({ isAnother }) => !isAnother) : []; // those of others are carried along
  const place = (keys: readonly (string | number)[]) => ({ path: heir.path, ...heir.locate(keys) });
  const [first] = changed;
  const more = changed.length === 1 ? '' : `, and ${changed.length - 1} more of the file`;
  return [
    ...others.map(({ address, now, before }): Finding => ({
      code: 'p-007',
      ...place(now.keys),
      message: `${nameOfAddress({ ledger, address })} was "${before?.words ?? ''}", and leads to "${openingWords(now.text)}".`,
      hint: `Name it among the former identifiers of what it became, or withdraw it: ${command('--withdraw', nameOfAddress({ ledger, address }))}, with --replaced-by where another stands for it.`,
    })),
    ...(first === undefined
      ? []
      : [
          {
            code: 'p-002',
            ...place(first.now.keys),
            message: `What is said at ${nameOfAddress({ ledger, address: first.address })} is not what its ledger knows${more}.`,
            hint: 'If it is meant so, run npm run permalinks, which dates the change; if not, restore the words.',
          } as const,
        ]),
  ];
}

function unpublishedIn(file: FileAddresses, view: View): Finding[] {
  const { addresses = new Set() } = view.states.get(file.ledger) ?? {};
  const [first, ...more] = [...todayOf(file, view)].filter((address) => !addresses.has(address));
  if (first === undefined) return [];
  const finding = findingIn(ledgerPath(view.contentDir, file.ledger));
  return [
    finding(
      'p-002',
      `${first} of ${file.path} is not in the ledger${more.length === 0 ? '' : `, nor are ${more.length} more of its addresses`}.`,
      addresses.size === 0
        ? 'It is not published yet: run npm run permalinks last, when it is right, since addresses are for good.'
        : 'Run npm run permalinks.',
    ),
  ];
}

const findingIn =
  (path: string) =>
  (code: Finding['code'], message: string, hint: string): Finding => ({
    code,
    path,
    line: 1,
    column: 1,
    message,
    hint,
  });

const command = (option: string, name: string) => `npm run permalinks -- ${option} ${name} --reason "…"`;

/** Under what field a thing of the archive names the identifiers that it had. */
function fieldOf(address: string): string {
  if (address.startsWith('items/')) return 'formerKeys';
  return address.startsWith('#resolution-') ? 'formerNumbers' : 'formerIds';
}

function idOf(address: string): string {
  return address.replace(/^(?:#resolution-|#|items\/)/, '').replace(/\/$/, '');
}

/** Items, resolutions, and all else that a file lists are never taken for each other. */
function kindOf(address: string): string {
  if (address === './') return address;
  return fieldOf(address);
}

function isBlock({ blocks, merged, withdrawn, elsewhere }: LedgerState, address: string): boolean {
  const has = ({ anchor }: { anchor: string }) => `#${anchor}` === address;
  return (
    blocks.some(has) ||
    [merged, withdrawn, elsewhere].some((map) => [...map.keys()].some((key) => has({ anchor: key })))
  );
}

function elsewhereOf({ elsewhere }: LedgerState, address: string): string | undefined {
  return [...elsewhere].find(([anchor]) => `#${anchor}` === address)?.[1];
}

function someUnread({ unread }: View, ledger: string): boolean {
  const [collection = ''] = ledger.split('/');
  return [...unread].some((name) => name.startsWith(`${collection}/`));
}

/** Every address that leads somewhere in a file: what stands there, what stood there, and blocks. */
function todayOf(file: FileAddresses, view: View): Set<string> {
  return new Set([...file.addresses.keys(), ...file.former.map(([address]) => address), ...anchorsOf(file, view)]);
}

/** The fragments under which blocks of a report can be reached, those of joined and withdrawn blocks included. */
function anchorsOf({ path }: FileAddresses, { reports }: View): string[] {
  const report = reports.get(path)?.record;
  if (report === undefined) return [];
  const retired = [...report.aliases, ...report.tombstones].map(({ anchor }) => anchor);
  return [...report.anchors, ...retired].map((anchor) => `#${anchor}`);
}

/** Former identifiers that stand for two things at once: of records, and of what a file lists. */
function collisions(given: readonly FileAddresses[]): Finding[] {
  const owners = new Map(given.map(({ ledger, path }) => [ledger, path]));
  const finding = (path: string, former: string, owner: string): Finding => ({
    code: 'p-006',
    path,
    line: 1,
    column: 1,
    message: `The former identifier "${former}" belongs to ${owner}.`,
    hint: 'An identifier is given once: take it out here.',
  });
  return given.flatMap((file) => {
    const { path, addresses, former } = file;
    const of = formerLedgers(file).flatMap((name): Finding[] => {
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, path);
      return owner === undefined ? [] : [finding(path, name.replace(/^.*\//, ''), owner)];
    });
    const seen = new Set(addresses.keys());
    const within = former.flatMap(([address]): Finding[] => {
      if (!seen.has(address)) {
        seen.add(address);
        return [];
      }
      return [finding(path, idOf(address), `${addresses.has(address) ? address : 'something else'} of the file too`)];
    });
    return [...of, ...within];
  });
}
