import { diffArrays } from 'diff';
import type { Anchor } from '../../src/records/identifiers.ts';
import { likeness, standsWithin } from '../../src/records/likeness.ts';
import type { LedgerState, PublishedBlock } from '../../src/records/permalink.ts';
import { fingerprint } from '../fingerprint.ts';

/** A block of a text as it is now. */
export interface Block {
  /** Headings, notes and all the rest never take each other's anchors. */
  class: 'title' | 'heading' | 'note' | 'text';
  text: string;
}

/** What the editor decided: which block an anchor marks (its index), or why it marks none. */
export type AnchorDecisions = ReadonlyMap<Anchor, { index: number } | { reason: string }>;

/** What became of a published anchor. */
export type Fate =
  | { anchor: Anchor; fate: 'kept'; index: number; how: 'same' | 'alike' | 'place' | 'decision'; confidence: number }
  | { anchor: Anchor; fate: 'merged'; index: number; confidence: number }
  | { anchor: Anchor; fate: 'withdrawn'; near: number | undefined; reason: string; confidence: number }
  | { anchor: Anchor; fate: 'doubtful'; words: string; candidate: number; confidence: number };

/** From here on a block is held to be the published one. */
const sure = 0.55;
/** Below this two texts have nothing to do with each other; between the two the editor is asked. */
const possible = 0.35;

/**
 * Follows every published block into the text as it is now, the text as a whole: first those that are the same, moved
 * or not, then the most alike of the rest, then those alone in their place; what is left was joined to another block,
 * is gone, or is in doubt. Pure; the order of equal candidates is that of the text.
 */
export function align(
  blocks: readonly Block[],
  { blocks: published }: LedgerState,
  decisions: AnchorDecisions,
): Fate[] {
  const fates = new Map<PublishedBlock, Fate>();
  const taken = new Set<number>();
  const keep = (
    old: PublishedBlock,
    index: number,
    how: 'same' | 'alike' | 'place' | 'decision',
    confidence: number,
  ) => {
    fates.set(old, { anchor: old.anchor, fate: 'kept', index, how, confidence });
    taken.add(index);
  };
  for (const old of published) {
    const decided = decisions.get(old.anchor);
    if (decided === undefined) continue;
    if ('index' in decided && taken.has(decided.index)) {
      fates.set(old, { anchor: old.anchor, fate: 'merged', index: decided.index, confidence: 1 });
    } else if ('index' in decided) keep(old, decided.index, 'decision', 1);
    else
      fates.set(old, { anchor: old.anchor, fate: 'withdrawn', near: undefined, reason: decided.reason, confidence: 1 });
  }
  for (const [old, index] of samePairs(published, blocks)) {
    if (!fates.has(old) && !taken.has(index)) keep(old, index, 'same', 1);
  }
  const doubts = new Map<PublishedBlock, { candidate: number; confidence: number }>();
  for (const { old, index, confidence } of alikePairs(
    published.filter((each) => !fates.has(each)),
    blocks,
    taken,
    published,
  )) {
    if (fates.has(old) || taken.has(index)) continue;
    if (confidence >= sure) keep(old, index, 'alike', confidence);
    else if (!doubts.has(old)) doubts.set(old, { candidate: index, confidence });
  }
  for (const [old, index] of alonePairs(published, blocks, fates, taken)) {
    if (blocks[index]?.class === 'heading') keep(old, index, 'place', sure);
  }
  for (const old of published) {
    if (fates.has(old)) continue;
    const host = hostOf(old, published, blocks, fates);
    const doubt = doubts.get(old);
    if (host !== -1) fates.set(old, { anchor: old.anchor, fate: 'merged', index: host, confidence: 0.9 });
    else if (doubt !== undefined && !taken.has(doubt.candidate)) {
      fates.set(old, { anchor: old.anchor, fate: 'doubtful', words: old.words, ...doubt });
    } else {
      const reason = 'The text no longer has this block.';
      fates.set(old, { anchor: old.anchor, fate: 'withdrawn', near: undefined, reason, confidence: 1 - possible });
    }
  }
  return published.map((old) => withNearest(old, published, fates));
}

