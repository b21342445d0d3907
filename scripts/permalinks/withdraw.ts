import type { ArchiveFiles } from '../archive/archive-files.ts';
import { leadsSomewhere, type Ledgers } from '../checks/permalinks.ts';
import { expectOneOf } from '../../src/records/finding.ts';
import {
  foldersOfNames,
  nameOfAddress,
  publishedAddress,
  stateOf,
  type LedgerState,
  type PublishedAddress,
} from '../../src/records/permalink.ts';
import { listAddresses, type FileAddresses } from './addresses.ts';
import { beginsWith, formersIn } from './former.ts';
import type { Withdrawing } from './parameters.ts';
import type { Addition } from './write.ts';

/** The entry that withdraws something; of a record with former identifiers, one for each. Throws where that cannot be. */
export function withdrawal(archive: ArchiveFiles, ledgers: Ledgers, withdrawing: Withdrawing): Addition[] {
  const { name, reason, replacedBy, date } = withdrawing;
  const { ledger, address, state } = published(archive, ledgers, name);
  if (state.gone.has('./')) throw new Error(`"${ledger}" was withdrawn already: ${state.gone.get('./')?.reason ?? ''}`);
  if (state.gone.has(address)) {
    throw new Error(`"${name}" was withdrawn already: ${state.gone.get(address)?.reason ?? ''}`);
  }
  const block = withdrawnBlock(state, address);
  if (block !== undefined) throw new Error(`"${name}" was withdrawn already: ${block.reason}`);
  if (replacedBy !== undefined && (replacedBy === name || !leadsSomewhere(archive, ledgers, replacedBy))) {
    throw new Error(`"${replacedBy}" leads nowhere: name what stands for it as it is named here, "${name}".`);
  }
  const entry = { state: 'withdrawn', address, date, ...(replacedBy !== undefined && { replacedBy }), reason } as const;
  return ledgersOf(archive, ledgers, { ledger, address }).map((each) => ({
    ledger: each,
    before: ledgers.get(each) ?? [],
    entries: [entry],
  }));
}

/** The entry that says of something withdrawn that it stands again. Throws where it was not withdrawn. */
export function restoration(archive: ArchiveFiles, ledgers: Ledgers, { name, reason, date }: Withdrawing): Addition[] {
  const { ledger, address, state } = published(archive, ledgers, name);
  if (withdrawnBlock(state, address) !== undefined) {
    throw new Error(
      `"${name}" was a place in a text: it stays withdrawn, and what comes back there gets an anchor of its own.`,
    );
  }
  if (!state.gone.has(address)) throw new Error(`"${name}" was not withdrawn.`);
  const all = ledgersOf(archive, ledgers, { ledger, address });
  const gone = all.filter((each) => stateOf(ledgers.get(each) ?? []).gone.has(address));
  return gone.map((each) => ({
    ledger: each,
    before: ledgers.get(each) ?? [],
    entries: [{ state: 'restored', address, date, reason }],
  }));
}

/** What is known of a paragraph that was withdrawn. */
function withdrawnBlock({ withdrawn }: LedgerState, address: string): { reason: string } | undefined {
  return [...withdrawn].find(([anchor]) => `#${anchor}` === address)?.[1];
}

/** Where something was published; throws where it never was, or where it is withdrawn in another way. */
function published(archive: ArchiveFiles, ledgers: Ledgers, name: string): PublishedAddress & { state: LedgerState } {
  const place = publishedAddress(name);
  if (place === undefined) {
    const register = /^registers\/([a-z]+)$/.exec(name)?.[1];
    const hint =
      register === undefined
        ? expectOneOf(name.split(/[/#]/)[0] ?? '', foldersOfNames)
        : `A register is not withdrawn as a whole, but entry by entry: "${register}/<id>".`;
    throw new Error(`"${name}" names nothing that can be published. ${hint}`);
  }
  const { ledger, address } = place;
  const entries = ledgers.get(ledger);
  const state = stateOf(entries ?? []);
  if (!state.addresses.has(address)) {
    const known =
      entries === undefined
        ? [...ledgers.keys()].filter((each) => each.split('/')[0] === ledger.split('/')[0])
        : [...state.addresses.keys()].map((each) => nameOfAddress({ ledger, address: each }));
    throw new Error(`"${name}" was never published. ${expectOneOf(name, known)}`);
  }
  const [collection, id = ''] = ledger.split('/');
  if (collection === 'reports' && archive.identifiers.reports.has(id) && address !== './') {
    throw new Error(
      `"${name}" is a place in a text: decide it in the edition, with { do: "withdraw", anchor: "${address.slice(1)}", reason: "…" }.`,
    );
  }
  const heir = listAddresses(archive).find(
    (each) => each.ledger !== ledger && formersOf(each, ledgers).includes(ledger),
  );
  if (heir !== undefined && !state.gone.has('./')) {
    throw new Error(`"${name}" is "${heir.ledger}" now: name it so, or take it out of its "formerIds" first.`);
  }
  return { ledger, address, state };
}

/** The ledgers that are to say what is said of an address: of a record, those that it had under former identifiers too. */
function ledgersOf(archive: ArchiveFiles, ledgers: Ledgers, { ledger, address }: PublishedAddress): string[] {
  const record = address === './' ? listAddresses(archive).find((each) => each.ledger === ledger) : undefined;
  return [ledger, ...(record === undefined ? [] : formersOf(record, ledgers))];
}

/** The ledgers that a record had under former identifiers. Those of records that were joined to it are their own. */
function formersOf(record: FileAddresses, ledgers: Ledgers): string[] {
  const whole = ledgers.get(record.ledger) ?? [];
  const formers = formersIn(ledgers, record).filter(({ entries }) => beginsWith(whole, entries));
  return formers.map(({ ledger }) => ledger);
}
