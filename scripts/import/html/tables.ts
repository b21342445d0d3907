import type { Element } from 'hast';
import { isLabel, itemMarkerOf } from '../../language/labels.ts';
import type { MarkedWords } from '../marked-words.ts';
import { RefusedError } from '../refused.ts';
import { attribute, childElements, descendants, textContent } from './elements.ts';

/** More cells than any table that is read; a hostile page may ask for a thousand columns in every row. */
const mostCells = 100_000;

/** From this many characters on a cell is text that was set in columns, where nothing says that the table is one. */
const longestCell = 400;

/** The rows of a table, also those within its head, body and foot. */
export function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((child) =>
    child.tagName === 'tr' ? [child] : /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [],
  );
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
 * heads, a caption or drawn lines, or short cells without blocks of text in them. `always` is for documents of word
 * processors, which set no pages with tables.
 */
export function isDataTable(table: Element, always: boolean): boolean {
  const rows = rowsOf(table).map(cellsOf);
  if (rows.length < 2 || !rows.some((cells) => cells.length > 1)) return false;
  if (always) return true;
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false;
  const within = [...descendants(table)].map(({ tagName }) => tagName);
  if (within.some((name) => /^(?:table|h[1-6]|form|main|article|nav)$/.test(name))) return false;
  if (within.some((name) => /^(?:th|caption|thead)$/.test(name)) || Number(attribute(table, 'border') ?? 0) > 0)
    return true;
  return rows.flat().every((cell) => {
    const blocks = [...descendants(cell)].filter(({ tagName }) => /^(?:p|div|ul|ol|blockquote)$/.test(tagName));
    return textContent(cell).length <= longestCell && blocks.length <= 1;
  });
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

/** The rows of a table with the words of each cell once: a cell over several columns or rows leaves the others empty. */
export function spreadTable(table: Element, wordsOf: (cell: Element) => MarkedWords): MarkedWords[][] {
  const rows = rowsOf(table);
  const empty = { text: '', marks: [] };
  const grid: MarkedWords[][] = rows.map(() => []);
  let cells = 0;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const [across, down] = [span(cell, 'colSpan'), Math.min(span(cell, 'rowSpan'), rows.length - y)];
      cells += across * down;
      if (cells > mostCells) throw new RefusedError(`A table has more than ${mostCells.toLocaleString('en')} cells.`);
      for (let below = 0; below < down; below += 1) {
        for (let right = 0; right < across; right += 1) (grid[y + below] ??= [])[x + right] = empty;
      }
      (grid[y] ??= [])[x] = wordsOf(cell);
      x += across;
    }
  }
  const width = Math.max(1, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? empty));
}

/** Whether the first row of a table names its columns: all its cells are heads, or it stands in the head. */
export function isHeaded(table: Element): boolean {
  const [first] = rowsOf(table);
  const head = childElements(table).find(({ tagName }) => tagName === 'thead');
  if (first === undefined) return false;
  return (head !== undefined && rowsOf(head)[0] === first) || cellsOf(first).every(({ tagName }) => tagName === 'th');
}

/** Whether the first row of a table alone is printed bold. */
export function hasBoldHead(table: Element): boolean {
  const [first, ...others] = rowsOf(table).map((row) => cellsOf(row).filter((cell) => textContent(cell).trim() !== ''));
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

/** How many columns or rows a cell takes: 1 to 1,000, as browsers count. */
function span(cell: Element, name: 'colSpan' | 'rowSpan'): number {
  const value = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 1000) : 1;
}
