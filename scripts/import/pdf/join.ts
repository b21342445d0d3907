import { leadsOn } from '../../language/abbreviations.ts';
import { endsSentence } from '../../language/phrases.ts';
import { textOf, type PdfBlock, type BodyType } from './block.ts';
import { itemStartOf } from './markers.ts';
import { couldHold } from './paragraphs.ts';
import type { PrintedLine } from './page.ts';

const flowing = new Set(['paragraph', 'item', 'quote']);

/**
 * Joins what goes on in the next column, and marks what goes on over the break of a page. Notes and omissions may stand
 * between.
 *
 * @param lines all lines of the document, whose margins say whether a line is full
 */
export function joinBroken(blocks: readonly PdfBlock[], lines: readonly PrintedLine[], body: BodyType): PdfBlock[] {
  const joined: PdfBlock[] = [];
  const indents = countIndents(blocks, lines);
  for (const block of blocks) {
    const before = joined.findLast(({ kind }) => kind !== 'note' && kind !== 'omitted');
    if (before === undefined || !goesOn(before, block, { lines, body, indents })) joined.push(block);
    else if (before.page === block.page && joined.at(-1) === before) before.lines = [...before.lines, ...block.lines];
    else joined.push({ ...block, ...sameKind(before), continues: true });
  }
  return joined;
}

function sameKind({ kind, level }: PdfBlock): Pick<PdfBlock, 'kind' | 'level'> {
  return level === undefined ? { kind } : { kind, level };
}

interface Context {
  lines: readonly PrintedLine[];
  body: BodyType;
  indents: boolean;
}

/** Whether a block goes on with the one before it: a sentence is cut between them, or a full line before an indent. */
function goesOn(before: PdfBlock, block: PdfBlock, { lines, body, indents }: Context): boolean {
  const [last, first] = [before.lines.at(-1), block.lines[0]];
  if (last === undefined || first === undefined || !flowing.has(before.kind) || block.kind !== 'paragraph')
    return false;
  if (last.page === first.page && (last.area === first.area || last.tag !== undefined)) return false;
  if (Math.abs(last.size - first.size) > 0.08 * body.size || itemStartOf(first.text) !== '') return false;
  if (last.tag !== undefined && last.page === first.page) return false;
  const text = textOf(before);
  if (leadsOn(text, first.text)) return true;
  if (/[\p{L}\d][-\u2010]$/u.test(text) || (/^\p{Ll}/u.test(first.text) && !/[.!?]$/.test(text))) return true;
  const full = !couldHold(last, { ...first, x0: last.x0, x1: last.x0 + first.x1 - first.x0 }, lines);
  if (!endsSentence(text) && !text.endsWith(';')) return full;
  return (
    full &&
    indents &&
    before.lines.length > 1 &&
    first.x0 <= Math.min(...block.lines.map(({ x0 }) => x0)) + 1 &&
    !isIndentedThere(first, lines)
  );
}

/** Whether a line stands further in than most of its column. */
function isIndentedThere(line: PrintedLine, lines: readonly PrintedLine[]): boolean {
  const area = lines.filter((other) => other.page === line.page && other.area === line.area);
  return line.x0 > Math.min(...area.map(({ x0 }) => x0)) + 0.8 * line.size;
}

/** Whether the first lines of most paragraphs stand further in. */
function countIndents(blocks: readonly PdfBlock[], lines: readonly PrintedLine[]): boolean {
  const long = blocks.filter(({ kind, lines: own }) => kind === 'paragraph' && own.length > 1);
  const indented = long.filter(({ lines: [first] }) => first !== undefined && isIndentedThere(first, lines));
  return indented.length > 0.6 * long.length;
}
