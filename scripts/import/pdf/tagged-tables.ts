import type { PrintedLine } from './page.ts';
import { cellOf, longestCell, type Row, type Table } from './table.ts';

/** Reads the table that the file names from a line on; none where it only lays out text, in one row or column. */
export function readTagged(lines: readonly PrintedLine[], from: number): Table | undefined {
  const number = lines[from]?.tag?.cell?.table;
  if (number === undefined || lines[from - 1]?.tag?.cell?.table === number) return undefined;
  const end = lines.findIndex((line, index) => index > from && line.tag?.cell?.table !== number);
  const own = lines.slice(from, end === -1 ? lines.length : end);
  const width = Math.max(...own.map(({ tag }) => tag?.cell?.column ?? 0));
  const rows = [...Map.groupBy(own, ({ tag }) => tag?.cell?.row).values()].map((line) => readRow(line, width));
  if (width < 2 || rows.length < 2 || rows.some(({ cells }) => cells.some(({ text }) => text.length > longestCell)))
    return undefined;
  const [x0, x1] = [Math.min(...own.map((line) => line.x0)), Math.max(...own.map((line) => line.x1))];
  return { lines: own, columns: [{ x0, x1 }], rows, headed: own[0]?.tag?.role === 'TH' || isBoldHead(own) };
}

function readRow(lines: PrintedLine[], width: number): Row {
  const cells = Array.from({ length: width }, (_, column) =>
    cellOf(lines.filter(({ tag }) => tag?.cell?.column === column + 1).map((line) => [line])),
  );
  return { cells, lines };
}

/** Whether the first row alone is bold. */
function isBoldHead(lines: readonly PrintedLine[]): boolean {
  const first = lines[0]?.tag?.cell?.row;
  const head = lines.filter(({ tag }) => tag?.cell?.row === first);
  return head.every(({ bold }) => bold) && !lines.every(({ bold }) => bold);
}
