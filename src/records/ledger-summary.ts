/** What the text of a ledger of permalinks comes to, for the pages. */
export interface LedgerSummary {
  /** Addresses ever published. */
  addresses: number;
  /** Of those, blocks that were withdrawn or joined to others: they lead to what remained. */
  retired: number;
  /** Why the whole record was withdrawn, where it was. */
  withdrawn?: string;
}

/**
 * Counts the entries of a ledger, line by line: the check has proved the file, and an archive of ten thousand records
 * has too many for each to be parsed again.
 */
export function summariseLedger(text: string): LedgerSummary {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const whole = /^- state: "withdrawn"\n {2}address: "\.\/"\n(?: {2}.*\n)*? {2}reason: (".*")$/m.exec(text)?.[1];
  return {
    addresses: count(/^- state: "(?:published|block)"$/gm),
    retired: count(/^- state: "(?:merged|withdrawn)"$/gm),
    ...(whole === undefined ? {} : { withdrawn: String(JSON.parse(whole)) }),
  };
}
