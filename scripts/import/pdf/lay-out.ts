import { orderAreas } from './columns.ts';
import type { Edged } from './edges.ts';
import { gatherLines } from './lines.ts';
import { joinJustified } from './justified.ts';
import type { PrintedLine, Page, GlyphRun } from './page.ts';

/** Puts what a page prints between its head and its foot on lines, in the order in which they are read. */
export function layOut({ page, runs }: Edged, trusted: boolean): PrintedLine[] {
  if (!trusted) return byPlace(runs, page, 1);
  const loose = byPlace(
    runs.filter(({ tag }) => tag === undefined),
    page,
    page.tags.length + 1,
  );
  const tagged = page.tags.flatMap((tag, index) => {
    const own = runs.filter((run) => run.tag === index);
    return byColumn(own).flatMap((piece) => gatherLines(piece, page, { area: 1, tag }));
  });
  const top = Math.min(...tagged.map(({ y }) => y));
  const isNote = (line: PrintedLine) => /^(?:FE)?Note$/.test(line.tag?.role ?? '');
  return [
    ...loose.filter(({ y }) => y < top),
    ...tagged.filter((line) => !isNote(line)),
    ...tagged.filter(isNote),
    ...loose.filter(({ y }) => y >= top),
  ];
}

/** Parts the runs of one block where they go on at the head of the next column, as the file gives them. */
function byColumn(runs: readonly GlyphRun[]): GlyphRun[][] {
  const pieces: GlyphRun[][] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const jumps = before !== undefined && run.y < before.y - 2 * run.size && run.x > before.x;
    if (before === undefined || jumps) pieces.push([run]);
    else pieces.at(-1)?.push(run);
  }
  return pieces;
}

function byPlace(runs: readonly GlyphRun[], page: Page, first: number): PrintedLine[] {
  return orderAreas(runs, page.rules).flatMap((area, index) =>
    joinJustified(gatherLines(area, page, { area: first + index })),
  );
}

/**
 * Whether the blocks that a file names can be relied on: nearly all its words stand in one, they go down the page or up
 * to the next column, and they are no single lines that break off in the middle of a sentence.
 */
export function trustsTags(edged: readonly Edged[]): boolean {
  let [words, tagged, broken, blocks, jumps] = [0, 0, 0, 0, 0];
  for (const { page, runs } of edged) {
    const text = runs.filter(({ artifact }) => !artifact);
    words += count(text);
    tagged += count(text.filter(({ tag }) => tag !== undefined));
    const lines = layOut({ page, runs: text, head: [], foot: [] }, true).filter(({ tag }) => tag !== undefined);
    const widest = Math.max(...lines.map(({ x0, x1 }) => x1 - x0));
    const single = lines.filter(({ tag }, at) => tag !== lines[at - 1]?.tag && tag !== lines[at + 1]?.tag);
    broken += single.filter(({ x0, x1, text }) => x1 - x0 > 0.85 * widest && /[\p{Ll},]$/u.test(text)).length;
    blocks += new Set(lines.map(({ tag }) => tag)).size;
    jumps += lines.slice(1).filter((line, at) => climbs(line, lines[at])).length;
  }
  return words > 0 && tagged > 0.9 * words && broken <= 0.25 * blocks && jumps <= 0.1 * blocks + 2 * edged.length;
}

function count(runs: readonly GlyphRun[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Whether a line stands above the one before it, but in no column to the right of it. */
function climbs(line: PrintedLine, before: PrintedLine | undefined): boolean {
  return before !== undefined && line.y < before.y - line.size && line.x0 < before.x1 && line.tag?.cell === undefined;
}
