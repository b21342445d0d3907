import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../../src/records/finding.ts';
import { stateOf, type LedgerState, type Permalink } from '../../src/records/permalink.ts';
import { formerLedgers, type FileAddresses } from './addresses.ts';
import { align, type Fate } from './align.ts';
import { ledgerPath, readLedger, sealEntries, unsealed, type Unsealed } from './ledger.ts';
import { classOf } from './pairs.ts';

/** A ledger with what its entries come to. */
export interface FormerLedger {
  /** Its name: `reports/council-96-dg-summary`. */
  ledger: string;
  entries: readonly Permalink[];
}

/** The ledgers of a record's former identifiers, those that there are; or what is wrong with one. */
export async function readFormers(
  contentDir: string,
  record: Pick<FileAddresses, 'ledger' | 'formerIds'>,
): Promise<{ formers: FormerLedger[]; findings: Finding[] }> {
  const ledgers = new Map<string, readonly Permalink[]>();
  const findings: Finding[] = [];
  for (const former of formerLedgers(record)) {
    const read = await readLedger(ledgerPath(contentDir, former));
    findings.push(...read.findings);
    if (read.entries !== undefined) ledgers.set(former, read.entries);
  }
  return { formers: formersIn(ledgers, record), findings };
}

/** The same among ledgers that were read. */
export function formersIn(
  ledgers: ReadonlyMap<string, readonly Permalink[]>,
  record: Pick<FileAddresses, 'ledger' | 'formerIds'>,
): FormerLedger[] {
  return formerLedgers(record).flatMap((ledger) => {
    const entries = ledgers.get(ledger) ?? [];
    return entries.length === 0 ? [] : [{ ledger, entries }];
  });
}

/** What a record has of the ledgers of its former identifiers. */
export interface Takeover {
  /** Entries with which its own ledger goes on: those of the record that it was under another identifier. */
  carried: Unsealed[];
  /** Records that were joined to it: their blocks had addresses of their own, and each must be found in it. */
  joined: FormerLedger[];
}

/**
 * Tells which of the former ledgers a record's own ledger is the same as, or goes on from (it was renamed, once or more
 * often), and which belonged to other records (they were joined to it).
 */
export function takeOver(own: readonly Permalink[], formers: readonly FormerLedger[]): Takeover {
  const living = formers.filter(({ entries }) => !stateOf(entries).gone.has('./')); // a withdrawn one is a finding
  const begun = history(own).length;
  const continuing = living
    .map(({ entries }) => ({ entries, past: history(entries) }))
    .filter(({ entries, past }) => past.length > begun && beginsWith(entries, own));
  const weight = ({ entries }: { entries: readonly Permalink[] }) => stateOf(entries).blocks.length;
  const [next] = continuing.toSorted((a, b) => weight(b) - weight(a) || b.past.length - a.past.length);
  return {
    carried: next?.past.slice(begun) ?? [],
    joined: living.filter(({ entries }) => !beginsWith(next?.entries ?? own, entries)),
  };
}

/** Whether a ledger is another, or that one as it was at an earlier day. */
export function beginsWith(entries: readonly Permalink[], start: readonly Permalink[]): boolean {
  const begun = history(start);
  return isDeepStrictEqual(history(entries).slice(0, begun.length), begun);
}

/** What a ledger tells but that the record was withdrawn or restored, which each of its identifiers tells for itself. */
function history(entries: readonly Permalink[]): Unsealed[] {
  const isWhole = ({ address, state }: Permalink) =>
    address === './' && (state === 'withdrawn' || state === 'restored');
  return entries.filter((entry) => !isWhole(entry)).map(unsealed);
}

/** The entries that a record's ledger has once it took over what was published under former identifiers. */
export function withCarried(own: readonly Permalink[], { carried }: Takeover): Permalink[] {
  return [...own, ...sealEntries(carried, own.at(-1)?.seal ?? '')];
}

/** Where the blocks of a record that was joined to a text stand in it. */
export interface Join {
  ledger: string;
  state: LedgerState;
  fates: Fate[];
}

/** Follows the blocks of joined records into the text, each by its words. */
export function followJoined(
  joined: readonly FormerLedger[],
  blocks: readonly { anchor: string; text: string }[],
): Join[] {
  const present = blocks.map(({ anchor, text }) => ({ class: classOf(anchor), text }));
  return joined.map(({ ledger, entries }) => {
    const state = stateOf(entries);
    return { ledger, state, fates: align(present, state, new Map()) };
  });
}

/** Entries for the ledger of a joined record: which block of the text, `reports/<id>#p9`, each of its blocks is now. */
export function entriesOfJoin(
  { fates }: Join,
  { ledger, blocks }: { ledger: string; blocks: readonly { anchor: string }[] },
  date: string,
): Unsealed[] {
  return fates.flatMap((fate): Unsealed[] => {
    const block = fate.fate === 'kept' || fate.fate === 'merged' ? blocks[fate.index] : undefined;
    if (block === undefined) return [];
    return [{ state: 'merged', address: `#${fate.anchor}`, date, into: `${ledger}#${block.anchor}` }];
  });
}

/** What was published, and does not stand in the text that is said to have become of it (p-007). */
export function strangersIn(
  { path, line, column }: Pick<Finding, 'path' | 'line' | 'column'>,
  { id, fates, carried, joins }: { id: string; fates: readonly Fate[]; carried: boolean; joins: readonly Join[] },
): Finding[] {
  const place = { path, line, column };
  const stands = ({ fate }: Fate) => fate === 'kept' || fate === 'merged';
  const below = fates.filter(({ anchor }) => anchor !== 'title');
  const isGone = (fate: Fate) => fate.fate === 'withdrawn' && fate.confidence < 1; // and nobody decided it
  const other = below.length > 0 && !below.some(stands) && (carried || below.every(isGone));
  const renamed: Finding[] = other
    ? [
        {
          code: 'p-007',
          ...place,
          message: `No block that was published under ${carried ? `the former identifiers of "${id}"` : `"${id}"`} stands in it.`,
          hint: carried
            ? 'Name the record in "formerIds" of the text it became, or withdraw it: npm run permalinks -- --withdraw.'
            : 'Give another text another identifier; of the same one, withdraw each block in the edition: { do: "withdraw", anchor: "…", reason: "…" }.',
        },
      ]
    : [];
  const lost = joins.flatMap(({ ledger, state, fates: followed }): Finding[] => {
    const gone = followed.filter((fate) => !stands(fate));
    const [first] = gone;
    if (first === undefined) return [];
    const words = state.blocks.find(({ anchor }) => anchor === first.anchor)?.words ?? '';
    const more = gone.length === 1 ? '' : `, nor do ${gone.length - 1} more of its blocks`;
    return [
      {
        code: 'p-007',
        ...place,
        message: `The block ${ledger}#${first.anchor} ("${words}") does not stand in "${id}"${more}.`,
        hint: `Name "${ledger.split('/')[1] ?? ''}" in "formerIds" of the text it became, or withdraw what is gone: npm run permalinks -- --withdraw ${ledger}#${first.anchor} --reason "…", with --replaced-by "reports/${id}#…" where another block stands for it.`,
      },
    ];
  });
  return [...renamed, ...lost];
}
