import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateSpansIn, datesIn, joinDays } from '../../../src/records/in-text/dates.ts';
import { daysInMonth, isPartialDate } from '../../../src/records/partial-date.ts';

/** Printed form → what it means; ends apart where it is a range. */
const printed: Readonly<Record<string, string>> = {
  '1. SCPF 4-5 May 2009': '2009-05-04/2009-05-05',
  '1. Europe (including the CIS): 29-30 Jan. 2009, Budapest': '2009-01-29/2009-01-30',
  '4. Western Hemisphere: 26-27 March, 2009 Panama': '2009-03-26/2009-03-27',
  'December 5th, 2008': '2008-12-05',
  '2. Excom 23 June, 2009': '2009-06-23',
  '6. Inter-sessional Workshops 25-26 March & 6-7 July 2009': '2009-03-25/2009-03-26 2009-07-06/2009-07-07',
  'du 25 au 26 mars et du 6 au 7 juillet 2009': '2009-03-25/2009-03-26 2009-07-06/2009-07-07',
  'Resolution No. 1309 of 24 November 2015, just as': '2015-11-24',
  'General Assembly resolution 72/279 of 31 May 2018.': '2018-05-31',
  'le 1er décembre 2018': '2018-12-01',
  'Genève, 27 au 30 novembre 2018': '2018-11-27/2018-11-30',
  'del 27 al 30 de noviembre de 2018': '2018-11-27/2018-11-30',
  'du 1er au 4 décembre 2018': '2018-12-01/2018-12-04',
  'Genève, du 28 novembre au 1er décembre 2018': '2018-11-28/2018-12-01',
  'les 27 et 28 novembre 2018': '2018-11-27 2018-11-28',
  'de 4 à 8 juin 2018': '2018-06-04/2018-06-08',
  'mardi 27 NOVEMBRE 2018': '2018-11-27',
  'le premier décembre 2018': '2018-12-01',
  'le 27 sept. 2018': '2018-09-27',
  'le 4 mai 2018 à 10 heures': '2018-05-04',
  '1.º de diciembre de 2018': '2018-12-01',
  'del 27 de noviembre al 1.º de diciembre de 2018': '2018-11-27/2018-12-01',
  '27 y 28 de noviembre de 2018': '2018-11-27 2018-11-28',
  'el 1ro y el primero de diciembre de 2018': '2018-12-01 2018-12-01',
  'Ginebra, viernes 5 dic. 2008': '2008-12-05',
  'setiembre de 2018': '2018-09',
  'Geneva 28 November - 1 December 2006': '2006-11-28/2006-12-01',
  '28 December 2008 – 2 January 2009': '2008-12-28/2009-01-02',
  'from 18 to 20 June 2008⁹, the IASC Working Group': '2008-06-18/2008-06-20',
  'Tuesday, 27 November, to Friday, 30 November 2018': '2018-11-27/2018-11-30',
  'Mon. 29 Nov. − Thurs. 2 Dec. 2010': '2010-11-29/2010-12-02',
  '26 TO 28 NOVEMBER 2024': '2024-11-26/2024-11-28',
  'October 27-28, 2009': '2009-10-27/2009-10-28',
  '4 and 5 Nov. 2008': '2008-11-04 2008-11-05',
  'October to December 2012': '2012-10/2012-12',
  'the Sixth Coordination Meeting in November 2007.': '2007-11',
  'Nov 2018': '2018-11',
  'IOM 2006 – 2013': '2006/2013',
  '1988-1998': '1988/1998',
  '2008-12-05': '2008-12-05',
  // As ordinals are printed: raised letters, some come apart from their number; hard spaces and line breaks.
  'le 1ᵉʳ mai 2009, le 1 er juin 2009': '2009-05-01 2009-06-01',
  'la 1ª de mayo de 2009, the 2 nd of May 2009': '2009-05-01 2009-05-02',
  '4\u00a0–\u00a05\nMay\u00a02009': '2009-05-04/2009-05-05',
  'between 1 July 2023 and 30 June 2024': '2023-07-01/2024-06-30',
  'entre el 4 y el 6 de mayo de 2009, y el 8 de mayo de 2009': '2009-05-04/2009-05-06 2009-05-08',
  'Derecho del Mar de 10 de diciembre de 1982': '1982-12-10',
  // Lists that go on by commas; each ends in "and" and a later day.
  '3, 4 and 5 June 2019; 3, 5, 7, and 9 June 2019':
    '2019-06-03 2019-06-04 2019-06-05 2019-06-03 2019-06-05 2019-06-07 2019-06-09',
  'les 3, 4 et 5 juin 2019': '2019-06-03 2019-06-04 2019-06-05',
  '30 de septiembre, 1 y 2 de octubre de 2019': '2019-09-30 2019-10-01 2019-10-02',
  'Monday 3, Tuesday 4 and Wednesday 5 June 2019': '2019-06-03 2019-06-04 2019-06-05',
  'Room 12, 3 June 2019; in rooms 11, 12, 3 June 2019': '2019-06-03 2019-06-03',
  'agenda item 12, 3 and 4 June 2019': '2019-06-03 2019-06-04',
  '1 July 2019-30 June 2020, 1 July 2019-12 June 2020': '2019-07-01/2020-06-30 2019-07-01/2020-06-12',
  '1 de julio de 2019-12 de junio de 2020': '2019-07-01/2020-06-12',
  '2018‑11‑27, 2018‐11': '2018-11-27 2018-11',
  "au cours du mois d’août 2019, fin d'avril 2019, le 3 d’octobre 2019": '2019-08 2019-04 2019-10-03',
  'two years ago, 2019 was; long ago. 2018 was; 3 ago. 2017, Ago. 2016': '2019 2018 2017-08-03 2016-08',
  'miercoles 5 de diciembre de 2008, SÁBADO 6 DE DICIEMBRE DE 2008': '2008-12-05 2008-12-06',
};

