import { expect, test } from 'vitest';
import { nameEdition } from '../../scripts/checks/generated.ts';
import type { Finding } from '../../src/records/finding.ts';

const finding = {
  code: 'e-003',
  path: 'content/reports/a.mdx',
  line: 3,
  column: 1,
  message: 'Wrong.',
} as const satisfies Finding;
const made = new Set(['a']);

test('what is found in a generated record names the edition to mend', () => {
  expect(nameEdition(finding, made).hint).toBe('Mend it in content/sources/a/edition.yaml.');
  expect(nameEdition({ ...finding, hint: 'Expected a day.' }, made).hint).toBe(
    'Expected a day. Mend it in content/sources/a/edition.yaml.',
  );
});

test.each([
  ['a record that has no source', { ...finding, path: 'content/reports/b.mdx' }],
  ['a record that is written by hand', { ...finding, path: 'content/sessions/a.mdx' }],
  ['the file itself', { ...finding, code: 's-004' }],
] as const)('%s is left as it is', (_, each) => {
  expect(nameEdition(each, made)).toEqual(each);
});
