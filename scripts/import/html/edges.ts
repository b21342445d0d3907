import type { Block } from './block.ts';
import { isChrome } from './chrome-words.ts';
import { linkShare, plainText } from './runs.ts';

const note = 'Stands before or after the text as the menus of a website do.';

/**
 * Leaves out what stands before the title or after the last words of the text as the frame of a website does: lines of
 * links, and lines such as "© 2009" or "Privacy Statement". Links to other files are text: they list documents.
 */
export function dropEdges(blocks: readonly Block[]): Block[] {
  const title = blocks.findIndex(({ kind }) => kind.type === 'title');
  const last = blocks.findLastIndex((block) => block.kind.type !== 'omitted' && !isFrame(block));
  return blocks.map((block, index) =>
    block.kind.type !== 'omitted' && (index < title || index > last) && isFrame(block)
      ? { ...block, kind: { type: 'omitted', why: 'navigation', note } }
      : block,
  );
}

function isFrame({ kind, runs }: Block): boolean {
  if (kind.type === 'title' || kind.type === 'table' || kind.type === 'note') return false;
  const leadsToFile = runs.some(({ toFile }) => toFile === true);
  return isChrome(plainText(runs)) || (linkShare(runs) > 0.66 && !leadsToFile);
}
