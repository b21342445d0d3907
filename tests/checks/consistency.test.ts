import { expect, test } from 'vitest';
import { dates } from '../../scripts/checks/dates.ts';
import { consistency } from '../../scripts/checks/consistency.ts';
import { findingsIn, place, tells } from './fixture.ts';

/** The places of what consistency finds in a fixture, and what it tells. */
async function found(name: string): Promise<{ places: string[]; told: string[]; subjects: (string | undefined)[] }> {
  const findings = await findingsIn(name, consistency);
  return { places: findings.map(place), told: findings.map(tells), subjects: findings.map(({ subject }) => subject) };
}

/** What looks like a mistake of a kind, and is none. */
const nearMisses = [
  ['partial dates, other bodies and the separate count of special sessions keep their order', 'sessions-in-order'],
  [
    'a plan beside what was held, days that were given up, days in a row, a month alone and other bodies do not overlap',
    'meetings-side-by-side',
  ],
  ['a successor of the next day or of a year known alone is no second holder', 'one-holder-at-a-time'],
  ['terms of one person may follow each other', 'terms-one-after-the-other'],
  ['a date that may lie within the term agrees, and a role that is no office is not judged', 'role-within-its-term'],
  ['weekdays that are right, or have no year in reach, are no mistake', 'weekday-that-is'],
  ['claims that differ with a note, or in how exactly they are known, are no mistake', 'claims-that-agree'],
  ['a count that is about a number, on a line of its own, or perhaps earlier, does not fall', 'count-that-may-rise'],
  ['a rounded figure is that of its own year, and one of another status is not compared', 'budgets-that-agree'],
  ['a stated difference that computes is no mistake', 'difference-that-computes'],
  ['a finding that the register of conflicts answers is none', 'conflict-that-is-told'],
] as const;

test.each(nearMisses)('%s', async (_, name) => {
  expect(await found(name)).toEqual({ places: [], told: [], subjects: [] });
});

test('a session dated before one with a lower number is found, also past one without a date', async () => {
  const { places, told, subjects } = await found('sessions-out-of-order');
  expect(places).toEqual(['c-001 sessions/council-98.mdx:7:5']);
  expect(subjects).toEqual(['sessions/council-98']);
  expect(told[0]).toContain('session 98, of November 2008, is earlier than session 96, of 2 December 2008,');
  expect(told[0]).toContain('tests/fixtures/checks/sessions-out-of-order/sessions/council-96.mdx:7');
  expect(told[0]).toContain('Expected dates that rise with the numbers');
});

test('two meetings of one body on one day are found, held or planned, and a session among them', async () => {
  const { places, told, subjects } = await found('overlapping-meetings');
  expect(places).toEqual(['c-002 calendars/2009.mdx:8:11', 'c-002 calendars/2009.mdx:18:11']);
  expect(subjects).toEqual([
    'calendars/2009#council-autumn and sessions/council-98',
    'calendars/2009#scpf-extra and calendars/2009#scpf-spring',
  ]);
  expect(told[0]).toContain('calendars/2009#council-autumn on 26–27 November 2009 (held)');
  expect(told[0]).toContain('sessions/council-98 on 23–26 November 2009 in tests/fixtures/checks/overlapping');
  expect(told[0]).toContain('give the meeting its "session"');
  expect(told[1]).toContain('on 5 May 2009 (planned)');
});

test('two holders of one office on one day are found, in the register and at a session', async () => {
  const { places, told, subjects } = await found('two-holders-of-one-office');
  expect(places).toEqual(['c-003 registers/people.yaml:13:7', 'c-003 sessions/council-96.mdx:8:30']);
  expect(subjects).toEqual([
    'people/mckinley#Director General and people/swing#Director General',
    'sessions/council-96#Chairperson',
  ]);
  expect(told[0]).toContain('has two holders on 1 October 2008: "swing", and "mckinley" in');
  expect(told[0]).toContain('two-holders-of-one-office/registers/people.yaml:6');
  expect(told[0]).toContain('listed in "sharedOffices" of its body');
  expect(told[1]).toContain('two people as serving Chairperson: "swing", and "mckinley"');
});

test('a term that ends before it begins is found, and an office held twice by one person', async () => {
  const { places, told } = await found('terms-that-do-not-compute');
  expect(places).toEqual(['e-003 registers/people.yaml:6:78', 'e-003 registers/people.yaml:14:7']);
  expect(told[0]).toContain('The end, 1999, is before the start, 31 August 2009.');
  expect(told[1]).toContain('"swing" holds the office "Director General" twice on 1 October 2013');
});

