import { budgetParts, type Figure } from '../records/budget.ts';
import { majorUnits } from '../records/money.ts';
import { perArchive, type Entry } from './archive.ts';

export type BudgetEntry = Entry<'budgets'>;

/** All budget years, newest first. */
export const budgetsNewestFirst = perArchive((archive) =>
  [...archive.budgets.values()].sort((a, b) => b.record.year - a.record.year),
);

/** A year with its figures, or the years in a row for which the archive has none: `2010–2018`. */
export interface YearOfSeries {
  years: string;
  id: string | undefined;
  figures: Figure[];
}

/** The figures of one part in one currency over the years. */
export interface Series {
  part: Figure['part'];
  currency: string;
  years: YearOfSeries[];
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

function yearsOf(
  budgets: readonly BudgetEntry[],
  { part, currency }: Pick<Series, 'part' | 'currency'>,
): YearOfSeries[] {
  const matching = (budget: BudgetEntry) =>
    budget.record.figures.filter((figure) => figure.part === part && figure.amount.currency === currency);
  const found = new Map(
    budgets.flatMap((budget) => {
      const figures = matching(budget);
      return figures.length === 0 ? [] : [[budget.record.year, { id: budget.id, figures }] as const];
    }),
  );
  return [...found].flatMap(([year, { id, figures }], at, all) => {
    const before = all[at - 1]?.[0] ?? year - 1;
    const missing = year - before < 2 ? [] : [{ years: rangeOf(before + 1, year - 1), id: undefined, figures: [] }];
    return [...missing, { years: String(year), id, figures }];
  });
}

function rangeOf(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`;
}

/** A column of a drawing: the place of its year among all years, and its own among those of the year. */
export interface Column {
  figure: Figure;
  at: number;
  of: number;
  number: number;
  /** Share of the highest column, above 0 up to 1. */
  height: number;
}

/** Every year of a series from its first to its last, and a column for each figure. */
export function columnsOf({ years }: Series): { years: { year: number; known: boolean }[]; columns: Column[] } {
  const known = years.filter(({ figures }) => figures.length > 0);
  const first = Number(known[0]?.years);
  const last = Number(known.at(-1)?.years);
  const all = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const highest = Math.max(...known.flatMap(({ figures }) => figures.map(valueOf)));
  return {
    years: all.map((year) => ({ year, known: known.some(({ years: name }) => Number(name) === year) })),
    columns: known.flatMap(({ years: year, figures }) =>
      figures.map((figure, number) => ({
        figure,
        at: Number(year) - first,
        of: figures.length,
        number,
        height: valueOf(figure) / highest,
      })),
    ),
  };
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
