import { headingLabelOf } from '../../language/labels.ts';
import { hasLeader, splitLeaders } from './cells.ts';
import { headOf, isFilled, type Row, type Table } from './table.ts';
import { findGrids, type Grid } from './grids.ts';
import { readRuled } from './ruled-tables.ts';
import { findColumns, placeCells } from './table-columns.ts';
import { itemStartOf } from './markers.ts';
import type { PrintedLine, Rule } from './page.ts';
import { isRuledOff, mergeRows } from './table-rows.ts';
import { isOfWords } from './word-rules.ts';
import { readTagged } from './tagged-tables.ts';

/** Reads tables from lines that stand in columns: lines that are in none come back as they are, in their order. */
export function findTables(lines: readonly PrintedLine[], rules: readonly Rule[]): (PrintedLine | Table)[] {
  const found: (PrintedLine | Table)[] = [];
  const lined = lines.flatMap(({ runs }) => runs.filter(({ struck, underlined }) => struck || underlined));
  const grids = findGrids(rules.filter((rule) => !lined.some((run) => isOfWords(rule, run))));
  for (let index = 0; index < lines.length;) {
    const stretch = stretchFrom(lines, index, rules);
    const table =
      readFramed(lines, index, grids) ??
      readTagged(lines, index) ??
      (stretch === undefined ? undefined : readTable(stretch, rules));
    const line = lines[index];
    if (table !== undefined) {
      found.push(table);
      index += table.lines.length;
    } else if (line !== undefined) {
      found.push(line);
      index += 1;
    }
  }
  return found;
}

/** Whether a line has cells, other than the marker of an item and its words. */
function isRow(line: PrintedLine): boolean {
  if (line.tag !== undefined && /^(?:LI|H\d?|Title)$/.test(line.tag.role)) return false;
  const cells = splitLeaders(line);
  if (cells.length < 2) return hasLeader(line);
  if (line.bold && cells.length === 2 && headingLabelOf(line.text) !== '') return false;
  return cells.length > 2 || itemStartOf(line.text) === '';
}

/**
 * The lines from a row on that may be of one table: rows, and up to two lines between them besides those of long cells and
 * of the first column. Text across the columns ends it.
 */
function stretchFrom(lines: readonly PrintedLine[], from: number, rules: readonly Rule[]): PrintedLine[] | undefined {
  const first = lines[from];
  if (first === undefined || !(isRow(first) || isHead(lines, from, rules))) return undefined;
  let [to, last] = [from + 1, from + 1];
  let row = first;
  let [others, step] = [0, 0];
  for (; to < lines.length && others < 3; to += 1) {
    const [line, before] = [lines[to], lines[to - 1]];
    if (line === undefined || before === undefined || line.area !== first.area) break;
    const head = to === from + 1 && isRuledOff(first, line, rules);
    if (!head && Math.abs(line.size - before.size) > 0.12 * before.size) break;
    if (line.y - before.y > 3.2 * line.size || line.y < before.y - line.size) break;
    if (isText(lines, to, row)) break;
    if (isRow(line)) row = line;
    const isOfTable = isRow(line) || isOfCell(line, before, row) || (to === last && isOfFirst(line, before, row));
    if (!isOfTable && !(isInFirst(line, row) && line.y - before.y < 1.1 * step)) others += 1;
    if (!isOfTable) continue;
    [last, others, step] = [to + 1, 0, Math.max(step, line.y - before.y)];
  }
  while (last < to && isTail(lines, last)) last += 1;
  const stretch = lines.slice(from, last);
  return stretch.filter(isRow).length < 2 && !isFramed(stretch, rules) ? undefined : stretch;
}

/** Whether a line goes on close below another with a cell of a row: it begins where the cell does, and ends before the next. */
function isOfCell(line: PrintedLine, before: PrintedLine, { cells }: PrintedLine): boolean {
  if (line.y - before.y > 1.4 * line.size) return false;
  const place = cells.findIndex(({ x0 }) => Math.abs(x0 - line.x0) < 2);
  return place > 0 && line.x1 < (cells[place + 1]?.x0 ?? Infinity);
}

/** Whether a line and the next are text, as wide as the row above them but in no cells. */
function isText(lines: readonly PrintedLine[], index: number, row: PrintedLine): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || isRow(line) || isRow(next) || next.area !== line.area) return false;
  const goesOn = Math.abs(next.x0 - line.x0) < 2 && next.y - line.y < 1.6 * line.size && next.size === line.size;
  return goesOn && line.x1 - line.x0 > 0.75 * (row.x1 - row.x0) && line.x0 < row.x0 + line.size;
}

