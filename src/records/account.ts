import { foldWords } from './fold.ts';
import { keptWords, type KeptBlock } from './kept-words.ts';
import {
  normalisingRules,
  provesOmission,
  type AccountEntry,
  type OmissionReason,
  type Provenance,
  type RuleName,
  unprinted,
} from './provenance.ts';
import { lineEnding } from './source-lines.ts';
import { withoutNumberOfPage } from './in-text/page-numbers.ts';
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
export interface AccountedBlock extends KeptBlock {
  /** The number under which a list prints it. */
  ordinal?: number | undefined;
}

/**
 * Proves that nothing was lost and nothing added: the entries cover the source without gap or overlap, each change is
 * one its rule allows, each omission has a reason that is true, and what the entries of a block print is what the record
 * prints.
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
  const omissions = new Map(
    unprovedOmissions(source, entries, blocks).map((each): [AccountEntry, UnprovedOmission] => [each.entry, each]),
  );
  let at = 0;
  for (const entry of entries) {
    if (entry.start < at)
      account.problems.push({ offset: entry.start, message: 'Two entries cover the same characters.' });
    account.unexplained += Math.max(0, entry.start - at);
    at = Math.max(at, entry.end);
    count(account, entry);
    const words = source.slice(entry.start, entry.end);
    const unproved = omissions.get(entry);
    const problem = problemOf(entry, words, byAnchor) ?? (unproved && omissionProblem(unproved));
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

type Omission = Extract<AccountEntry, { fate: 'omitted' }>;

/** A line that was left out, and neither its words nor a sign nor a decision prove the reason. */
export interface UnprovedOmission {
  entry: Omission;
  /** Where the line begins in the source, and what it prints. */
  offset: number;
  line: string;
}

/** Every omission whose reason is not true of what the record keeps, by the first of its lines of which it is not. */
export function unprovedOmissions(
  source: string,
  entries: readonly AccountEntry[],
  blocks: readonly KeptBlock[],
): UnprovedOmission[] {
  const omitted = entries.filter((entry) => entry.fate === 'omitted');
  if (omitted.length === 0) return [];
  const kept = keptWords(keptLines(source, omitted), blocks);
  const texts = new Map(blocks.map(({ anchor, text }) => [anchor, bare(text)]));
  return omitted.flatMap((entry) => {
    const named = entry.block === undefined ? undefined : texts.get(entry.block);
    const lines = linesIn(source, entry);
    const lost = lines.find(({ line }, index) =>
      entry.reason === 'repeat'
        ? !isRepeated(line, index === 0 ? [named ?? ''] : texts.values())
        : !provesOmission(entry, line, kept) || (index === 0 && named !== undefined && ownWords(entry, line) !== named),
    );
    return lost === undefined ? [] : [{ entry, ...lost }];
  });
}

/**
 * The block in which the first line of what is omitted stands: of a repeat a block that holds its words, of the head of a
 * page one that is nothing else. Words left out for another reason stand in none.
 */
export function blockOfOmission<Anchor extends string>(
  words: string,
  reason: OmissionReason,
  blocks: readonly { anchor: Anchor; text: string }[],
): Anchor | undefined {
  if (reason !== 'repeat' && reason !== 'page-head') return undefined;
  const first = words.split(lineEnding).find((line) => line.trim() !== '') ?? '';
  const own = ownWords({ reason }, first);
  if (own === '') return undefined;
  const same = blocks.find(({ text }) => bare(text) === own);
  if (reason === 'page-head') return same?.anchor;
  return (same ?? blocks.find(({ text }) => isRepeated(first, [bare(text)])))?.anchor;
}

/** The bare words of a line; of the head of a page without the page's number. */
function ownWords({ reason }: Pick<Omission, 'reason'>, line: string): string {
  return bare(reason === 'page-head' ? withoutNumberOfPage(collapse(line)) : line);
}

/**
 * Whether the words of a line stand in a text, neither beginning nor ending within a word; or a text begins with them, and a
 * sign after them says that it goes on: `Table 2 (continued)`. The texts are bare.
 */
function isRepeated(line: string, texts: Iterable<string>): boolean {
  const [words, begun] = [bare(line), bare(line.trimEnd().replace(continuedSign, ''))];
  return (
    words === '' ||
    [...texts].some(
      (text) => ` ${text} `.includes(` ${words} `) || (begun !== words && `${text} `.startsWith(`${begun} `)),
    )
  );
}

/** The words of a line without its marker. */
function bare(line: string): string {
  const unmarked = collapse(line)
    .replace(bulletStart, '')
    .replace(/^\d+[.)]\s+/, '');
  return foldWords(unmarked);
}

function omissionProblem({ entry, line }: UnprovedOmission): string {
  return entry.reason === 'repeat'
    ? `"${collapse(line)}" is omitted as a repeat, and does not stand in the block that is named.`
    : `"${collapse(line)}" is omitted as ${entry.reason}, which nothing proves.`;
}

/** The lines of an omission that print something. */
function linesIn(source: string, { start, end }: Omission): { offset: number; line: string }[] {
  const lines: { offset: number; line: string }[] = [];
  let offset = start;
  for (const line of source.slice(start, end).split(lineEnding)) {
    const at = source.indexOf(line, offset);
    if (!unprinted.test(line)) lines.push({ offset: at, line });
    offset = at + line.length;
  }
  return lines;
}

/** The lines of the source without what is omitted of them. */
function keptLines(source: string, omitted: readonly Omission[]): string[] {
  let [kept, at] = ['', 0];
  for (const { start, end } of omitted) {
    kept += `${source.slice(at, start)}\n`;
    at = Math.max(at, end);
  }
  return (kept + source.slice(at)).split(lineEnding);
}

/** White space as the record prints it. */
function collapse(text: string): string {
  return text.replaceAll(/[ \n\r\f\t]+/g, ' ').trim();
}
