import type { BodyType } from './block.ts';
import { leadsOn } from '../../language/abbreviations.ts';
import { columnsOf } from '../../language/columns.ts';
import { firstPartOf } from '../../language/line-joints.ts';
import { endsClause, endsWithAnd } from '../../language/phrases.ts';
import { itemStartOf } from './markers.ts';
import type { PrintedLine } from './page.ts';

/** Lines of one area with nothing else between them become paragraphs. */
export function breakParagraphs(lines: readonly PrintedLine[], body: BodyType): PrintedLine[][] {
  const paragraphs: PrintedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    if (open === undefined || begins(line, open, { lines, index, body })) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs;
}

interface Context {
  lines: readonly PrintedLine[];
  index: number;
  body: BodyType;
}

/** Whether a line begins a paragraph, after the lines of the one that is open. */
function begins(line: PrintedLine, open: readonly PrintedLine[], context: Context): boolean {
  const before = open.at(-1);
  if (before === undefined || before.area !== line.area) return true;
  if (line.tag !== undefined || before.tag !== undefined) return line.tag !== before.tag;
  if (line.x0 > before.x1 || line.x1 < before.x0 || isApart(line, before, context.body) || isOtherStyle(line, before))
    return true;
  if (areCentred(line, before, context)) return false;
  if (areFlushRight(line, before, context.lines)) return !/^\p{Ll}/u.test(line.text);
  if (leadsOn(before.text, line.text)) return false;
  const short = couldHold(before, line, context.lines);
  return short || beginsItem(line, before, context) || isIndented(line, open);
}

function isApart(line: PrintedLine, before: PrintedLine, { size, leading }: BodyType): boolean {
  const step = (line.y - before.y) / Math.max(line.size, before.size);
  return step > 1.25 * (leading / size) || step < 0.5;
}

function isOtherStyle(line: PrintedLine, before: PrintedLine): boolean {
  const [a, b] = [line.size, before.size];
  if (Math.abs(a - b) > 0.08 * Math.max(a, b)) return true;
  return line.bold !== before.bold && !/^\p{Ll}/u.test(line.text);
}

/** Whether two lines are centred under each other, narrower than the column; the first of a large title may fill it. */
function areCentred(line: PrintedLine, before: PrintedLine, { lines, body }: Context): boolean {
  const [left, right] = marginsOf(lines.filter(({ area }) => area === line.area));
  const isNarrow = ({ x0, x1, size }: PrintedLine) => x0 > left + size && x1 < right - size;
  const centred = Math.abs(line.x0 + line.x1 - before.x0 - before.x1) < 4 && line.x0 !== before.x0;
  return centred && isNarrow(line) && (isNarrow(before) || line.size > 1.07 * body.size);
}

/** Whether two lines end at the right margin alone, as those of a letterhead do, of which each says one thing. */
function areFlushRight(line: PrintedLine, before: PrintedLine, lines: readonly PrintedLine[]): boolean {
  const [left, right] = marginsOf(lines.filter(({ area }) => area === line.area));
  const flush = [line, before].every(({ x0, x1 }) => x0 > (left + right) / 2 && x1 > right - 1.5);
  return flush && Math.abs(line.x0 - before.x0) > 0.5 * line.size;
}

export function marginsOf(lines: readonly Pick<PrintedLine, 'x0' | 'x1'>[]): [number, number] {
  return [Math.min(...lines.map(({ x0 }) => x0)), Math.max(...lines.map(({ x1 }) => x1))];
}

/** Whether a line ends though the first word of the next would have had room on it. */
export function couldHold(before: PrintedLine, line: PrintedLine, lines: readonly PrintedLine[]): boolean {
  if (/[-\u2010/]$/.test(before.text)) return false;
  const alike = lines.filter(
    ({ area, x0, size }) => area === before.area && [before, line].some((each) => Math.abs(x0 - each.x0) < 0.6 * size),
  );
  const [, right] = marginsOf(alike);
  const share = columnsOf(firstPartOf(line.text)) / Math.max(1, columnsOf(line.text));
  const width = (line.x1 - line.x0) * share;
  return before.x1 + width + 0.6 * line.size < right;
}

/** Whether a line begins with a marker that is one: it hangs, stands at another margin, or the line before it ends. */
function beginsItem(line: PrintedLine, before: PrintedLine, { lines, index }: Context): boolean {
  const marker = itemStartOf(line.text);
  if (marker === '') return false;
  if (!/[\p{L}\d-]/u.test(marker.trim())) return true;
  const next = lines[index + 1];
  const hangs = next !== undefined && next.area === line.area && next.x0 > line.x0 + line.size;
  const moved = Math.abs(line.x0 - before.x0) > 0.8 * line.size;
  const tabbed = line.cells.length > 1 && (line.cells[0]?.text.length ?? 9) < 6;
  return hangs || moved || tabbed || endsClause(before.text) || endsWithAnd(before.text) || /[”"]$/.test(before.text);
}

/** Whether a line stands further in than the one before it, or further out than the lines of its paragraph. */
function isIndented(line: PrintedLine, open: readonly PrintedLine[]): boolean {
  const before = open.at(-1) ?? line;
  const shift = line.x0 - before.x0;
  const hanging = open.length === 1 && itemStartOf(before.text) !== '';
  if (shift > 0.8 * line.size) return !hanging || line.x0 > before.x0 + 8 * line.size;
  return shift < -0.8 * line.size && open.length > 1;
}
