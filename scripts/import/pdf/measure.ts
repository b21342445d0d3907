import type { PrintedLine, GlyphRun } from './page.ts';

/** The middle one of some numbers: 3 of 1, 3, 9. */
export function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The value that most characters have, to a tenth of a point: the size of a line in which one word is larger. */
export function modeOf<Thing extends GlyphRun | PrintedLine>(
  things: readonly Thing[],
  valueOf: (thing: Thing) => number,
): number | undefined {
  const counts = new Map<number, number>();
  for (const thing of things) {
    const value = Math.round(valueOf(thing) * 10) / 10;
    counts.set(value, (counts.get(value) ?? 0) + thing.text.length);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}

/**
 * The distance from one line to the next that most pairs of neighbours in an area keep, if the first is full, as a line is
 * with which the next goes on.
 */
export function leadingOf(lines: readonly PrintedLine[]): number {
  const areaOf = ({ page, area }: PrintedLine) => `${page} ${area}`;
  const areas = Map.groupBy(lines, areaOf);
  const rights = new Map([...areas].map(([name, own]) => [name, Math.max(...own.map(({ x1 }) => x1))]));
  const counts = new Map<number, number>();
  for (const [index, line] of lines.slice(1).entries()) {
    const before = lines[index];
    const isFull = before !== undefined && before.x1 > (rights.get(areaOf(before)) ?? 0) - 3 * before.size;
    const step = isFull && areaOf(before) === areaOf(line) ? Math.round((line.y - before.y) * 2) / 2 : 0;
    if (step > 0.5 * line.size && step < 3 * line.size) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 1.2 * (lines[0]?.size ?? 10);
}

/** Of some rows, so many may stand in a strip that is free. */
const strays = 0.12;

/** From where to where on the width something reaches, in points. */
interface Reach {
  x0: number;
  x1: number;
}

/**
 * The stretches of the width in which things stand, in whole points, parted by strips that nearly all rows leave free, so
 * wide at least.
 */
export function findStretches(rows: readonly (readonly Reach[])[], strip: number): Reach[] {
  const most = Math.floor(strays * rows.length);
  const ends = rows.flatMap(coverOf).flatMap(({ x0, x1 }) => [
    { x: x0, by: 1 },
    { x: x1, by: -1 },
  ]);
  const stretches: Reach[] = [];
  let [covered, from] = [0, 0];
  for (const { x, by } of ends.sort((a, b) => a.x - b.x || b.by - a.by)) {
    const before = covered;
    covered += by;
    if (before <= most && covered > most) from = x;
    if (before <= most || covered > most) continue;
    const last = stretches.at(-1);
    if (last !== undefined && from - last.x1 < strip) last.x1 = x;
    else stretches.push({ x0: from, x1: x });
  }
  return stretches;
}

/** What the things of one row cover, in whole points. */
function coverOf(row: readonly Reach[]): Reach[] {
  const covered: Reach[] = [];
  for (const { x0, x1 } of row.toSorted((a, b) => a.x0 - b.x0)) {
    const [last, from, to] = [covered.at(-1), Math.floor(x0), Math.ceil(x1)];
    if (last !== undefined && from <= last.x1) last.x1 = Math.max(last.x1, to);
    else covered.push({ x0: from, x1: to });
  }
  return covered;
}
