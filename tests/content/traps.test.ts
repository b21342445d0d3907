import { expect, test } from 'vitest';
import { readArchiveFiles } from '../../scripts/archive/archive-files.ts';
import { checkContent } from '../../scripts/checks/index.ts';
import { standsIn } from '../../src/records/in-text/words.ts';
import { majorUnits } from '../../src/records/money.ts';

const { archive } = await readArchiveFiles('content');
const { reports, sessions, budgets, calendars } = archive.records;

/** The claims of a meeting, as `planned 2009-05-04/2009-05-05`. */
function claimsOf(meeting: string): string[] {
  const all = calendars.flatMap(({ record }) => record.meetings);
  const claims = all.find(({ id }) => id === meeting)?.claims ?? [];
  return claims.map(({ status, start, end }) => `${status} ${start}${start === end ? '' : `/${end}`}`);
}

test('nothing is found in the archive', async () => {
  expect((await checkContent('content')).findings).toEqual([]);
});

test('no speaker whom the text does not name is held to be stated', () => {
  const basis = new Map(reports.map(({ id, record }) => [id, record.speaker?.basis]));
  expect(basis.get('council-96-dg-summary')).toBe('inferred');
  expect(basis.get('council-109-dg-report')).toBe('inferred');
  expect(basis.get('new-york-conference-2008-statement')).toBe('inferred');
  expect(basis.get('global-migration-group-overview')).toBe('stated');
});

test('the report to the 109th Session is dated by the day it was spoken, apart from the date of its page', () => {
  const report = reports.find(({ id }) => id === 'council-109-dg-report')?.record;
  expect([report?.date?.value, report?.date?.basis]).toEqual(['2018-11-27', 'inferred']);
  expect(report?.pageDate?.value).toBe('2018-11-28');
});

test('what was planned is not held, and dates that disagree are all kept', () => {
  expect(claimsOf('scpf-2009-1')).toEqual(['planned 2009-05-04/2009-05-05']);
  expect(claimsOf('scpf-2009-2')).toEqual(['planned 2009-10-26/2009-10-27', 'held 2009-10-27/2009-10-28']);
  expect(claimsOf('gfmd-support-unit-memorandum')).toEqual(['planned 2008-12-15']);
  expect(claimsOf('regional-meeting-2009-western-hemisphere')).toEqual(['planned 2009-03-26/2009-03-27']);
  expect(claimsOf('idm-workshop-2009-1')).toEqual([
    'planned 2009-03-25/2009-03-26',
    'planned 2009-02-26',
    'held 2009-03-25/2009-03-26',
  ]);
  expect(claimsOf('idm-workshop-2009-2')).toEqual(['planned 2009-07-06/2009-07-07', 'held 2009-07-09/2009-07-10']);
  expect(claimsOf('rcp-meeting-2009')).toEqual(['planned 2009', 'held 2009']);
});

test('the budget for 2019 is proposed and projected, and the billion says that it does not compute', () => {
  const figures = budgets.find(({ id }) => id === '2019')?.record.figures ?? [];
  expect(figures.map(({ part, amount, status }) => [part, majorUnits(amount), amount.currency, status])).toEqual([
    ['administrative', 52_229_662, 'CHF', 'proposed'],
    ['operational', 1_000_000_000, 'USD', 'proposed'],
    ['operational-support-income', 96_000_000, 'USD', 'projected'],
  ]);
  expect(figures[1]?.note).toContain('rounded');
});

test('the outgoing Chairperson is told apart from the elected one', () => {
  const officers = sessions.find(({ id }) => id === 'council-109')?.record.officers ?? [];
  const chairs = officers.filter(({ office }) => office === 'Chairperson');
  expect(chairs.map(({ person, phase }) => [person, phase])).toEqual([
    ['juan-eduardo-eguiguren', 'outgoing'],
    ['negash-kebret-botora', 'elected'],
  ]);
});

test("the headings of the Director General's summary are an outline, never an agenda", () => {
  const items = sessions.find(({ id }) => id === 'council-96')?.record.items ?? [];
  expect(new Set(items.map(({ basis }) => basis))).toEqual(new Set(['outline']));
  expect(items.map(({ label }) => label ?? '').join(' ')).toBe('I. II. III. IV. V. VI. VII. VIII. IX.  ');
});

test('figures of the navigation are no data', () => {
  const typed = JSON.stringify([sessions, budgets, calendars].flat().map(({ record }) => record));
  expect(typed).not.toMatch(/\b175\b|\b171 countries\b/);
  const lines = Object.values(archive.registers.series.entries).flatMap(({ lines }) => lines);
  const then = lines.flatMap(({ observations }) => observations).filter(({ date }) => date < '2020');
  expect(then.filter(({ value }) => value === 171 || value === 175)).toEqual([]);
});

test('an abbreviation stands for what its evidence says in words, and for nothing without', () => {
  const { terms, bodies } = archive.registers;
  for (const [id, { expansion, evidence }] of Object.entries(terms.entries)) {
    const says = expansion === undefined || evidence.some(({ quote = '' }) => standsIn(expansion, quote));
    expect(says, `${id}: ${expansion}`).toBe(true);
  }
  for (const id of ['cis', 'excom', 'mou']) {
    expect(terms.entries[id]).toBeDefined();
    expect(terms.entries[id]?.expansion).toBeUndefined();
  }
  const abbreviated = Object.entries(bodies.entries).filter(([, { abbreviation }]) => abbreviation !== undefined);
  expect(abbreviated.length).toBeGreaterThan(15);
  for (const [id, { name, evidence }] of abbreviated) {
    expect(evidence.some(({ quote = '' }) => standsIn(name, quote)), `${id}: ${name}`).toBe(true);
  }
});

test('no body is headed by an abbreviation alone', () => {
  const names = Object.values(archive.registers.bodies.entries).map(({ name }) => name);
  expect(names.filter((name) => name === name.toUpperCase())).toEqual([]);
});
