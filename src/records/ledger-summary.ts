import type { Withdrawal } from './permalink.ts';

/** What the text of a ledger of permalinks comes to, for the pages. */
export interface LedgerSummary {
  /** Addresses ever published. */
  addresses: number;
  /** Of those, what was withdrawn or joined to others: they lead to what remained. */
  retired: number;
  /** Why things were withdrawn, by their addresses: the record (`./`), an item, a meeting, an entry, a block. */
  withdrawn: ReadonlyMap<string, Withdrawal>;
}

/**
 * Counts the entries of a ledger, line by line: the check has proved the file, and an archive of ten thousand records
 * has too many for each to be parsed again.
 */
export function summariseLedger(text: string): LedgerSummary {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const withdrawn = new Map<string, Withdrawal>();
  for (const [, state, rest = ''] of text.matchAll(/^- state: "(withdrawn|restored)"\n((?: {2}.*\n)*)/gm)) {
    const { address = '', reason = '', replacedBy } = fieldsOf(rest);
    if (state === 'withdrawn') withdrawn.set(address, { reason, replacedBy });
    else withdrawn.delete(address);
  }
  return {
    addresses: count(/^- state: "(?:published|block)"$/gm),
    retired: count(/^- state: "merged"$/gm) + withdrawn.size,
    withdrawn,
  };
}

/** The fields of an entry, each on a line of its own and quoted. */
function fieldsOf(lines: string): Record<string, string> {
  const fields = [...lines.matchAll(/^ {2}(\w+): (".*")$/gm)];
  return Object.fromEntries(fields.map(([, key = '', value = '']) => [key, String(JSON.parse(value))]));
}
