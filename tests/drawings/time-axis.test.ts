import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, axisOfDates, heightsUpTo, spanOf } from '../../src/drawings/time-axis.ts';

test('an axis has every year from the first date to the last, also those without a date', () => {
  expect(axisOfDates(['2001-05', '1998', '2000-01-01']).years).toEqual([1998, 1999, 2000, 2001]);
});

test('a date stands where its year lies, as wide as what it leaves open', () => {
  expect(spanOf('2007')).toEqual({ from: 2007, to: 2008 });
  expect(spanOf('2007-07').from).toBe(2007.5);
  expect(spanOf('2007-07-01').from).toBe(2007.5);
  expect(spanOf('2007-12-31').to).toBeCloseTo(2008);
  expect(axisOf(2007, 2010).placeOf(2007)).toBe(0);
  expect(axisOf(2007, 2010).placeOf(2009)).toBe(50);
});

const frame = { top: 20, floor: 160 };
const levelsUpTo = (highest: number) => heightsUpTo(highest, frame).levels.map(({ value }) => value);

test('levels are round, begin at 0 and reach the highest number', () => {
  expect(levelsUpTo(175)).toEqual([0, 50, 100, 150, 200]);
  expect(levelsUpTo(8500)).toEqual([0, 2000, 4000, 6000, 8000, 10000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (highest) => {
      const levels = levelsUpTo(highest);
      expect(levels[0]).toBe(0);
      expect(levels.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(levels.at(-2)).toBeLessThan(highest);
      expect(levels.length).toBeGreaterThanOrEqual(3);
      expect(levels.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('0 stands on the floor, the highest level at the top, and heights are whole pixels', () => {
  const { heightOf, levels } = heightsUpTo(175, frame);
  expect([levels[0]?.y, levels.at(-1)?.y]).toEqual([160, 20]);
  expect(heightOf(100)).toBe(90);
  expect(Number.isInteger(heightOf(175 / 3))).toBe(true);
});
