import { describe, expect, test } from 'vitest';
import { bodyIdSchema } from '../../src/records/identifiers.ts';
import { aroundInSeries, aroundInTime, inOrder, namesakesOf, type Ordered } from '../../src/queries/session-order.ts';

/** A session by its sign, with its first day where that is known: `ordered('96', '2008-12-02')`, `ordered('sp-6')`. */
function ordered(sign: string, start?: string, body = 'council'): Ordered {
  const number = Number(/\d+$/.exec(sign)?.[0]);
  const record: Ordered['record'] = {
    body: bodyIdSchema.parse(body),
    series: sign.startsWith('sp') ? 'special' : 'continuous',
    ...(!Number.isNaN(number) && { number }),
    ...(start !== undefined && { start: { value: start, basis: 'stated', evidence: [] } }),
  };
  return { id: `${body}-${sign}`, record };
}

const council = [
  ordered('sp-6', '2023-05-15'),
  ordered('sp-7'),
  ordered('115', '2024-11-26'),
  ordered('sp', '2018-06-29'),
  ordered('109', '2018-11-27'),
  ordered('113'),
  ordered('108', '2017-11-28'),
  ordered('114', '2023-11'),
  ordered('sp-1', '2016'),
];
const find = (id: string) => council.find((each) => each.id === `council-${id}`) ?? ordered(id);
const ids = (sessions: readonly (Ordered | undefined)[]) => sessions.map((each) => each?.id.replace('council-', ''));

test('special sessions stand among the numbered ones by their day, one without a day after its predecessor', () => {
  expect(ids(inOrder(council))).toEqual(['sp-1', '108', 'sp', '109', '113', 'sp-6', 'sp-7', '114', '115']);
});

describe('before and after', () => {
  test('in its own count, a session without a number stands by its day', () => {
    const { previous, next } = aroundInSeries(council, find('sp-6'));
    expect(ids([previous, next])).toEqual(['sp', 'sp-7']);
    expect(ids(Object.values(aroundInSeries(council, find('113'))))).toEqual(['109', '114']);
  });

  test('in time, a special session stands between numbered ones, and those without a date are passed over', () => {
    const around = aroundInTime(council, find('sp-6'));
    expect(ids([around?.previous, around?.next])).toEqual(['109', '114']);
    const after = aroundInTime(council, find('109'));
    expect(ids([after?.previous, after?.next])).toEqual(['sp', 'sp-6']);
  });

  test('in time says nothing of a session without a date, nor where one count alone is in play', () => {
    expect(aroundInTime(council, find('sp-7'))).toBeUndefined();
    expect(aroundInTime(council, find('115'))).toBeUndefined();
  });
});

test('a session is told apart from those of other bodies and of the other count with its number', () => {
  const others = [...council, ordered('109', '2012-07', 'executive-committee'), ordered('6', '2010', 'scpf')];
  expect(ids(namesakesOf(others, find('109')))).toEqual(['executive-committee-109']);
  expect(ids(namesakesOf(others, find('sp-6')))).toEqual(['scpf-6']);
  expect(namesakesOf(others, find('sp'))).toEqual([]);
  expect(namesakesOf(others, find('115'))).toEqual([]);
});
