import type { HtmlBlock } from './block.ts';
import { isChrome } from '../../language/website-words.ts';
import { linkShare, plainText, splitLines, type StyledRun } from './runs.ts';

const note = 'Stands before or after the text as the menus of a website do.';

/** From this many characters on, a block is text rather than a line about it. */
const textLength = 120;
/** What stands under the heading of what else there is to read has at most so many. */
const longestTeaser = 250;

/**
 * Leaves out what stands before the title or after the last words of the text as the frame of a website does: lines of
 * links, lines such as "© 2009" or "Privacy Statement", and the heading over such lines. Links to other files are text:
 * they list documents. Between the title and the text, lines such as "Print" alone are frame.
 */
export function dropEdges(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const title = blocks.findIndex(({ kind }) => kind.type === 'title');
  const isText = blocks.map((block) => block.kind.type !== 'omitted' && !isFrame(block));
  const heads = blocks.map(({ kind }, index) => kind.type === 'heading' && isFrame(blocks[index + 1]));
  const besides = startOfBesides(blocks, title);
  const last = isText.findLastIndex((is, index) => is && heads[index] !== true && index < besides);
  const begins = blocks.findIndex(({ runs }, index) => index > title && plainText(runs).length > textLength);
  return blocks.map((block, index) => {
    const isEdge =
      index < title
        ? isFrame(block)
        : index < begins
          ? block.kind.type === 'paragraph' && isChrome(plainText(block.runs))
          : index >= besides || (index > last && (isFrame(block) || heads[index] === true));
    return isEdge ? { ...block, kind: { type: 'omitted', why: 'navigation', sign: 'website', note } } : block;
  });
}

/** Where a heading such as "Related news" stands after the title, and nothing but short words and links below it. */
function startOfBesides(blocks: readonly HtmlBlock[], title: number): number {
  const isTeaser = ({ kind, runs }: HtmlBlock) =>
    !/^(?:table|note)$/.test(kind.type) &&
    plainText(runs).length <= longestTeaser &&
    !runs.some(({ toFile }) => toFile === true);
  const from = blocks.findLastIndex((block) => !isTeaser(block)) + 1;
  const at = blocks.findIndex(
    ({ kind, runs }, index) => index > title && index >= from && kind.type === 'heading' && isChrome(plainText(runs)),
  );
  return at === -1 ? blocks.length : at;
}

/** Whether a block is a line of links, or one such as stands about the pages of a website. */
export function isFrame(block: HtmlBlock | undefined): boolean {
  if (block === undefined || /^(?:title|table|note|omitted)$/.test(block.kind.type)) return false;
  if (isFrameLine(block.runs)) return true;
  const lines = splitLines(block.runs).filter((line) => plainText(line) !== '');
  return lines.length > 0 && lines.every(isFrameLine);
}

function isFrameLine(line: readonly StyledRun[]): boolean {
  const leadsToFile = line.some(({ toFile }) => toFile === true);
  return isChrome(plainText(line)) || (linkShare(line) > 0.66 && !leadsToFile);
}
