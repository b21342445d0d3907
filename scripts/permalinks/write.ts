import { isDeepStrictEqual } from 'node:util';
import { compareText } from '../../src/records/finding.ts';
import type { Permalink } from '../../src/records/permalink.ts';
import { replaceFiles } from '../archive/replace-files.ts';
import { toYaml } from '../normalise/serialise.ts';
import { ledgerPath, parseLedger, sealEntries, type Unsealed } from './ledger.ts';

/** Entries to be appended to a ledger, with those that it has. */
export interface Addition {
  ledger: string;
  before: readonly Permalink[];
  entries: readonly Unsealed[];
}

/** The entries that a ledger has once they are appended. */
export function after({ before, entries }: Addition): Permalink[] {
  return [...before, ...sealEntries(entries, before.at(-1)?.seal ?? '')];
}

/**
 * Appends to ledgers, to all or to none. Every ledger is proved as it will be read, before any is written: that it
 * begins with what it had, and goes on in the order of days. Throws where one would not.
 */
export async function appendToLedgers(contentDir: string, additions: readonly Addition[]): Promise<void> {
  const written = additions.map((addition) => {
    const path = ledgerPath(contentDir, addition.ledger);
    const late = addition.before.at(-1)?.date ?? '';
    const early = addition.entries.find(({ date }, index) => date < (addition.entries[index - 1]?.date ?? late));
    if (early !== undefined) {
      throw new Error(
        `${path} has entries of ${late}, and one of ${early.date} cannot follow them. Give that day or a later one with --published.`,
      );
    }
    const text = toYaml(after(addition));
    const { entries = [], findings } = parseLedger(text, path);
    if (!isDeepStrictEqual(entries, after(addition))) {
      throw new Error(`${path} could not be read again: ${findings[0]?.message ?? 'its entries would be others'}`);
    }
    return { path, text };
  });
  await replaceFiles(written.toSorted((a, b) => compareText(a.path, b.path)));
}
