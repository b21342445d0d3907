import { diffArrays } from 'diff';
import type { LedgerState } from '../../src/records/permalink.ts';
import { fingerprint, likenessOf } from '../archive/fingerprint.ts';
import type { Fate } from './align.ts';
import type { Unsealed } from './ledger.ts';

/** What a record gives out today: addresses, and blocks with what became of those published before. */
export interface Publication {
  addresses: readonly string[];
  blocks: readonly { anchor: string; text: string }[];
  fates: readonly Fate[];
}

/** The entries that a ledger lacks to tell what is published today. None, when nothing has changed. */
export function entriesToAppend(
  state: LedgerState,
  { addresses, blocks, fates }: Publication,
  date: string,
): Unsealed[] {
  const entries: Unsealed[] = addresses
    .filter((address) => !state.addresses.has(address))
    .map((address) => ({ state: 'published', address, date }));
  for (const fate of fates) {
    const address = `#${fate.anchor}`;
    const block = 'index' in fate ? blocks[fate.index] : undefined;
    if (fate.fate === 'kept' && block !== undefined && fingerprint(block.text) !== printOf(state, fate.anchor)) {
      entries.push({ state: 'changed', address, date, ...likenessOf(block.text) });
    } else if (fate.fate === 'merged' && block !== undefined) {
      entries.push({ state: 'merged', address, date, into: `#${block.anchor}` });
    } else if (fate.fate === 'withdrawn') {
      const near = fate.near === undefined ? undefined : blocks[fate.near];
      entries.push({
        state: 'withdrawn',
        address,
        date,
        ...(near && { near: `#${near.anchor}` }),
        reason: fate.reason,
      });
    }
  }
  entries.push(...newBlocks(state, blocks, date));
  return [...entries, ...moves(state, entries, blocks, date)];
}

function newBlocks(
  { addresses, blocks: published }: LedgerState,
  blocks: Publication['blocks'],
  date: string,
): Unsealed[] {
  let previous = published.length === 0 ? undefined : './';
  return blocks.flatMap(({ anchor, text }): Unsealed[] => {
    const after = previous;
    if (previous !== undefined) previous = `#${anchor}`;
    if (addresses.has(`#${anchor}`)) return [];
    return [
      { state: 'block', address: `#${anchor}`, date, ...likenessOf(text), ...(after !== undefined && { after }) },
    ];
  });
}

/** Blocks that stand in another order than the ledger has them, set after the block before them one by one. */
function moves(
  state: LedgerState,
  entries: readonly Unsealed[],
  blocks: Publication['blocks'],
  date: string,
): Unsealed[] {
  const order = orderAfter(state, entries);
  const wanted = blocks.map(({ anchor }) => anchor);
  const steady = new Set(
    diffArrays(order, wanted).flatMap(({ added, removed, value }) => (added || removed ? [] : value)),
  );
  return wanted.flatMap((anchor, index): Unsealed[] => {
    if (steady.has(anchor)) return [];
    const before = wanted[index - 1];
    return [{ state: 'moved', address: `#${anchor}`, date, after: before === undefined ? './' : `#${before}` }];
  });
}

/** The anchors of a text in the order a ledger has them, once some entries are appended. */
function orderAfter({ blocks }: LedgerState, entries: readonly Unsealed[]): string[] {
  const order = blocks.map(({ anchor }) => String(anchor));
  for (const entry of entries) {
    const anchor = entry.address.slice(1);
    if (entry.state === 'merged' || entry.state === 'withdrawn') order.splice(order.indexOf(anchor), 1);
    if (entry.state !== 'block') continue;
    const at = entry.after === undefined ? order.length : order.indexOf(entry.after.slice(1)) + 1;
    order.splice(at, 0, anchor);
  }
  return order;
}

function printOf({ blocks }: LedgerState, anchor: string): string | undefined {
  return blocks.find((block) => block.anchor === anchor)?.fingerprint;
}
