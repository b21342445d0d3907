import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthName } from '../../src/records/in-text/calendar-words.ts';
import {
  daysInMonth,
  earliestDay,
  formatDate,
  formatDateRange,
  fullDateSchema,
  isPartialDate,
} from '../../src/records/partial-date.ts';

describe('a date as far as it is known', () => {
  test.each(['2013', '2007-11', '2008-12-05', '2008-02-29', '2000-02-29'])('%s is a date', (value) => {
    expect(isPartialDate(value)).toBe(true);
  });

  test.each([
    ['a day that does not exist', '2009-02-30'],
    ['29 February of a common year', '2009-02-29'],
    ['29 February of a century', '1900-02-29'],
    ['a month that does not exist', '2009-13'],
    ['month nought', '2009-00'],
    ['day nought', '2009-01-00'],
    ['a single digit', '2009-1-5'],
    ['a time beside it', '2009-01-05T00:00'],
    ['a space beside it', '2009 '],
    ['another order', '05-01-2009'],
    ['nothing', ''],
  ])('%s is none: %j', (_, value) => {
    expect(isPartialDate(value)).toBe(false);
  });

  test('every day of the calendar is a date, and the day after the last of a month is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
        const date = (day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect(daysInMonth(year, month)).toBe(days);
        for (let day = 1; day <= days; day += 1) expect(isPartialDate(date(day))).toBe(true);
        expect(isPartialDate(date(days + 1))).toBe(false);
      }),
    );
  });

  test('a full date is asked for by name', () => {
    expect(fullDateSchema.safeParse('2008-12').error?.issues[0]?.message).toBe(
      'Expected a full date, such as "2008-12-05"',
    );
    expect(fullDateSchema.safeParse('2008-12-05').success).toBe(true);
  });
});

describe('a date in words', () => {
  test.each([
    ['2008-12-05', '5 December 2008'],
    ['2007-11', 'November 2007'],
    ['2013', '2013'],
  ])('%s is written %s', (value, words) => {
    expect(formatDate(value)).toBe(words);
  });

  test.each([
    ['2009-05-04', '2009-05-05', '4–5 May 2009'],
    ['2008-09-29', '2008-10-02', '29 September – 2 October 2008'],
    ['2009-12-30', '2010-01-02', '30 December 2009 – 2 January 2010'],
    ['2009-05-04', '2009-05-04', '4 May 2009'],
    ['2009-05', '2009-06', 'May 2009 – June 2009'],
    ['2009-05', '2009-05', 'May 2009'],
  ])('the days from %s to %s are written %s', (start, end, words) => {
    expect(formatDateRange(start, end)).toBe(words);
  });

  test('months count from one', () => {
    expect([monthName(1), monthName(12), monthName(13)]).toEqual(['January', 'December', '']);
  });
});

test('a date that is not known to the day is sorted by the first day it can mean', () => {
  expect(['2007-11-02', '2007-11', '2007'].map(earliestDay)).toEqual(['2007-11-02', '2007-11-01', '2007-01-01']);
});
