import type { Block, Body } from './block.ts';
import { marginsOf } from './paragraphs.ts';

/** Makes quotations of paragraphs that the file names so, or that stand further in than the text on both sides. */
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
  const wider = [text[at - 1], text[at + 1]].some((other) => {
    if (other === undefined || other.lines.length < 2 || other.lines[0]?.area !== line.area) return false;
    const [left, right] = marginsOf(other.lines);
    return from > left + inset && to < right - inset;
  });
  return wider && !(centred && block.lines.length < 4);
}
