import { expect, test } from 'vitest';
import { claimsDisagree, meetingSchema, stateOf, type Claim } from '../../src/records/calendar.ts';
import { eventOfMeeting } from '../../src/exports/schema-org/events.ts';
import { stateSays } from '../../src/words/says.ts';

/** `planned 2012-03-05/2012-03-06, postponed 2012-03-05`: a claim each, in the order in which the sources said it. */
function meeting(written: string) {
  const claims = written.split(', ').map((each) => {
    const [status, days = ''] = each.split(' ');
    const [start, end] = days.split('/');
    return { start, ...(end && { end }), status, basis: 'stated', evidence: [{ at: 'speech#p1', quote: 'x' }] };
  });
  return meetingSchema.parse({ id: 'forum', name: 'Forum', claims });
}

const days = ({ start, status }: Claim) => `${status} ${start}`;
const [a, b] = ['2012-03-05/2012-03-06', '2013-02-01/2013-02-02'];

test.each<[claims: string, status: string, event: string, start?: string, previous?: string | string[]]>([
  [`planned ${a}`, 'planned', 'Scheduled', '2012-03-05'],
  [`planned ${a}, held ${a}`, 'held', 'Scheduled', '2012-03-05'],
  [`planned ${a}, cancelled ${a}`, 'cancelled', 'Cancelled', '2012-03-05'],
  [`planned ${a}, planned 2012-03-05, cancelled 2012-03`, 'cancelled', 'Cancelled', '2012-03-05'],
  [`cancelled ${a}, held ${a}`, 'held', 'Scheduled', '2012-03-05'],
  [`held ${a}, cancelled ${a}`, 'held', 'Scheduled', '2012-03-05'],
  [`planned ${a}, cancelled ${a}, planned ${a}`, 'planned', 'Scheduled', '2012-03-05'],
  [`planned ${a}, cancelled ${a}, planned ${b}`, 'planned', 'Rescheduled', '2013-02-01', '2012-03-05'],
  [`planned ${a}, postponed ${a}`, 'postponed', 'Postponed', '2012-03-05', '2012-03-05'],
  [`postponed ${a}`, 'postponed', 'Postponed', '2012-03-05', '2012-03-05'],
  [`planned ${a}, postponed ${a}, planned ${b}`, 'planned', 'Rescheduled', '2013-02-01', '2012-03-05'],
  [`planned ${a}, planned ${b}, postponed ${a}`, 'planned', 'Rescheduled', '2013-02-01', '2012-03-05'],
  [`planned ${a}, postponed ${a}, held ${b}`, 'held', 'Rescheduled', '2013-02-01', '2012-03-05'],
  [`planned ${a}, postponed ${a}, held ${a}`, 'held', 'Scheduled', '2012-03-05'],
  [
    `planned ${a}, postponed 2012, planned ${b}, cancelled ${b}`,
    'cancelled',
    'Cancelled',
    '2013-02-01',
    ['2012-03-05', '2012'],
  ],
  [
    `planned ${a}, postponed ${a}, planned ${b}, postponed ${b}`,
    'postponed',
    'Postponed',
    '2013-02-01',
    ['2012-03-05', '2013-02-01'],
  ],
])('%s: %s, and an event that is %s', (claims, status, event, start, previous) => {
  const read = meeting(claims);
  expect(stateOf(read).status).toBe(status);
  const told = eventOfMeeting(read, 'https://example.org/', undefined);
  expect(told).toMatchObject({ eventStatus: `https://schema.org/Event${event}` });
  expect(told).toHaveProperty('startDate', start);
  if (previous === undefined) expect(told).not.toHaveProperty('previousStartDate');
  else expect(told).toHaveProperty('previousStartDate', previous);
});

test('the days that a meeting was moved from are no disagreement, those of two plans are', () => {
  const moved = meeting(`planned ${a}, postponed ${a}, planned ${b}`);
  expect(claimsDisagree(moved)).toBe(false);
  expect(stateOf(moved).former.map(days)).toEqual(['planned 2012-03-05', 'postponed 2012-03-05']);
  expect(claimsDisagree(meeting(`planned ${a}, planned ${b}`))).toBe(true);
  expect(claimsDisagree(meeting(`planned ${a}, planned ${b}, cancelled ${b}`))).toBe(true);
  expect(claimsDisagree(meeting(`planned ${a}, held ${b}`))).toBe(true);
});

test('what became of a meeting is said in words where it did not go as planned', () => {
  const said = (claims: string) => stateSays(meeting(claims));
  expect(said(`planned ${a}, held ${a}`)).toBeUndefined();
  expect(said(`planned ${a}, cancelled ${a}`)).toBe('Cancelled');
  expect(said(`postponed ${a}`)).toBe('Postponed; no new date is known');
  expect(said(`postponed ${a}, planned ${b}`)).toBe('Postponed to 1–2 February 2013');
  expect(said(`postponed ${a}, held ${b}`)).toBe('Postponed, and held 1–2 February 2013');
  expect(said('postponed 2012-03-05, planned 2012-06-04')).toBe('Postponed to 4 June 2012');
  expect(said('cancelled 2012-03-05, planned 2012-06-04')).toBe('Cancelled, and then planned for 4 June 2012');
  expect(said(`cancelled ${a}, planned ${b}`)).toBe('Cancelled, and then planned for 1–2 February 2013');
  expect(said(`cancelled ${a}, held ${a}`)).toBe('Held after all');
});
