import fc from 'fast-check';
import type { NumberedBlock } from '../../scripts/normalise/mint.ts';

/** A block on its way through edits: which published block it is, if any, and whether its words were changed. */
export interface EditedBlock extends NumberedBlock {
  origin?: number;
  /** The published blocks from which its words come. */
  kin: readonly number[];
  touched?: boolean;
}

/** A text under edit, and the published blocks that were joined to others or taken out. */
export interface EditedText {
  blocks: EditedBlock[];
  joined: Map<number, number>;
  deleted: Set<number>;
}

export const editKinds = [
  'typo',
  'insert',
  'delete',
  'swap',
  'split',
  'merge',
  're-wrap',
  'duplicate',
  'renumber',
] as const;
export type EditKind = (typeof editKinds)[number];

/** An edit before it is applied: numbers choose the place, whatever the length of the text. */
export const editArbitrary = fc.record({
  kind: fc.constantFrom(...editKinds),
  place: fc.nat(),
  other: fc.nat(),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  words: fc.array(
    fc.constantFrom(
      ...'harbour violin quartz meadow lantern gravel copper thunder saddle orchard velvet anchor'.split(' '),
    ),
    {
      minLength: 8,
      maxLength: 20,
    },
  ),
});
export type Edit = typeof editArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** Applies an edit; says whether the text had a place for it. */
export function applyEdit(text: EditedText, edit: Edit): boolean {
  const { blocks } = text;
  const index = edit.place % Math.max(1, blocks.length);
  const block = blocks[index];
  if (block === undefined) return false;
  switch (edit.kind) {
    case 'typo':
      return typo(block, edit);
    case 'insert':
      blocks.splice(index + 1, 0, { kind: { type: 'paragraph' }, text: `${edit.words.join(' ')}.`, kin: [] });
      return true;
    case 'delete':
      return remove(text, index);
    case 'swap':
      return swap(blocks, index, edit.other % blocks.length);
    case 'split':
      return split(blocks, index, edit);
    case 'merge':
      return merge(text, index);
    case 're-wrap':
      return true; // lines are joined before blocks are numbered
    case 'duplicate':
      if (!isText(block)) return false;
      blocks.splice(index + 1, 0, { kind: block.kind, text: block.text, kin: block.kin });
      return true;
    case 'renumber':
      if (block.kind.type !== 'item') return false;
      block.kind = { ...block.kind, ordinal: (edit.other % 90) + 1 };
      return true;
  }
}

function isText({ kind }: EditedBlock): boolean {
  return kind.type === 'paragraph' || kind.type === 'item';
}

function typo(block: EditedBlock, { other, letter }: Edit): boolean {
  if (block.text.length < 6) return false;
  const at = other % block.text.length;
  block.text = `${block.text.slice(0, at)}${letter}${block.text.slice(at + 1)}`;
  block.touched = true;
  return true;
}

function remove({ blocks, deleted }: EditedText, index: number): boolean {
  const [gone] = blocks.splice(index, 1);
  if (gone?.origin !== undefined) deleted.add(gone.origin);
  return true;
}

function swap(blocks: EditedBlock[], a: number, b: number): boolean {
  const [left, right] = [blocks[a], blocks[b]];
  if (left === undefined || right === undefined || !isText(left) || !isText(right)) return false;
  blocks[a] = right;
  blocks[b] = left;
  return true;
}

function split(blocks: EditedBlock[], index: number, { other }: Edit): boolean {
  const block = blocks[index];
  const words = block?.text.split(' ') ?? [];
  if (block === undefined || !isText(block) || words.length < 12) return false;
  const at = 5 + (other % (words.length - 8));
  block.text = words.slice(0, at).join(' ');
  block.touched = true;
  blocks.splice(index + 1, 0, { kind: { type: 'paragraph' }, text: words.slice(at).join(' '), kin: block.kin });
  return true;
}

function merge({ blocks, joined }: EditedText, index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block === undefined || next === undefined || !isText(block) || !isText(next)) return false;
  block.text = `${block.text} ${next.text}`;
  block.kin = [...block.kin, ...next.kin];
  block.touched = true;
  blocks.splice(index + 1, 1);
  if (next.origin !== undefined) joined.set(next.origin, block.origin ?? -1);
  for (const [from, into] of joined) if (into === next.origin) joined.set(from, block.origin ?? -1);
  return true;
}
