import { isDateOrSymbol } from '../../language/dates-and-symbols.ts';
import { saysRelease } from '../../language/title-words.ts';
import { titleAmong } from '../../normalise/letterhead.ts';
import { fold } from '../../../src/records/fold.ts';
import type { HtmlBlock } from './block.ts';
import { isFrame } from './edges.ts';
import { isBold, plainText, splitLines, type StyledRun } from './runs.ts';
import { joinTitleLines, plainLine } from './title-lines.ts';

/** The title stands among so many blocks from the beginning. */
const front = 12;

/** From this many characters on, a block is text rather than a title. */
const longestTitle = 200;

/**
 * Makes one block the title, where the page marks none: the first that the page's own name repeats; else the heading
 * that has most of the name's words; else the first heading, or the first short block, with no text before it, or what
 * stands below it where it is the letterhead. The other main headings are headings. A line is the title alone where it
 * looks other than the lines around it in its block, as below a letterhead.
 */
export function chooseTitle(blocks: readonly HtmlBlock[], declared: string | undefined): HtmlBlock[] {
  const first = blocks.findIndex(({ kind }) => kind.type === 'title');
  if (first !== -1) return [...blocks];
  const parted = partTitleLine(blocks, declared);
  const chosen = findTitle(parted, declared);
  const titled = parted.map((block, index): HtmlBlock =>
    index === chosen ? { ...block, kind: { type: 'title' } } : block,
  );
  return joinTitleLines(titled);
}

/** Parts a block at the line breaks where bold words begin or end, where the page's name has most words of a part below. */
function partTitleLine(blocks: readonly HtmlBlock[], declared: string | undefined): HtmlBlock[] {
  const isNamed = ({ runs }: HtmlBlock) => sharesMost(declared ?? '', plainText(runs));
  const end = blocks.findIndex(
    (block) => plainText(block.runs).length > longestTitle || (isMarked(block) && isNamed(block)),
  );
  const near = blocks.slice(0, end === -1 ? front : Math.min(end, front));
  const at = near.findIndex((block) => block.kind.type === 'paragraph' && partsByLook(block).slice(1).some(isNamed));
  const [block] = blocks.slice(at, at + 1);
  if (at === -1 || block === undefined) return [...blocks];
  const kind = { type: 'heading', rank: 'bold:none' } as const;
  return blocks.toSpliced(
    at,
    1,
    ...partsByLook(block).map((part, index) => (index > 0 && isNamed(part) ? { ...part, kind } : part)),
  );
}

/** A block as its lines, of which those that are printed alike, bold or not, stay together. */
function partsByLook(block: HtmlBlock): HtmlBlock[] {
  const parts: StyledRun[][] = [];
  for (const line of splitLines(block.runs)) {
    const last = parts.at(-1);
    if (last !== undefined && (plainText(line) === '' || isBold(line) === isBold(last)))
      last.push({ text: '\n' }, ...line);
    else parts.push(line);
  }
  return parts.map((runs) => ({ ...block, runs }));
}

function findTitle(blocks: readonly HtmlBlock[], declared: string | undefined): number {
  const near = [...blocks.keys()].filter((index) => mayBeTitle(blocks[index])).slice(0, front);
  const text = (index: number) => plainText(blocks[index]?.runs ?? []);
  const named = near.find((index) => names(declared ?? '', text(index)) && !saysRelease(text(index)));
  if (named !== undefined) return named;
  const long = near.findIndex((index) => text(index).length > longestTitle);
  const before = long === -1 ? near : near.slice(0, long);
  const headings = before.filter((index) => isMarked(blocks[index]));
  const first = headings[0] ?? before[0] ?? -1;
  const from = before.filter((index) => index >= first);
  const alike = headings.find((index) => sharesMost(declared ?? '', text(index)));
  return alike ?? from[titleAmong(from.map(text))] ?? first;
}

/** Whether more than half of the long words of a name, and two at least, stand in a text. */
function sharesMost(name: string, text: string): boolean {
  const long = (words: string) => new Set(words.match(/[\p{L}\p{N}]{4,}/gu)?.map(fold));
  const [wanted, found] = [long(name), long(text)];
  const shared = [...wanted].filter((word) => found.has(word)).length;
  return shared >= 2 && shared > wanted.size / 2;
}

/** Whether a block is a heading by more than a line under its words, which titles seldom have alone. */
function isMarked(block: HtmlBlock | undefined): boolean {
  return block?.kind.type === 'heading' && (block.kind.rank !== 'bold:light' || isBold(block.runs));
}

function isWords(block: HtmlBlock | undefined): boolean {
  return block !== undefined && /^(?:heading|paragraph|quote)$/.test(block.kind.type);
}

/** Whether a block is no frame of a website, and prints more than a day or the symbol of a document: what says that a release follows may. */
function mayBeTitle(block: HtmlBlock | undefined): boolean {
  if (block === undefined || !isWords(block)) return false;
  const lines = splitLines(block.runs).map(plainText);
  return (
    block.kind.type === 'heading' ||
    !(isFrame(block) || lines.every((line) => line === '' || (isDateOrSymbol(line) && !saysRelease(line))))
  );
}

/** Whether the name of a page, which often has that of the website in it, is the text of a block. */
function names(declared: string, text: string): boolean {
  return fold(text).length >= 8 && text.length <= longestTitle && fold(declared).includes(fold(text));
}

/** Leaves out a title that is printed once more directly below: the website gave it, and the text has its own. */
export function dropWebTitle(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const at = blocks.findIndex(({ kind }) => kind.type === 'title');
  const [title, next] = [blocks[at], blocks[at + 1]];
  if (title === undefined || next === undefined || !isWords(next)) return [...blocks];
  if (fold(plainText(title.runs)) !== fold(plainText(next.runs))) return [...blocks];
  const note = 'The title is printed once more below.';
  return blocks.map((block, index) =>
    index === at
      ? { ...block, kind: { type: 'omitted', why: 'web-title', note } }
      : index === at + 1
        ? { ...block, kind: { type: 'title' } }
        : block,
  );
}

/** Headings before the title are lines of the title page, unless text stands there too. */
export function settleFront(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const title = blocks.findIndex(({ kind }) => kind.type === 'title');
  const before = blocks.slice(0, Math.max(0, title));
  if (!before.every(({ kind, runs }) => kind.type === 'omitted' || plainText(runs).length <= longestTitle))
    return [...blocks];
  return blocks.map((block, index) =>
    index < title && /^(?:heading|paragraph)$/.test(block.kind.type) ? plainLine(block) : block,
  );
}
