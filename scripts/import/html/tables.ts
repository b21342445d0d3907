import type { Element } from 'hast';
import { isLabel, itemMarkerOf } from '../../language/labels.ts';
import { layRows, mostSpanned, placeCells, type CellSpans, type PlacedCell } from '../../../src/records/table-grid.ts';
import type { PartCell, PartTable } from '../../../src/records/transcript.ts';
import { joinMarked, type MarkedWords } from '../marked-words.ts';
import { RefusedError } from '../refused.ts';
import { attribute, childElements, descendants, textContent } from './elements.ts';

/** More places for cells than any table that is read; a hostile page may have a row of a thousand and a thousand rows. */
const mostCells = 100_000;

/** From this many characters on a cell is text that was set in columns, where nothing says that the table is one. */
const longestCell = 400;

/** Tables stand in each other on so many levels at most; what is below is words of a cell. */
export const deepestTable = 4;

/** The rows of a table, also those within its head, body and foot. */
export function rowsOf(table: Element): Element[] {
  return rowGroups(table).flat();
}

/** The rows of a table by the group in which they stand: a cell covers no row of another group. */
function rowGroups(table: Element): Element[][] {
  const groups: Element[][] = [[]];
  for (const child of childElements(table)) {
    if (child.tagName === 'tr') groups.at(-1)?.push(child);
    else if (/^(?:thead|tbody|tfoot)$/.test(child.tagName)) groups.push(rowGroups(child).flat(), []);
  }
  return groups.filter((rows) => rows.length > 0);
}

