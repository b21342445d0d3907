import type { RecordFile } from '../../src/markup/record-file.ts';
import type { Budget, Figure } from '../../src/records/budget.ts';
import type { Finding } from '../../src/records/finding.ts';
import { formatMoney, type Money } from '../../src/records/money.ts';
import type { ArchiveFiles } from '../archive/archive-files.ts';
import { contradict, type Contradiction } from './contradiction.ts';
import { standsAt, toFinding } from './disagreement.ts';

type BudgetFile = RecordFile<'budgets'>;

/**
 * Stated changes compute, or have a note that says why not (e-003); and what one budget says of another year is what
 * that year's own budget says (c-008).
 */
export function changes({ records: { budgets } }: ArchiveFiles): Finding[] {
  const byYear = new Map(budgets.map((file) => [file.record.year, file]));
  return budgets.flatMap((file) => [
    ...contradict(file, ofBudget(file.record)),
    ...file.record.figures.flatMap((_, index) => againstOwnYear(file, index, byYear)),
  ]);
}

const hint = 'Mend the figures, or add a "note" that says why they do not compute.';

function ofBudget({ figures }: Budget): Contradiction[] {
  return figures.flatMap((figure, index) => {
    const keys = ['figures', index, 'change'];
    if (figure.note !== undefined) return [];
    return [...ofPercent(figure, keys), ...ofIncluded(figure, keys), ...ofDifference(figure, figures, keys)];
  });
}

/** The change computed from both amounts must round to the per cent printed. */
function ofPercent({ amount, change }: Figure, keys: readonly PropertyKey[]): Contradiction[] {
  const before = change?.from?.amount;
  if (change?.percent === undefined || before === undefined) return [];
  const decimals = change.percent.split('.')[1]?.length ?? 0;
  const computed = ((amount.minor / before.minor - 1) * 100).toFixed(decimals);
  if (amount.currency === before.currency && Number(computed) === Number(change.percent)) return [];
  const instead = amount.currency === before.currency ? ` but ${computed}` : '';
  const message = `From ${formatMoney(before)} to ${formatMoney(amount)} is not ${change.percent} per cent${instead}.`;
  return [{ keys: [...keys, 'percent'], message, hint }];
}

function ofIncluded({ amount, change }: Figure, keys: readonly PropertyKey[]): Contradiction[] {
  const part = change?.includes;
  if (part === undefined || (part.currency === amount.currency && part.minor <= amount.minor)) return [];
  const message = `${formatMoney(part)} cannot be a part of ${formatMoney(amount)}.`;
  return [{ keys: [...keys, 'includes'], message, hint }];
}

/** A stated difference is the figure less the other one of its part and year. */
function ofDifference(figure: Figure, figures: readonly Figure[], keys: readonly PropertyKey[]): Contradiction[] {
  const { amount, part, change } = figure;
  const stated = change?.difference;
  if (stated === undefined) return [];
  const others = figures.filter((each) => each.part === part && each.status === stated.from && each !== figure);
  const computes = others.some(
    (other) =>
      [other.amount, stated.amount].every(({ currency }) => currency === amount.currency) &&
      amount.minor - other.amount.minor === stated.amount.minor,
  );
  if (computes) return [];
  const given = others.map((other) => formatMoney(other.amount)).join(', ') || 'not given';
  const message = `${formatMoney(amount)} less the ${stated.from} figure, ${given}, is not ${formatMoney(stated.amount)}.`;
  return [{ keys: [...keys, 'difference'], message, hint }];
}

function againstOwnYear(file: BudgetFile, index: number, byYear: ReadonlyMap<number, BudgetFile>): Finding[] {
  const figure = file.record.figures[index];
  const from = figure?.change?.from;
  const own = from && byYear.get(from.year);
  if (figure === undefined || from === undefined || own === undefined) return [];
  const same = own.record.figures.filter(({ part, status }) => part === figure.part && status === from.status);
  if (same.length === 0 || same.some((each) => isSameAmount(each, from.amount))) return [];
  const place = own.record.figures.indexOf(same[0] ?? figure);
  const given = same.map(({ amount }) => formatMoney(amount)).join(', ');
  const finding = toFinding({
    ...file,
    code: 'c-008',
    subject: `budgets/${file.id}#${figure.part}, ${from.year}`,
    keys: ['figures', index, 'change', 'from', 'amount'],
    message: `The ${from.status} ${figure.part} figure of ${from.year} is ${formatMoney(from.amount)} here, and ${given} in ${standsAt(own, ['figures', place, 'amount'])}.`,
    mend: 'Mend one of the two amounts or its status.',
  });
  return [finding];
}

/** Whether two amounts are one, as far as the rounder of them goes: 956 million and a stated 955,987,000 are. */
function isSameAmount({ amount, precision }: Figure, from: Money): boolean {
  if (amount.currency !== from.currency) return false;
  const unit = Math.max(precision === 'exact' ? 1 : unitOf(amount.minor), unitOf(from.minor));
  return Math.round(amount.minor / unit) === Math.round(from.minor / unit);
}

/** The greatest power of ten that divides an amount in minor units: what it is rounded to, if it is. */
function unitOf(minor: number): number {
  const zeros = /0*$/.exec(String(minor))?.[0].length ?? 0;
  return minor === 0 ? 1 : 10 ** zeros;
}
