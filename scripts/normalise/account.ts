import { blockOfOmission } from '../../src/records/account.ts';
import type { Anchor } from '../../src/records/identifiers.ts';
import { blank, unprinted, type AccountEntry } from '../../src/records/provenance.ts';
import { printed, type WorkingText, type WorkingBlock } from './working-text.ts';

/**
 * Lists what became of every character, in the order of the source. White space between blocks is normalised here;
 * a character that no step has dealt with stays out of the list, so that the account of losses finds it.
 */
export function listAccount(working: WorkingText, anchors: ReadonlyMap<WorkingBlock, Anchor>): AccountEntry[] {
  const { text } = working.source;
  const entries: AccountEntry[] = [...working.account];
  const printedBlocks: { anchor: Anchor; text: string }[] = [];
  for (const block of working.blocks) {
    const anchor = anchors.get(block);
    if (anchor === undefined) continue;
    for (const piece of block.pieces) entries.push({ ...piece, block: anchor });
    printedBlocks.push({ anchor, text: printed(block, text) });
  }
  for (const omission of working.omissions) {
    const { start, end, reason } = omission;
    const block = blockOfOmission(text.slice(start, end), reason, printedBlocks);
    entries.push({ ...omission, fate: 'omitted', ...(block !== undefined && { block }) });
  }
  entries.sort((a, b) => a.start - b.start);
  return withBlanks(entries, text);
}

function withBlanks(entries: readonly AccountEntry[], text: string): AccountEntry[] {
  const all: AccountEntry[] = [];
  let from = 0;
  for (const entry of [...entries, undefined]) {
    const to = entry?.start ?? text.length;
    if (from === 0 && text.startsWith('\ufeff') && to > 0) {
      all.push({ start: 0, end: 1, fate: 'normalised', rule: 'byte-order-mark', to: '' });
      from = 1;
    }
    if (to > from && unprinted.test(text.slice(from, to))) all.push(...unprintedRuns(text.slice(from, to), from));
    if (entry !== undefined) all.push(entry);
    from = entry?.end ?? to;
  }
  return all;
}

/** The white space between blocks, and signs in it that print nothing either, each by its rule. */
function unprintedRuns(text: string, offset: number): AccountEntry[] {
  return [...text.matchAll(/[\u00ad\u2060]+|[^\u00ad\u2060]+/g)].map(({ 0: run, index }) => ({
    start: offset + index,
    end: offset + index + run.length,
    fate: 'normalised',
    rule: blank.test(run) ? 'blank' : 'invisible-sign',
    to: '',
  }));
}
