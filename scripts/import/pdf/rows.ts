import { hasLeader } from './cells.ts';
import { lineOf } from './lines.ts';
import type { PrintedLine } from './page.ts';
import { marginsOf } from './paragraphs.ts';

/** Words in type of another size far away on a line are no part of it, such as those of a letterhead. */
export function partStyles(line: PrintedLine): PrintedLine[] {
  const pieces = line.cells.map(({ runs }) => lineOf(runs, line.page, line));
  const differ = pieces.slice(1).some((piece, index) => {
    const before = pieces[index] ?? piece;
    const alike = Math.abs(piece.size - before.size) < 0.15 * Math.max(piece.size, before.size);
    return !alike && piece.x0 - before.x1 > 3 * line.size;
  });
  return differ ? pieces : [line];
}

/**
 * Words at the left margin and words at the right one, far apart, say two things, as on a letterhead: `Council`, `C/4/2`.
 *
 * @param lines those of the page, which have its margins
 */
export function partMargins(line: PrintedLine, lines: readonly PrintedLine[]): PrintedLine[] {
  const [left, right] = marginsOf(lines);
  const pieces = line.cells.map(({ runs }) => lineOf(runs, line.page, line));
  const [first, last] = pieces;
  if (first === undefined || last === undefined || pieces.length !== 2 || hasLeader(line)) return [line];
  const atMargins = first.x0 < left + line.size && last.x1 > right - line.size;
  const short = pieces.every(({ x0, x1 }) => x1 - x0 < 0.6 * (right - left));
  return atMargins && short && last.x0 - first.x1 > 6 * line.size ? pieces : [line];
}

/** Puts lines that the file names as blocks of their own on one row, where they stand beside each other. */
export function joinRows(lines: readonly PrintedLine[]): PrintedLine[] {
  const rows: PrintedLine[] = [];
  for (const line of lines) {
    const before = rows.at(-1);
    if (before === undefined || !areBeside(before, line, lines)) rows.push(line);
    else {
      const parts = [...(before.parts ?? [before]), line];
      const row = lineOf(
        parts.flatMap(({ runs }) => runs),
        line.page,
        before,
      );
      rows.splice(-1, 1, { ...row, cells: parts.flatMap(({ cells }) => cells), parts });
    }
  }
  return rows;
}

function areBeside(before: PrintedLine, line: PrintedLine, lines: readonly PrintedLine[]): boolean {
  if (line.tag === undefined || before.tag === undefined || line.tag.cell !== undefined) return false;
  const alone = lines.filter(({ tag }) => tag === line.tag).length === 1;
  const level = Math.abs(line.y - before.y) < 0.4 * Math.min(line.size, before.size);
  return alone && level && line.tag !== before.tag && line.x0 > before.x1 + 0.5 * line.size;
}
