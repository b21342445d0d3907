import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  layRows,
  misfitOf,
  placeCells,
  unfilledOf,
  widthOfGrid,
  type CellSpans,
} from '../../src/records/table-grid.ts';

const span = fc.option(fc.integer({ min: 2, max: 4 }), { nil: undefined });
const cell = fc.record({ cols: span, rows: span });
const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 });

test('a cell stands in the first column of its row that no cell above covers', () => {
  const placed = placeCells<CellSpans>([[{ rows: 2 }, { cols: 2 }], [{}, {}], [{ cols: 3 }]]);
  expect(placed.map(({ row, column, cols, rows: down }) => [row, column, cols, down])).toEqual([
    [0, 0, 1, 2],
    [0, 1, 2, 1],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
    [2, 0, 3, 1],
  ]);
});

test('what does not fit is named by its row', () => {
  expect(misfitOf([[{ rows: 2 }]])).toEqual({ row: 0, says: 'A cell covers more rows than there are below it.' });
  expect(misfitOf([[{}, { rows: 2 }], [{ cols: 2 }]])?.row).toBe(1);
  expect(misfitOf([[{ rows: 2 }, {}], [{}]])).toBeUndefined();
  expect(unfilledOf([[{}, {}], [{}]])).toEqual({ row: 1, says: 'Its cells cover 1 of 2 columns.' });
  expect(unfilledOf([[{ rows: 2 }, {}], [{}]])).toBeUndefined();
});

describe('laid rows', () => {
  test('are without rows and columns in which no cell begins', () => {
    const laid = layRows(placeCells<CellSpans>([[{ cols: 2, rows: 2 }, { rows: 2 }], [], [{ cols: 2 }, {}]]));
    expect(laid.map((row) => row.map(({ cols, rows: down }) => [cols, down]))).toEqual([
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 1],
        [1, 1],
      ],
    ]);
  });

  test('are without the rows that are not kept, and fill the places of a cell that is gone', () => {
    const laid = layRows(
      placeCells<{ name: string; rows?: number }>([
        [{ rows: 3, name: 'a' }, { name: 'b' }],
        [{ name: 'c' }, { rows: 2, name: 'd' }],
        [{ name: 'e' }],
      ]),
      (row) => row !== 1,
    );
    expect(laid.map((row) => row.map((each) => [each.cell?.name, each.cols, each.rows]))).toEqual([
      [
        ['a', 1, 2],
        ['b', 1, 1],
      ],
      [['e', 1, 1]],
    ]);
    const open = layRows(placeCells([[{ rows: 2, name: 'a' }, { name: 'b' }], [{ name: 'c' }]]), (row) => row === 1);
    expect(open.map((row) => row.map((each) => each.cell?.name))).toEqual([['c']]);
    const wide = layRows(
      placeCells([[{ rows: 2, name: 'a' }, { name: 'b' }], [{ name: 'c' }], [{ name: 'd' }, { name: 'e' }]]),
      (row) => row > 0,
    );
    expect(wide.map((row) => row.map((each) => each.cell?.name))).toEqual([
      [undefined, 'c'],
      ['d', 'e'],
    ]);
  });

  test('hold each cell of the rows kept once and in order, fit, and leave no place open', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (all, kept) => {
        const placed = placeCells(all);
        const laid = layRows(placed, (row) => kept[row] === true);
        const own = placed.filter(({ row }) => kept[row] === true).map((each) => each.cell);
        expect(laid.flat().flatMap((each) => each.cell ?? [])).toEqual(own);
        expect(misfitOf(laid)).toBeUndefined();
        expect(unfilledOf(laid)).toBeUndefined();
        expect(laid.every((row) => row.some((each) => each.cell !== undefined))).toBe(true);
      }),
    );
  });

  test('of a table that fits and has a cell beginning in each row and column are that table', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const laid = layRows(placeCells(all));
        const again = layRows(placeCells(laid));
        expect(again.map((row) => row.map(({ cols, rows: down }) => [cols, down]))).toEqual(
          laid.map((row) => row.map(({ cols, rows: down }) => [cols, down])),
        );
        expect(widthOfGrid(placeCells(again))).toBe(widthOfGrid(placeCells(laid)));
      }),
    );
  });
});
