import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountsIn, percentagesIn } from '../../../src/records/in-text/amounts.ts';
import { formatMoney } from '../../../src/records/money.ts';

const show = (text: string) =>
  amountsIn(text)
    .map(({ minor, currency }) => `${currency} ${minor}`)
    .join(', ');

test.each([
  ['Budget is CHF 52,229,662, which includes CHF 1,500,000', 'CHF 5222966200, CHF 150000000'],
  ['established at USD 1 billion, which', 'USD 100000000000'],
  ['budget for 2018 of USD 956 million.', 'USD 95600000000'],
  ['USD 1.3 billion', 'USD 130000000000'],
  ['US$ 3,5 millions', 'USD 350000000'],
  ['a high point of US $952 million', 'USD 95200000000'],
  ['CHF 38’806’000.50', 'CHF 3880600050'],
  ['CHF 38 806 000', 'CHF 3880600000'],
  ['52,229,662 CHF', 'CHF 5222966200'],
  ['3 mil millones de EUR', 'EUR 300000000000'],
  ['USD 1.500.000', 'USD 150000000'],
  ['JPY 500', 'JPY 500'],
  ['CHF 39,377,000 CHF 38,806,000', 'CHF 3937700000, CHF 3880600000'],
  ['un montant de 52 229 662 francs suisses', 'CHF 5222966200'],
  ['52 229 662,50 francs suisses', 'CHF 5222966250'],
  ['un importe de 52.229.662 francos suizos', 'CHF 5222966200'],
  ['38,806,000 Swiss francs', 'CHF 3880600000'],
  ['956 millions de dollars des États-Unis', 'USD 95600000000'],
  ['1 milliard de dollars É.-U.', 'USD 100000000000'],
  ['96 millions $US et $US 3 millions', 'USD 9600000000, USD 300000000'],
  ['52,3 millones de dólares de los Estados Unidos', 'USD 5230000000'],
  ['1,3 mil millones de dólares EE. UU.', 'USD 130000000000'],
  ['96 millones de USD', 'USD 9600000000'],
  ['3 millions d’euros, 2 livres sterling', 'EUR 300000000, GBP 200'],
])('"%s" is read as %s', (text, amounts) => {
  expect(show(text)).toBe(amounts);
});

test.each([
  ['a dollar that may be any', '$ 5 million'],
  ['a point that may part thousands or decimals', 'USD 1.500'],
  ['dollars that may be any', '5 million dollars'],
  ['dólares that may be any', '52,3 millones de dólares'],
  ['dollars of another country', '5 millions de dollars australiens, 3 dólares de Namibia'],
  ['francs that may be any', '1 500 000 francs, 300 000 francs CFA'],
  ['people with a currency', '3 personnes d’euros'],
  ['the end of a number', '1 52 229 CHF'],
  ['a range', 'USD 5-6 million'],
  ['a range in French', '5 à 6 millions d’euros'],
  ['a range in Spanish', '5 o 6 millones de euros'],
  ['a French billion, which is a thousand of the English', '3 billions d’euros'],
  ['a list that shares its scale', 'USD 242.2 / 952 million'],
  ['a scale that is abbreviated', 'USD 5 bn'],
  ['a scale that differs between languages', 'USD 3 billones'],
  ['a currency that does not exist', 'IOM 2006'],
  ['half a yen', 'JPY 5.5'],
  ['thousands in pairs', 'CHF 52,229,66'],
])('nothing is read from %s', (_, text) => {
  expect(show(text)).toBe('');
});

test.each([
  ['an increase of 5.8 per cent compared', ['5.8']],
  ['+3.5 % and -2 %', ['3.5', '-2']],
  ['3,5 pour cent', ['3.5']],
  ['5.8 persons', []],
])('the percentages of "%s" are %j', (text, percentages) => {
  expect(percentagesIn(text)).toEqual(percentages);
});

const currency = fc.constantFrom('CHF', 'USD', 'EUR', 'JPY');

test('every amount is read back as it is shown', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e13 }), currency, (minor, code) => {
      expect(amountsIn(`It is ${formatMoney({ minor, currency: code })}.`)).toEqual([{ minor, currency: code }]);
    }),
  );
});

test('every amount with a scale is read back without rounding', () => {
  const scales = [
    ['thousand', 3],
    ['million', 6],
    ['millones', 6],
    ['billion', 9],
    ['milliards', 9],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(...scales),
      fc.constantFrom('.', ','),
      (tenths, [scale, power], point) => {
        const printed = `${Math.floor(tenths / 10)}${point}${tenths % 10}`;
        const expected = [{ minor: tenths * 10 ** (power + 1), currency: 'CHF' }];
        expect(amountsIn(`CHF ${printed} ${scale}`)).toEqual(expected);
        expect(amountsIn(`${printed} ${scale} CHF`)).toEqual(expected);
      },
    ),
  );
});
