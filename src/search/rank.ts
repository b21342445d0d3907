import { valueOf } from './columns.ts';
import type { FilterColumn } from './files.ts';
import type { Places } from './index-files.ts';

/** What a record counts for beside its words: texts more, lists of many things less. */
const standing: Readonly<Record<string, number>> = {
  'Reports and speeches': 0.25,
  Sessions: 0.15,
  Calendar: -0.2,
  Terms: -0.1,
  Documents: -0.1,
};

/** What a part counts for where the title has it; all parts where they follow each other; and a part by another name. */
const [titled, together, otherwise] = [0.4, 1, 0.5];

/** How many words further apart make parts half as near. */
const half = 25;

/** What each part is worth among so many records: one that few have more. */
export function worthsOf(parts: readonly Places[], records: number): number[] {
  return parts.map(({ size }) => Math.log(1 + records / Math.max(1, size)));
}

/** Judges records by what the index knows of each: rare words more than common ones, and where they stand together. */
export function ranker(
  parts: readonly Places[],
  worths: readonly number[],
  collection: FilterColumn,
): (row: number) => number {
  const all = worths.reduce((sum, worth) => sum + worth, 0) || 1;
  return (row) => {
    const places = parts.map((part) => part.get(row));
    const words = places.reduce((sum, own, at) => sum + (worths[at] ?? 0) * frequency(own), 0);
    const near = together * nearness(places.filter((own) => own !== undefined));
    return words / all + near + (standing[valueOf(collection, row) ?? ''] ?? 0);
  };
}

function frequency(places: readonly number[] = []): number {
  const isTitled = (places[0] ?? 0) < 0;
  const times = places.reduce((sum, place) => sum + (place < 0 ? 0 : Number.isInteger(place) ? 1 : otherwise), 0);
  return times / (times + 1) + (isTitled ? titled : 0);
}

/** From 0 to 1: how close the closest places of all parts are. 1 where they follow each other, 0 of one part alone. */
export function nearness(parts: readonly (readonly number[])[]): number {
  if (parts.length < 2) return 0;
  const all = parts
    .flatMap((places, part) => places.filter((place) => place >= 0).map((place) => ({ place, part })))
    .sort((a, b) => a.place - b.place);
  const last = parts.map(() => -Infinity);
  let shortest = Infinity;
  for (const { place, part } of all) {
    last[part] = place;
    shortest = Math.min(shortest, place - Math.min(...last) + 1);
  }
  return half / (half + Math.max(0, shortest - parts.length));
}
