import { expect, test } from 'vitest';
import { meetingNumber } from '../../../src/exports/references/gatherings.ts';
import { ordinalsIn } from '../../../src/exports/references/ordinals.ts';
import { yearBeside } from '../../../src/exports/references/years.ts';
import { spelledOrdinal } from '../../../src/records/ordinals.ts';

const read = (text: string) => ordinalsIn(text).map(({ start, end, number }) => [text.slice(start, end), number]);

test('every ordinal up to the 199th is read in words', () => {
  for (let number = 1; number < 200; number += 1) {
    const words = spelledOrdinal(number);
    expect(read(`the ${words} session`), words).toEqual([[words, number]]);
    expect(read(`the ${words.replaceAll('-', ' ').toUpperCase()} session`), words).toHaveLength(1);
  }
});

test('and in digits, English and French', () => {
  expect(read('1st 2nd 23rd 96th 109e 96ème 1re')).toEqual([
    ['1st', 1],
    ['2nd', 2],
    ['23rd', 23],
    ['96th', 96],
    ['109e', 109],
    ['96ème', 96],
    ['1re', 1],
  ]);
});

test.each(['a secondary tenth-grader', '1096th', 'A/96th', '3.5th', 'second-hand', 'thirsty', '12 th'])(
  '%s has none',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test('the name of a meeting gives it a number where it counts the meeting itself', () => {
  const forum = { names: ['Global Forum on Migration and Development'] };
  expect(meetingNumber('Global Forum on Migration and Development, third meeting', forum)).toBe(3);
  const coordination = { names: ['Coordination Meeting on International Migration'] };
  expect(meetingNumber('Seventh Coordination Meeting on International Migration', coordination)).toBe(7);
  const dialogue = { names: ['International Dialogue on Migration'] };
  expect(meetingNumber('International Dialogue on Migration, first workshop', dialogue)).toBeUndefined();
  expect(
    meetingNumber('International Dialogue on Migration at the 96th Session of the Council', dialogue),
  ).toBeUndefined();
});

test.each([
  [' in December 2008, ', '2008'],
  [' (2–5 December 2008)', '2008'],
  [', held in 2009 ', '2009'],
  [' of the year 2007', '2007'],
  [' this year', '2018'],
  [' last year', 'none'],
  [' and the Budget for 2019', undefined],
  ['. In 2009', undefined],
])('the words %j give the year %s', (after, year) => {
  expect(yearBeside(after, '2018-11-27')).toBe(year);
});
