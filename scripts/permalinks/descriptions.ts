import { likenessTo } from '../../src/records/likeness.ts';
import type { LedgerState, Likeness } from '../../src/records/permalink.ts';
import { fingerprint, likenessOf } from '../archive/fingerprint.ts';
import type { Addressed, FileAddresses } from './addresses.ts';
import type { Unsealed } from './ledger.ts';
import { possible } from './pairs.ts';

/** An address at which something else is said than its ledger knows. */
export interface Redescribed {
  address: string;
  /** What stands there now. */
  now: Addressed & { text: string };
  /** What stood there; nothing, where the ledger does not know yet. */
  before?: Likeness | undefined;
  /** Whether the address led to another thing, or to none of the two that are compared, and has nothing in common. */
  isAnother: boolean;
}

/**
 * The addresses of a ledger at which something else is said now. One under which a thing stood before is compared with
 * what it leads to until that has been published, and no more after it.
 * @param state of the ledger
 * @param file to which its addresses lead
 * @param own state of the ledger of that file, which is another one for a record that has another identifier now
 */
export function redescribedIn(
  state: LedgerState,
  { addresses, former }: Pick<FileAddresses, 'addresses' | 'former'>,
  own: LedgerState = state,
): Redescribed[] {
  const leads = new Map(former);
  const here = state === own ? [...addresses.keys(), ...leads.keys()] : [...state.descriptions.keys()];
  return here.flatMap((address): Redescribed[] => {
    const place = leads.get(address) ?? address;
    const { keys = [], text } = addresses.get(place) ?? {};
    const before = state.descriptions.get(address)?.at(-1);
    const isMoved = state !== own || place !== address;
    if (text === undefined || state.gone.has(address) || before?.fingerprint === fingerprint(text)) return [];
    const known = own.descriptions.get(place) ?? [];
    const isFollowed = before === undefined || known.some((each) => each.fingerprint === before.fingerprint);
    if (isMoved && isFollowed) return [];
    const isAnother = isMoved && before !== undefined && likenessTo(text)(before) < possible;
    return [{ address, now: { keys, text }, before, isAnother }];
  });
}

/** The entries that say so. */
export function entriesOfDescriptions(redescribed: readonly Redescribed[], date: string): Unsealed[] {
  return redescribed.map(({ address, now }) => ({ state: 'described', address, date, ...likenessOf(now.text) }));
}
