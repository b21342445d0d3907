import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ordinalsIn } from '../../../src/records/in-text/ordinals.ts';
import { spelledOrdinal } from '../../../src/records/in-text/english-ordinals.ts';
import { frenchOrdinals, spanishOrdinals } from '../../../src/records/in-text/romance-ordinals.ts';

test.each([
  [1, 'premier première'],
  [2, 'deuxième second seconde'],
  [4, 'quatrième'],
  [5, 'cinquième'],
  [9, 'neuvième'],
  [21, 'vingt et unième'],
  [70, 'soixante-dixième septantième'],
  [71, 'soixante et onzième septante et unième'],
  [80, 'quatre-vingtième huitantième octantième'],
  [81, 'quatre-vingt-unième huitante et unième octante et unième'],
  [96, 'quatre-vingt-seizième nonante-sixième'],
  [99, 'quatre-vingt-dix-neuvième nonante-neuvième'],
  [100, 'centième'],
  [101, 'cent unième'],
  [109, 'cent neuvième'],
  [200, 'deux centième'],
  [208, 'deux cent huitième'],
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
      'décimo primera',
    ],
  ],
  [22, ['vigésimo segundo', 'vigesimosegundo', 'vigésima segunda', 'vigesimosegunda', 'vigésimo segunda']],
  [96, ['nonagésimo sexto', 'nonagésima sexta', 'nonagésimo sexta']],
  [100, ['centésimo', 'centésima']],
  [109, ['centésimo noveno', 'centésima novena', 'centésimo novena']],
  [500, ['quingentésimo', 'quingentésima']],
])('%i is spelled in Spanish as %j', (number, forms) => {
  expect(spanishOrdinals(number)).toEqual(forms);
});

const show = (text: string) => ordinalsIn(text).map(({ value, start, end }) => `${value} ${text.slice(start, end)}`);

test.each([
  ['the 109th Session of the Council', ['109 109th']],
  ['la 110a. reunión, el 35o. período, see rule 12a. The 4a.', ['110 110a.', '35 35o.']],
  ['a third of the members, un quart de, un cinquième des voix, una quinta de ellas', []],
  ['a third session of it, a third, the third of May', ['3 third', '3 third', '3 third']],
  [
    '1st 2nd 23rd 96th 109e 96ème 1re 1er 1ère 2nde',
    ['1 1st', '2 2nd', '23 23rd', '96 96th', '109 109e', '96 96ème', '1 1re', '1 1er', '1 1ère', '2 2nde'],
  ],
  ['NINETY-SIXTH SESSION', ['96 NINETY-SIXTH']],
  ['one hundred and ninth session', ['109 one hundred and ninth']],
  // "The hundred" is one hundred.
  ['the hundred and ninth session', ['109 hundred and ninth']],
  ['the two hundred and sixth, the three hundred first', ['206 two hundred and sixth', '301 three hundred first']],
  ['La 109e session du Conseil', ['109 109e']],
  ['la 1re session et la 2ème session', ['1 1re', '2 2ème']],
  ['Cent neuvième session', ['109 Cent neuvième']],
  ['la quatre-vingt-seizième session', ['96 quatre-vingt-seizième']],
  ['la septante-deuxième, l’octante et unième', ['72 septante-deuxième', '81 octante et unième']],
  ['les deux cent sixième et ducentésima sexta', ['206 deux cent sixième', '206 ducentésima sexta']],
  ['les deuxieme et troisieme', ['2 deuxieme', '3 troisieme']],
  ['96.ª reunión, 3.º, 1.er, 13º, 96ª', ['96 96.ª', '3 3.º', '1 1.er', '13 13º', '96 96ª']],
  ['la 1ra, 2da y 5ta reunión', ['1 1ra', '2 2da', '5 5ta']],
  ['96° período de sesiones', ['96 96°']],
  ['54a sesión plenaria, 35o período, 96.a reunión', ['54 54a', '35 35o', '96 96.a']],
  ['la nonagésima octava reunión', ['98 nonagésima octava']],
  ['nonagesima sexta, NONAGÉSIMA SEXTA', ['96 nonagesima sexta', '96 NONAGÉSIMA SEXTA']],
  ['décimo primera, decimoprimera, undécima', ['11 décimo primera', '11 decimoprimera', '11 undécima']],
  ['el 13º período y el tercer período de sesiones', ['13 13º', '3 tercer']],
  ['una segunda reunión, une deuxième session', ['2 segunda', '2 deuxième']],
  ['the first and the twenty-first', ['1 first', '21 twenty-first']],
  ['between chapter two and third place', ['3 third']],
  ['the ninety-sixth and ninety-seventh', ['96 ninety-sixth', '97 ninety-seventh']],
  // A list or range of ordinals is no compound.
  ['95th-96th, 19th/20th, first/second', ['95 95th', '96 96th', '19 19th', '20 20th', '1 first', '2 second']],
  // Hyphens of every kind, line breaks, hard spaces, soft hyphens.
  ['ninety‑sixth, ninety‐sixth, ninety–sixth', ['96 ninety‑sixth', '96 ninety‐sixth', '96 ninety–sixth']],
  ['ninety-\nsixth, one\u00a0hundred\nand ninth', ['96 ninety-\nsixth', '109 one\u00a0hundred\nand ninth']],
  ['nine\u00adty-sixth', ['96 nine\u00adty-sixth']],
  // Raised letters, and those that came apart from their number.
  ['96ᵗʰ, 1ᵉʳ, 2ⁿᵈ', ['96 96ᵗʰ', '1 1ᵉʳ', '2 2ⁿᵈ']],
  ['the 96 th, 21 st, 109 ème, 1 er', ['96 96 th', '21 21 st', '109 109 ème', '1 1 er']],
  // Greater numbers in digits are read whole.
  ['the 1,109th, 1.109.ª, 10100th', ['1109 1,109th', '1109 1.109.ª', '10100 10100th']],
  // A plural counts a group; it is an ordinal as "the first sessions" has one.
  ['les premières sessions, los primeros', ['1 premières', '1 primeros']],
  // The end of a paragraph parts numbers.
  ['ninety\n\nsixth', ['6 sixth']],
])('the ordinals of %j are %j', (text, ordinals) => {
  expect(show(text)).toEqual(ordinals);
});

