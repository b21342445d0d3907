import { expect, test } from 'vitest';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { majorUnits } from '../../src/records/money.ts';

const { archive } = await readArchiveFiles('content');
const figuresOf = (year: number) => archive.records.budgets.find(({ record }) => record.year === year)?.record.figures;

test('the amount agreed for 2009 is the difference stated below the proposal', () => {
  const [proposed, agreed] = figuresOf(2009) ?? [];
  expect([proposed?.status, agreed?.status]).toEqual(['proposed', 'agreed']);
  const difference = agreed?.change?.difference?.amount.minor ?? 0;
  expect((proposed?.amount.minor ?? 0) + difference).toBe(agreed?.amount.minor);
});

test('both increases stated for 2009 start from the amount computed for 2008, as far as their percentages are round', () => {
  const base = majorUnits(figuresOf(2008)?.[0]?.amount ?? { minor: 0, currency: 'CHF' });
  const computed = (figuresOf(2009) ?? []).map(({ amount }) => ((majorUnits(amount) / base - 1) * 100).toFixed(1));
  expect(computed).toEqual(['3.5', '2.0']);
  expect((figuresOf(2009) ?? []).map(({ change }) => change?.percent)).toEqual(computed);
});

test('what no source prints is called computed, and is inferred', () => {
  const computed = archive.records.budgets.flatMap(({ record }) =>
    record.figures.filter(({ precision }) => precision === 'computed'),
  );
  expect(computed.map(({ basis }) => basis)).toEqual(['inferred']);
});

test('numbers of the menu of a web site are in no series', () => {
  const lines = Object.values(archive.registers.series.entries).flatMap((series) => series.lines);
  const values = lines.flatMap(({ observations }) =>
    observations.filter(({ date }) => date < '2022').map(({ value }) => value),
  );
  expect(values).not.toContain(175);
  expect(values).not.toContain(171);
});
