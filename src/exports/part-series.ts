import { budgetParts, type Figure } from '../records/budget.ts';
import { majorUnits } from '../records/money.ts';
import { levelsUpTo, placeLabels, placeOf, type Label, type TimeAxis } from './time-axis.ts';
import type { Frame } from './count-drawing.ts';

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

/** A column of a drawing: shares of the width, heights in pixels from the top. */
export interface Column {
  figure: Figure;
  x: number;
  width: number;
  y: number;
}

/** The figures of a series as columns, those of one year side by side; amounts are written in millions. */
export interface ColumnDrawing {
  levels: { value: number; y: number }[];
  columns: Column[];
  /** The middle of each year without a figure. */
  empty: number[];
  labels: Label[];
}

const million = 1e6;

export function drawColumns({ rows }: PartSeries, axis: TimeAxis, frame: Frame): ColumnDrawing {
  const known = new Map(
    rows.filter(({ id }) => id !== undefined).map(({ years, figures }) => [Number(years), figures]),
  );
  const levels = levelsUpTo(Math.max(...[...known.values()].flat().map(inMillions)));
  const highest = levels.at(-1) ?? 1;
  const height = (value: number) => Math.round(frame.floor - (value / highest) * (frame.floor - frame.top));
  const columns = [...known].flatMap(([year, figures]) => {
    const width = 0.84 / figures.length;
    return figures.map((figure, number): Column => {
      const x = placeOf(axis, year + 0.08 + width * number);
      return {
        figure,
        x,
        width: placeOf(axis, year + 0.08 + width * (number + 0.92)) - x,
        y: height(inMillions(figure)),
      };
    });
  });
  return {
    levels: levels.map((value) => ({ value, y: height(value) })),
    columns,
    empty: axis.years.filter((year) => !known.has(year)).map((year) => placeOf(axis, year + 0.5)),
    labels: placeLabels(
      columns.map(({ x, width, y, figure }) => ({
        x: x + width / 2,
        y: y - 6,
        text: millionsWords(inMillions(figure)),
      })),
    ),
  };
}

/** An amount in millions of its currency: `52.229662`. */
function inMillions({ amount }: Figure): number {
  return majorUnits(amount) / million;
}

/** `52.2`, `956`, `1,000`. */
function millionsWords(number: number): string {
  return number.toLocaleString('en', { maximumFractionDigits: 1 });
}