test('a speaker or officer outside the term of the office is found, also where inferred', async () => {
  const { places, told, subjects } = await found('role-outside-its-term');
  expect(places).toEqual([
    'c-004 reports/never.mdx:7:25',
    'c-004 reports/too-late.mdx:7:22',
    'c-004 sessions/council-108.mdx:11:30',
    'c-004 sessions/council-111.mdx:9:30',
  ]);
  expect(subjects[1]).toBe('reports/too-late');
  expect(subjects[2]).toBe('sessions/council-108#garcia');
  expect(told[0]).toContain('has no such office for that person');
  expect(told[1]).toContain('"swing" is given as Director General of IOM on 27 November 2018, but');
  expect(told[1]).toContain('has the office 1 October 2008 to 30 September 2018');
  expect(told[2]).toContain('as outgoing Chairperson at a session of 28 November 2017');
  expect(told[3]).toContain('as elected Chairperson at a session of 24 November 2020');
});

test('a weekday that is not that of its date is found in texts, quotes and what the editor writes', async () => {
  const { places, told, subjects } = await found('weekday-that-is-not');
  expect(places).toEqual([
    'c-005 registers/people.yaml:4:3',
    'c-005 reports/speech.mdx:13:20',
    'c-005 sessions/council-109.mdx:5:81',
  ]);
  expect(subjects).toEqual(['people/swing#2008-10-01', 'reports/speech#2008-12-05', 'sessions/council-109#2018-11-30']);
  expect(told[1]).toContain('in reports/speech#p1 have a Thursday for 5 December 2008, which was a Friday.');
  expect(told[2]).toContain('have a Thursday for 30 November 2018, which was a Friday.');
});

test('claims that disagree without a note are found, and those that disagree with the session', async () => {
  const { places, told, subjects } = await found('claims-that-disagree');
  expect(places).toEqual(['c-006 calendars/2017.mdx:11:11', 'c-006 calendars/2017.mdx:15:5']);
  expect(subjects).toEqual(['calendars/2017#council-2017', 'calendars/2017#idm-2017']);
  expect(told[0]).toContain('held from 27 November 2017, the session "council-108" 28 November – 1 December 2017 in');
  expect(told[1]).toContain('planned 18–19 July 2017 in line 16, held from 19 July 2017 in line 17');
  expect(told[1]).toContain('add a "note"');
});

test('a count that falls is found against the highest before it', async () => {
  const { places, told, subjects } = await found('count-that-falls');
  expect(places).toEqual(['c-007 registers/series.yaml:12:30', 'c-007 registers/series.yaml:16:27']);
  expect(subjects[0]).toBe('series/member-states#States, 2008-06');
  expect(told[0]).toContain('falls from 128 in January 2008 (');
  expect(told[0]).toContain('series.yaml:11) to 125 in June 2008.');
  expect(told[1]).toContain('falls from 149 in 2013');
});

test('a figure that another budget gives differently is found, with both', async () => {
  const { places, told, subjects } = await found('budgets-that-differ');
  expect(places).toEqual(['c-008 budgets/2019.mdx:9:47']);
  expect(subjects).toEqual(['budgets/2019#operational, 2018']);
  expect(told[0]).toContain('The original operational figure of 2018 is USD 965,000,000 here, and USD 956,000,000 in');
  expect(told[0]).toContain('budgets-that-differ/budgets/2018.mdx:5');
});

test('a stated difference that does not compute is found, and one from a figure that is not there', async () => {
  const { places, told } = await found('difference-that-does-not-compute');
  expect(places).toEqual(['e-003 budgets/2009.mdx:16:7', 'e-003 budgets/2009.mdx:25:7']);
  expect(told[0]).toContain('USD 38,806,000 less the proposed figure, USD 39,377,000, is not USD 571,000.');
  expect(told[1]).toContain('less the original figure, not given, is not');
});

test('a conflict is a finding where no check finds it any more, and answers nothing else', async () => {
  const { places, told } = await found('conflict-that-is-none');
  expect(places).toEqual([
    'c-006 calendars/2017.mdx:11:11',
    'c-009 registers/conflicts.yaml:3:3',
    'c-009 registers/conflicts.yaml:11:3',
    'r-012 registers/conflicts.yaml:12:13',
    'r-012 registers/conflicts.yaml:12:37',
    'r-012 registers/conflicts.yaml:12:54',
    'r-012 registers/conflicts.yaml:12:67',
  ]);
  expect(told[1]).toContain('"misspelt" answers a finding c-006 of calendars/2017#council-2018, and there is none.');
  expect(told[1]).toContain('did you mean "calendars/2017#council-2017"?');
  expect(told[2]).toContain('Take out "finding", or the entry.');
  expect(told[3]).toContain('concerns sessions/council-180, which the archive does not have.');
  expect(told[3]).toContain('did you mean "council-108"?');
});

test('every finding prints what to paste into the register of conflicts', async () => {
  const { told } = await found('sessions-out-of-order');
  expect(told[0]).toContain(
    'registers/conflicts.yaml with finding: { code: "c-001", subject: "sessions/council-98" }.',
  );
});

test('a meeting that was moved into another year stays in the calendar of the first', async () => {
  expect(await findingsIn('meetings-side-by-side', dates)).toEqual([]);
});
