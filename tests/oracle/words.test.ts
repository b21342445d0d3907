import { expect, test } from 'vitest';
import { isFamily, singularsOf } from '../../scripts/oracle/families.ts';
import { readWords } from '../../scripts/oracle/words.ts';

const wordsOf = (text: string) => readWords(text).words.map(({ word }) => word);
const joinedOf = (text: string) => readWords(text).joined.map(({ word }) => word);

test.each([
  ['L’Assemblée générale', 'l assemblee generale'],
  ["IOM's policy-makers", 'iom s policy makers'],
  ['A/50/426, 5–8 mai', 'a 50 426 5 8 mai'],
  ['the 109th, CO₂ and 2ⁿᵈ', 'the 109th co2 and 2nd'],
  ['cœur, Æsop, Straße, Łódź, Ørsted, Đặng, İstanbul, ılık', 'coeur aesop strasse lodz orsted dang istanbul ilik'],
  ['Ελλάδα ΟΔΟΣ οδός', 'ελλαδα οδοσ οδοσ'],
  ['ﬁnance Ⅳ ﬀ', 'finance iv ff'],
  ['Дмитрий', 'дмитрии'],
  ['مُحَمَّد أكتـوبر', 'محمد اكتوبر'],
  ['שָׁלוֹם', 'שלום'],
  ['हिन्दी की', 'हिन्दी की'],
  ['mi\u00adgra\u200dtion\ufeff', 'migration'],
  ['\u202bone\u202c \u200ftwo', 'one two'],
  ['one\u200btwo', 'one two'],
  ['٢٠١٨ ２０１８ २०१८', '2018 2018 2018'],
  ['dʼIvoire, №\u00a05™', 'd ivoire 5'],
  ['', ''],
  ['… – « » ́ *', ''],
])('reads the words of %j', (text, words) => {
  expect(wordsOf(text).join(' ')).toBe(words);
});

test.each([
  ['52,229,662', '52229662'],
  ['1,500 and 10,000', '1500 and 10000'],
  ["52'229'662 or 52’229’662", '52229662 or 52229662'],
  ['52\u00a0229\u00a0662 52\u2009229\u2009662 52\u202f229\u202f662', '52229662 52229662 52229662'],
  ['52.229.662', '52229662'],
  ['5.8 5,8 0,125 0.125', '5.8 5.8 0.125 0.125'],
  ['1.500', '1.500'],
  ['12.11.2018', '12 11 2018'],
  ['1,2,3', '1 2 3'],
  ['1,234.56', '1234.56'],
  ['1\u00a0234,5', '1234.5'],
  ['12.5 per cent, 3.5. Then', '12.5 per cent 3.5 then'],
  ['2018,300', '2018.300'],
  ['1,2345', '1.2345'],
  ['52 229 662', '52 229 662'],
  ['le 27\u00a0novembre 2018\u00a0000', 'le 27 novembre 2018 000'],
  ["5'8", '5 8'],
  ['٥٢,٢٢٩', '52229'],
  ['USD5.8m, US$1,500m and 12.5km', 'usd 5.8 m us 1500 m and 12.5 km'],
  ['2018\u00a02e and 5’2nd', '2018 2e and 5 2nd'],
  ['1,500² and 5½', '1500 2 and 5'],
])('reads the numbers of %j', (text, words) => {
  expect(wordsOf(text).join(' ')).toBe(words);
});

test.each([
  ['移民问题2018年', '移 民 问 题 2018 年'],
  ['二〇一八年', '二 〇 一 八 年'],
  ['データ が', 'テ\u3099ータか\u3099'],
  ['한국', '한 국'],
  ['การย้าย', 'ก า ร ย้ า ย'],
  ['น้ำ จ\u0e4dา', 'น้ \u0e4dา จ \u0e4dา'],
])('takes every letter of %j for a word, with its marks', (text, words) => {
  expect(wordsOf(text).join('')).toBe(words.replaceAll(' ', '').normalize('NFC'));
});

test.each([
  ['policy-makers', ['policymakers']],
  ['state‑of‐the-art', ['stateoftheart']],
  ['COVID-19', ['covid19']],
  ['USD-5.8 and covid-19-20', ['covid1920']],
  ['5-8 and 2008-2009', []],
  ['5–8, policy – makers', []],
  ['the U.N. and U.S.A.', ['un', 'usa']],
  ['e.g. this', ['eg']],
  ['CHF 52 229 662 for 12 345', ['52229662', '12345']],
  ['in 2018 173 Members', []],
  ['7 40 000', ['40000']],
  ['12\n345', []],
  ['1.500', ['1500']],
  ['0.125 and 1,500', []],
  ['移-民', []],
])('joins of %j', (text, joined) => {
  expect(joinedOf(text)).toEqual(joined);
});

test('says where a word stands, and in which letters', () => {
  const { text, words } = readWords('«\u00a0L’O\u00adMS\u00a0»: 5,000');
  expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['L', 'O\u00adMS', '5,000']);
  expect(words.map(({ cased }) => cased)).toEqual(['L', 'OMS', '5000']);
});

test.each([
  ['cities', 'city'],
  ['movies', 'movie'],
  ['crises', 'crisis'],
  ['journaux', 'journal'],
  ['noyaux', 'noyau'],
  ['lieux', 'lieu'],
  ['bureaux', 'bureau'],
  ['migrants', 'migrant'],
  ['boxes', 'box'],
  ['churches', 'church'],
  ['naciones', 'nacion'],
  ['bodies', 'body'],
  ['studies', 'study'],
])('takes %s and %s for a family', (plural, singular) => {
  expect(isFamily(plural, singular)).toBe(true);
  expect(isFamily(singular, plural)).toBe(true);
});

test.each([
  ['migrate', 'migrants'],
  ['access', 'acces'],
  ['virus', 'viru'],
  ['crisis', 'crisi'],
  ['gas', 'ga'],
  ['border', 'borders2'],
  ['share', 'shared'],
])('takes %s and %s for no family', (one, other) => {
  expect(isFamily(one, other)).toBe(false);
});

test('takes two plurals of one word for a family', () => {
  expect(singularsOf('crises')).toEqual(['crisis', 'crise', 'cris']);
  expect(isFamily('procesos', 'proceso')).toBe(true);
  expect(isFamily('normales', 'normals')).toBe(true);
});
