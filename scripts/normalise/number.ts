import type { Anchor } from '../../src/records/identifiers.ts';
import type { LedgerState } from '../../src/records/permalink.ts';
import { align, type AnchorDecisions, type Fate } from '../permalinks/align.ts';
import type { PresentBlock } from '../permalinks/pairs.ts';
import { mintAnchors, type NumberedBlock } from './mint.ts';

/** The anchors of a text, and what became of those published before. */
export interface Numbering {
  /** One for each block. */
  anchors: Anchor[];
  /** Anchors of blocks that were joined to another. */
  aliases: { anchor: Anchor; of: Anchor }[];
  /** Anchors of blocks that are gone. */
  tombstones: { anchor: Anchor; near: Anchor; reason: string }[];
  fates: Fate[];
}

/**
 * Gives every block its anchor (policy 6.2). Blocks that the ledger knows keep theirs; new ones get a number nobody had
 * before: the number printed at their start; else the next one in a text published for the first time, and `p7a` for a
 * paragraph set in after `p7`.
 */
export function numberBlocks(
  blocks: readonly NumberedBlock[],
  state: LedgerState,
  decisions: AnchorDecisions = new Map(),
): Numbering {
  const fates = align(blocks.map(classed), state, decisions);
  const known: (Anchor | undefined)[] = blocks.map(() => undefined);
  for (const fate of fates) if (fate.fate === 'kept') known[fate.index] = fate.anchor;
  const published = [...state.addresses.keys()].filter((address) => address.startsWith('#'));
  const anchors = mintAnchors(blocks, known, new Set(published.map((address) => address.slice(1))));
  return { anchors, ...retired(state, fates, anchors), fates };
}

function classed({ kind, text }: NumberedBlock): PresentBlock {
  const classes = { title: 'title', heading: 'heading', 'supplied-heading': 'heading', note: 'note' } as const;
  return { class: kind.type in classes ? classes[kind.type as keyof typeof classes] : 'text', text }; // a key by the line itself
}

/** Aliases and tombstones, those of earlier days included; each leads to a block that stands in the text. */
function retired({ merged, withdrawn }: LedgerState, fates: readonly Fate[], anchors: readonly Anchor[]) {
  const leads = new Map<Anchor, Anchor | undefined>();
  for (const [anchor, into] of merged) leads.set(anchor, into);
  for (const [anchor, { near }] of withdrawn) leads.set(anchor, near);
  for (const fate of fates) {
    if (fate.fate === 'merged') leads.set(fate.anchor, anchors[fate.index]);
    if (fate.fate === 'withdrawn') leads.set(fate.anchor, fate.near === undefined ? undefined : anchors[fate.near]);
  }
  const gone = new Map([...withdrawn].map(([anchor, { reason }]) => [anchor, reason]));
  for (const fate of fates) if (fate.fate === 'withdrawn') gone.set(fate.anchor, fate.reason);
  const living = new Set(anchors);
  const survivor = (anchor: Anchor): Anchor | undefined => {
    const seen = new Set<Anchor>();
    let at = leads.get(anchor);
    while (at !== undefined && !living.has(at) && !seen.has(at)) {
      seen.add(at);
      at = leads.get(at);
    }
    return at !== undefined && living.has(at) ? at : anchors[0];
  };
  const aliases: Numbering['aliases'] = [];
  const tombstones: Numbering['tombstones'] = [];
  for (const anchor of leads.keys()) {
    const reason = gone.get(anchor);
    const near = survivor(anchor);
    if (near === undefined) continue; // a text without blocks
    if (reason === undefined) aliases.push({ anchor, of: near });
    else tombstones.push({ anchor, near, reason });
  }
  return { aliases, tombstones };
}
