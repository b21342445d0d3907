import type { Nodes } from 'mdast';
import { listBlocks } from '../../src/markup/blocks.ts';
import { parseRecord, type RecordFile } from '../../src/markup/record-file.ts';
import { textOf } from '../../src/markup/text.ts';
import { accountFor, type Account, type AccountedBlock } from '../../src/records/account.ts';
import { provenanceSchema } from '../../src/records/provenance.ts';
import type { Normalised } from './normalise.ts';

/**
 * What is wrong with what was made of a text, if anything: its record is none, or does not print what the source prints.
 * @returns e.g. `The record prints "…" at #p3; its source prints "…".`
 */
export function problemIn(text: string, { record, provenance }: Normalised): string | undefined {
  const { file, findings } = parseRecord('reports', 'record.mdx', record);
  if (file === undefined) return findings[0]?.message;
  const { unexplained, problems } = accountOf(text, provenance, file);
  return problems[0]?.message ?? (unexplained > 0 ? `${unexplained} characters are not accounted for.` : undefined);
}

/** What became of every character of a text, by its provenance and its record as written. */
export function accountOf(text: string, provenance: string, record: RecordFile<'reports'>): Account {
  return accountFor(text, provenanceSchema.parse(JSON.parse(provenance)), blocksOf(record));
}

/** The blocks of a record as its file prints them. */
export function blocksOf({ tree, record }: RecordFile<'reports'>): AccountedBlock[] {
  const ordinals = new Map<object, number>();
  listOrdinals(tree, ordinals);
  return listBlocks(tree).map((block, index) => ({
    anchor: record.anchors[index] ?? '',
    text: textOf(block),
    rank: block.type !== 'heading' ? undefined : block.depth === 1 ? 'title' : 'heading',
    ordinal: block.type === 'listItem' ? ordinals.get(block) : undefined,
  }));
}

/** Notes the number under which each ordered list prints each item. */
function listOrdinals(node: Nodes, ordinals: Map<object, number>): void {
  if (!('children' in node)) return;
  for (const [index, child] of node.children.entries()) {
    if (node.type === 'list' && node.ordered === true) ordinals.set(child, (node.start ?? 1) + index);
    listOrdinals(child, ordinals);
  }
}
