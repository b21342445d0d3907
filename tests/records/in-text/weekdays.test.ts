import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn } from '../../../src/records/dates-in-text.ts';
import { daysInMonth, formatDate } from '../../../src/records/partial-date.ts';
import { weekdayName } from '../../../src/records/in-text/calendar-words.ts';
import { weekdayOf, weekdaysIn } from '../../../src/records/in-text/weekdays.ts';

const show = (text: string) =>
  weekdaysIn(text)
    .map(({ date, weekday }) => `${date} ${weekdayName(weekday).slice(0, 3)}`)
    .join(', ');

/** Printed form → the days with the weekdays printed for them. */
const printed: Readonly<Record<string, string>> = {
  'Friday, 5 December 2008': '2008-12-05 Fri',
  'Thursday, 5 December 2008': '2008-12-05 Thu',
  'Monday, 23 November 2009': '2009-11-23 Mon',
  'Friday December 5th, 2008': '2008-12-05 Fri',
  'on Friday the 5th of December 2008': '2008-12-05 Fri',
  '5 December 2008 (Friday)': '2008-12-05 Fri',
  'Friday 2008-12-05': '2008-12-05 Fri',
  'Tuesday, 27 November, to Friday, 30 November 2018': '2018-11-27 Tue, 2018-11-30 Fri',
  'Tuesday, 27, to Friday, 30 November 2018': '2018-11-27 Tue, 2018-11-30 Fri',
  'Mon. 29 Nov. − Thurs. 2 Dec. 2010': '2010-11-29 Mon, 2010-12-02 Thu',
  'Thursday and Friday, 20 and 21 November 2008': '2008-11-20 Thu, 2008-11-21 Fri',
  'Thursday-Friday, 20-21 November 2008': '2008-11-20 Thu, 2008-11-21 Fri',
  'Genève du lundi 5 décembre au jeudi 8 décembre 2016': '2016-12-05 Mon, 2016-12-08 Thu',
  'mardi 27 novembre 2018': '2018-11-27 Tue',
  'el viernes 30 de noviembre de 2018': '2018-11-30 Fri',
};

test.each(Object.entries(printed))('"%s" prints %s', (text, days) => {
  expect(show(text)).toBe(days);
});

test.each([
  'Wednesday, 5 December',
  'next Wednesday (28/11)',
  'On Wednesday the Council met. In 2008 it did not.',
  'Friday, December 2008',
  'The sun 5 December 2008',
  'Monday to Friday, 5 December 2008',
  'Monday, 29 December, to Friday, 2 January 2009',
])('"%s" prints no weekday of a day that is known', (text) => {
  expect(show(text)).toBe('');
});

test('the weekday of every day is that of the calendar, whatever the time zone', () => {
  expect(['2008-12-05', '2018-11-27', '2009-11-23', '2000-02-29', '2024-12-01'].map(weekdayOf)).toEqual([
    5, 2, 1, 2, 7,
  ]);
});

test('every day is read back with the weekday printed before it, and is the same date without', () => {
  const day = fc
    .record({
      year: fc.integer({ min: 1951, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      weekday: fc.integer({ min: 1, max: 7 }),
    })
    .filter((each) => each.day <= daysInMonth(each.year, each.month));
  fc.assert(
    fc.property(day, fc.constantFrom(', ', ' '), ({ year, month, day: number, weekday }, sign) => {
      const date = `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
      const text = `on ${weekdayName(weekday)}${sign}${formatDate(date)}, in Geneva`;
      expect(weekdaysIn(text)).toEqual([{ date, weekday }]);
      expect(datesIn(text)).toEqual([{ start: date, end: date }]);
    }),
  );
});