/** The block, between those that were the neighbours of an old one, to which its words were joined; -1 for none. */
function hostOf(
  old: PublishedBlock,
  published: readonly PublishedBlock[],
  blocks: readonly Block[],
  fates: ReadonlyMap<PublishedBlock, Fate>,
): number {
  const place = published.indexOf(old);
  const kept = (each: PublishedBlock) => fates.get(each)?.fate === 'kept';
  const indexOf = (each: PublishedBlock | undefined, otherwise: number) => {
    const fate = each === undefined ? undefined : fates.get(each);
    return fate?.fate === 'kept' ? fate.index : otherwise;
  };
  const first = indexOf(published.slice(0, place).findLast(kept), 0);
  const last = indexOf(published.slice(place + 1).find(kept), blocks.length - 1);
  return blocks.findIndex(
    ({ text, class: kind }, index) => kind === 'text' && index >= first && index <= last && standsWithin(old, text),
  );
}

/** Blocks with the same words: in order where they stand in order, then those that moved. */
function samePairs(published: readonly PublishedBlock[], blocks: readonly Block[]): [PublishedBlock, number][] {
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
function alikePairs(
  published: readonly PublishedBlock[],
  blocks: readonly Block[],
  taken: ReadonlySet<number>,
  all: readonly PublishedBlock[],
): Pair[] {
  const pairs: (Pair & { distance: number })[] = [];
  const others = new Set(all.map((old) => old.fingerprint));
  for (const old of published) {
    const place = all.indexOf(old) / all.length;
    for (const [index, block] of blocks.entries()) {
      if (taken.has(index) || classOf(old.anchor) !== block.class || others.has(fingerprint(block.text))) continue;
      const confidence = block.class === 'title' ? 1 : likeness(old, block.text); // a text has one title
      const distance = Math.abs(place - index / blocks.length);
      if (confidence >= possible) pairs.push({ old, index, confidence, distance });
    }
  }
  return pairs.sort((a, b) => b.confidence - a.confidence || a.distance - b.distance || a.index - b.index);
}

/** Pairs of one old and one new block of a class that stand alone between the same two neighbours. */
function alonePairs(
  published: readonly PublishedBlock[],
  blocks: readonly Block[],
  fates: ReadonlyMap<PublishedBlock, Fate>,
  taken: ReadonlySet<number>,
): [PublishedBlock, number][] {
  const indexOf = (old: PublishedBlock | undefined) => {
    const fate = old === undefined ? undefined : fates.get(old);
    return fate?.fate === 'kept' ? fate.index : undefined;
  };
  return published.flatMap((old, place): [PublishedBlock, number][] => {
    if (fates.has(old)) return [];
    const before = place === 0 ? -1 : indexOf(published[place - 1]);
    const after = place === published.length - 1 ? blocks.length : indexOf(published[place + 1]);
    if (before === undefined || after === undefined || after !== before + 2 || taken.has(before + 1)) return [];
    return blocks[before + 1]?.class === classOf(old.anchor) ? [[old, before + 1]] : [];
  });
}

function classOf(anchor: Anchor): Block['class'] {
  if (anchor === 'title') return 'title';
  if (/^(?:item|s)-/.test(anchor)) return 'heading';
  return anchor.startsWith('note-') ? 'note' : 'text';
}

/** A withdrawn block points at the nearest block before it that remained, or else after it. */
function withNearest(
  old: PublishedBlock,
  published: readonly PublishedBlock[],
  fates: ReadonlyMap<PublishedBlock, Fate>,
): Fate {
  const fate = fates.get(old) as Fate; // every published block has one by now
  if (fate.fate !== 'withdrawn') return fate;
  const place = published.indexOf(old);
  const around = [...published.slice(0, place).reverse(), ...published.slice(place + 1)];
  const near = around.map((each) => fates.get(each)).find((each) => each?.fate === 'kept');
  return { ...fate, near: near?.fate === 'kept' ? near.index : undefined };
}
