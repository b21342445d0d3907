import { expect, test } from 'vitest';
import { mintId, type Described } from '../../scripts/import/mint-id.ts';

const described = (fields: Partial<Described>): Described => ({
  kind: 'statement',
  title: 'The title of it',
  ...fields,
});

test.each<[Partial<Described>, string]>([
  [{ session: 'council-109', kind: 'director-general-report' }, 'council-109-dg-report'],
  [{ session: 'council-109' }, 'council-109-statement'],
  [{ session: 'council-109', kind: 'contribution', title: 'A paper on data' }, 'paper-data'],
  [
    { title: 'Déclaration à l’ouverture de la Conférence', date: '2008-01-17' },
    'declaration-louverture-conference-2008',
  ],
  [{ title: 'Budget for 2019', date: '2019' }, 'budget-for-2019'],
  [{ title: '../../etc/passwd' }, 'etc-passwd'],
  [{ title: 'Совет' }, 'untitled'],
  [{ title: 'The of' }, 'untitled'],
])('an identifier is made from what is known of a text: %j', (fields, id) => {
  expect(mintId(described(fields), new Set())).toBe(id);
});

test('an identifier that was ever taken gets a number', () => {
  const taken = new Set(['council-109-statement', 'council-109-statement-2']);
  expect(mintId(described({ session: 'council-109' }), taken)).toBe('council-109-statement-3');
});
