import { diffArrays } from 'diff';
import { anchorSchema, type Anchor } from '../../src/records/identifiers.ts';
import type { Permalink } from '../../src/records/permalink.ts';
import { fingerprint } from '../fingerprint.ts';
import type { BlockKind } from './draft.ts';
import { readMarker } from './markers.ts';

/** What numbering needs to know of a block. */
export interface NumberedBlock {
  kind: Exclude<BlockKind, { type: 'gap' }>;
  /** Its printed text; for a supplied heading, the supplied one. */
  text: string;
}

/**
 * Gives every block its anchor. Blocks that the ledger knows keep theirs; new ones get a number nobody had before:
 * the next one in a text published for the first time, `p7a` for a paragraph set in after `p7`.
 */
export function numberBlocks(blocks: readonly NumberedBlock[], published: readonly Permalink[]): Anchor[] {
  const anchors: (Anchor | undefined)[] =
    published.length === 0 ? blocks.map(() => undefined) : align(blocks, published);
  const taken = new Set<string>([
    ...published.map(({ anchor }) => anchor),
    ...anchors.filter((anchor) => anchor !== undefined),
  ]);
  const parents: { level: number; anchor: Anchor; labelled: boolean }[] = [];
  let last = 'p0';
  return blocks.map((block, index) => {
    const anchor = anchors[index] ?? mint(block);
    taken.add(anchor);
    if (/^p\d/.test(anchor)) last = anchor;
    if (block.kind.type === 'heading' || block.kind.type === 'supplied-heading') {
      const { level } = block.kind;
      while ((parents.at(-1)?.level ?? 0) >= level) parents.pop();
      parents.push({ level, anchor, labelled: labelOf(block.text) !== undefined });
    }
    return anchor;
  });

  function mint({ kind, text }: NumberedBlock): Anchor {
    switch (kind.type) {
      case 'title':
        return unused('title');
      case 'heading':
      case 'supplied-heading':
        return unused(headingAnchor(text, kind.level));
      case 'note':
        return unused(`note-${kind.n}`);
      default:
        return published.length === 0 ? nextNumber() : insertedAfter(last);
    }
  }

  function headingAnchor(text: string, level: number): string {
    const label = labelOf(text);
    if (label === undefined) return `s-${slug(text)}`;
    const parent = parents.findLast((each) => each.level < level);
    return parent?.labelled === true ? `${parent.anchor}-${label}` : `item-${label}`;
  }

  function unused(wanted: string): Anchor {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
    return anchorSchema.parse(name);
  }

  function nextNumber(): Anchor {
    return anchorSchema.parse(`p${Number(last.slice(1)) + 1}`);
  }

  function insertedAfter(anchor: string): Anchor {
    const number = /^p\d+/.exec(anchor)?.[0] ?? 'p0';
    let letters = 'a';
    while (taken.has(`${number}${letters}`)) letters = nextLetters(letters);
    return anchorSchema.parse(`${number}${letters}`);
  }
}

/** Anchors of the blocks whose text the ledger knows; a run of changed blocks keeps its anchors if none came or went. */
function align(blocks: readonly NumberedBlock[], published: readonly Permalink[]): (Anchor | undefined)[] {
  const old = published.map((link) => link.fingerprint);
  const changes = diffArrays(
    old,
    blocks.map(({ text }) => fingerprint(text)),
  );
  const anchors: (Anchor | undefined)[] = [];
  let from = 0;
  for (const [index, { added, removed, value }] of changes.entries()) {
    if (removed) {
      const inserted = changes[index + 1];
      if (inserted?.added !== true || inserted.value.length !== value.length) from += value.length;
      continue;
    }
    const replaces = added && changes[index - 1]?.removed === true && changes[index - 1]?.value.length === value.length;
    const keeps = !added || replaces;
    anchors.push(...value.map((_, offset) => (keeps ? published[from + offset]?.anchor : undefined)));
    if (keeps) from += value.length;
  }
  return anchors;
}

/** The printed label of a heading: `6` for "VI. Budget", `a` for "A. SUPPORT", none for "3 Priorities". */
function labelOf(text: string): string | undefined {
  const { bullet, label, kind, ordinal } = readMarker(text);
  if (bullet > 0 || label === 0 || ordinal === undefined) return undefined;
  return kind === 'letter' || kind === 'parenthesis' ? String.fromCharCode(96 + ordinal) : String(ordinal);
}

/** `Support for migrants` → `support-for-migrants`; at most eight words. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['untitled'];
  return words.slice(0, 8).join('-');
}

/** `a` → `b`, `z` → `aa`. */
function nextLetters(letters: string): string {
  const head = letters.slice(0, -1);
  const last = letters.at(-1) ?? 'a';
  if (last !== 'z') return head + String.fromCharCode(last.charCodeAt(0) + 1);
  return head === '' ? 'aa' : `${nextLetters(head)}a`;
}
