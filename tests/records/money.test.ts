import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoney, majorUnits, minorDigits, moneySchema } from '../../src/records/money.ts';

test.each([
  [{ minor: 5222966200, currency: 'CHF' }, 'CHF 52,229,662'],
  [{ minor: 5222966250, currency: 'CHF' }, 'CHF 52,229,662.50'],
  [{ minor: 5, currency: 'USD' }, 'USD 0.05'],
  [{ minor: 1200, currency: 'JPY' }, 'JPY 1,200'],
  [{ minor: 1250, currency: 'KWD' }, 'KWD 1.250'],
  [{ minor: -100, currency: 'USD' }, 'USD -1'],
])('%o is written %s', (money, words) => {
  expect(formatMoney(money)).toBe(words);
});

test('minor units are those of the currency', () => {
  expect(['CHF', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
  expect(majorUnits({ minor: 5222966250, currency: 'CHF' })).toBe(52229662.5);
});

test('the words of an amount say the amount', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e14 }), fc.constantFrom('CHF', 'USD', 'JPY', 'KWD'), (minor, currency) => {
      const digits = formatMoney({ minor, currency }).replace(`${currency} `, '').replaceAll(',', '');
      const [whole = '', fraction = ''] = digits.split('.');
      expect(Number(whole + fraction.padEnd(minorDigits(currency), '0'))).toBe(minor);
    }),
  );
});

test.each([
  ['a currency that does not exist', { minor: 1, currency: 'ABC' }],
  ['a currency in lower case', { minor: 1, currency: 'chf' }],
  ['half a rappen', { minor: 0.5, currency: 'CHF' }],
  ['more than can be counted exactly', { minor: 2 ** 54, currency: 'CHF' }],
  ['a key that is not known', { minor: 1, currency: 'CHF', amount: 1 }],
])('%s is refused', (_, value) => {
  expect(moneySchema.safeParse(value).success).toBe(false);
});
