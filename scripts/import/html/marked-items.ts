import { deepestItem } from '../../../src/records/transcript.ts';
import { itemMarkerOf, kindOfLabel, shapeOf } from '../../language/labels.ts';
import type { HtmlBlock } from './block.ts';
import { plainText, splitLines, type StyledRun } from './runs.ts';

/**
 * Takes paragraphs that begin with a printed marker for items, as where a document numbers its paragraphs. Lines of one
 * paragraph that each begin with one are items of their own. Their levels follow from the markers: `(a)` after `12.`
 * stands below it, and goes back to its level when it comes again.
 */
export function findMarkedItems(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  let open: Open[] = [];
  const found: HtmlBlock[] = [];
  for (const block of blocks.flatMap(splitItems)) {
    if (block.kind.type === 'heading') open = [];
    const marker = block.kind.type === 'paragraph' ? markerOfBlock(block) : undefined;
    if (marker === undefined) {
      found.push(block);
      continue;
    }
    const alike = open.findLastIndex((each) => isAlike(each, marker));
    const kind = kindOfLabel(marker.sign, open[alike]?.sign);
    open = [...open.slice(0, alike === -1 ? open.length : alike), { ...marker, kind }];
    found.push({ ...block, kind: { type: 'item', level: Math.min(deepestItem, open.length), list: false } });
  }
  return found;
}

/** What a paragraph begins with: `12.`, `(a)`, `•`; and in which level of a list of a word processor. */
interface Marker {
  sign: string;
  depth: number | undefined;
}

/** The marker of the last item of a list that may go on. `(i)` after `(h)` is a letter. */
interface Open extends Marker {
  kind: ReturnType<typeof kindOfLabel>;
}

/** The marker of a block; the label of a list of a word processor, whatever it looks like. */
function markerOfBlock({ runs, depth }: HtmlBlock): Marker | undefined {
  const text = plainText(runs);
  const sign = depth === undefined ? markerOf(text) : (/^\S+/.exec(text)?.[0] ?? '');
  return sign === undefined ? undefined : { sign, depth };
}

/** The marker a line begins with, before words. */
function markerOf(text: string): string | undefined {
  const marker = itemMarkerOf(text);
  return marker === '' || marker === text ? undefined : marker;
}

/** Whether a marker goes on with a list, or begins one of its kind anew: its signs and kind of letters are the same. */
function isAlike(before: Open, { sign, depth }: Marker): boolean {
  const isShaped = depth === before.depth && shapeOf(sign) === shapeOf(before.sign);
  return isShaped && kindOfLabel(sign, before.sign) === before.kind;
}

/** A paragraph whose lines each begin with a marker, cut at its lines; lines without one go on. */
function splitItems(block: HtmlBlock): HtmlBlock[] {
  if (block.kind.type !== 'paragraph') return [block];
  const lines = splitLines(block.runs);
  const marked = lines.filter((line) => markerOf(plainText(line)) !== undefined);
  if (lines.length < 2 || marked.length < 2) return [block];
  const pieces: StyledRun[][] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last === undefined || markerOf(plainText(line)) !== undefined) pieces.push([...line]);
    else last.push({ text: '\n' }, ...line);
  }
  return pieces.map((runs) => ({ ...block, runs }));
}
