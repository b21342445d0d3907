import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, axisOfDates, levelsUpTo, placeLabels, placeOf, spanOf } from '../../src/exports/time-axis.ts';

test('an axis has every year from the first date to the last, also those without a date', () => {
  expect(axisOfDates(['2001-05', '1998', '2000-01-01']).years).toEqual([1998, 1999, 2000, 2001]);
});

test('a date stands where its year lies, as wide as what it leaves open', () => {
  expect(spanOf('2007')).toEqual({ from: 2007, to: 2008 });
  expect(spanOf('2007-07').from).toBe(2007.5);
  expect(spanOf('2007-07-01').from).toBe(2007.5);
  expect(spanOf('2007-12-31').to).toBeCloseTo(2008);
  expect(placeOf(axisOf(2007, 2010), 2007)).toBe(0);
  expect(placeOf(axisOf(2007, 2010), 2009)).toBe(50);
});

test('levels are round, begin at 0 and reach the highest number', () => {
  expect(levelsUpTo(175)).toEqual([0, 50, 100, 150, 200]);
  expect(levelsUpTo(8500)).toEqual([0, 2000, 4000, 6000, 8000, 10000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (highest) => {
      const levels = levelsUpTo(highest);
      expect(levels[0]).toBe(0);
      expect(levels.at(-1)).toBeGreaterThanOrEqual(highest);
      expect(levels.at(-2)).toBeLessThan(highest);
      expect(levels.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('a word that has no room beside an earlier one is left out, or shown where the drawing is wide', () => {
  const at = (x: number) => ({ x, y: 10, text: '120' });
  expect(placeLabels([at(50), at(51), at(56), at(90)]).map(({ x, wide }) => [x, wide])).toEqual([
    [50, false],
    [90, false],
    [56, true],
  ]);
  expect(placeLabels([at(50), { ...at(51), y: 40 }])).toHaveLength(2);
});

test('words at the edges stay inside the drawing', () => {
  const anchors = placeLabels([0, 50, 100].map((x) => ({ x, y: 10, text: '1,000' }))).map(({ anchor }) => anchor);
  expect(anchors).toEqual(['start', 'middle', 'end']);
});
