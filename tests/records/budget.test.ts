import { expect, test } from 'vitest';
import { budgetSchema } from '../../src/records/budget.ts';

test('a budget year may be known by its documents alone, but not by nothing', () => {
  expect(budgetSchema.safeParse({ year: 2020, documents: ['S/26/4'] }).success).toBe(true);
  const { error } = budgetSchema.safeParse({ year: 2020 });
  expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
    ['figures', 'Expected at least one figure, or the symbol of a document'],
  ]);
});
