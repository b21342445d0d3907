import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the oracle shares no rule of words with the search that it judges', () => {
  const files = globSync('scripts/oracle/*.ts').filter((path) => !path.endsWith('ask.ts')); // which asks that search
  const imports = files.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/ from '([^']+)'/g)].map(([, from = '']) => from),
  );
  expect(imports.length).toBeGreaterThan(10);
  expect(imports.filter((from) => /src\/(?:search|client|integrations)\/|fold\.ts/.test(from))).toEqual([]);
});
