import type { FilterColumn, FilterName } from './files.ts';
import type { IndexFiles } from './index-files.ts';
import type { SearchState } from './state.ts';

/** Of each filter what every record is; only those of the catalogue, until the others are loaded. */
export type Columns = Readonly<Partial<Record<FilterName, FilterColumn>>>;

/** Loads the columns of all filters, or of those that need no file but the catalogue. */
export async function columnsOf(index: IndexFiles, isAll: boolean): Promise<Columns> {
  const { collection, year } = index.catalogue;
  return { collection, year, ...(isAll && (await index.filters())) };
}

/** What a record is by a column: `2018`; `undefined` where it has none, or the column is not there. */
export function valueOf(column: FilterColumn | undefined, row: number): string | undefined {
  return column?.values[(column.rows[row] ?? 0) - 1];
}

/** Whether filters leave a record: it has one value of each of them, but for one that is not asked. */
export function isLeftBy(
  columns: Columns,
  filters: SearchState['filters'],
  but?: FilterName,
): (row: number) => boolean {
  const wanted = [...filters].filter(([name]) => name !== but);
  return (row) =>
    wanted.every(([name, values]) => {
      const own = valueOf(columns[name], row);
      return values.some((value) => value === own);
    });
}
