import type { Line, Run } from './page.ts';

/** The middle one of some numbers: 3 of 1, 3, 9. */
export function median(numbers: readonly number[]): number | undefined {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/** The value that most characters have, to a tenth of a point: the size of a line in which one word is larger. */
export function modeOf<Thing extends Run | Line>(
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

/** The distance from one line to the next that most pairs of neighbours in an area keep. */
export function leadingOf(lines: readonly Line[]): number {
  const steps = lines.slice(1).flatMap((line, index) => {
    const before = lines[index];
    const step = before && before.area === line.area ? line.y - before.y : 0;
    return step > 0.5 * line.size && step < 3 * line.size ? [Math.round(step * 2) / 2] : [];
  });
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0] ?? 1.2 * (lines[0]?.size ?? 10);
}
