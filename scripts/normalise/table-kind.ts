import { rowsLeft } from './table-cells.ts';
import type { BlockKind, TableRow, Segment } from './working-text.ts';

/** The table that the stretches of a segment form; `undefined` when they are no rows. */
export function tableOf({ stretches }: Segment, text: string): Extract<BlockKind, { type: 'table' }> | undefined {
  if (stretches[0]?.row === undefined) return undefined;
  const rows = rowsLeft(stretches);
  const align = stretches.find(({ row }) => row?.align !== undefined)?.row?.align;
  const [{ part }] = stretches;
  const barred = stretches.some(({ start, end }) => text.slice(start, end).includes('|'));
  return {
    type: 'table',
    rows,
    align: align ?? [],
    headed: part?.kind === 'table' ? part.headed : barred || isHeaded(rows, text),
  };
}

/** Whether the first row names the columns: it has words or years where the rows below have figures. */
function isHeaded([head = [], ...rows]: readonly TableRow['cells'][], text: string): boolean {
  const wordsAt = (cell: TableRow['cells'][number] | undefined) => text.slice(cell?.start ?? 0, cell?.end ?? 0).trim();
  const names = (words: string) => /\p{L}{2}/u.test(words) || /^(?:19|20)\d\d$/.test(words);
  return head.some((cell, column) => {
    if (!names(wordsAt(cell))) return false; // an empty cell names nothing
    const below = rows.map((row) => wordsAt(row[column])).filter((words) => words !== '');
    return below.length > 1 && below.every((words) => !names(words));
  });
}
