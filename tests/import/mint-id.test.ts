import { expect, test } from 'vitest';
import { mintId } from '../../scripts/import/mint-id.ts';
import { describedReport } from '../../src/records/report.ts';
import { z } from 'zod';

const described = z.strictObject(describedReport);
const fact = (value: string) => ({
  value,
  basis: 'inferred',
  reason: 'For this test.',
  evidence: [{ report: 'a-text', paragraph: 'p1', quote: 'words' }],
});

const record = (fields: object) =>
  described
    .partial()
    .parse({ kind: 'statement', shortTitle: 'The title of it', summary: 'A text.', language: 'en', ...fields });

test.each([
  [{ session: fact('council-109'), kind: 'director-general-report' }, 'council-109-dg-report'],
  [{ session: fact('council-109') }, 'council-109-statement'],
  [{ session: fact('council-109'), kind: 'contribution', shortTitle: 'A paper on data' }, 'paper-data'],
  [
    { shortTitle: 'Déclaration à l’ouverture de la Conférence', date: fact('2008-01-17') },
    'declaration-louverture-conference-2008',
  ],
  [{ shortTitle: 'Budget for 2019', date: fact('2019') }, 'budget-for-2019'],
  [{ shortTitle: '../../etc/passwd' }, 'etc-passwd'],
  [{ shortTitle: 'Совет' }, 'untitled'],
])('an identifier is made from what the record says: %j', (fields, id) => {
  expect(mintId(record(fields) as Parameters<typeof mintId>[0], new Set())).toBe(id);
});

test('an identifier that was ever taken gets a number', () => {
  const taken = new Set(['council-109-statement', 'council-109-statement-2']);
  expect(mintId(record({ session: fact('council-109') }) as Parameters<typeof mintId>[0], taken)).toBe(
    'council-109-statement-3',
  );
});
