import type { Block } from './block.ts';
import { isChrome } from './chrome-words.ts';
import { linkShare, plainText, splitLines, type Run } from './runs.ts';

const note = 'Stands before or after the text as the menus of a website do.';

/**
 * Leaves out what stands before the title or after the last words of the text as the frame of a website does: lines of
 * links, lines such as "© 2009" or "Privacy Statement", and the heading over such lines. Links to other files are text:
 * they list documents.
 */
export function dropEdges(blocks: readonly Block[]): Block[] {
  const title = blocks.findIndex(({ kind }) => kind.type === 'title');
  const isText = blocks.map((block) => block.kind.type !== 'omitted' && !isFrame(block));
  const heads = blocks.map(({ kind }, index) => kind.type === 'heading' && isFrame(blocks[index + 1]));
  const last = isText.findLastIndex((is, index) => is && heads[index] !== true);
  return blocks.map((block, index) => {
    const isEdge = index < title ? isFrame(block) : index > last && (isFrame(block) || heads[index] === true);
    return isEdge ? { ...block, kind: { type: 'omitted', why: 'navigation', note } } : block;
  });
}

/** Whether a block is a line of links, or one such as stands about the pages of a website. */
export function isFrame(block: Block | undefined): boolean {
  if (block === undefined || /^(?:title|table|note|omitted)$/.test(block.kind.type)) return false;
  if (isFrameLine(block.runs)) return true;
  const lines = splitLines(block.runs).filter((line) => plainText(line) !== '');
  return lines.length > 0 && lines.every(isFrameLine);
}

function isFrameLine(line: readonly Run[]): boolean {
  const leadsToFile = line.some(({ toFile }) => toFile === true);
  return isChrome(plainText(line)) || (linkShare(line) > 0.66 && !leadsToFile);
}
