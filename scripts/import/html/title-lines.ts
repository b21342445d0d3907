import { dangles, goesOnInCapitals, isAddress, startsSmall } from '../../language/phrases.ts';
import type { HtmlBlock } from './block.ts';
import { isBold, plainText } from './runs.ts';

/** From this many characters on, lines are more than a title. */
const longestTitle = 250;

/** Who speaks, and where, is said in so many lines of so many characters at most. */
const linesOfSpeaker = 5;
const longestLine = 120;

/** A block as a line of the title page, where all is bold. */
export function plainLine(block: HtmlBlock): HtmlBlock {
  return { ...block, kind: { type: 'paragraph' }, runs: block.runs.map((run) => ({ ...run, strong: false })) };
}

/** Joins to the title the bold lines below it with which its phrase goes on: "Address of the Director / to the Council". */
export function joinTitleLines(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const at = blocks.findIndex(({ kind }) => kind.type === 'title');
  const [title, next] = [blocks[at], blocks[at + 1]];
  if (title === undefined || next === undefined || !goesOn(title, next)) return [...blocks];
  const joined = { ...title, runs: [...title.runs, { text: '\n' }, ...next.runs] };
  return joinTitleLines(blocks.toSpliced(at, 2, joined));
}

function goesOn(title: HtmlBlock, next: HtmlBlock): boolean {
  const [words, following] = [plainText(title.runs), plainText(next.runs)];
  if (!/^(?:heading|paragraph)$/.test(next.kind.type) || words.length + following.length > longestTitle) return false;
  const isPhrase = dangles(words) || startsSmall(following) || goesOnInCapitals(words, following);
  return isPhrase && isBold(title.runs) && isBold(next.runs);
}

/** What stands printed bold between the title and the words with which a speech begins says who speaks, and heads nothing. */
export function settleSpeaker(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const title = blocks.findIndex(({ kind }) => kind.type === 'title');
  const below = blocks.slice(title + 1).filter(({ kind }) => kind.type !== 'omitted');
  const lines = below.slice(0, Math.max(0, below.slice(0, linesOfSpeaker + 1).findIndex(isSalutation)));
  if (title === -1 || !lines.every(isLine)) return [...blocks];
  return blocks.map((block) => (block.kind.type === 'heading' && lines.includes(block) ? plainLine(block) : block));
}

/** Whether a block is a form of address with which a speech begins: "Mr. Chairman, Excellencies,". */
function isSalutation({ kind, runs }: HtmlBlock): boolean {
  const text = plainText(runs);
  return kind.type === 'paragraph' && text.length <= longestLine && isAddress(text) && /[,:]$/.test(text);
}

/** Whether a block is a short line, which the page itself does not mark as a heading. */
function isLine({ kind, runs }: HtmlBlock): boolean {
  const isPlain = /^(?:paragraph|item)$/.test(kind.type) || (kind.type === 'heading' && typeof kind.rank === 'string');
  return isPlain && plainText(runs).length <= longestLine;
}
