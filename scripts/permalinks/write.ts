import { isDeepStrictEqual } from 'node:util';
import { readEdited } from '../../src/records/edited-text.ts';
import { compareText } from '../../src/records/finding.ts';
import type { Permalink } from '../../src/records/permalink.ts';
import { readBytes, unlessMissing } from '../archive/archive-files.ts';
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
  const written = additions.map(async (addition) => {
    const path = ledgerPath(contentDir, addition.ledger);
    const late = addition.before.at(-1)?.date ?? '';
    const early = addition.entries.find(({ date }, index) => date < (addition.entries[index - 1]?.date ?? late));
    if (early !== undefined) {
      throw new Error(
        `${path} has entries of ${late}, and one of ${early.date} cannot follow them. Give that day or a later one with --published.`,
      );
    }
    const sealed = after(addition);
    const text = (await textOf(path)) + toYaml(sealed.slice(addition.before.length));
    const { entries = [], findings } = parseLedger(text, path);
    if (!isDeepStrictEqual(entries, sealed)) {
      throw new Error(`${path} could not be read again: ${findings[0]?.message ?? 'its entries would be others'}`);
    }
    return { path, text };
  });
  await replaceFiles((await Promise.all(written)).toSorted((a, b) => compareText(a.path, b.path)));
}

/** What a ledger holds so far, as it is written, with a last newline; nothing where there is none. */
async function textOf(path: string): Promise<string> {
  const bytes = await unlessMissing(readBytes(path), undefined);
  return bytes === undefined ? '' : readEdited(bytes, path).replace(/\n?$/, '\n');
}
