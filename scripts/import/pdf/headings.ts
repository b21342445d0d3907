import { isDateLine } from '../../language/dates-and-symbols.ts';
import { headingLabelOf } from '../../language/labels.ts';
import { fromRoman } from '../../../src/records/in-text/numerals.ts';
import { isCapitals } from '../../language/phrases.ts';
import { isBold, middleOf, textOf, type PdfBlock, type BodyType } from './block.ts';
import { rankOf } from './heading-ranks.ts';
import { itemStartOf } from './markers.ts';

/** A heading has so many characters at most. */
const longest = 220;

/** Makes headings of paragraphs that the file calls so, or whose style sets them apart, after the title. */
export function findHeadings(blocks: readonly PdfBlock[], body: BodyType): PdfBlock[] {
  const title = blocks.findIndex(({ kind }) => kind === 'title');
  const byline = endOfByline(blocks, title);
  const found = blocks.map((block, index): PdfBlock => {
    const heads = index > title && index >= byline && isHeading(block, blocks.slice(index + 1), body);
    const flush = [blocks[index - 1], blocks[index + 1]].some((other) => other && areFlushRight(block, other));
    return heads && !flush && !standsBeside(block, blocks, blocks[title]) ? { ...block, kind: 'heading' } : block;
  });
  return withLevels(found);
}

/** Headings stand under the last that ranks higher: those of one rank are of one level, whichever rank comes first. */
function withLevels(blocks: readonly PdfBlock[]): PdfBlock[] {
  const ranks = rankOf(blocks);
  let above: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const rank = ranks(block);
    above = [...above.filter((other) => other < rank), rank];
    return { ...block, level: above.length + 1 };
  });
}

/**
 * Where what stands under the title ends: names in lighter type, centred or on a cover; the line that says when, and the
 * place below it.
 */
function endOfByline(blocks: readonly PdfBlock[], title: number): number {
  const middle = middleOf(blocks[title]);
  const end = blocks.findIndex((block, index) => {
    const light =
      block.kind === 'paragraph' &&
      block.lines.every(({ bold, tag, text }) => !bold && !tag?.role.startsWith('H') && text !== text.toUpperCase());
    const below = light && (Math.abs(middleOf(block) - middle) < 6 || isOnCover(block, blocks));
    return index > title && !below && !isDateLine(textOf(block)) && !isPlaceBelow(block, blocks[index - 1]);
  });
  return title === -1 ? 0 : end;
}

/** A cover, the first of several pages, has so many lines at most. */
const coverLines = 12;

function isOnCover({ page }: PdfBlock, blocks: readonly PdfBlock[]): boolean {
  const own = blocks.filter((block) => block.page === page).flatMap(({ lines }) => lines);
  return page === blocks[0]?.page && page !== blocks.at(-1)?.page && own.length <= coverLines;
}

/** Whether a block goes on close below a line that says when, in its style. */
function isPlaceBelow({ lines: [line] }: PdfBlock, before: PdfBlock | undefined): boolean {
  const above = before?.lines.at(-1);
  if (line === undefined || above === undefined || !isDateLine(above.text)) return false;
  return line.size === above.size && line.bold === above.bold && line.y - above.y < 1.5 * line.size;
}

/** Whether a block in light type stands on one line with another close under the title, as a number and a date do. */
function standsBeside(block: PdfBlock, blocks: readonly PdfBlock[], title: PdfBlock | undefined): boolean {
  const [line, above] = [block.lines[0], title?.lines.at(-1)];
  if (line === undefined || above === undefined || line.page !== above.page || isBold(block)) return false;
  if (line.y <= above.y || line.y - above.y >= 3 * above.size) return false;
  return blocks.some(
    (other) => other !== block && other.lines.some(({ y, page }) => page === line.page && Math.abs(y - line.y) < 1),
  );
}

/** Whether two lines end at one place below each other and begin at two, as those of an address at the right margin do. */
function areFlushRight({ lines: [line] }: PdfBlock, { lines: [other] }: PdfBlock): boolean {
  if (line === undefined || line.area !== other?.area || line.page !== other.page) return false;
  const near = Math.abs(line.y - other.y) < 1.6 * line.size && line.size === other.size;
  return near && Math.abs(line.x1 - other.x1) < 1.5 && Math.abs(line.x0 - other.x0) > 0.5 * line.size;
}

function isHeading(block: PdfBlock, after: readonly PdfBlock[], body: BodyType): boolean {
  const text = textOf(block);
  if (block.kind !== 'paragraph' || text.length > longest || block.lines.length > 4) return false;
  if (
    (!/\p{L}{2}/u.test(text) && fromRoman(text.replace(/\.$/, '')) === undefined) ||
    !after.some(({ kind }) => kind !== 'omitted' && kind !== 'note')
  )
    return false;
  const role = block.lines[0]?.tag?.role ?? '';
  if (/^(?:H[1-6]?|Title)$/.test(role)) return true;
  if (role !== '' && role !== 'P') return false;
  if (/[.;,:]$/.test(text.slice(headingLabelOf(text).length).trim())) return false;
  return looksLikeHeading(block, after, body);
}

function looksLikeHeading(block: PdfBlock, after: readonly PdfBlock[], body: BodyType): boolean {
  const { lines } = block;
  const text = textOf(block);
  const begins = /^[\p{Lu}\p{N}“"«¿¡(]/u.test(text);
  if (!begins || /^[•▪-]/.test(itemStartOf(text))) return false;
  if (lines.every(({ size }) => size > 1.07 * body.size)) return true;
  const smaller = lines.some(({ size }) => size < 0.93 * body.size);
  if (!body.bold && isBold(block)) return !smaller;
  if (isCapitals(text) && !smaller) return true;
  const italic = !body.italic && lines.length === 1 && lines.every((line) => line.italic);
  const next = after[0];
  return italic && text.length < 90 && next?.kind === 'paragraph' && next.lines.length > 1 && !next.lines[0]?.italic;
}
