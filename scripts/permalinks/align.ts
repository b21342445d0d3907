import type { Anchor } from '../../src/records/identifiers.ts';
import { standsWithin } from '../../src/records/likeness.ts';
import type { LedgerState, PublishedBlock } from '../../src/records/permalink.ts';
import { alikePairs, alonePairs, possible, samePairs, type PresentBlock } from './pairs.ts';

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

/**
 * Follows every published block into the text as it is now, the text as a whole: first those that are the same, moved
 * or not, then the most alike of the rest, then those alone in their place; what is left was joined to another block,
 * is gone, or is in doubt. Pure; the order of equal candidates is that of the text.
 */
export function align(
  blocks: readonly PresentBlock[],
  { blocks: published }: LedgerState,
  decisions: AnchorDecisions,
): Fate[] {
  const fates = new Map<PublishedBlock, Fate>();
  const taken = new Set<number>();
  const places = new Map<PublishedBlock, number>();
  const keep = (
    old: PublishedBlock,
    index: number,
    how: 'same' | 'alike' | 'place' | 'decision',
    confidence: number,
  ) => {
    fates.set(old, { anchor: old.anchor, fate: 'kept', index, how, confidence });
    taken.add(index);
    places.set(old, index);
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
  for (const [old, index] of alonePairs(published, blocks, { places, settled: fates, taken })) {
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
  blocks: readonly PresentBlock[],
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
