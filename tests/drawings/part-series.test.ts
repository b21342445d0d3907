import { expect, test } from 'vitest';
import { partSeries } from '../../src/drawings/part-series.ts';
import { axisOf } from '../../src/drawings/time-axis.ts';
import { budgets } from './budgets.ts';

const axis = axisOf(2005, 2010);

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
