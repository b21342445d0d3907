import type { PdfBlock } from './block.ts';
import { gatherRows, lineOf } from './lines.ts';
import type { PrintedLine } from './page.ts';
import { isCaptionAgain, joinCutRow, readCutCell } from './table-breaks.ts';
import { cellOf, headOf, isSingle, type Row, type Table } from './table.ts';

/** How far apart, in points, the left edges of a table may stand on two pages. */
const drift = 12;

type TableBlock = PdfBlock & { table: Table };

/**
 * Marks the tables that go on over the break of a page: nothing but notes and what is omitted stands between, and the
 * columns agree. A caption or head that is printed again is omitted.
 */
export function joinTables(blocks: readonly PdfBlock[]): PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    const { before, between } = isTable(block) ? findBefore(joined, block) : {};
    const places = isTable(block) && before !== undefined ? placesOf(block.table, before.table) : undefined;
    if (!isTable(block) || before === undefined || places === undefined) {
      joined.push(block);
      continue;
    }
    const cut = between && readCutCell(between, before.table);
    const { begun, blocks: rest } = goOn(block, { before, places, cut, head: lastHeadOf(joined) });
    joined.splice(joined.indexOf(before), 1, begun);
    if (between !== undefined) joined.splice(joined.indexOf(between), 1, ...(cut ? [] : [omit(between.lines, block)]));
    joined.push(...rest);
  }
  return joined;
}

interface Before {
  before?: TableBlock;
  /** What is printed between it and its rest: its caption again, or the rest of a cell. */
  between?: PdfBlock;
}

/** The table with which the page before that of a block ends. */
function findBefore(joined: readonly PdfBlock[], { page }: PdfBlock): Before {
  const isText = ({ kind }: PdfBlock) => kind !== 'note' && kind !== 'omitted';
  const last = joined.findLast(isText);
  const other = joined.findLast((block) => isText(block) && block !== last);
  const ends = (block: PdfBlock): block is TableBlock => isTable(block) && block.page === page - 1;
  if (last !== undefined && ends(last)) return { before: last };
  if (last?.page !== page || other === undefined || !ends(other)) return {};
  const belongs = isCaptionAgain(last) || readCutCell(last, other.table) !== undefined;
  return belongs ? { before: other, between: last } : {};
}

function isTable(block: PdfBlock): block is TableBlock {
  return block.table !== undefined;
}

/** The head of the table that was begun last. */
function lastHeadOf(joined: readonly PdfBlock[]): Row[] {
  const begun = joined.findLast((block) => isTable(block) && block.continues !== true)?.table;
  return begun === undefined ? [] : headOf(begun);
}

/** Which column of a table each column of one on the next page is: a column may be empty there. */
function placesOf({ columns, rows }: Table, before: Table): number[] | undefined {
  const [width, wanted] = [rows[0]?.cells.length ?? 0, before.rows[0]?.cells.length ?? 0];
  if (columns.length < width || before.columns.length < wanted) {
    const near = Math.abs((columns[0]?.x0 ?? 0) - (before.columns[0]?.x0 ?? 0)) < drift;
    return near && width === wanted ? Array.from({ length: width }, (_, place) => place) : undefined;
  }
  const places = columns.map(({ x0, x1 }) => before.columns.findIndex((other) => other.x0 < x1 && other.x1 > x0));
  const agree = places.every((place, index) => place > (places[index - 1] ?? -1));
  const left = Math.abs((columns[0]?.x0 ?? 0) - (before.columns[places[0] ?? 0]?.x0 ?? 0)) < drift;
  const isWhole = width === wanted && places.every((place, index) => place === index);
  const isPlain = [...rows, ...before.rows].every((row) => row.cells.every(isSingle));
  return agree && left && 2 * width > wanted && (isWhole || isPlain) ? places : undefined;
}

interface Begun {
  before: TableBlock;
  places: readonly number[];
  /** The rest of its last row, if it is printed by itself. */
  cut: Row | undefined;
  /** The head of the table, on the page where it begins. */
  head: readonly Row[];
}

/**
 * The table on the page before, with the row that the break cuts; and the rest of it on the next page, in its columns,
 * after its head if that is printed again.
 */
function goOn(block: TableBlock, { before, places, cut, head }: Begun): { begun: TableBlock; blocks: PdfBlock[] } {
  const { table: above } = before;
  const rows = block.table.rows.map(({ cells, lines }): Row => {
    const placed = (above.rows[0]?.cells ?? []).map((_, column) => cells[places.indexOf(column)] ?? cellOf([]));
    return { cells: placed, lines };
  });
  const first = rows.slice(0, head.length);
  const isAgain = areAlike(first, head);
  const [begun, own] = joinCutRow(above.rows, [...(cut ? [cut] : []), ...rows.slice(isAgain ? head.length : 0)]);
  const lines = own.flatMap((row) => row.lines);
  const columns = above.columns.length < places.length ? block.table.columns : above.columns;
  const table: Table = { lines, columns, rows: own, headed: false };
  const blocks = [
    ...(isAgain
      ? [
          omit(
            first.flatMap((row) => row.lines),
            block,
          ),
        ]
      : []),
    ...(own.length === 0 ? [] : [{ ...block, lines, table, continues: true as const }]),
  ];
  return { begun: { ...before, table: { ...above, rows: begun } }, blocks };
}

/** Whether some rows have the words of the head of a table. */
function areAlike(rows: readonly Row[], head: readonly Row[]): boolean {
  const wordsOf = (all: readonly Row[]) => all.map(({ cells }) => cells.map(({ text }) => text).join('\t')).join('\n');
  return /\p{L}/u.test(wordsOf(head)) && wordsOf(rows) === wordsOf(head);
}

function omit(lines: readonly PrintedLine[], { page }: PdfBlock): PdfBlock {
  const area = lines[0]?.area ?? 0;
  const printed = gatherRows(lines.flatMap(({ runs }) => runs)).map((runs) => lineOf(runs, page, { area }));
  return { kind: 'omitted', page, lines: printed, why: 'repeat' };
}
