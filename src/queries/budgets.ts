import { axisOf, type TimeAxis } from '../drawings/time-axis.ts';
import { partSeries, type PartSeries } from '../drawings/part-series.ts';
import type { Figure } from '../records/budget.ts';
import { majorUnits } from '../records/money.ts';
import { perArchive, type Archive, type Entry } from './archive.ts';
import { documentsBySymbol, type DocumentEntry } from './documents.ts';

export type BudgetEntry = Entry<'budgets'>;

/** All budget years, newest first. */
export const budgetsNewestFirst = perArchive((archive) =>
  [...archive.budgets.values()].sort((a, b) => b.record.year - a.record.year),
);

/** Every series of the archive over all years from the first budget to the last; nothing where there is no budget. */
export const budgetSeries = perArchive((archive): { axis: TimeAxis; series: PartSeries[] } | undefined => {
  const budgets = budgetsNewestFirst(archive).toReversed();
  const [first, last] = [budgets[0], budgets.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const axis = axisOf(first.record.year, last.record.year);
  const years = budgets.map(({ id, record }) => ({ id, year: record.year, figures: record.figures }));
  return { axis, series: partSeries(years, axis) };
});

/** A document of a budget: its symbol, and its entry in the register of documents. */
export interface BudgetDocument {
  symbol: string;
  entry: DocumentEntry | undefined;
}

export function documentsOfBudget(archive: Archive, { record }: BudgetEntry): BudgetDocument[] {
  const register = documentsBySymbol(archive);
  return record.documents.map((symbol) => ({ symbol, entry: register.get(symbol) }));
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

/** The value a bar is drawn from. */
export function valueOf({ amount }: Pick<Figure, 'amount'>): number {
  return majorUnits(amount);
}
