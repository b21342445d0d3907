import { widthOfGrid, type PlacedCell } from '../records/table-grid.ts';
import { isElement } from './blocks.ts';
import { gridOf, wordsOfCell, type TextCell } from './grid.ts';

/** Widths are in em of the type of the table. */
type Em = number;

/** How a table stands on paper: in which type, on a page turned or not, and in parts where no page takes all columns. */
export interface OnPaper {
  /** Class names of `print.css`; none where the table stands as it is. */
  classes: readonly string[];
  /** The columns of each part, the first one in all of them; none where the table is whole. */
  parts: readonly (readonly number[])[];
}

/**
 * Pages on which a table may stand, the first that takes it: of A4 and Letter the width that both have, between the
 * margins of `print.css` and the numbers of the paragraphs, in em of the type that the classes give it there. No type
 * is smaller than 7.5 points.
 */
const pages: readonly { classes: readonly string[]; width: Em }[] = [
  { classes: [], width: 40 },
  { classes: ['small'], width: 52 },
  { classes: ['turned'], width: 75 },
  { classes: ['turned', 'smaller'], width: 85 },
];
/** A turned page that takes a part of a table. */
const ofPart: Em = 75;

/** Space beside the words of a cell. */
const padding: Em = 0.9;
/** Longer words are broken, and cells with more words have lines of about this length. */
const line: Em = 9;

/** A cell over several columns, or with a table in it, and the room it needs. */
interface WideCell {
  column: number;
  cols: number;
  width: Em;
}

/** Decides how a table of placed cells stands. */
export function placeTable(placed: readonly PlacedCell<TextCell>[]): OnPaper {
  const widths = widthsOfGrid(placed);
  const all = sum(widths);
  const page = pages.find(({ width }) => all <= width);
  if (page !== undefined) return { classes: page.classes, parts: [] };
  return { classes: ['turned'], parts: partsOf(widths) };
}

function widthsOfGrid(placed: readonly PlacedCell<TextCell>[]): Em[] {
  const width = widthOfGrid(placed);
  const rows: string[][] = [];
  const wide: WideCell[] = [];
  for (const { cell, row, column, cols } of placed) {
    const words = (rows[row] ??= Array.from({ length: width }, () => ''));
    const tables = cell.children.filter((child) => isElement(child, 'Table'));
    const own = wordsOfCell(cell);
    if (cols === 1 && tables.length === 0) words[column] = own;
    else {
      const held = tables.map((table) => sum(widthsOfGrid(gridOf(table))));
      wide.push({ column, cols, width: Math.max(widthOf('', [own]), ...held) });
    }
  }
  return widthsOf(
    Array.from(rows, (row) => row ?? []), // a row may begin no cell
    wide,
  );
}

/** The width of each column, of which wide cells may need more than the others do. */
function widthsOf(rows: readonly (readonly string[])[], wide: readonly WideCell[]): Em[] {
  const [head = [], ...body] = rows;
  const widths = head.map((name, column) =>
    widthOf(
      name,
      body.map((cells) => cells[column] ?? ''),
    ),
  );
  for (const { column, cols, width } of wide) {
    const missing = width - sum(widths.slice(column, column + cols));
    if (missing > 0) for (let at = column; at < column + cols; at += 1) widths[at] = (widths[at] ?? 0) + missing / cols;
  }
  return widths;
}

/** Whether a word of a cell is so long that it has to be broken on paper. */
export function hasLongWord(words: string): boolean {
  return longestWord(words) > 2 * line;
}

/** Parts of about the same width, as few as there can be. */
function partsOf([first = 0, ...others]: readonly Em[]): number[][] {
  let parts = fill(others, ofPart - first);
  for (let room = ofPart - first - 1; ; room -= 1) {
    const narrower = fill(others, room);
    if (narrower.length > parts.length || room <= 0) break;
    parts = narrower;
  }
  return parts.map((part) => [0, ...part.map((column) => column + 1)]);
}

/** Columns one after another, as many in a part as there is room for. */
function fill(widths: readonly Em[], room: Em): number[][] {
  const parts: number[][] = [];
  let left = 0;
  for (const [column, width] of widths.entries()) {
    const part = parts.at(-1);
    if (part === undefined || width > left) {
      parts.push([column]);
      left = room - width;
    } else {
      part.push(column);
      left -= width;
    }
  }
  return parts;
}

/** The room for a column: its longest word and, but for its name, lines that can be read. */
function widthOf(name: string, cells: readonly string[]): Em {
  const word = Math.min(2 * line, Math.max(...[name, ...cells].map(longestWord)));
  const whole = Math.max(0, ...cells.map(measure));
  return Math.max(word, Math.min(whole, line)) + padding;
}

function longestWord(words: string): Em {
  return Math.max(0, ...words.split(/\s+/).map(measure));
}

/** About how wide words are in a serif type: ideographs and the like fill an em, other signs a part of it. */
function measure(words: string): Em {
  let width = 0;
  for (const sign of words) {
    width += /[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/.test(sign)
      ? 1
      : /[\p{Lu}@%&]/u.test(sign)
        ? 0.7
        : 0.5;
  }
  return width;
}

function sum(widths: readonly Em[]): Em {
  return widths.reduce((total, width) => total + width, 0);
}
