import { unprovedOmissions, type UnprovedOmission } from '../../src/records/account.ts';
import { compareText } from '../../src/records/finding.ts';
import { fold } from '../../src/records/fold.ts';
import { headsContentsColumns, isContentsName } from '../../src/records/in-text/contents-names.ts';
import { withoutNumberOfPage } from '../../src/records/in-text/page-numbers.ts';
import type { KeptBlock } from '../../src/records/kept-words.ts';
import type { AccountEntry, OmissionReason } from '../../src/records/provenance.ts';

/** Of a list of contents, so many lines at least are headings that are kept. */
const leastKept = 0.5;

/** A line that rules would leave out and nothing proves why: it stays in the record. */
export interface Unproved {
  /** What of the line is kept: all of it, or its words without the number of the page. */
  start: number;
  end: number;
  /** What it was taken for. */
  reason: OmissionReason;
}

/**
 * The lines that are to be kept, since nothing proves the reason for which rules left them out; by the offset at which each
 * begins. Of words that stand at the edge of several pages the first are kept, which proves the others.
 */
export function findUnproved(
  source: string,
  ledger: readonly AccountEntry[],
  blocks: readonly KeptBlock[],
): ReadonlyMap<number, Unproved> {
  const byRule = unprovedOmissions(source, ledger, blocks).filter(({ entry }) => entry.sign !== 'decision');
  const lines = Map.groupBy(byRule, ({ entry, line }) => (entry.reason === 'page-head' ? edgeWords(line) : entry));
  const found = new Map<number, Unproved>();
  for (const [first, ...others] of lines.values()) {
    if (first !== undefined) found.set(first.entry.start, keep(first, others));
  }
  for (const { start, end, reason } of listsOfNothing(source, ledger, new Set(byRule.map(({ entry }) => entry)))) {
    found.set(start, { start, end, reason });
  }
  return found;
}

/** The words of a line at the edge of a page, in no order of its parts: pages on the left and the right print them in turns. */
function edgeWords(line: string): string {
  return withoutNumberOfPage(line)
    .split(/\s{3,}/)
    .map(fold)
    .sort(compareText)
    .join(' ');
}

/** Keeps a line; its number is left out where the same words stand with other numbers on other pages. */
function keep({ entry, line }: UnprovedOmission, others: readonly UnprovedOmission[]): Unproved {
  const { start, end, reason } = entry;
  const words = withoutNumberOfPage(line);
  const counts =
    reason === 'page-head' &&
    words !== '' &&
    others.some((other) => withoutNumberOfPage(other.line) !== other.line && fold(other.line) !== fold(line));
  if (!counts) return { start, end, reason };
  const from = start + line.lastIndexOf(words);
  return { start: from, end: from + words.length, reason };
}

type Omitted = Extract<AccountEntry, { fate: 'omitted' }>;

/** The lines of lists of contents of which too few are headings that are kept: they list something else. */
function listsOfNothing(
  source: string,
  ledger: readonly AccountEntry[],
  unproved: ReadonlySet<AccountEntry>,
): Omitted[] {
  const lists: Omitted[][] = [];
  let open = false;
  for (const entry of ledger) {
    const isListed = entry.fate === 'omitted' && entry.reason === 'contents' && entry.sign === undefined;
    if (isListed) lists.push([...(open ? (lists.pop() ?? []) : []), entry]);
    open = isListed || (open && entry.fate === 'normalised' && entry.block === undefined);
  }
  return lists.flatMap((list) => {
    const entries = list.filter(({ start, end }) => {
      const line = source.slice(start, end);
      return !isContentsName(line) && !headsContentsColumns(line);
    });
    const kept = entries.filter((entry) => !unproved.has(entry)).length;
    return kept < leastKept * entries.length ? list : [];
  });
}
