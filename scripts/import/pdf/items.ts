import { deepestItem } from '../../../src/records/transcript.ts';
import { kindOfLabel } from '../../language/labels.ts';
import { textOf, type PdfBlock } from './block.ts';
import { itemStartOf } from './markers.ts';

interface Open {
  x0: number;
  marker: string;
  kind: string;
}

/** Makes items of paragraphs that begin with a marker, or that the file names so; how far in they stand is their level. */
export function findItems(blocks: readonly PdfBlock[]): PdfBlock[] {
  let open: Open[] = [];
  return blocks.map((block) => {
    if (block.kind === 'heading' || block.kind === 'title') open = [];
    const [line] = block.lines;
    if (block.kind !== 'paragraph' || line === undefined) return block;
    const text = textOf(block);
    const marker = itemStartOf(text);
    if (line.tag?.role === 'LI') return { ...block, kind: 'item', level: levelIn(line.tag.depth) };
    if (marker === '' || text === marker) return block;
    open = reopen(open, { x0: line.x0, marker, kind: kindOf(marker, open.at(-1)?.marker) });
    return { ...block, kind: 'item', level: levelIn(open.length) };
  });
}

function levelIn(depth: number): number {
  return Math.max(1, Math.min(deepestItem, depth));
}

/** The lists that are open once an item begins: one of the same kind at the same place goes on. */
function reopen(open: readonly Open[], item: Open): Open[] {
  const near = (other: Open) => Math.abs(other.x0 - item.x0) < 7;
  const same = open.findLastIndex((other) => other.kind === item.kind && near(other));
  if (same !== -1) return open.slice(0, same + 1);
  const deeper = open.filter((other) => other.x0 < item.x0 - 7 || (near(other) && outranks(other.kind, item.kind)));
  return [...deeper, item];
}

const ranks = ['number', 'letter', 'roman', 'bullet'];
function outranks(kind: string, other: string): boolean {
  return ranks.indexOf(kind) < ranks.indexOf(other);
}

/** The kind of a marker, after that of the item before it. */
function kindOf(marker: string, before: string | undefined): string {
  if (!/[\p{L}\d]/u.test(marker) || marker === 'o') return 'bullet';
  return /^\(?\d+\)$/.test(marker) ? 'bracket' : kindOfLabel(marker, before);
}
