import { bulletStart } from '../../../src/records/signs.ts';
import { countsOn } from '../../normalise/markers.ts';
import type { Block } from './block.ts';
import { plainText, splitLines, type Run } from './runs.ts';

/** A number, a letter or a Roman number before an item: `12. `, `(a) `, `b) `, `(iv) `. A line of one is no item. */
const label = /^(\d{1,3}[.)]|\(\d{1,2}\)|\(?[a-z]\)|\(?[ivx]{2,5}\))\s+\S/;

/**
 * Takes paragraphs that begin with a printed marker for items, as where a document numbers its paragraphs. Lines of one
 * paragraph that each begin with one are items of their own. Their levels follow from the markers: `(a)` after `12.`
 * stands below it, and goes back to its level when it comes again.
 */
export function findMarkedItems(blocks: readonly Block[]): Block[] {
  let open: Open[] = [];
  const found: Block[] = [];
  for (const block of blocks.flatMap(splitItems)) {
    if (block.kind.type === 'heading') open = [];
    const marker = block.kind.type === 'paragraph' ? markerOfBlock(block) : undefined;
    if (marker === undefined) {
      found.push(block);
      continue;
    }
    const alike = open.findLastIndex((each) => isAlike(each, marker));
    const last = open[alike];
    const isRoman = last?.isRoman ?? romanLabel.test(marker);
    open = [...open.slice(0, alike === -1 ? open.length : alike), { marker, isRoman }];
    found.push({ ...block, kind: { type: 'item', level: Math.min(4, open.length), list: false } });
  }
  return found;
}

/** The marker of the last item of a list that may go on. `(i)` after `(h)` is a letter. */
interface Open {
  marker: string;
  isRoman: boolean;
}

const romanLabel = /^\(?[ivx]+[.)]@*$/;

/** The marker of a block; the label of a list of a word processor, with its level, whatever it looks like. */
function markerOfBlock({ runs, depth }: Block): string | undefined {
  const text = plainText(runs);
  return depth === undefined ? markerOf(text) : `${/^\S+/.exec(text)?.[0] ?? ''}${'@'.repeat(depth)}`;
}

/** The marker a line begins with: `12.`, `(a)`, `•`. */
function markerOf(text: string): string | undefined {
  return label.exec(text)?.[1] ?? (/^(?:\S|--)\s+\S/.test(text) ? bulletStart.exec(text)?.[0].trim() : undefined);
}

/** Whether a marker goes on with a list, or begins one of its kind anew: its signs and kind of letters are the same. */
function isAlike(before: Open, marker: string): boolean {
  const shape = (each: string) => each.replace(/\d+/, '1').replace(/[a-z]+/, 'a');
  if (shape(before.marker) !== shape(marker)) return false;
  const goesOn = countsOn(marker, before.marker) && (before.isRoman || !/[ivx]{2}/.test(marker));
  return goesOn || before.isRoman === romanLabel.test(marker);
}

/** A paragraph whose lines each begin with a marker, cut at its lines; lines without one go on. */
function splitItems(block: Block): Block[] {
  if (block.kind.type !== 'paragraph') return [block];
  const lines = splitLines(block.runs);
  const marked = lines.filter((line) => markerOf(plainText(line)) !== undefined);
  if (lines.length < 2 || marked.length < 2) return [block];
  const pieces: Run[][] = [];
  for (const line of lines) {
    const last = pieces.at(-1);
    if (last === undefined || markerOf(plainText(line)) !== undefined) pieces.push([...line]);
    else last.push({ text: '\n' }, ...line);
  }
  return pieces.map((runs) => ({ ...block, runs }));
}