const show = (text: string) =>
  datesIn(text)
    .map(({ start, end }) => (start === end ? start : `${start}/${end}`))
    .join(' ');

test.each(Object.entries(printed))('"%s" is read as %s', (text, dates) => {
  expect(show(text)).toBe(dates);
});

test.each([
  '30 February 2009',
  '29-31 February 2009',
  '31-30 January 2009',
  '2009-02-30',
  'on 17-18 January',
  'MC/2005 and C/106/54',
  'Resolution No. 1950',
  'CHF 2009',
  'les vingt-sept membres, les sept États',
  'le premier membre et la première session',
  'el primero de los cinco puntos',
  'les 27 et 28 novembre',
  '31 de noviembre de 2018',
  'du 30 au 27 novembre 2018',
  'mars et mai, le mar. et la mer',
  'a 12-point strategy with 3 priorities',
  'on 31/12',
])('"%s" holds no date', (text) => {
  expect(show(text)).toBe('');
});

const english = 'January February March April May June July August September October November December'.split(' ');
const short = 'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const french = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const spanish = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');
const ordinal = (day: number) =>
  `${day}${['th', 'st', 'nd', 'rd'][day % 100 >= 11 && day % 100 <= 13 ? 0 : day % 10] ?? 'th'}`;

/** Ways to print one day; each must be read back. */
const days: readonly ((day: number, month: number, year: number) => string)[] = [
  (day, month, year) => `${day} ${english[month]} ${year}`,
  (day, month, year) => `${day} ${short[month]}, ${year}`,
  (day, month, year) => `${english[month]} ${ordinal(day)}, ${year}`,
  (day, month, year) => `${english[month]} ${day}, ${year}`,
  (day, month, year) => `${ordinal(day)} of ${english[month]} ${year}`,
  (day, month, year) => `le ${day === 1 ? '1er' : day} ${french[month]} ${year}`,
  (day, month, year) => `el ${day} de ${spanish[month]} de ${year}`,
  (day, month, year) => `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
];
/** Ways to print two days of one month. */
const ranges: readonly ((from: number, to: number, month: number, year: number) => string)[] = [
  (from, to, month, year) => `${from}-${to} ${english[month]} ${year}`,
  (from, to, month, year) => `${from}–${to} ${short[month]} ${year}`,
  (from, to, month, year) => `from ${from} to ${to} ${english[month]}, ${year}`,
  (from, to, month, year) => `${english[month]} ${from}-${to}, ${year}`,
  (from, to, month, year) => `du ${from} au ${to} ${french[month]} ${year}`,
  (from, to, month, year) => `del ${from} al ${to} de ${spanish[month]} de ${year}`,
];
const aDay = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 0, max: 11 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(({ year, month, day }) => day <= daysInMonth(year, month + 1));
const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

test('every day, in every way it is printed, is read back', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(...days), ({ year, month, day }, print) => {
      const value = iso(year, month, day);
      expect(datesIn(`Held ${print(day, month, year)}, in Geneva.`)).toEqual([{ start: value, end: value }]);
    }),
  );
});

test('every range within a month, in every way it is printed, is read back', () => {
  fc.assert(
    fc.property(
      aDay,
      fc.integer({ min: 1, max: 27 }),
      fc.constantFrom(...ranges),
      ({ year, month, day }, other, print) => {
        const [from, to] = [Math.min(day, other), Math.max(day, other)];
        const range = { start: iso(year, month, from), end: iso(year, month, to) };
        expect(datesIn(`(${print(from, to, month, year)})`)).toEqual([range]);
      },
    ),
  );
});

test('every range over two months is read back, with the year once or twice', () => {
  fc.assert(
    fc.property(aDay, aDay, fc.constantFrom(' - ', '–', ' to '), (one, other, dash) => {
      const [first, last] = [one, other].sort((a, b) =>
        iso(a.year, a.month, a.day) < iso(b.year, b.month, b.day) ? -1 : 1,
      );
      if (first === undefined || last === undefined) return;
      const opening = `${first.day} ${english[first.month]}${first.year === last.year ? '' : ` ${first.year}`}`;
      const range = { start: iso(first.year, first.month, first.day), end: iso(last.year, last.month, last.day) };
      expect(datesIn(`${opening}${dash}${last.day} ${english[last.month]} ${last.year}`)).toEqual([range]);
    }),
  );
});

test('a month and a year are read back to the precision in which they are printed', () => {
  fc.assert(
    fc.property(aDay, fc.constantFrom(english, short, french, spanish), ({ year, month }, names) => {
      const value = iso(year, month, 1).slice(0, 7);
      expect(datesIn(`in ${names[month]} ${year}`)).toEqual([{ start: value, end: value }]);
      expect(datesIn(`in ${year}`)).toEqual([{ start: String(year), end: String(year) }]);
    }),
  );
});

test('whatever the text, only dates that exist are read, and none runs backwards', () => {
  const scrap = fc.constantFrom(
    '31',
    '4-5',
    'Feb.',
    'May',
    '2009',
    '-',
    'to',
    '&',
    ',',
    'of',
    'de',
    '1er',
    '30',
    'x',
    '2009-02-30',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 12 }), (scraps) => {
      for (const { start, end } of datesIn(scraps.join(' '))) {
        expect(isPartialDate(start) && isPartialDate(end)).toBe(true);
        expect(start <= end && start.length === end.length).toBe(true);
      }
    }),
  );
});

test.each([
  ['SCPF 4-5 May 2009, Geneva', ['4-5 May 2009: day']],
  ['Friday, 4 May 2012, 3 p.m.', ['Friday, 4 May 2012: day']],
  ['Geneva, from 25 to 26 March & 6-7 July 2009.', ['25 to 26 March & 6-7 July 2009: day']],
  ['November 2018', ['November 2018: month']],
  ['the budget for 2009', ['2009: year']],
  ['on 4 May, and in June', ['4 May: day', 'June: month']],
  ['96 sessions of 4 bodies, MC/2258', []],
  ['le 1ᵉʳ mai 2009', ['1ᵉʳ mai 2009: day']],
])('the stretches of %j that print dates are %j', (text, stretches) => {
  expect(dateSpansIn(text).map(({ start, end, precision }) => `${text.slice(start, end)}: ${precision}`)).toEqual(
    stretches,
  );
});

test('a stretch without a year, or whose date does not exist, gives no date', () => {
  expect(dateSpansIn('4 May; 31 June 2009').map(({ dates }) => dates)).toEqual([[], []]);
});

test('days that follow each other are one range, others are not', () => {
  expect(joinDays(datesIn('4, 5 and 7 May 2009'))).toEqual([
    { start: '2009-05-04', end: '2009-05-05' },
    { start: '2009-05-07', end: '2009-05-07' },
  ]);
  expect(joinDays(datesIn('31 May and 1 June 2009'))).toEqual([{ start: '2009-05-31', end: '2009-06-01' }]);
  expect(joinDays(datesIn('4-5 and 6 May 2009'))).toEqual([{ start: '2009-05-04', end: '2009-05-06' }]);
  expect(joinDays(datesIn('May and June 2009'))).toHaveLength(2);
});