/** Whether a line stands within the first column of a row. */
function isInFirst(line: PrintedLine, { cells: [first, second] }: PrintedLine): boolean {
  if (first === undefined || second === undefined) return false;
  return line.x0 > first.x0 - 2 && line.x0 < first.x0 + 2 * line.size && line.x1 < second.x0;
}

/** Whether a line goes on so with the first cell, in small letters: text may follow the table. */
function isOfFirst(line: PrintedLine, before: PrintedLine, { cells: [first, second] }: PrintedLine): boolean {
  if (first === undefined || second === undefined || line.y - before.y > 1.4 * line.size) return false;
  return Math.abs(first.x0 - line.x0) < 2 && line.x1 < second.x0 && /^\p{Ll}/u.test(line.text);
}

/**
 * Whether a line is the first of a column's head, right of the first cell of the row below: close above it, or ruled off
 * from it.
 */
function isHead(lines: readonly PrintedLine[], index: number, rules: readonly Rule[]): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined || next.area !== line.area || !isRow(next)) return false;
  if (line.x0 <= (next.cells[0]?.x1 ?? Infinity)) return false;
  return (next.y - line.y < 1.4 * line.size && line.size === next.size) || isRuledOff(line, next, rules);
}

/** Whether a single row is a table: rules are drawn between it and its head, and below all its cells. */
function isFramed(lines: readonly PrintedLine[], rules: readonly Rule[]): boolean {
  const [head, row] = lines;
  if (lines.length !== 2 || head === undefined || row === undefined || !isRow(row)) return false;
  const end = { ...row, y: row.y + row.size };
  return isRuledOff(head, row, rules) && isRuledOff(row, end, rules);
}

/** Whether a line goes on with a cell of the row above it, close below it. */
function isTail(lines: readonly PrintedLine[], index: number): boolean {
  const [line, before] = [lines[index], lines[index - 1]];
  if (line === undefined || before === undefined || line.y - before.y > 1.3 * line.size) return false;
  return line.x0 > (before.cells[0]?.x1 ?? Infinity);
}

/** A table with cells over several places. */
function readFramed(lines: readonly PrintedLine[], from: number, grids: readonly Grid[]): Table | undefined {
  const ruled = readRuled(lines, from, grids);
  if (ruled === undefined) return undefined;
  const head = headOf(ruled);
  const below = ruled.rows.slice(head.length);
  const linesOf = (rows: readonly Row[]) => rows.flatMap((row) => row.lines);
  return { ...ruled, headed: isHeaded(linesOf(head), linesOf(below), [...head.slice(0, 1), ...below]) };
}

function readTable(lines: readonly PrintedLine[], rules: readonly Rule[]): Table | undefined {
  const columns = findColumns(lines.filter(isRow), rules);
  if (columns.length < 2) return undefined;
  const placed = lines.map((line) => placeCells(line, columns));
  const full = placed.filter(({ cells }) => cells.filter(isFilled).length > 1);
  const ruled = rules.some(({ y0, y1, x0, x1 }) => {
    const [top = 0, bottom = 0] = [lines[0]?.y, lines.at(-1)?.y];
    return y1 - y0 < 3 && y0 > top && y1 < bottom && x1 - x0 > 20;
  });
  const rows = mergeRows(placed, rules);
  const whole = rows.filter(({ cells }) => cells.filter(isFilled).length > 1);
  const mostly = ruled ? whole.length >= 0.5 * rows.length : full.length >= 0.5 * placed.length;
  const fewest = isFramed(lines, rules) ? 1 : ruled || columns.length > 2 ? 2 : 3;
  if (full.length < fewest || !mostly || rows.length < 2) return undefined;
  return { lines: [...lines], columns, rows, headed: isHeaded(lines.slice(0, 1), lines.slice(1), rows) };
}

const isFigure = (text: string) => /^[-–—−(]?[\d\s.,'’%$€£()–-]*\d[\d\s.,'’%)]*$/.test(text) || /^[-–—…]$/.test(text);

/** Whether the first of some rows names the columns: its lines alone are bold, or it alone has no figures. */
function isHeaded(head: readonly PrintedLine[], below: readonly PrintedLine[], rows: readonly Row[]): boolean {
  if (head.every(({ bold }) => bold) && !below.every(({ bold }) => bold)) return true;
  const figures = rows.map(({ cells }) => cells.slice(1).some(({ text }) => isFigure(text)));
  return figures[0] === false && figures.slice(1).filter(Boolean).length > 0.6 * (rows.length - 1);
}
