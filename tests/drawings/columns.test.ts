import { expect, test } from 'vitest';
import { drawColumns } from '../../src/drawings/columns.ts';
import { partSeries } from '../../src/drawings/part-series.ts';
import { axisOf } from '../../src/drawings/time-axis.ts';
import { budgets } from './budgets.ts';

const axis = axisOf(2005, 2010);

test('a column stands in its year, beside the others of that year, as high as its amount', () => {
  const [administrative, , total] = partSeries(budgets, axis);
  if (administrative === undefined || total === undefined) throw new Error('Expected the series of the budgets.');
  const { columns, empty } = drawColumns(administrative, axis, { top: 0, floor: 100 });
  const slot = 100 / 6;
  expect(columns.map(({ figure: { status } }) => status)).toEqual(['proposed', 'agreed']);
  expect(columns.every(({ x, width }) => x > slot * 4 && x + width < slot * 5)).toBe(true);
  expect((columns[0]?.x ?? 0) + (columns[0]?.width ?? 0)).toBeLessThan(columns[1]?.x ?? 0);
  expect(empty).toHaveLength(5);
  expect(drawColumns(total, axis, { top: 0, floor: 100 }).columns.map(({ y }) => y)).toEqual([5, 0]);
});
