import type { Edge } from './edge-signs.ts';

/** How far apart, in points, the same line may stand on two pages. */
const drift = 8;

/** Says of a line at the edge of a page whether another page prints its words at the same place. */
export function repeatsOnPages(all: readonly Edge[]): (edge: Edge) => boolean {
  const alike = Map.groupBy(all, wordsOf);
  return (edge) =>
    (alike.get(wordsOf(edge)) ?? []).some(
      (other) => other.page !== edge.page && Math.abs(distance(other) - distance(edge)) < drift,
    );
}

/**
 * The words of a line at the head or foot in no order, with figures as signs: pages on the left and the right may print
 * them in turns. A line of figures alone is itself, since the rows of a table may end two pages.
 */
export function wordsOf({ line, head }: Edge): string {
  const { text, size } = line;
  const words = /\p{L}/u.test(text) ? text.replaceAll(/\d+/g, '#') : text;
  return [head, Math.round(size), ...words.split(/[\s|]+/).sort()].join(' ');
}

function distance({ line, page, head }: Edge): number {
  return head ? line.y : page.height - line.y;
}

/** Says whether a number in a line is as far from that of the page as on two more pages, if there are so many. */
export function countsWithPages(all: readonly Edge[], pages: number): (edge: Edge) => boolean {
  const shifts = new Map<string, Set<number>>();
  const keys = (edge: Edge) =>
    [...edge.line.text.matchAll(/^\d{1,4}(?!\S)|(?<!\S)\d{1,4}$/g)].map(
      ([number]) => `${edge.head}:${Number(number) - edge.page.number}:${Math.round(edge.line.size)}`,
    );
  for (const edge of all) {
    if (edge.place > 1) continue;
    for (const key of keys(edge)) shifts.set(key, (shifts.get(key) ?? new Set()).add(edge.page.number));
  }
  return (edge) =>
    edge.place <= 1 && keys(edge).some((key) => (shifts.get(key)?.size ?? 0) > Math.max(1, Math.min(2, pages - 1)));
}
