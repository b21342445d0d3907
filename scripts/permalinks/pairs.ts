import { diffArrays } from 'diff';
import { likenessTo } from '../../src/records/likeness.ts';
import type { PublishedBlock } from '../../src/records/permalink.ts';
import { fingerprint } from '../archive/fingerprint.ts';

/** A block of a text as it is now. */
export interface PresentBlock {
  /** Headings, notes and all the rest never take each other's anchors. */
  class: 'title' | 'heading' | 'note' | 'text';
  text: string;
}

/** Below this two texts have nothing to do with each other; between the two the editor is asked. */
export const possible = 0.35;

/** What is settled of the blocks so far. */
export interface Settled {
  /** Where the published blocks that are found stand now. */
  places: ReadonlyMap<PublishedBlock, number>;
  /** Published blocks whose fate is known. */
  settled: { has: (old: PublishedBlock) => boolean };
  /** Blocks that are one of the published. */
  taken: ReadonlySet<number>;
}

/** Blocks with the same words: in order where they stand in order, then those that moved. */
export function samePairs(
  published: readonly PublishedBlock[],
  blocks: readonly PresentBlock[],
): [PublishedBlock, number][] {
  const now = blocks.map(({ text }) => fingerprint(text));
  const pairs: [PublishedBlock, number][] = [];
  let [from, to] = [0, 0];
  for (const { added, removed, value } of diffArrays(
    published.map((old) => old.fingerprint),
    now,
  )) {
    if (!added && !removed) {
      for (const offset of value.keys()) pairs.push([published[from + offset] as PublishedBlock, to + offset]); // both runs are as long
    }
    if (!added) from += value.length;
    if (!removed) to += value.length;
  }
  const inOrder = new Set(pairs.map(([old]) => old));
  const used = new Set(pairs.map(([, index]) => index));
  for (const old of published) {
    if (inOrder.has(old)) continue;
    const index = now.findIndex((print, at) => print === old.fingerprint && !used.has(at));
    if (index === -1) continue;
    pairs.push([old, index]);
    used.add(index);
  }
  return pairs;
}

interface Pair {
  old: PublishedBlock;
  index: number;
  confidence: number;
}

/**
 * The pairs of what is left that may be the same block, the most alike first. A block that prints the words of another
 * published block is a copy of that one, and never a candidate.
 */
export function alikePairs(
  published: readonly PublishedBlock[],
  blocks: readonly PresentBlock[],
  taken: ReadonlySet<number>,
  all: readonly PublishedBlock[],
): Pair[] {
  const pairs: (Pair & { distance: number })[] = [];
  const others = new Set(all.map((old) => old.fingerprint));
  const places = new Map(all.map((old, place) => [old, place / all.length]));
  for (const [index, block] of blocks.entries()) {
    if (taken.has(index) || others.has(fingerprint(block.text))) continue;
    const likeness = likenessTo(block.text);
    for (const old of published) {
      if (classOf(old.anchor) !== block.class) continue;
      const confidence = block.class === 'title' ? 1 : likeness(old); // a text has one title
      const distance = Math.abs((places.get(old) ?? 0) - index / blocks.length);
      if (confidence >= possible) pairs.push({ old, index, confidence, distance });
    }
  }
  return pairs.sort((a, b) => b.confidence - a.confidence || a.distance - b.distance || a.index - b.index);
}

/** Pairs of one old and one new block of a class that stand alone between the same two neighbours. */
export function alonePairs(
  published: readonly PublishedBlock[],
  blocks: readonly PresentBlock[],
  { places, settled, taken }: Settled,
): [PublishedBlock, number][] {
  const indexOf = (old: PublishedBlock | undefined) => (old === undefined ? undefined : places.get(old));
  return published.flatMap((old, place): [PublishedBlock, number][] => {
    if (settled.has(old)) return [];
    const before = place === 0 ? -1 : indexOf(published[place - 1]);
    const after = place === published.length - 1 ? blocks.length : indexOf(published[place + 1]);
    if (before === undefined || after === undefined || after !== before + 2 || taken.has(before + 1)) return [];
    return blocks[before + 1]?.class === classOf(old.anchor) ? [[old, before + 1]] : [];
  });
}

/** What a block is, as its anchor tells. */
export function classOf(anchor: string): PresentBlock['class'] {
  if (anchor === 'title') return 'title';
  if (/^(?:item|s)-/.test(anchor)) return 'heading';
  return anchor.startsWith('note-') ? 'note' : 'text';
}
