import { fold } from '../../../src/records/fold.ts';
import { isDateLine, isSymbol } from '../../language/dates-and-symbols.ts';
import { saysDistribution } from '../../language/phrases.ts';
import { isBold, textOf, type PdfBlock, type BodyType } from './block.ts';
import type { PrintedLine } from './page.ts';
import { marginsOf } from './paragraphs.ts';

/**
 * Makes the title of the document one block: the lines that print what the file declares as its title; or else the
 * first block on the first page, below the letterhead, in the largest type, that the file or its style makes a heading. It
 * ends where a line says when or where.
 */
export function findTitle(blocks: readonly PdfBlock[], body: BodyType, declared: string | undefined): PdfBlock[] {
  const first = blocks[0]?.page;
  const own = blocks.filter(({ page, kind }) => page === first && kind === 'paragraph');
  const lines = declaredLines(own, declared);
  if (lines !== undefined) return withTitle(blocks, lines);
  const below = own.slice(own.findLastIndex((block) => saysDistribution(textOf(block))) + 1);
  const large = below.filter((block) => looksLikeTitle(block, body));
  const size = Math.max(...large.map(sizeOf));
  const start = pickStart(
    large.filter((block) => sizeOf(block) === size),
    own,
  );
  if (start === undefined) return [...blocks];
  return withTitle(
    blocks,
    followers(own, start).flatMap((block) => block.lines),
  );
}

function looksLikeTitle(block: PdfBlock, body: BodyType): boolean {
  const text = textOf(block);
  if (isSymbol(text) || text.length > 300 || !/\p{L}{2}/u.test(text) || /[;,]$/.test(text)) return false;
  const [line] = block.lines;
  return /^(?:H1?|Title)$/.test(line?.tag?.role ?? '') || sizeOf(block) > 1.1 * body.size || isBold(block);
}

function sizeOf({ lines }: PdfBlock): number {
  return Math.max(...lines.map(({ size }) => Math.round(size)));
}

/** The first block; or the first that is centred, if the first stands at one margin of a letterhead with two. */
function pickStart(large: readonly PdfBlock[], own: readonly PdfBlock[]): PdfBlock | undefined {
  const [left, right] = marginsOf(own.flatMap(({ lines }) => lines));
  const [first] = large;
  const isCentred = ({ lines }: PdfBlock) =>
    lines.every(({ x0, x1, size }) => Math.abs(x0 + x1 - left - right) < size && x0 > left + size);
  const beside = own.some((other) => other !== first && other.lines.some((line) => areLevel(line, first?.lines[0])));
  return (beside ? large.find(isCentred) : undefined) ?? first;
}

function areLevel(line: PrintedLine, other: PrintedLine | undefined): boolean {
  return other !== undefined && line.page === other.page && Math.abs(line.y - other.y) < 1;
}

/** A block and those that go on with it in the same style, close below it. */
function followers(blocks: readonly PdfBlock[], start: PdfBlock): PdfBlock[] {
  const from = blocks.indexOf(start);
  const end = blocks.findIndex((block, index) => {
    const [above, line] = [blocks[index - 1]?.lines.at(-1), block.lines[0]];
    if (index <= from || above === undefined || line === undefined) return false;
    const alike = Math.abs(line.size - above.size) < 0.5 && line.bold === above.bold && line.italic === above.italic;
    return !alike || line.y - above.y > 2.2 * line.size || line.tag?.role !== above.tag?.role;
  });
  return blocks.slice(from, end === -1 ? from + 1 : end);
}

/** The lines that say, one after the other, what the file declares as its title; others may stand beside them. */
function declaredLines(blocks: readonly PdfBlock[], declared: string | undefined): PrintedLine[] | undefined {
  const wanted = fold(declared ?? '');
  if (wanted.length < 8) return undefined;
  const lines = blocks.flatMap((block) => block.lines);
  for (const from of lines.keys()) {
    let rest = wanted;
    const said: PrintedLine[] = [];
    for (const line of lines.slice(from, from + 12)) {
      const words = fold(line.text);
      if (words === '' || !rest.startsWith(words)) continue;
      said.push(line);
      rest = rest.slice(words.length);
      if (rest === '') return said;
    }
  }
  return undefined;
}

/** Takes lines out of their blocks and puts them where the last of them stood, as the title. */
function withTitle(blocks: readonly PdfBlock[], found: readonly PrintedLine[]): PdfBlock[] {
  const date = found.findIndex(({ text }, index) => index > 0 && isDateLine(text));
  const lines = date === -1 ? found : found.slice(0, date);
  const chosen = new Set(lines);
  const last = blocks.findLastIndex((block) => block.lines.some((line) => chosen.has(line)));
  return blocks.flatMap((block, index): PdfBlock[] => {
    const rest = block.lines.filter((line) => !chosen.has(line));
    const cut = block.lines.findLastIndex((line) => chosen.has(line));
    const title: PdfBlock[] = index === last ? [{ kind: 'title', page: block.page, lines: [...lines] }] : [];
    const part = (own: PrintedLine[]): PdfBlock[] => (own.length === 0 ? [] : [{ ...block, lines: own }]);
    if (index !== last) return rest.length === block.lines.length ? [block] : part(rest);
    const above = part(block.lines.slice(0, cut).filter((line) => !chosen.has(line)));
    return [...above, ...title, ...part(block.lines.slice(cut + 1))];
  });
}
