import { expect, test } from 'vitest';
import { claimFiled, claimsDisagree, meetingOfSession, monthsOf } from '../../src/queries/meetings.ts';
import { meetingSchema } from '../../src/records/calendar.ts';
import { inFull } from '../../src/records/evidence-in-full.ts';
import { sessionSchema } from '../../src/records/session.ts';

const evidence = (quote: string) => [{ at: 'speech#p1', quote }];
const attested = { basis: 'stated', evidence: evidence('the 109th Session') };
const session = (fields: object) => {
  const record = sessionSchema.parse({ body: 'council', number: 109, attested, status: 'held', ...fields });
  return inFull(record, { references: {}, documents: {} });
};
const start = { value: '2018-11-27', basis: 'stated', evidence: evidence('27 to 30 November') };
const end = { value: '2018-11-30', basis: 'inferred', reason: 'The plan.', evidence: evidence('27 to 30 November') };

test('a session with dates is a meeting with its identifier, its place and one claim', () => {
  const place = { value: 'Geneva', basis: 'stated', evidence: evidence('here in Geneva') };
  const meeting = meetingOfSession('council-109', session({ start, end, place }), '109th Session of the Council');
  const claims = meeting?.claims.map((claim) => ({ ...claim, evidence: evidence('27 to 30 November') }));
  expect(meetingSchema.parse({ ...meeting, claims })).toMatchObject({
    id: 'council-109',
    session: 'council-109',
    place: 'Geneva',
  });
  expect(meeting?.claims).toEqual([
    {
      start: '2018-11-27',
      end: '2018-11-30',
      status: 'held',
      basis: 'inferred',
      reason: 'The plan.',
      evidence: [{ report: 'speech', paragraph: 'p1', quote: '27 to 30 November' }],
    },
  ]);
});

test('a session without a date is no meeting, and one without its first day says so', () => {
  expect(meetingOfSession('council-109', session({}), 'Session')).toBeUndefined();
  const meeting = meetingOfSession('council-109', session({ end }), 'Session');
  expect(meeting?.claims[0]).toMatchObject({ start: '2018-11-30', end: '2018-11-30' });
  expect(meeting?.note).toContain('first day is not known');
});

test('a year is shown month by month, those known by the year alone last', () => {
  const named = (id: string, value: string) => ({
    calendar: '2018',
    from: 'session' as const,
    meeting: meetingOfSession(id, session({ start: { ...start, value } }), id) ?? expect.unreachable(),
  });
  const months = monthsOf([named('c', '2018'), named('b', '2018-11-27'), named('a', '2018-06')]);
  expect(months.map(({ month, meetings }) => [month, meetings.map(({ meeting }) => meeting.id)])).toEqual([
    ['June', ['a']],
    ['November', ['b']],
    [undefined, ['c']],
  ]);
});

test('a meeting that was moved into another year stands in both, with what became of it there', () => {
  const claim = (status: string, from: string) => ({ start: from, status, basis: 'stated', evidence: evidence('x') });
  const claims = [claim('planned', '2009-04-20'), claim('postponed', '2009-04-20'), claim('planned', '2010-11-03')];
  const moved = inFull(meetingSchema.parse({ id: 'forum', name: 'Forum', claims }), { references: {}, documents: {} });
  const month = (year?: string) =>
    monthsOf([{ calendar: '2009', from: 'calendar', meeting: moved }], year).map((each) => each.month);
  expect([month('2009'), month('2010'), month()]).toEqual([['April'], ['November'], ['November']]);
  expect(claimFiled(moved, '2009')).toMatchObject({ start: '2009-04-20', status: 'postponed' });
  expect(claimFiled(moved, '2010')).toMatchObject({ start: '2010-11-03', status: 'planned' });
});

test('a date known less exactly does not disagree with one known better', () => {
  const claim = (from: string) => ({ start: from, status: 'held', basis: 'stated', evidence: evidence('x') });
  const meeting = (...days: string[]) => meetingSchema.parse({ id: 'gfmd', name: 'Forum', claims: days.map(claim) });
  expect(claimsDisagree(meeting('2009', '2009-11-02'))).toBe(false);
  expect(claimsDisagree(meeting('2009-10', '2009-11-02'))).toBe(true);
});
