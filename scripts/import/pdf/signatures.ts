import { isSignature } from '../../language/phrases.ts';
import { lineOf } from './lines.ts';
import type { PrintedLine } from './page.ts';
import type { Table } from './table.ts';

/** Whether what stands in columns are the places where people sign beside each other, with their names. */
export function areSignatures({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.filter(({ text }) => isSignature(text)).length > 1);
}

/** The lines of each of the people who sign, from left to right. */
export function partSignatures({ lines, columns }: Table): PrintedLine[][] {
  const edges = columns.slice(1).map(({ x0 }, index) => ((columns[index]?.x1 ?? x0) + x0) / 2);
  const columnOf = (x: number) => edges.filter((edge) => edge < x).length;
  return columns.map((_, column) =>
    lines.flatMap((line) => {
      const own = line.runs.filter(({ x, width }) => columnOf(x + width / 2) === column);
      return own.length === 0 ? [] : [lineOf(own, line.page, line)];
    }),
  );
}
