import { isChrome, isOfBrowser, isSitePath } from '../../language/website-words.ts';
import { textOf, type PdfBlock } from './block.ts';

/** Leaves out, of pages that a browser printed, what frames the text on the website: a path above its title, `© 2009` below. */
export function dropWebFrame(blocks: readonly PdfBlock[]): PdfBlock[] {
  const isPrinted = blocks.some(
    ({ kind, lines }) => kind === 'omitted' && lines.some(({ text }) => isOfBrowser(text, 'foot')),
  );
  if (!isPrinted) return [...blocks];
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const last = blocks.findLastIndex((block) => block.kind !== 'omitted' && !isFrame(block));
  return blocks.map((block, index): PdfBlock => {
    if (!isFrame(block) || (index >= title && index <= last)) return block;
    const sign = isSitePath(textOf(block)) ? ({ sign: 'browser' } as const) : {};
    return { kind: 'omitted', page: block.page, lines: block.lines, why: 'navigation', ...sign };
  });
}

function isFrame(block: PdfBlock): boolean {
  return block.kind === 'paragraph' && (isChrome(textOf(block)) || isSitePath(textOf(block)));
}
