import {
  normalisingRules,
  type AccountEntry,
  type OmissionReason,
  type Provenance,
  type RuleName,
} from './provenance.ts';
import { lineEnding } from './source-lines.ts';
import { bulletStart, continuedSign } from './signs.ts';

/** What the account of a source text comes to. Characters are UTF-16 code units of the decoded text. */
export interface Account {
  characters: number;
  kept: number;
  normalised: Partial<Record<RuleName, number>>;
  omitted: Partial<Record<OmissionReason, number>>;
  /** Characters that no entry of the account covers. Always 0 in a published archive. */
  unexplained: number;
  /** What does not hold, each with the offset in the source at which it was seen. */
  problems: { offset: number; message: string }[];
}

/** A block of the record, as it was parsed again from the written file. */
export interface AccountedBlock {
  anchor: string;
  /** The text as printed. */
  text: string;
  /** The number under which a list prints it. */
  ordinal?: number | undefined;
}

/**
 * Proves that nothing was lost and nothing added: the entries cover the source without gap or overlap, each change is
 * one its rule allows, each repeat stands elsewhere, and what the entries of a block print is what the record prints.
 */
export function accountFor(
  source: string,
  { ledger: entries }: Pick<Provenance, 'ledger'>,
  blocks: readonly AccountedBlock[],
): Account {
  const account: Account = {
    characters: source.length,
    kept: 0,
    normalised: {},
    omitted: {},
    unexplained: 0,
    problems: [],
  };
  const byAnchor = new Map(blocks.map((block) => [block.anchor, block]));
  const printedBy = new Map<string, string>();
  let at = 0;
  let kept: string | undefined;
  for (const entry of entries) {
    if (entry.start < at)
      account.problems.push({ offset: entry.start, message: 'Two entries cover the same characters.' });
    account.unexplained += Math.max(0, entry.start - at);
    at = Math.max(at, entry.end);
    count(account, entry);
    const words = source.slice(entry.start, entry.end);
    const isRepeat = entry.fate === 'omitted' && entry.reason === 'repeat';
    const problem =
      problemOf(entry, words, byAnchor) ??
      (isRepeat ? repeatProblem(words, (kept ??= keptText(source, entries))) : undefined);
    if (problem !== undefined) account.problems.push({ offset: entry.start, message: problem });
    if (entry.block !== undefined && entry.fate !== 'omitted') {
      printedBy.set(entry.block, (printedBy.get(entry.block) ?? '') + (entry.fate === 'kept' ? words : entry.to));
    }
  }
  account.unexplained += Math.max(0, source.length - at);
  for (const { anchor, text } of blocks) {
    const expected = collapse(printedBy.get(anchor) ?? '');
    if (expected === text) continue;
    const offset = entries.find(({ block }) => block === anchor)?.start ?? 0;
    account.problems.push({
      offset,
      message: `The record prints "${text}" at #${anchor}; its source prints "${expected}".`,
    });
  }
  return account;
}

function count(account: Account, entry: AccountEntry): void {
  const length = entry.end - entry.start;
  if (entry.fate === 'kept') account.kept += length;
  else if (entry.fate === 'normalised') account.normalised[entry.rule] = (account.normalised[entry.rule] ?? 0) + length;
  else account.omitted[entry.reason] = (account.omitted[entry.reason] ?? 0) + length;
}

type Blocks = ReadonlyMap<string, AccountedBlock>;

function problemOf(entry: AccountEntry, words: string, blocks: Blocks): string | undefined {
  if (entry.block !== undefined && !blocks.has(entry.block)) {
    return `The account names a block #${entry.block} that the record does not have.`;
  }
  if (entry.fate !== 'normalised') return undefined;
  if (!normalisingRules[entry.rule].allows(words, entry.to)) {
    return `The rule "${entry.rule}" does not turn ${JSON.stringify(words)} into ${JSON.stringify(entry.to)}.`;
  }
  const printed = entry.rule === 'list-marker' ? /\d+/.exec(words)?.[0] : undefined;
  const ordinal = entry.block === undefined ? undefined : blocks.get(entry.block)?.ordinal;
  return printed !== undefined && ordinal !== Number(printed)
    ? `The source numbers the item ${printed}, the record ${ordinal ?? 'not at all'}.`
    : undefined;
}

/** Every line of a repeat must stand among what is not omitted; a marker, or a note that a slide goes on, may differ. */
function repeatProblem(words: string, kept: string): string | undefined {
  const lines = words.split(lineEnding).map((line) => collapse(line));
  const lost = lines.find((line) => {
    const bare = line.replace(bulletStart, '').replace(continuedSign, '');
    return !kept.includes(bare) && !kept.includes(bare.replace(/^\d+[.)]\s+/, ''));
  });
  return lost === undefined ? undefined : `"${lost}" is omitted as a repeat, and stands nowhere else in the record.`;
}

/** The source without what is omitted, its white space as the record prints it. */
function keptText(source: string, entries: readonly AccountEntry[]): string {
  return collapse(
    entries.map(({ fate, start, end }) => (fate === 'omitted' ? ' ' : source.slice(start, end))).join(''),
  );
}

/** White space as the record prints it. */
function collapse(text: string): string {
  return text.replaceAll(/[ \n\r\f\t]+/g, ' ').trim();
}
