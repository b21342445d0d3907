import { compareText } from '../../records/finding.ts';
import type { FilterColumn } from '../../search/files.ts';

/** The values of a column, those of most records first, so that most places are small numbers. */
export function packColumn(cells: readonly (string | undefined)[]): FilterColumn {
  const counts = new Map<string, number>();
  for (const cell of cells) if (cell !== undefined) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const values = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b)).map(([value]) => value);
  const places = new Map(values.map((value, at) => [value, at + 1]));
  return { values, rows: cells.map((cell) => places.get(cell ?? '') ?? 0) };
}
