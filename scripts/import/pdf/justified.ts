import type { PrintedLine } from './page.ts';

/** The gaps of a justified line are alike to so much, in ems. */
const alike = 0.1;
/** A margin is where two lines at least begin or end, and they do so within so many points. */
const fewest = 2;
const drift = 1;

/**
 * Takes the words of a justified line for one cell, however far apart they stand: its gaps are alike, and it begins and
 * ends where lines of the column do that have no wide gaps.
 *
 * @param lines those of one column
 */
export function joinJustified(lines: readonly PrintedLine[]): PrintedLine[] {
  const full = lines.filter(({ cells }) => cells.length === 1);
  const isFull = ({ x0, x1 }: PrintedLine) =>
    full.filter((line) => Math.abs(line.x0 - x0) < drift && Math.abs(line.x1 - x1) < drift).length >= fewest;
  return lines.map((line) => {
    if (!hasLikeGaps(line) || !isFull(line)) return line;
    const { text, x0, x1, runs } = line;
    return { ...line, cells: [{ text, x0, x1, runs }] };
  });
}

function hasLikeGaps({ cells, size }: PrintedLine): boolean {
  const gaps = cells.slice(1).map(({ x0 }, index) => x0 - (cells[index]?.x1 ?? 0));
  if (gaps.length < 2 || cells.some(({ text }) => text.includes(' '))) return false;
  return Math.max(...gaps) - Math.min(...gaps) < alike * size;
}
