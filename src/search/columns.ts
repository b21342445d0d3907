import { type FilterColumn, type FilterName } from './files.ts';
import type { IndexFiles } from './index-files.ts';
import type { SearchState } from './state.ts';

/** Of each filter what every record is; only those of the catalogue, until the others are loaded. */
export type Columns = ReadonlyMap<FilterName, FilterColumn>;

/** Loads the columns of all filters, or of those that need no file but the catalogue. */
export async function columnsOf(index: IndexFiles, isAll: boolean): Promise<Columns> {
  const { collections, years } = index.catalogue;
  const values = [...new Set(years)].filter((year) => year > 0).sort((a, b) => a - b);
  const places = new Map(values.map((year, at) => [year, at + 1]));
  const year = { values: values.map(String), rows: years.map((each) => places.get(each) ?? 0) };
  const { kind, session, body, speaker, language } = isAll ? await index.filters() : {};
  const all = { collection: collections, kind, session, year, body, speaker, language };
  const known = Object.entries(all).flatMap(([name, column]) =>
    column ? [[name as FilterName, column] as const] : [],
  );
  return new Map(known);
}

/** Whether filters leave a record: it has one value of each of them, but for one that is not asked. */
export function isLeftBy(
  columns: Columns,
  filters: SearchState['filters'],
  but?: FilterName,
): (row: number) => boolean {
  const wanted = [...filters]
    .filter(([name]) => name !== but)
    .map(([name, values]) => {
      const column = columns.get(name);
      return { rows: column?.rows ?? [], places: values.map((value) => (column?.values.indexOf(value) ?? -1) + 1) };
    });
  return (row) => wanted.every(({ rows, places }) => places.some((place) => place > 0 && rows[row] === place));
}