test.each([
  'secondly, in seconds, 30 secondes, los segundos, thirsty',
  '109 sessions, 96 members',
  // Parts of symbols, of addresses and of other numbers.
  'A/96th, A/RES/72/279th, C-109th, x_first, first_session, @second, #third',
  '3.5th, 0.5th, the 1 006th',
  'four thousand one',
  // Greater than can be read: never their tail.
  'one thousand and ninth, the two thousand three hundred and sixth, three millionth',
  'mille neuvième, mil novena, 2 hundred and ninth, 2 cent neuvième',
  // A compound says of what kind a thing is; it does not count it.
  'second-hand, tenth-grader, first-ever, first-quarter, 21st-century, twenty-first-century, ninth- and mid-first',
  // Fractions, and plurals of which the number of things is told.
  'one third, two thirds, trois cinquièmes, dos terceras partes, les deux premières',
  'rule 12a, 3.a) and 2a.',
  '25° C, 46°12’, 40°N, 12 st, 21 St Mark’s, 3 Rd, 5 e, No. 1 re: budget',
  'a secondary school, Once upon, unième',
])('%j holds no ordinal', (text) => {
  expect(show(text)).toEqual([]);
});

test('every ordinal to 999 is read back in every language: alone, in capitals, without hyphens, accents or one line', () => {
  for (let number = 1; number < 1000; number += 1) {
    for (const form of [spelledOrdinal(number), ...frenchOrdinals(number), ...spanishOrdinals(number)]) {
      for (const printed of [
        form,
        form.toUpperCase(),
        form.replaceAll('-', ' '),
        form.replaceAll(' ', '\u00a0'),
        form.normalize('NFD').replaceAll(/\p{M}/gu, ''),
      ]) {
        expect(
          ordinalsIn(`(${printed}) session`).map(({ value }) => value),
          printed,
        ).toEqual([number]);
      }
    }
  }
});

const greater = fc.oneof(
  ...(
    [
      [
        ['one thousand', 'one thousand and', 'two thousand three hundred and', 'a million'],
        (n: number) => [spelledOrdinal(n)],
      ],
      [['mille', 'deux mille', 'trois mille deux cent'], frenchOrdinals],
      [['mil', 'milésima', 'dos mil'], spanishOrdinals],
    ] as const
  ).map(([words, forms]) =>
    fc
      .tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 99 }), fc.nat())
      .map(([before, number, at]) => `${before} ${forms(number)[at % forms(number).length]}`),
  ),
);

test('nothing is read from an ordinal that is greater than the greatest', () => {
  fc.assert(
    fc.property(greater, (printed) => {
      expect(ordinalsIn(printed), printed).toEqual([]);
    }),
  );
});

test('the words tell in which language it is an ordinal, digits do not', () => {
  const languages = (text: string) => ordinalsIn(text).map((each) => each.languages.join(' '));
  expect(languages('premier, second, third, tercera, 96th, 54a sesión')).toEqual([
    'fr',
    'en fr',
    'en',
    'es',
    'en fr es',
    'es',
  ]);
});
