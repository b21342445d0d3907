import { expect, test } from 'vitest';
import { drawColumns, partSeries } from '../../src/exports/part-series.ts';
import { axisOf } from '../../src/exports/time-axis.ts';
import type { Figure } from '../../src/records/budget.ts';

const axis = axisOf(2005, 2010);

function figure(part: Figure['part'], currency: string, millions: number, status: Figure['status'] = 'actual'): Figure {
  const amount = { minor: millions * 1e8, currency };
  return { part, amount, status, precision: 'exact', basis: 'stated', evidence: [] };
}

const budgets = [
  { id: '2005', year: 2005, figures: [figure('total-expenditure', 'USD', 952)] },
  { id: '2006', year: 2006, figures: [] },
  {
    id: '2009',
    year: 2009,
    figures: [
      figure('administrative', 'CHF', 39, 'proposed'),
      figure('administrative', 'CHF', 38, 'agreed'),
      figure('administrative', 'USD', 30),
      figure('total-expenditure', 'USD', 1000),
    ],
  },
];

test('parts are kept apart, and so are currencies', () => {
  expect(partSeries(budgets, axis).map(({ part, currency }) => [part, currency])).toEqual([
    ['administrative', 'CHF'],
    ['administrative', 'USD'],
    ['total-expenditure', 'USD'],
  ]);
});

test('years without a figure of the part are told, before, between and after those with one', () => {
  const rows = partSeries(budgets, axis).map(({ rows }) => rows.map(({ years, figures }) => [years, figures.length]));
  expect(rows[0]).toEqual([
    ['2005–2008', 0],
    ['2009', 2],
    ['2010', 0],
  ]);
  expect(rows[2]).toEqual([
    ['2005', 1],
    ['2006–2008', 0],
    ['2009', 1],
    ['2010', 0],
  ]);
});

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
