import { isLeftBy, valueOf, type Columns } from './columns.ts';
import { filterNames, type FilterName } from './files.ts';
import type { SearchState } from './state.ts';

/** Value of a filter → number of records. */
export type ValueCounts = ReadonlyMap<string, number>;

/** How many of some records have each value of each filter, as the other filters leave them: exact. */
export function countsOf(
  rows: readonly number[],
  columns: Columns,
  filters: SearchState['filters'],
): ReadonlyMap<FilterName, ValueCounts> {
  return new Map(
    filterNames.map((name) => {
      const isLeft = isLeftBy(columns, filters, name);
      const counts = new Map<string, number>();
      for (const row of rows) {
        const value = valueOf(columns[name], row);
        if (value !== undefined && isLeft(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [name, counts];
    }),
  );
}
