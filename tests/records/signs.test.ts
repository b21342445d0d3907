import { expect, test } from 'vitest';
import { nameOfSign, signOfName } from '../../src/records/signs.ts';

test.each([
  ['*', 'asterisk'],
  ['**', 'asterisk2'],
  ['†', 'dagger'],
  ['‡‡', 'diesis2'],
  ['12', '12'],
  ['b', 'b'],
])('the note of %s is addressed as %s, and shown as printed', (sign, name) => {
  expect(nameOfSign(sign)).toBe(name);
  expect(signOfName(name)).toBe(sign);
});

test('the second note of a sign is shown with the sign alone', () => {
  expect(signOfName('asterisk2-3')).toBe('**');
});
