import type { Figure } from '../../src/records/budget.ts';

function figure(part: Figure['part'], currency: string, millions: number, status: Figure['status'] = 'actual'): Figure {
  const amount = { minor: millions * 1e8, currency };
  return { part, amount, status, precision: 'exact', basis: 'stated', evidence: [] };
}

/** Budget years with two parts, of which one stands in two currencies. */
export const budgets = [
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
