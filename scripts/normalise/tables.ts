import { DecisionError, decisionsTo, type WorkingText, type Stretch } from './working-text.ts';
import { requireRange } from './locate.ts';
import { areColumns } from './table-columns.ts';
import { partLine, type Parted } from './table-rows.ts';

type Cell = Parted['cells'][number];

/** Finds the rows of tables: lines parted by bars, tabs, dots or columns of spaces in the same way, one after another. */
export function findTables(working: WorkingText): WorkingText {
  const { text } = working.source;
  const tables = new Map<number, number>();
  for (const { index, decision } of decisionsTo(working.decisions, 'table')) {
    requireRange(working.source, decision, index);
    for (let line = decision.lines[0]; line <= decision.lines[1]; line += 1) tables.set(line, -1 - index);
  }
  const isCut = ({ line }: Stretch, at: number) =>
    [at - 1, at + 1].some((beside) => working.stretches[beside]?.line === line);
  for (const [at, stretch] of working.stretches.entries()) {
    const decided = tables.get(stretch.line);
    if (decided === undefined || !isCut(stretch, at)) continue;
    throw new DecisionError(-1 - decided, `Another decision cuts line ${stretch.line} in two.`);
  }
  // A line that a decision cut in two is no row.
  const rows = working.stretches.map((stretch, at) => (isCut(stretch, at) ? undefined : partLine(stretch, text)));
  const stretches = [...working.stretches];
  for (let at = 0; at < stretches.length;) {
    const decided = tables.get(stretches[at]?.line ?? 0);
    const end = decided === undefined ? endOfRun(at, working.stretches, rows) : at + 1;
    const isTable = decided !== undefined || isTableRun(rows.slice(at, end), working.stretches.slice(at, end), text);
    for (let row = at; row < end && isTable; row += 1) setRow(row, decided ?? at);
    const [head, first] = [rows[at - 1], rows[at]];
    if (isTable && decided === undefined && isHead(head, rows.slice(at, end), working.stretches.slice(at - 1, end))) {
      rows[at - 1] = withStub(head, stretches[at - 1]?.start ?? 0, first);
      setRow(at - 1, at);
    }
    at = end;
  }
  return { ...working, stretches };

  function setRow(at: number, table: number): void {
    const stretch = stretches[at];
    if (stretch === undefined || stretch.note !== undefined) return;
    const { cells, align } = rows[at] ?? { cells: [{ start: stretch.start, end: stretch.end }] };
    stretches[at] = { ...stretch, row: { table, cells, ...(align === undefined ? {} : { align }) } };
  }
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

function isTableRun(rows: readonly (Parted | undefined)[], stretches: readonly Stretch[], text: string): boolean {
  const run = rows.filter((row) => row !== undefined);
  const [first] = run;
  if (first === undefined || run.every(({ cells }) => cells.length < 2)) return false;
  if (first.by === 'bars') return run.length > 1 || isClosed(first, stretches[0]);
  if (first.by === 'dots') return run.length > 1;
  if (first.by === 'tabs') return run.length > 2 || (run.length > 1 && first.cells.length > 2);
  return run.length > 2 && areColumns(run, stretches, text);
}

/** Whether a bar stands at both ends of a row. */
function isClosed({ cells }: Parted, stretch: Stretch | undefined): boolean {
  return (cells[0]?.start ?? 0) > (stretch?.start ?? 0) && (cells.at(-1)?.end ?? 0) < (stretch?.end ?? 0);
}

/** Whether a line names the columns of the rows below it but the first: each name stands over its column. */
function isHead(
  head: Parted | undefined,
  rows: readonly (Parted | undefined)[],
  stretches: readonly Stretch[],
): head is Parted {
  const [above, ...below] = stretches;
  const first = rows[0];
  if (head?.by !== 'spaces' || first?.by !== 'spaces' || (below[0]?.blanks ?? 0) > 1 || above?.row !== undefined)
    return false;
  if (head.cells.length !== first.cells.length - 1) return false;
  return head.cells.every((cell, column) =>
    rows.some((row, index) => isOver(cell, above, row?.cells[column + 1], below[index])),
  );
}

/** Whether a cell of one line stands over a cell of another. */
function isOver(cell: Cell, line: Stretch | undefined, below: Cell | undefined, under: Stretch | undefined): boolean {
  const place = (offset: number, stretch: Stretch | undefined) =>
    offset - (stretch?.start ?? 0) + (stretch?.indent ?? 0);
  if (below === undefined) return false;
  return place(cell.start, line) < place(below.end, under) && place(below.start, under) < place(cell.end, line);
}

/** A row whose first cell is empty. */
function withStub(row: Parted, start: number, like: Parted | undefined): Parted {
  return { ...row, by: like?.by ?? row.by, cells: [{ start, end: start }, ...row.cells] };
}
