import type { HtmlBlock } from './block.ts';
import { headsOtherPages, isOfWebsite } from '../../../src/records/in-text/website-words.ts';
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
 * they list documents. Between the title and the text, lines such as "Print" alone are frame. A sign tells only of links,
 * and of what stands below a heading such as "Related news" where there are links; other words must prove it themselves.
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
    const sign = isOfLinks(block) ? 'links' : index >= besides ? 'website' : undefined;
    return isEdge ? { ...block, kind: { type: 'omitted', why: 'navigation', ...(sign && { sign }), note } } : block;
  });
}

/** Where a heading such as "Related news" stands after the title, and nothing but links and short words below it. */
function startOfBesides(blocks: readonly HtmlBlock[], title: number): number {
  const isTeaser = ({ kind, runs }: HtmlBlock) =>
    !/^(?:table|note)$/.test(kind.type) &&
    plainText(runs).length <= longestTeaser &&
    !runs.some(({ toFile }) => toFile === true);
  const from = blocks.findLastIndex((block) => !isTeaser(block)) + 1;
  const at = blocks.findIndex(
    ({ kind, runs }, index) =>
      index > title && index >= from && kind.type === 'heading' && headsOtherPages(plainText(runs)),
  );
  return at === -1 || !blocks.slice(at).some(isOfLinks) ? blocks.length : at;
}

/** Whether a block is a line of links, or one such as stands about the pages of a website. */
export function isFrame(block: HtmlBlock | undefined): boolean {
  if (block === undefined || /^(?:title|table|note|omitted)$/.test(block.kind.type)) return false;
  if (isFrameLine(block.runs)) return true;
  const lines = splitLines(block.runs).filter((line) => plainText(line) !== '');
  return lines.length > 0 && lines.every(isFrameLine);
}

function isFrameLine(line: readonly StyledRun[]): boolean {
  return isChrome(plainText(line)) || isLineOfLinks(line);
}

/** Whether each line of a block is one of links to pages, or says of itself that it is of a website. */
function isOfLinks({ kind, runs }: HtmlBlock): boolean {
  const lines = splitLines(runs).filter((line) => plainText(line) !== '');
  const isOne =
    lines.length > 0 &&
    (isLineOfLinks(runs) || lines.every((line) => isLineOfLinks(line) || isOfWebsite(plainText(line))));
  return isOne && lines.some(isLineOfLinks) && kind.type !== 'omitted';
}

function isLineOfLinks(line: readonly StyledRun[]): boolean {
  return linkShare(line) > 0.66 && !line.some(({ toFile }) => toFile === true);
}
