import { decisionsTo, type Align, type Draft, type Row, type Stretch } from './draft.ts';
import { requireRange } from './locate.ts';
import { readMarker } from './markers.ts';

/** A line as a row of a table: the places of its cells, and how they are parted. */
interface Parted {
  cells: Row['cells'];
  by: 'bars' | 'tabs' | 'spaces' | 'dots';
  align?: Align[];
}

/** Finds the rows of tables: lines parted by bars, tabs, dots or columns of spaces in the same way, one after another. */
export function findTables(draft: Draft): Draft {
  const { text } = draft.source;
  const tables = new Map<number, number>();
  for (const { index, decision } of decisionsTo(draft.decisions, 'table')) {
    requireRange(draft.source, decision, index);
    for (let line = decision.lines[0]; line <= decision.lines[1]; line += 1) tables.set(line, -1 - index);
  }
  const rows = draft.stretches.map((stretch) => part(stretch, text));
  const stretches = [...draft.stretches];
  for (let at = 0; at < stretches.length;) {
    const decided = tables.get(stretches[at]?.line ?? 0);
    const end = decided === undefined ? endOfRun(at, draft.stretches, rows) : at + 1;
    const isTable = decided !== undefined || isTableRun(rows.slice(at, end), draft.stretches.slice(at, end));
    for (let row = at; row < end && isTable; row += 1) setRow(row, decided ?? at);
    at = end;
  }
  return { ...draft, stretches };

  function setRow(at: number, table: number): void {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.note !== undefined) return;
    const { cells, align } = rows[at] ?? { cells: [{ start: stretch.start, end: stretch.end }] };
    stretches[at] = { ...stretch, row: { table, cells, ...(align === undefined ? {} : { align }) } };
  }
}

const separators = {
  tabs: /\s*\t\s*/g,
  dots: /\s*(?:[.·…_]\s?){4,}\s*/g,
  spaces: /\s{2,}/g,
} as const;

function part(stretch: Stretch, text: string): Parted | undefined {
  const line = text.slice(stretch.start, stretch.end);
  if (stretch.note !== undefined || line.length > 2000) return undefined;
  const bars = partByBars(stretch, line);
  if (bars !== undefined) return bars;
  const { bullet, label } = readMarker(line);
  for (const by of ['dots', 'tabs', 'spaces'] as const) {
    const from = by === 'dots' ? 0 : bullet + label;
    const cells = cutAt(line, separators[by], from, stretch.start);
    const marked = bullet > 0 || (label > 0 && by !== 'dots');
    if (cells.length > 1 && !marked && cells.every(({ start, end }) => end > start)) return { cells, by };
  }
  return undefined;
}

/** `| 2010 | 39,388,000 |`; the line under the head, `|---|---:|`, has no cells and says how columns are set. */
function partByBars(stretch: Stretch, line: string): Parted | undefined {
  if (!line.includes('|') && !/^\+[-=+\s]+\+$/.test(line)) return undefined;
  if (/^[\s|:+=-]+$/.test(line) && /-|=/.test(line)) {
    const align = line.split('|').filter((part) => part.trim() !== '');
    return { cells: [], by: 'bars', align: align.map((part) => alignOf(part.trim())) };
  }
  const from = line.startsWith('|') ? 1 : 0;
  const to = line.endsWith('|') && line.length > 1 ? line.length - 1 : line.length;
  const cells = cutAt(line.slice(0, to), /\|/g, from, stretch.start).map(({ start, end }) => {
    const cell = line.slice(start - stretch.start, end - stretch.start);
    return {
      start: start + (cell.length - cell.trimStart().length),
      end: Math.max(start, end - (cell.length - cell.trimEnd().length)),
    };
  });
  return { cells: cells.map(({ start, end }) => ({ start: Math.min(start, end), end })), by: 'bars' };
}

function alignOf(sign: string): Align {
  if (sign.endsWith(':')) return sign.startsWith(':') ? 'center' : 'right';
  return sign.startsWith(':') ? 'left' : null;
}

function cutAt(line: string, separator: RegExp, from: number, offset: number): Row['cells'] {
  const cells: Row['cells'] = [];
  let start = from;
  for (const match of line.slice(from).matchAll(separator)) {
    cells.push({ start: offset + start, end: offset + from + match.index });
    start = from + match.index + match[0].length;
  }
  return [...cells, { start: offset + start, end: offset + line.length }];
}

/** The end of the lines that are parted alike, with at most one blank line between two. */
function endOfRun(at: number, stretches: readonly Stretch[], rows: readonly (Parted | undefined)[]): number {
  const first = rows[at];
  let end = at + 1;
  while (first !== undefined && goesOn(first, rows[end], stretches[end])) end += 1;
  return end;
}

function goesOn(first: Parted, row: Parted | undefined, stretch: Stretch | undefined): boolean {
  if (row?.by !== first.by || stretch === undefined || stretch.blanks > 1) return false;
  return first.by === 'bars' ? stretch.blanks === 0 : row.cells.length === first.cells.length;
}

function isTableRun(rows: readonly (Parted | undefined)[], stretches: readonly Stretch[]): boolean {
  const run = rows.filter((row) => row !== undefined);
  const [first] = run;
  if (first === undefined || run.every(({ cells }) => cells.length < 2)) return false;
  if (first.by === 'bars') return run.length > 1 || isClosed(first, stretches[0]);
  if (first.by === 'dots') return run.length > 1;
  if (first.by === 'tabs') return run.length > 2 || (run.length > 1 && first.cells.length > 2);
  return (
    run.length > 2 &&
    (first.cells.length > 2 ||
      wide(run) ||
      first.cells.slice(1).every((_, column) => lined(run, stretches, column + 1)))
  );
}

/** Whether a bar stands at both ends of a row. */
function isClosed({ cells }: Parted, stretch: Stretch | undefined): boolean {
  return (cells[0]?.start ?? 0) > (stretch?.start ?? 0) && (cells.at(-1)?.end ?? 0) < (stretch?.end ?? 0);
}

/** Whether three spaces at least part all cells. */
function wide(run: readonly Parted[]): boolean {
  return run.every(({ cells }) => cells.slice(1).every((cell, index) => cell.start - (cells[index]?.end ?? 0) > 2));
}

/** Whether the cells of a column begin or end at one place, give or take a character. */
function lined(run: readonly Parted[], stretches: readonly Stretch[], column: number): boolean {
  return even('start') || even('end');

  function even(side: 'start' | 'end'): boolean {
    const places = run.map(({ cells }, index) => {
      const { start = 0, indent = 0 } = stretches[index] ?? {};
      return (cells[column]?.[side] ?? 0) - start + indent;
    });
    return places.every((place) => Math.abs(place - (places[0] ?? 0)) <= 1);
  }
}
