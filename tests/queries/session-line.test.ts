import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf } from '../../src/drawings/time-axis.ts';
import { marksOf, yearsOf, yearsOfSessions } from '../../src/queries/session-line.ts';
import { sessionSchema, type Session } from '../../src/records/session.ts';

function session(number: number, start?: string, kind: Session['kind'] | 'unknown' = 'regular') {
  const grounds = { basis: 'stated', evidence: [{ at: 'speech#p1', quote: 'words' }] };
  const record = sessionSchema.parse({
    body: 'council',
    number,
    attested: grounds,
    status: 'held',
    ...(kind !== 'unknown' && { kind }),
    ...(start !== undefined && { start: { value: start, ...grounds } }),
  });
  return { id: `council-${number}`, record };
}
const none = () => false;

test('a line covers the years of all dates', () => {
  expect(yearsOfSessions([session(96, '2008-12-02'), session(84, '2002'), session(90)])?.years).toEqual([
    2002, 2003, 2004, 2005, 2006, 2007, 2008,
  ]);
  expect(yearsOfSessions([session(90)])).toBeUndefined();
});

test('a mark stands at its day, one known by its year alone in the middle of it, and one without a date nowhere', () => {
  const axis = axisOf(2000, 2009);
  const marks = marksOf([session(1, '2001-01-01'), session(2, '2005'), session(3)], axis, none);
  expect(marks.map(({ at, rough }) => [at, rough])).toEqual([
    [10, false],
    [55, true],
  ]);
});

test('special sessions stand below the line, and those of a kind not known above it', () => {
  const sessions = [session(95, '2008-06-18', 'special'), session(93, '2007-06', 'unknown')];
  const marks = marksOf(sessions, axisOf(2000, 2009), none);
  expect(marks.map(({ sign, side }) => [sign, side])).toEqual([
    ['93', 'above'],
    ['95', 'below'],
  ]);
});

test('where two numbers would touch, the one with texts has room first', () => {
  const close = [session(96, '2008-12-02'), session(97, '2008-12-20')];
  const rooms = (first: number) =>
    marksOf(close, axisOf(2000, 2009), ({ record }) => record.number === first).map(({ room }) => room);
  expect(rooms(96)).toEqual(['any', 'none']);
  expect(rooms(97)).toEqual(['none', 'any']);
});

test('numbers never touch in a drawing as wide as they ask for', () => {
  const widths = { any: 280, medium: 560, wide: 820 } as const;
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), (days) => {
      const sessions = days.map((each, index) => session(index + 1, each.toISOString().slice(0, 10)));
      const marks = marksOf(sessions, axisOf(2000, 2024), none);
      const rooms = ['any', 'medium', 'wide'] as const;
      for (const [index, room] of rooms.entries()) {
        const shown = marks.filter((mark) => rooms.slice(0, index + 1).some((each) => each === mark.room));
        const edges = shown.map(({ at, sign }) => [(at * widths[room]) / 100, (sign.length * 7) / 2] as const);
        for (const [at, [x, half]] of edges.slice(1).entries()) {
          const [before = 0, its = 0] = edges[at] ?? [];
          expect(x - before).toBeGreaterThanOrEqual(half + its);
        }
      }
    }),
  );
});

test('at most seven years are labelled, the first among them', () => {
  const years = yearsOf(axisOf(2000, 2025));
  expect(years).toHaveLength(26);
  expect(years.filter(({ labelled }) => labelled).map(({ year }) => year)).toEqual([
    2000, 2004, 2008, 2012, 2016, 2020, 2024,
  ]);
});
