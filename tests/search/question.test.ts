import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuestion, type Condition } from '../../src/search/question.ts';
import { compileWays, namesIn } from '../../src/search/ways.ts';
import { readText } from '../../src/search/words.ts';

const things = [
  ['IOM', 'International Organization for Migration', 'OIM'],
  ['WB', 'World Bank'],
  ['WHO', 'World Health Organization'],
  ['AU', 'African Union'],
  ['AU', 'Audit Unit'],
  ['May', 'mai', 'mayo'],
  ['México', 'MX'],
];
const ways = compileWays(things);

/** A question in short: `"a b"` for words as they are, `+name` for a name, `a*`, `(… | …)` and `(… & …)`. */
function said(text: string): string {
  const { every, none, years } = readQuestion(text, ways);
  const parts = [...every.map(short), ...none.map((ask) => `-${short(ask)}`), ...(years ? [years.join('..')] : [])];
  return parts.join(' ');
}

function short(ask: Condition): string {
  if ('row' in ask) return `"${ask.row.join(' ')}"`;
  if ('word' in ask) return ask.word;
  if ('way' in ask) return `+${ask.way.key.replace(/=\d+$/, '')}`;
  if ('begins' in ask) return `${ask.begins}*`;
  return 'any' in ask ? `(${ask.any.map(short).join(' | ')})` : `(${ask.every.map(short).join(' & ')})`;
}

test.each([
  ['labour migration', 'labour migration'],
  ['"labour migration" Libya', '"labour migration" libya'],
  ['“labour migration” «la libre»', '"labour migration" "la libre"'],
  ['climate -disaster -"climate change"', 'climate -disaster -"climate change"'],
  ['a OR b c', '(a | b)'],
  ['Yemen OR Iraq return', '(yemen | iraq) return'],
  ['cities OR "global compact" OR migra*', '(cities | "global compact" | migra*)'],
  ['budget 2008..2012', 'budget 2008..2012'],
  ['2012..2008', '2008..2012'],
  ['..2012 budget', 'budget 0..2012'],
  ['2008..', '2008..9999'],
  ['"2008..2012"', '"2008 2012"'],
  ['budget -2008..2012', 'budget -"2008 2012"'],
  ['migra* mig* -abol*', 'migra* mig -abol*'],
  ['2018* e\u0301tude* policy-mak* 国际移民*', '2018* etude* ("policy mak" | policymak) "国 际 移 民"'],
  ["l’acce\u0301l* -qu'immig*", 'accel* -immig*'],
  ['"labour migration"Libya l’"accord de paix" 「移民」', '"labour migration" libya "accord de paix" "移 民"'],
])('%s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ['who chaired the Council in 2018', 'chaired council 2018'],
  ['how many members', 'members'],
  ['the of', 'the of'],
  ['"the Council"', '"the council"'],
  ['-the council', 'council -the'],
  ['l’ouverture', 'ouverture'],
])('small words are left out where there are others: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ['policy-makers', '("policy makers" | policymakers)'],
  ['A/50/426', '"a 50 426"'],
  ['移民', '"移 民"'],
  ['52 229 662 migrants', '("52 229 662" | 52229662) migrants'],
  ['52,229,662', '52229662'],
  ['U.N.', '("u n" | un)'],
  ['S.O.S.', '("s o s" | sos)'],
  ['1 500-2 000', '"1 500 2 000"'],
  ['-52\u00a0229\u00a0662 l’accord', 'accord -52229662'],
  ['and/or return', 'return'],
])('what is typed as one is asked for as one: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each([
  ['IOM', '(iom | +iom)'],
  ['iom’s strengths', '(iom | +iom) strengths'],
  ['I.O.M. loans', '(("i o m" | iom) | +iom) loans'],
  ['World Bank loans', '((world & bank) | +wb) loans'],
  ['International Organization for Migration', '((international & organization & migration) | +iom)'],
  ['WHO', '+who'],
  ['who', 'who'],
  ['"World Bank"', '"world bank"'],
  ['AU', '(+au | +au)'],
  ['mai 2009', '(mai | +may) 2009'],
  ['loans OR WB', '(loans | (wb | +wb))'],
])('names stand for each other, outside quotation marks: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test.each(['', '   ', '...', '""', '-', '- -', 'OR', 'OR OR', '"', '-"', '*', '…'])(
  'no word, no question: %j',
  (text) => {
    expect(readQuestion(text, ways)).toEqual({ every: [], none: [] });
  },
);

test.each([
  ['"not closed', '"not closed"'],
  ['x1 OR', 'x1'],
  ['OR x1', 'x1'],
  ['x1 OR OR x2', 'x1 x2'],
  ['-x1 OR x2', 'x2 -x1'],
])('what is not finished is read as far as it goes: %s', (text, expected) => {
  expect(said(text)).toBe(expected);
});

test('whatever is typed, it is read', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => void readQuestion(text, ways)));
});

test('a proper name of one word is a name where a text prints it so, or in capitals', () => {
  const keys = (text: string) => namesIn(readText(text), ways).map(({ way }) => way.key.replace(/=\d+$/, ''));
  expect(keys('The WHO and those who are in May; nor may one')).toEqual(['who', 'may']);
  expect(keys('MÉXICO, Mexico and Me\u0301xico, but not mexico')).toEqual(['mx', 'mx', 'mx']);
  expect(keys('le 5 mai, au Mali, MAY 2009')).toEqual(['may', 'may']);
  expect(keys('the I.O.M. and i.o.m., the A-U')).toEqual(['iom', 'au', 'au']);
  expect(keys('THE WORLD BANK and the world bank')).toEqual(['wb', 'wb']);
});