export function cellsOf(row: Element): Element[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

/** The captions of a table: one, unless the page is written badly. */
export function captionsOf(table: Element): Element[] {
  return childElements(table).filter(({ tagName }) => tagName === 'caption');
}

/**
 * Whether a table shows data, rather than setting the page in columns: at least two rows of at least two cells; with
 * heads, a caption or drawn lines, or short cells without blocks of text in them. What a table within it has of these
 * says nothing of it: such a table sets a page, unless it has heads of its own. `always` is for documents of word
 * processors, which set no pages with tables.
 */
export function isDataTable(table: Element, always: boolean): boolean {
  const rows = rowsOf(table).map(cellsOf);
  if (rows.length < 2 || !rows.some((cells) => cells.length > 1)) return false;
  if (always) return true;
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false;
  const within = [...descendants(table)].map(({ tagName }) => tagName);
  if (within.some((name) => /^(?:h[1-6]|form|main|article|nav)$/.test(name))) return false;
  if (namesItsColumns(table)) return true;
  if (within.includes('table')) return false;
  if (Number(attribute(table, 'border') ?? 0) > 0) return true;
  return rows.flat().every((cell) => {
    const blocks = [...descendants(cell)].filter(({ tagName }) => /^(?:p|div|ul|ol|blockquote)$/.test(tagName));
    return textContent(cell).length <= longestCell && blocks.length <= 1;
  });
}

/** Whether a table has a caption, a head or cells that are heads, of its own and not of a table within it. */
function namesItsColumns(table: Element): boolean {
  const heads = rowsOf(table)
    .flatMap(cellsOf)
    .some(({ tagName }) => tagName === 'th');
  return heads || childElements(table).some(({ tagName }) => tagName === 'caption' || tagName === 'thead');
}

const itemMarker = (text: string) => itemMarkerOf(text, true);

/**
 * The rows of a table that only sets markers beside the paragraphs of a text: `1.` and its words, cell by cell. A row
 * without a marker goes on with the item above. `undefined` for any other table.
 */
export function itemRows(table: Element): { marker: string; words: Element }[] | undefined {
  if (Number(attribute(table, 'border') ?? 0) > 0 || captionsOf(table).length > 0) return undefined;
  const items = rowsOf(table).flatMap((row) => {
    const cells = cellsOf(row);
    const [first, words] = cells;
    if (cells.length !== 2 || first?.tagName !== 'td' || words === undefined) return [];
    const marker = textContent(first).trim();
    return marker === '' || isLabel(marker, itemMarker) ? [{ marker, words }] : [];
  });
  const isList = items.length === rowsOf(table).length && items[0] !== undefined && items[0].marker !== '';
  return isList ? items : undefined;
}

/** A cell as it is read: what it prints, as the row of a table has it and by its words with a tab between two. */
export interface ReadCell {
  holds: Exclude<PartCell, string>['holds'];
  words: MarkedWords;
}

/** The rows of a table as they are printed, and their words, row by row. */
export interface ReadTable extends PartTable {
  words: MarkedWords[];
}

/** Reads a table, each cell once: those that cover several columns or rows say so. */
export function readTable(table: Element, readCell: (cell: Element) => ReadCell): ReadTable {
  const laid = layRows(placeWithin(spannedRows(table)));
  const isSpanned = laid.flat().some(({ cols, rows }) => cols > 1 || rows > 1);
  const read = laid.map((row) =>
    row.map((each) => (each.cell === undefined ? emptyCell : readCell(each.cell.element))),
  );
  const holdsTables = read.flat().some(({ holds }) => holds.some((held) => typeof held !== 'string'));
  const rows = laid.map((row, y) =>
    row.map(({ cell, cols, rows: down }, x): PartCell => {
      const { holds, words: own } = read[y]?.[x] ?? emptyCell;
      const [only] = holds;
      if (!isSpanned && !holdsTables) return typeof only === 'string' ? only : '';
      const label = cell?.element.tagName === 'th' && own.text !== '';
      const isBare = cols === 1 && down === 1 && !label && holds.length === 1;
      if (isBare && typeof only === 'string') return only;
      return { holds, ...(cols > 1 && { cols }), ...(down > 1 && { rows: down }), ...(label && { label }) };
    }),
  );
  const words = read.map((row) =>
    joinMarked(
      row.map((cell) => cell.words),
      '\t',
    ),
  );
  return { headed: isHeaded(table) || hasBoldHead(table), rows, words };
}

/** A cell without words. */
export const emptyCell: ReadCell = { holds: [''], words: { text: '', marks: [] } };

/** The cells of a table with how many columns and rows each asks for. */
function spannedRows(table: Element): (CellSpans & { element: Element })[][] {
  return rowGroups(table).flatMap((rows) =>
    rows.map((row, at) =>
      cellsOf(row).map((element) => ({
        element,
        cols: spanOf(element, 'colSpan'),
        rows: Math.min(rowSpanOf(element), rows.length - at),
      })),
    ),
  );
}

/** The places of the cells of a table that is not too large to be read. */
function placeWithin<Cell extends CellSpans>(rows: Cell[][]): PlacedCell<Cell>[] {
  const placed = placeCells(rows);
  const columns = new Set(placed.map(({ column }) => column));
  if (Math.max(placed.length, columns.size * rows.length) <= mostCells) return placed;
  throw new RefusedError(`A table has more than ${mostCells.toLocaleString('en')} cells.`);
}

/** Whether the first row of a table names its columns: all its cells are heads, or it stands in the head. */
function isHeaded(table: Element): boolean {
  const [first] = rowsOf(table);
  const head = childElements(table).find(({ tagName }) => tagName === 'thead');
  if (first === undefined) return false;
  return (head !== undefined && rowsOf(head)[0] === first) || cellsOf(first).every(({ tagName }) => tagName === 'th');
}

/** Whether the first row of a table alone is printed bold. */
function hasBoldHead(table: Element): boolean {
  const [first, ...below] = rowsOf(table).map((row) => cellsOf(row).filter((cell) => textContent(cell).trim() !== ''));
  const others = below.slice(Math.max(0, ...(first ?? []).map(rowSpanOf)) - 1);
  const isBold = (cell: Element) => /^(?:b|strong)$/.test(onlyElement(cell)?.tagName ?? '');
  if (first === undefined || first.length < 2 || !first.every(isBold)) return false;
  return !others.some((cells) => cells.length > 0 && cells.every(isBold));
}

/** The one element that holds all the words of another, down to the one that says how they are printed. */
function onlyElement(element: Element): Element | undefined {
  const inner = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = inner;
  if (inner.length !== 1 || only?.type !== 'element') return undefined;
  return /^(?:p|div|span|font|center)$/.test(only.tagName) ? onlyElement(only) : only;
}

/** How many columns a cell asks for: 1 to 1,000, as browsers count. */
function spanOf(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, mostSpanned) : 1;
}

/** How many rows a cell asks for; 0 asks for all that follow in its group. */
function rowSpanOf(cell: Element): number {
  return Number(attribute(cell, 'rowSpan') ?? 1) === 0 ? mostSpanned : spanOf(cell, 'rowSpan');
}
