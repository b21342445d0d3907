import { expect, test } from 'vitest';
import { findGrids } from '../../../scripts/import/pdf/grids.ts';
import type { Rule } from '../../../scripts/import/pdf/page.ts';

const level = (y: number, x0: number, x1: number): Rule => ({ x0, x1, y0: y, y1: y });
const upright = (x: number, y0: number, y1: number): Rule => ({ x0: x, x1: x, y0, y1 });
/** The border about two columns and two rows. */
const frame = [level(0, 0, 200), level(100, 0, 200), upright(0, 0, 100), upright(200, 0, 100)];

/** The cells of the grids that rules draw, as `row column columns×rows`. */
function cellsOf(rules: readonly Rule[]): string[][] {
  return findGrids(rules).map(({ cells }) =>
    cells.map(({ row, column, cols, rows }) => `${row} ${column} ${cols}×${rows}`),
  );
}

test('a border between all places makes each a cell', () => {
  expect(cellsOf([...frame, level(50, 0, 200), upright(100, 0, 100)])).toEqual([
    ['0 0 1×1', '0 1 1×1', '1 0 1×1', '1 1 1×1'],
  ]);
});

test('where a border is missing between two places, one cell covers them', () => {
  expect(cellsOf([...frame, level(50, 0, 200), upright(100, 50, 100)])).toEqual([['0 0 2×1', '1 0 1×1', '1 1 1×1']]);
  expect(cellsOf([...frame, level(50, 100, 200), upright(100, 0, 100)])).toEqual([['0 0 1×2', '0 1 1×1', '1 1 1×1']]);
});

test('borders may be drawn in pieces, side by side, and twice', () => {
  const pieces = [level(50, 0, 99), level(50, 101, 200), level(51.5, 0, 200), upright(100, 50, 100)];
  expect(cellsOf([...frame, ...pieces])).toEqual([['0 0 2×1', '1 0 1×1', '1 1 1×1']]);
});

test('two tables on a page are two', () => {
  const table = [...frame, level(50, 0, 200), upright(100, 50, 100)];
  const below = table.map((rule) => ({ ...rule, y0: rule.y0 + 200, y1: rule.y1 + 200 }));
  expect(cellsOf([...table, ...below])).toHaveLength(2);
});

test.each([
  ['what covers several places is no rectangle', [...frame, level(50, 100, 200), upright(100, 50, 100)]],
  ['what covers places is none below a cell', [...frame, level(50, 0, 100), upright(100, 0, 50)]],
  [
    'the border about it has a gap',
    [...frame.slice(0, 3), upright(200, 0, 40), level(50, 0, 200), upright(100, 50, 100)],
  ],
  ['a border between two places is drawn half', [...frame, level(50, 0, 150), upright(100, 0, 100)]],
  ['it has one column', [...frame, level(50, 0, 200)]],
  ['it has one row', [...frame, upright(100, 0, 100)]],
  ['nothing parts it', frame],
  ['nothing is drawn', []],
])('there is no table where %s', (_, rules) => {
  expect(cellsOf(rules)).toEqual([]);
});

test('an underline within a cell that touches its border parts nothing', () => {
  const table = [...frame, level(50, 0, 200), upright(100, 50, 100)];
  expect(cellsOf([...table, level(30, 2, 60)])).toEqual(cellsOf(table));
});
