import type { Block } from './block.ts';
import { gatherRows, lineOf } from './lines.ts';
import type { Row, Table } from './table.ts';

/** How far apart, in points, the left edges of a table may stand on two pages. */
const drift = 12;

type TableBlock = Block & { table: Table };

/**
 * Marks the tables that go on over the break of a page: nothing but notes and what is omitted stands between, and the
 * columns agree. A head that is printed again is omitted.
 */
export function joinTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.findLast(({ kind }) => kind !== 'note' && kind !== 'omitted');
    if (!isTable(block) || before === undefined || !isTable(before) || before.page !== block.page - 1) {
      joined.push(block);
      continue;
    }
    const places = placesOf(block.table, before.table);
    if (places === undefined) joined.push(block);
    else joined.push(...goOn(block, { before: before.table, places, head: headOf(joined) }));
  }
  return joined;
}

function isTable(block: Block): block is TableBlock {
  return block.table !== undefined;
}

/** The first row of the table that was begun last. */
function headOf(joined: readonly Block[]): Row | undefined {
  return joined.findLast((block) => isTable(block) && block.continues !== true)?.table?.rows[0];
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
  return agree && left && 2 * width > wanted ? places : undefined;
}

interface Begun {
  before: Table;
  places: readonly number[];
  /** The first row of the table, on the page where it begins. */
  head: Row | undefined;
}

/** The rest of a table on the next page, in the columns of the table, after its head if that is printed again. */
function goOn(block: TableBlock, { before, places, head }: Begun): Block[] {
  const rows = block.table.rows.map(({ cells, lines }): Row => {
    const placed = (before.rows[0]?.cells ?? []).map((_, column) => cells[places.indexOf(column)] ?? '');
    return { cells: placed, lines };
  });
  const [first] = rows;
  const again = first !== undefined && head !== undefined && areAlike(first, head) ? first : undefined;
  const own = again === undefined ? rows : rows.slice(1);
  const lines = own.flatMap((row) => row.lines);
  const columns = before.columns.length < places.length ? block.table.columns : before.columns;
  const table: Table = { lines, columns, rows: own, headed: false };
  return [
    ...(again === undefined ? [] : [omitHead(again, block)]),
    ...(own.length === 0 ? [] : [{ ...block, lines, table, continues: true as const }]),
  ];
}

function areAlike(row: Row, head: Row): boolean {
  return row.cells.some((cell) => /\p{L}/u.test(cell)) && row.cells.join('\t') === head.cells.join('\t');
}

function omitHead({ lines }: Row, { page }: Block): Block {
  const area = lines[0]?.area ?? 0;
  const printed = gatherRows(lines.flatMap(({ runs }) => runs)).map((runs) => lineOf(runs, page, { area }));
  return { kind: 'omitted', page, lines: printed, why: 'page-head' };
}
