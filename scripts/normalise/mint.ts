import { anchorSchema, type Anchor } from '../../src/records/identifiers.ts';
import type { BlockKind } from './working-text.ts';
import { readMarker } from '../language/labels.ts';

/** What numbering needs to know of a block. */
export interface NumberedBlock {
  kind: Exclude<BlockKind, { type: 'gap' }>;
  /** Its printed text; for a supplied heading, the supplied one. */
  text: string;
}

/** Thrown for a title whose anchor was given to another, which was withdrawn or joined to a text: it has no other. */
export class TakenTitleError extends Error {}

/**
 * Completes the anchors of a text. `known` holds those that blocks keep; `published` every one ever given out, so that
 * none is given twice.
 */
export function mintAnchors(
  blocks: readonly NumberedBlock[],
  known: readonly (Anchor | undefined)[],
  published: Set<string>,
): Anchor[] {
  const first = published.size === 0;
  const numbered = blocks.some(({ kind }) => kind.type === 'paragraph' && kind.number !== undefined);
  const taken = new Set<string>([...published, ...known.filter((anchor) => anchor !== undefined)]);
  const parents: { level: number; anchor: Anchor; labelled: boolean }[] = [];
  let last = 'p0';
  return blocks.map((block, index) => {
    const anchor = known[index] ?? unused(wanted(block));
    taken.add(anchor);
    if (/^p\d/.test(anchor)) last = anchor;
    if (block.kind.type === 'heading' || block.kind.type === 'supplied-heading') {
      const { level } = block.kind;
      while ((parents.at(-1)?.level ?? 0) >= level) parents.pop();
      parents.push({ level, anchor, labelled: labelOf(block.text) !== undefined });
    }
    return anchor;
  });

  function wanted({ kind, text }: NumberedBlock): string {
    const printed = kind.type === 'paragraph' && kind.number !== undefined ? `p${kind.number}` : undefined;
    if (printed !== undefined && !taken.has(printed)) return printed;
    switch (kind.type) {
      case 'title':
        if (taken.has('title')) throw new TakenTitleError();
        return 'title';
      case 'heading':
      case 'supplied-heading':
        return headingAnchor(text, kind.level);
      case 'note':
        return `note-${kind.n}`;
      default:
        return first && !numbered ? `p${Number(last.slice(1)) + 1}` : insertedAfter(last);
    }
  }

  function headingAnchor(text: string, level: number): string {
    const label = labelOf(text);
    if (label === undefined) return `s-${slug(text)}`;
    const parent = parents.findLast((each) => each.level < level);
    return parent?.labelled === true ? `${parent.anchor}-${label}` : `item-${label}`;
  }

  function unused(name: string): Anchor {
    let free = name;
    for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
    return anchorSchema.parse(free);
  }

  function insertedAfter(anchor: string): string {
    const number = /^p\d+/.exec(anchor)?.[0] ?? 'p0';
    let letters = 'a';
    while (taken.has(`${number}${letters}`)) letters = nextLetters(letters);
    return `${number}${letters}`;
  }
}

/** The printed label of a heading: `6` for "VI. Budget", `a` for "A. SUPPORT", none for "3 Priorities". */
function labelOf(text: string): string | undefined {
  const { bullet, sign, kind, ordinal } = readMarker(text);
  if (bullet > 0 || ordinal === undefined) return undefined;
  const label =
    kind === 'letter' || kind === 'point' ? sign.replaceAll(/[^a-z\d]/gi, '').toLowerCase() : String(ordinal);
  return label || String(ordinal);
}

/** `Support for migrants` → `support-for-migrants`; at most eight words. */
export function slug(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/[\p{M}'’]/gu, '');
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? ['untitled'];
  return words.slice(0, 8).join('-');
}

/** `a` → `b`, `z` → `aa`. */
function nextLetters(letters: string): string {
  const head = letters.slice(0, -1);
  const last = letters.at(-1) ?? 'a';
  if (last !== 'z') return head + String.fromCharCode(last.charCodeAt(0) + 1);
  return head === '' ? 'aa' : `${nextLetters(head)}a`;
}
