import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { familyOf } from '../../src/search/families.ts';
import { joinedOf, wordsOf } from '../../src/search/words.ts';

const words = (text: string) => wordsOf(text).map(({ word }) => word);
const joined = (text: string) => joinedOf(text, wordsOf(text)).map(({ word }) => word);

describe('what counts as a word', () => {
  test.each([
    ['António and ANTONIO', ['antonio', 'and', 'antonio']],
    ['cœur, Straße, ﬁnance, Łódź, smørrebrød', ['coeur', 'strasse', 'finance', 'lodz', 'smorrebrod']],
    ['l’Assemblée, O’Malley, IOM’s', ['l', 'assemblee', 'o', 'malley', 'iom', 's']],
    ['policy-makers MC/2266/Rev.1 snake_case', ['policy', 'makers', 'mc', '2266', 'rev', '1', 'snake', 'case']],
    ['mi\u00adgra\u00adtion \u202emixed\u202c way\u200dfarer', ['migration', 'mixed', 'wayfarer']],
    ['CO₂ 109th H1N1 ２０１８ ٢٠١٨ २०१८', ['co2', '109th', 'h1n1', '2018', '2018', '2018']],
    ['الهِجْرَة أُول مـــا', ['الهجرة', 'اول', 'ما']],
    ['Ёлка Ιωάννης שָׁלוֹם', ['елка', 'ιωαννησ', 'שלום']],
    ['移民预算', ['移', '民', '预', '算']],
    ['มีที่', ['มี', 'ที่']],
    ['이주 hiがカ', ['이', '주', 'hi', 'が', 'カ']],
    ['हिन्दी', ['हिन्दी']],
    ['น้ำ จ\u0e4dา ｶﾞ', ['น้', '\u0e4dา', 'จ', '\u0e4dา', 'ガ']],
    ['dʼIvoire, №\u00a05™', ['d', 'ivoire', '5']],
    ['… — “” €', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('how a number is one word', () => {
  test.each([
    ['CHF 52,229,662; 52’229’662; 52\u00a0229\u202f662; 52.229.662', ['chf', ...Array(4).fill('52229662')]],
    ['5.8\u00a02018 and 2018\u00a0229', ['5.8', '2018', 'and', '2018', '229']],
    ['5.8 per cent, 5,8 %, 58, 5–8, 58/208', ['5.8', 'per', 'cent', '5.8', '58', '5', '8', '58', '208']],
    ['1,500 1.500 0,125 0.7 12,345.67', ['1500', '1.500', '0.125', '0.7', '12345.67']],
    ['12.11.2018 1,2,3 3.2.1', ['12', '11', '2018', '1', '2', '3', '3', '2', '1']],
    ['2018\u00a02e, 5’2nd, 2’0005, 012’500', ['2018', '2e', '5', '2nd', '2', '0005', '012', '500']],
    ['1,500² and 5½', ['1500', '2', 'and', '5']],
    ['USD5.8m US$1,500', ['usd', '5.8', 'm', 'us', '1500']],
    ['2017–2030, 2004/05', ['2017', '2030', '2004', '05']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

test.each([
  ['policy-makers of follow‑up', ['policymakers', 'followup']],
  ['U.N. and I.O.M. but Rev.1', ['un', 'iom']],
  ['हि.प.', ['हिप']],
  ['52 229 662 in 2018 229 or 1 22', ['52229662']],
  ['1.500 and 1.50 and 0.500', ['1500']],
  ['covid-19 and 2017-2030', ['covid19']],
])('words are also found as one: %s', (text, expected) => {
  expect(joined(text)).toEqual(expected);
});

test('a word stands where it is said to stand, and words follow each other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0;
      for (const { word, start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(wordsOf(text.slice(start, end)).map((each) => each.word)).toEqual([word]);
        last = end;
      }
    }),
  );
});

test('what is found of a text does not change with its case or its form of Unicode', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-ZÀ-ÖØ-öø-ÿ .,'0-9-]*$/), (text) => {
      expect(words(text.toLowerCase().normalize('NFD'))).toEqual(words(text));
    }),
  );
});

describe('a family is singular and plural', () => {
  const related = (one: string, other: string) => familyOf(one).includes(other) && familyOf(other).includes(one);
  test.each([
    ['city', 'cities'],
    ['study', 'studies'],
    ['body', 'bodies'],
    ['process', 'processes'],
    ['crisis', 'crises'],
    ['industrie', 'industries'],
    ['general', 'generaux'],
    ['bureau', 'bureaux'],
    ['enjeu', 'enjeux'],
    ['nacion', 'naciones'],
    ['pais', 'paises'],
    ['box', 'boxes'],
  ])('%s and %s', (one, other) => {
    expect(related(one, other)).toBe(true);
  });
  test.each([
    ['migrate', 'migrants'],
    ['united', 'unit'],
    ['meeting', 'meet'],
    ['thesis', 'these'],
    ['car', 'cares'],
    ['mal', 'males'],
    ['mois', 'moi'],
    ['status', 'statu'],
    ['process', 'proces'],
    ['return', 'returned'],
  ])('but not %s and %s', (one, other) => {
    expect(related(one, other)).toBe(false);
  });
});
