import type { Block, Body } from './block.ts';
import { marginsOf } from './paragraphs.ts';

/**
 * Makes quotations of paragraphs that the file names so, or that stand further in than the text on both sides: than the
 * paragraph before or after, or the next long one if they begin with a quotation mark.
 */
export function findQuotes(blocks: readonly Block[], body: Body): Block[] {
  return blocks.map((block) => (isQuote(block, blocks, body) ? { ...block, kind: 'quote' } : block));
}

function isQuote(block: Block, blocks: readonly Block[], body: Body): boolean {
  const [line] = block.lines;
  if (block.kind !== 'paragraph' || line === undefined) return false;
  if (line.tag !== undefined) return line.tag.quoted;
  if (block.lines.length < 2) return false;
  const text = blocks.filter(({ kind, page }) => (kind === 'paragraph' || kind === 'item') && page === block.page);
  const at = text.indexOf(block);
  const [from, to] = marginsOf(block.lines);
  const centred = block.lines.slice(1).every((each) => Math.abs(each.x0 + each.x1 - line.x0 - line.x1) < 4);
  const inset = 1.2 * body.size;
  const isLong = ({ lines }: Block) => lines.length > 1 && lines[0]?.area === line.area;
  const quoted = /^[“"«„]/.test(line.text);
  const before = quoted ? text.slice(0, at).findLast(isLong) : text[at - 1];
  const after = quoted ? text.slice(at + 1).find(isLong) : text[at + 1];
  const wider = [before, after].some((other) => {
    if (other === undefined || !isLong(other)) return false;
    const [left, right] = marginsOf(other.lines);
    return from > left + inset && to < right - inset;
  });
  return wider && !(centred && block.lines.length < 4);
}
