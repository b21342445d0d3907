import { findGutter, type Baseline, type BaselineSegment } from './gutter.ts';
import { gatherRows } from './lines.ts';
import type { Rule, GlyphRun } from './page.ts';

/** Words are parted by a gap so wide, in ems. */
const narrowest = 0.8;

/**
 * Orders the runs of a page as they are read: what stands above columns, the left column, the right one, what stands
 * below. Each list of the answer is an area in which lines go from the top down.
 */
export function orderAreas(runs: readonly GlyphRun[], rules: readonly Rule[]): GlyphRun[][] {
  const rows = gatherRows(runs).map(splitSegments);
  return orderRows(rows, rules).map((area) => area.flatMap((row) => row.flatMap((segment) => segment.runs)));
}

function orderRows(rows: readonly Baseline[], rules: readonly Rule[]): Baseline[][] {
  const gutter = findGutter(rows, rules);
  if (gutter === undefined) return rows.length === 0 ? [] : [[...rows]];
  const middle = (gutter.x0 + gutter.x1) / 2;
  const within = rows.slice(gutter.from, gutter.to);
  const side = (keep: (segment: BaselineSegment) => boolean) =>
    within.map((row) => row.filter(keep)).filter((row) => row.length > 0);
  return [
    ...orderRows(rows.slice(0, gutter.from), rules),
    ...orderRows(bySelf(side(({ x1 }) => x1 <= middle)), rules),
    ...orderRows(bySelf(side(({ x0 }) => x0 >= middle)), rules),
    ...orderRows(rows.slice(gutter.to), rules),
  ];
}

/** The rows of one column, whose baselines may lie between those of the other. */
function bySelf(rows: readonly Baseline[]): Baseline[] {
  return gatherRows(rows.flatMap((row) => row.flatMap(({ runs }) => runs))).map(splitSegments);
}

function splitSegments(row: readonly GlyphRun[]): Baseline {
  const segments: BaselineSegment[] = [];
  for (const run of row) {
    const last = segments.at(-1);
    const size = Math.min(run.size, last?.size ?? run.size);
    if (last !== undefined && run.x - last.x1 <= narrowest * size) {
      last.runs.push(run);
      last.x1 = Math.max(last.x1, run.x + run.width);
      last.size = size;
    } else segments.push({ runs: [run], x0: run.x, x1: run.x + run.width, y: run.y, size: run.size });
  }
  return segments;
}
