import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { flow, inline, type Marked } from './inline-tree.ts';
import { isPlain } from './table-cells.ts';
import type { BlockKind, Piece, TableCellPlace, TableRows } from './working-text.ts';

/** Writes the words of a cell. */
type WriteCell = (cell: TableCellPlace) => PhrasingContent[];

/** Writes the words of the cells of one table, of which each is asked for once and in the order of the source. */
export function cellWriter(pieces: readonly Piece[], marked: Marked): WriteCell {
  let at = 0; // cells and pieces stand in one order
  return ({ start, end }) => {
    const own: Piece[] = [];
    for (; (pieces[at]?.start ?? Infinity) < end; at += 1) {
      const piece = pieces[at];
      if (piece !== undefined && piece.start >= start) own.push(piece);
    }
    return own.length === 0 ? [] : inline(own, marked);
  };
}

/** A table as Markdown writes one, or as an element where cells cover several columns or rows or hold a table. */
export function tableNode(kind: Extract<BlockKind, { type: 'table' }>, write: WriteCell): Table | MdxJsxFlowElement {
  return isPlain(kind.rows) ? markdownTable(kind, write) : tableElement(kind, write);
}

/** A table with as many cells in its head as any row has, since what goes beyond the head is not read. */
function markdownTable({ rows, headed, align }: Extract<BlockKind, { type: 'table' }>, write: WriteCell): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const nodes = rows.map((row) => ({
    type: 'tableRow' as const,
    children: row.map((cell): TableCell => ({ type: 'tableCell', children: write(cell) })),
  }));
  const empty = Array.from({ length: columns }, (): TableCell => ({ type: 'tableCell', children: [] }));
  const head = headed ? nodes.shift() : undefined;
  const first = { type: 'tableRow' as const, children: [...(head?.children ?? []), ...empty].slice(0, columns) };
  return { type: 'table', align: empty.map((_, column) => align[column] ?? null), children: [first, ...nodes] };
}

function tableElement({ rows, headed }: TableRows, write: WriteCell): MdxJsxFlowElement {
  const heads = headLength(rows);
  return flow(
    'Table',
    {},
    rows.map((cells, row) =>
      flow(
        'Row',
        {},
        cells.map((cell) => cellElement(cell, row < heads ? headed : cell.label === true, write)),
      ),
    ),
  );
}

function cellElement(cell: TableCellPlace, label: boolean, write: WriteCell): MdxJsxFlowElement {
  const { cols = 1, rows = 1, holds = [cell] } = cell;
  const content = holds.flatMap((held): RootContent[] => {
    if ('headed' in held) return [tableElement(held, write)];
    const children = write(held);
    return children.length === 0 ? [] : [{ type: 'paragraph', children }];
  });
  const spans = { ...(cols > 1 && { cols: String(cols) }), ...(rows > 1 && { rows: String(rows) }) };
  return flow('Cell', { ...spans, ...(label && content.length > 0 && { role: 'label' }) }, content);
}

/** How many rows the head of a table has: the first, those that its cells reach, and more rows of labels alone. */
function headLength(rows: TableRows['rows']): number {
  let length = Math.max(1, ...(rows[0] ?? []).map((cell) => cell.rows ?? 1));
  const isHead = (row: TableRows['rows'][number] | undefined) =>
    row?.some(({ label }) => label === true) === true &&
    row.every((cell) => cell.label === true || (cell.holds === undefined && cell.end === cell.start));
  while (length < rows.length && isHead(rows[length])) length += 1;
  return length;
}
