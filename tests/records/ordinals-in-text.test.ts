import { expect, test } from 'vitest';
import { ordinalsIn } from '../../src/records/ordinals-in-text.ts';
import { spelledOrdinal } from '../../src/records/ordinals.ts';
import { frenchOrdinals, spanishOrdinals } from '../../src/records/romance-ordinals.ts';

test.each([
  [1, 'premier première'],
  [2, 'deuxième second seconde'],
  [4, 'quatrième'],
  [5, 'cinquième'],
  [9, 'neuvième'],
  [21, 'vingt et unième'],
  [70, 'soixante-dixième'],
  [71, 'soixante et onzième'],
  [80, 'quatre-vingtième'],
  [81, 'quatre-vingt-unième'],
  [96, 'quatre-vingt-seizième'],
  [99, 'quatre-vingt-dix-neuvième'],
  [100, 'centième'],
  [101, 'cent unième'],
  [109, 'cent neuvième'],
])('%i is spelled in French as %s', (number, forms) => {
  expect(frenchOrdinals(number).join(' ')).toBe(forms);
});

test.each([
  [1, ['primero', 'primer', 'primera']],
  [7, ['séptimo', 'séptima']],
  [
    11,
    [
      'undécimo',
      'décimo primero',
      'decimoprimero',
      'décimo primer',
      'decimoprimer',
      'undécima',
      'décima primera',
      'decimoprimera',
    ],
  ],
  [13, ['décimo tercero', 'decimotercero', 'décimo tercer', 'decimotercer', 'décima tercera', 'decimotercera']],
  [22, ['vigésimo segundo', 'vigesimosegundo', 'vigésima segunda', 'vigesimosegunda']],
  [96, ['nonagésimo sexto', 'nonagésima sexta']],
  [100, ['centésimo', 'centésima']],
  [109, ['centésimo noveno', 'centésima novena']],
])('%i is spelled in Spanish as %j', (number, forms) => {
  expect(spanishOrdinals(number)).toEqual(forms);
});

const show = (text: string) => ordinalsIn(text).map(({ value, start, end }) => `${value} ${text.slice(start, end)}`);

test.each([
  ['the 109th Session of the Council', ['109 109th']],
  ['NINETY-SIXTH SESSION', ['96 NINETY-SIXTH']],
  ['one hundred and ninth session', ['109 one hundred and ninth']],
  ['La 109e session du Conseil', ['109 109e']],
  ['la 1re session et la 2ème session', ['1 1re', '2 2ème']],
  ['Cent neuvième session', ['109 Cent neuvième']],
  ['la quatre-vingt-seizième session', ['96 quatre-vingt-seizième']],
  ['96.ª reunión del Consejo', ['96 96.ª']],
  ['la nonagésima octava reunión', ['98 nonagésima octava']],
  ['el 13º período y el tercer período de sesiones', ['13 13º', '3 tercer']],
  ['the first and the twenty-first', ['1 first', '21 twenty-first']],
])('the ordinals of "%s" are %j', (text, ordinals) => {
  expect(show(text)).toEqual(ordinals);
});

test.each([
  'secondly, in seconds',
  'les deux cent sixième et ducentésima sexta',
  '109 sessions, 96 members',
  'A/RES/72/279th',
  'the 1,006th, 3.5th',
  'una unidad, premiers, primeros',
  'four thousand one',
])('"%s" holds no ordinal', (text) => {
  expect(show(text)).toEqual([]);
});

test('every ordinal to 199 is read back in every language, alone and in capitals', () => {
  for (let number = 1; number < 200; number += 1) {
    for (const form of [spelledOrdinal(number), ...frenchOrdinals(number), ...spanishOrdinals(number)]) {
      for (const printed of [form, form.toUpperCase()]) {
        expect(
          ordinalsIn(`(${printed}) session`).map(({ value }) => value),
          printed,
        ).toEqual([number]);
      }
    }
  }
});
