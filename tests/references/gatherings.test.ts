import { expect, test } from 'vitest';
import { meetingNumber } from '../../src/references/gatherings.ts';
import { yearBeside } from '../../src/references/years.ts';

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
  [', held in Geneva in June 2008', '2008'],
  [' held from 4 to 5 May 2009', '2009'],
  [' (Geneva, 27 November 2018)', '2018'],
  [', tenue en novembre 2014', '2014'],
  [' del año 2008', '2008'],
  [' cette année', '2018'],
  [' and the Budget for 2019', undefined],
  [' of the Budget for 2019', undefined],
  [' on 4 May', undefined],
  ['. In 2009', undefined],
])('the words %j give the year %s', (after, year) => {
  expect(yearBeside(after, '2018-11-27')).toBe(year);
});
