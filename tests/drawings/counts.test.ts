import { expect, test } from 'vitest';
import { drawCounts } from '../../src/drawings/counts.ts';
import { axisOf } from '../../src/drawings/time-axis.ts';
import type { Observation, Series } from '../../src/records/registers.ts';

const axis = axisOf(2000, 2019);
const frame = { top: 0, floor: 200 };

/** A line of observations, each a date and a value. */
function line(name: string, ...numbers: [date: string, value: number][]): Series['lines'][number] {
  const observations = numbers.map(([date, value]): Observation => ({
    date,
    value,
    precision: 'exact',
    basis: 'stated',
    evidence: [],
  }));
  return { name, base: name, observations };
}

/** What is joined, as `120–122`. */
function joins(series: Pick<Series, 'expected' | 'lines'>): string[] {
  const { lines } = drawCounts(series, axis, frame);
  const strokes = lines.flatMap((each) => each.strokes);
  return strokes.map(({ from, to }) => `${from.observation.value}–${to.observation.value}`);
}

test('numbers of one line are joined in the order of time, those of two lines never', () => {
  expect(joins({ lines: [line('a', ['2007', 122], ['2006', 120]), line('b', ['2006', 300], ['2007', 310])] })).toEqual([
    '120–122',
    '300–310',
  ]);
});

test('years without a number stay empty: nothing is joined across them', () => {
  expect(joins({ lines: [line('a', ['2000', 67], ['2006', 120], ['2009-01', 125], ['2011-06', 146])] })).toEqual([
    '120–125',
  ]);
});

test('a number that falls where it should rise is marked with the one before it, and not joined to it', () => {
  const members = { expected: 'rising' as const, lines: [line('a', ['2008', 128], ['2009-05', 125], ['2010', 127])] };
  expect(joins(members)).toEqual(['125–127']);
  const { lines } = drawCounts(members, axis, frame);
  expect(lines[0]?.marks.map(({ contradicts }) => contradicts)).toEqual(['above', 'below', undefined]);
});

test('dates that do not say which is first contradict nothing, nor does a fall that is not against expectation', () => {
  const numbers = line('a', ['2014', 157], ['2014-08', 156]);
  expect(joins({ expected: 'rising', lines: [numbers] })).toEqual(['157–156']);
  expect(joins({ lines: [line('a', ['2008', 128], ['2009-05', 125])] })).toEqual(['128–125']);
});

test('0 stands on the floor and the highest level at the top, whatever the line', () => {
  const { levels, lines } = drawCounts({ lines: [line('a', ['2000', 100]), line('b', ['2000', 50])] }, axis, frame);
  expect([levels[0], levels.at(-1)]).toEqual([
    { value: 0, y: 200 },
    { value: 100, y: 0 },
  ]);
  expect(lines.map(({ marks }) => marks[0]?.y)).toEqual([0, 100]);
});
