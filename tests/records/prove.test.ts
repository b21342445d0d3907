import { expect, test } from 'vitest';
import { describeProvable, proves, type Provable } from '../../src/records/prove.ts';
import { isBefore } from '../../src/records/partial-date.ts';
import { standsIn } from '../../src/records/in-text/words.ts';

const range = (start: string, end: string): Provable => ({ kind: 'range', start, end });

test('one quote among several proves a value', () => {
  expect(proves(['Council', 'SCPF 4-5 May 2009'], range('2009-05-04', '2009-05-05'))).toBe(true);
  expect(proves([], range('2009-05-04', '2009-05-05'))).toBe(false);
});

test('two printed ranges do not prove the range from the first to the last', () => {
  const quote = '25-26 March & 6-7 July 2009';
  expect(proves([quote], range('2009-07-06', '2009-07-07'))).toBe(true);
  expect(proves([quote], range('2009-03-25', '2009-07-07'))).toBe(false);
});

test('two days joined by "and" prove the range of both only where one follows the other', () => {
  expect(proves(['on 21 and 22 January 2008'], range('2008-01-21', '2008-01-22'))).toBe(true);
  expect(proves(['on 21 and 23 January 2008'], range('2008-01-21', '2008-01-23'))).toBe(false);
});

test('a range proves its start and its end, and no single date', () => {
  const quotes = ['27-30 November 2018'];
  expect(proves(quotes, { kind: 'start', value: '2018-11-27' })).toBe(true);
  expect(proves(quotes, { kind: 'end', value: '2018-11-30' })).toBe(true);
  expect(proves(quotes, { kind: 'date', value: '2018-11-27' })).toBe(false);
});

test('a day does not prove its month, nor a month a day', () => {
  expect(proves(['5 December 2008'], { kind: 'date', value: '2008-12' })).toBe(false);
  expect(proves(['December 2008'], { kind: 'date', value: '2008-12-01' })).toBe(false);
});

test('amounts, changes and numbers are proved by their value, not by their spelling', () => {
  expect(proves(['USD 1 billion'], { kind: 'money', value: { minor: 100000000000, currency: 'USD' } })).toBe(true);
  expect(proves(['CHF 1 billion'], { kind: 'money', value: { minor: 100000000000, currency: 'USD' } })).toBe(false);
  expect(proves(['increase of 5.80 per cent'], { kind: 'percent', value: '5.8' })).toBe(true);
  expect(proves(['the 109th Session'], { kind: 'number', value: 109 })).toBe(true);
  expect(proves(['NINETY-SIXTH SESSION'], { kind: 'number', value: 96 })).toBe(true);
  expect(proves(['NINETY-SIXTH SESSION'], { kind: 'number', value: 6 })).toBe(false);
  expect(proves(['the Seventh Special Sessions'], { kind: 'number', value: 7 })).toBe(true);
  expect(proves(['the 1109th Session'], { kind: 'number', value: 109 })).toBe(false);
  expect(proves(['up from 1,600 to 2’900'], { kind: 'number', value: 1600 })).toBe(true);
  expect(proves(['up from 1,600 to 2’900'], { kind: 'number', value: 2900 })).toBe(true);
  expect(proves(['more than 1600 in 2007'], { kind: 'number', value: 1600 })).toBe(true);
  expect(proves(['up from 1,600 to 2’900'], { kind: 'number', value: 600 })).toBe(false);
  expect(proves(['1.4 billion'], { kind: 'number', value: 4 })).toBe(false);
  expect(proves(['in 1998, 67 States'], { kind: 'number', value: 67 })).toBe(true);
  expect(proves(['one hundredth'], { kind: 'number', value: 1600 })).toBe(false);
});

test('a person is proved by any form of the name that the register holds', () => {
  const forms = ['William Lacy Swing', 'Ambassador Swing'];
  expect(proves(['Under the leadership of Ambassador Swing'], { kind: 'words', forms })).toBe(true);
  expect(proves(['Under the leadership of Ambassador Swinger'], { kind: 'words', forms })).toBe(false);
});

test('words stand in a text whatever their case, apostrophes and plural endings, as whole words only', () => {
  expect(standsIn('Regional Consultative Process', 'major Regional Consultative Processes on migration')).toBe(true);
  expect(standsIn("Migrants' Contribution", 'V. MIGRANTS’ CONTRIBUTION')).toBe(true);
  expect(standsIn('GMG', 'the GMG’s members')).toBe(true);
  expect(standsIn('Gen', 'Geneva')).toBe(false);
  expect(standsIn('', 'Geneva')).toBe(false);
});

test('what was expected is said in words', () => {
  expect(describeProvable(range('2009-05-04', '2009-05-05'))).toBe('the date 4–5 May 2009');
  expect(describeProvable({ kind: 'words', forms: ['GMG', 'Global Migration Group'] })).toBe(
    'one of "GMG", "Global Migration Group"',
  );
});

test('a date is before another only where both are known well enough', () => {
  expect(isBefore('2008-11', '2008-12-05')).toBe(true);
  expect(isBefore('2008-12', '2008-12-05')).toBe(false);
  expect(isBefore('2008', '2007-11')).toBe(false);
});
