import type { Nodes, RootContent, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { mostSpanned, placeCells, type CellSpans, type PlacedCell } from '../records/table-grid.ts';
import { isElement } from './blocks.ts';
import { attributeOf } from './element.ts';
import { textOf } from './text.ts';

/** A cell of a table of a text: what it holds, and what it is for. */
export interface TextCell extends CellSpans {
  children: readonly RootContent[];
  /** Whether it names what is below or beside it. */
  label: boolean;
  align?: 'left' | 'center' | 'right' | null | undefined;
}

/** The cells of a table, by their place in its grid. The first row of Markdown is the head of its columns. */
export function gridOf(table: Table | MdxJsxFlowElement): PlacedCell<TextCell>[] {
  if (table.type !== 'table')
    return placeCells(
      rowsIn(table).map((row) =>
        cellsIn(row).map((cell): TextCell => ({
          ...spansOfCell(cell),
          children: cell.children,
          label: attributeOf(cell, 'role') === 'label',
        })),
      ),
    );
  return placeCells(
    table.children.map((row, index) =>
      row.children.map((cell, column): TextCell => ({
        children: cell.children,
        label: index === 0 && cell.children.length > 0,
        align: table.align?.[column],
      })),
    ),
  );
}

/** The words of a cell and of the tables in it, with those that the editor supplied. */
export function wordsOfCell({ children }: TextCell): string {
  return textOf({ type: 'root', children: [...children] }, { supplied: true });
}

/** What the cells of some rows cover. */
export function spansOfRows(rows: readonly MdxJsxFlowElement[]): CellSpans[][] {
  return rows.map((row) => cellsIn(row).map(spansOfCell));
}

function rowsIn(table: MdxJsxFlowElement): MdxJsxFlowElement[] {
  return table.children.filter((child): child is MdxJsxFlowElement => isElement(child as Nodes, 'Row'));
}

function cellsIn(row: MdxJsxFlowElement): MdxJsxFlowElement[] {
  return row.children.filter((child): child is MdxJsxFlowElement => isElement(child as Nodes, 'Cell'));
}

function spansOfCell(cell: MdxJsxFlowElement): CellSpans {
  const count = (name: string) => Math.min(Number(attributeOf(cell, name)) || 1, mostSpanned);
  return { cols: count('cols'), rows: count('rows') };
}
