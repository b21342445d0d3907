import { textOf, type PdfBlock } from './block.ts';
import { cellOf, isFilled, isSingle, joinCells, type Column, type Row, type RowCell, type Table } from './table.ts';

/** A caption has so many characters at most. */
const longest = 160;
const continued =
  /(?:^|[(,–—-]\s*)(?:continued|cont[’']?d\.?|concluded|suite(?: et fin)?|fin|continuación|conclusión)\s*\)?$/i;

/** Whether a block is the caption above the rest of a table on the next page: `Table 2 (continued)`. */
export function isCaptionAgain(block: PdfBlock): boolean {
  const text = textOf(block);
  return block.table === undefined && text.length <= longest && continued.test(text);
}

/** The rest of a row of which only one cell goes on over the break of a page, where it looks like a paragraph. */
export function readCutCell(block: PdfBlock, { columns, rows }: Table): Row | undefined {
  if (block.kind !== 'paragraph' || columns.length !== rows[0]?.cells.length) return undefined;
  const isWithin = ({ x0, x1 }: Column) => block.lines.every((line) => line.x0 > x0 - 3 && line.x0 < x1);
  const place = columns.findIndex(isWithin);
  const row = {
    cells: columns.map((_, column) => cellOf(column === place ? block.lines.map((line) => [line]) : [])),
    lines: block.lines,
  };
  return place > 0 && isCut(row, rows) ? row : undefined;
}

/**
 * Joins a row that the break of a page cuts: it fills some columns only, and in each goes on in the middle of a sentence,
 * though cells above begin none with a small letter.
 *
 * @returns the rows on both pages, the cut one with its first part
 */
export function joinCutRow(above: readonly Row[], below: readonly Row[]): [Row[], Row[]] {
  const [last, rest] = [above.at(-1), below[0]];
  if (last === undefined || rest === undefined || !isCut(rest, above)) return [[...above], [...below]];
  return [
    [...above.slice(0, -1), { cells: joinCells(last.cells, rest.cells), lines: [...last.lines, ...rest.lines] }],
    below.slice(1),
  ];
}

function isCut({ cells }: Row, above: readonly Row[]): boolean {
  const goesOn = ({ text }: RowCell, column: number) =>
    /^\p{Ll}/u.test(text) &&
    /[\p{L}\p{N},-]$/u.test(above.at(-1)?.cells[column]?.text ?? '') &&
    !above.some((row) => /^\p{Ll}/u.test(row.cells[column]?.text ?? ''));
  return (
    cells.every(isSingle) &&
    !cells.every(isFilled) &&
    cells.every((cell, column) => !isFilled(cell) || goesOn(cell, column))
  );
}
