import { isChrome } from '../html/chrome-words.ts';
import { textOf, type Block } from './block.ts';

/** Matches what a browser prints at the foot of a page: `https://www.example.org/news/14 1/3`. */
const footer = /^https?:\/\/\S+ \d+\/\d+$/;
/** Matches the path to a page of a website: `Home › News`. */
const path = /^(?:home|accueil|inicio)\s*(?:[›»>/|→]|$)/i;

/** Leaves out, of pages that a browser printed, what frames the text on the website: a path above its title, `© 2009` below. */
export function dropWebFrame(blocks: readonly Block[]): Block[] {
  const isPrinted = blocks.some(({ kind, lines }) => kind === 'omitted' && lines.some(({ text }) => footer.test(text)));
  if (!isPrinted) return [...blocks];
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const last = blocks.findLastIndex((block) => block.kind !== 'omitted' && !isFrame(block));
  return blocks.map((block, index): Block => {
    if (!isFrame(block) || (index >= title && index <= last)) return block;
    return { kind: 'omitted', page: block.page, lines: block.lines, why: 'navigation' };
  });
}

function isFrame(block: Block): boolean {
  return block.kind === 'paragraph' && (isChrome(textOf(block)) || path.test(textOf(block)));
}
