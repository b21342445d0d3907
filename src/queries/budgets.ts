import { budgetParts, type Figure } from '../records/budget.ts';
import { majorUnits } from '../records/money.ts';
import { perArchive, type Entry } from './archive.ts';

export type BudgetEntry = Entry<'budgets'>;

/** All budget years, newest first. */
export const budgetsNewestFirst = perArchive((archive) =>
  [...archive.budgets.values()].sort((a, b) => b.record.year - a.record.year),
);

/** The figures of one part in one currency over the years: one line for each figure, one for each year without. */
export interface Series {
  part: Figure['part'];
  currency: string;
  years: { year: number; id: string | undefined; figures: Figure[] }[];
}

/** Every series of the archive: parts in the order of a budget, years in a row without a break. */
export const budgetSeries = perArchive((archive): Series[] => {
  const budgets = budgetsNewestFirst(archive).toReversed();
  return budgetParts.flatMap((part) => {
    const figures = budgets.flatMap(({ record }) => record.figures.filter((figure) => figure.part === part));
    const currencies = [...new Set(figures.map(({ amount }) => amount.currency))];
    return currencies.map((currency) => ({ part, currency, years: yearsOf(budgets, { part, currency }) }));
  });
});

function yearsOf(budgets: readonly BudgetEntry[], { part, currency }: Pick<Series, 'part' | 'currency'>) {
  const matching = (budget: BudgetEntry) =>
    budget.record.figures.filter((figure) => figure.part === part && figure.amount.currency === currency);
  const found = new Map(
    budgets.flatMap((budget) => {
      const figures = matching(budget);
      return figures.length === 0 ? [] : [[budget.record.year, { id: budget.id, figures }] as const];
    }),
  );
  const years = [...found.keys()];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, id: found.get(year)?.id, figures: found.get(year)?.figures ?? [] };
  });
}

/** One bar of a chart. */
export interface Bar {
  label: string;
  /** Whole currency units. */
  value: number;
  rounded: boolean;
  /** The amount as text. */
  text: string;
}

/** Share of the longest bar, from 0 to 1000 without fractions, for the geometry of a drawing. */
export function barLengths(bars: readonly Bar[]): number[] {
  const longest = Math.max(...bars.map(({ value }) => value), 1);
  return bars.map(({ value }) => Math.round((value / longest) * 1000));
}

/** The value a bar is drawn from. */
export function valueOf({ amount }: Pick<Figure, 'amount'>): number {
  return majorUnits(amount);
}
