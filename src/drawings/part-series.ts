import { budgetParts, type Figure } from '../records/budget.ts';
import type { TimeAxis } from './time-axis.ts';

/** A budget year as a series needs it. */
export interface BudgetYear {
  id: string;
  year: number;
  figures: readonly Figure[];
}

/** A year with its figures, or years in a row for which the archive has none: `2010–2018`. */
export interface YearsOfPart {
  years: string;
  id: string | undefined;
  figures: readonly Figure[];
}

/** The figures of one part in one currency over all budget years: parts are never mixed, nor are currencies. */
export interface PartSeries {
  part: Figure['part'];
  currency: string;
  rows: YearsOfPart[];
}

/** Every series of the budgets, parts in the order of a budget; `axis` is that of all years from the first to the last. */
export function partSeries(budgets: readonly BudgetYear[], { years }: TimeAxis): PartSeries[] {
  return budgetParts.flatMap((part) => {
    const figures = budgets.flatMap((budget) => budget.figures.filter((figure) => figure.part === part));
    const currencies = [...new Set(figures.map(({ amount }) => amount.currency))];
    return currencies.map((currency) => {
      const found = new Map(
        budgets.map((budget) => [budget.year, { ...budget, figures: ofPart(budget, part, currency) }]),
      );
      return { part, currency, rows: rowsOf(found, years) };
    });
  });
}

function ofPart({ figures }: BudgetYear, part: Figure['part'], currency: string): Figure[] {
  return figures.filter((figure) => figure.part === part && figure.amount.currency === currency);
}

/** A row for each year with figures; the years between them in one. */
function rowsOf(found: ReadonlyMap<number, BudgetYear>, years: readonly number[]): YearsOfPart[] {
  const rows: YearsOfPart[] = [];
  let without: number[] = [];
  const close = () => {
    const [first, last] = [without[0], without.at(-1)];
    if (first === undefined) return;
    rows.push({ years: first === last ? String(first) : `${first}–${last ?? ''}`, id: undefined, figures: [] });
    without = [];
  };
  for (const year of years) {
    const budget = found.get(year);
    if (budget === undefined || budget.figures.length === 0) {
      without.push(year);
      continue;
    }
    close();
    rows.push({ years: String(year), id: budget.id, figures: budget.figures });
  }
  close();
  return rows;
}
