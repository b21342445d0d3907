import { expect, test } from 'vitest';
import { answersOf, isInTable } from '../../src/queries/known.ts';
import { sessionQuestions } from '../../src/records/gap.ts';
import { documentSchema, seriesSchema } from '../../src/records/registers.ts';
import { sessionSchema } from '../../src/records/session.ts';

const evidence = [{ at: 'speech#p1', quote: 'words' }];
const fact = (value: string) => ({ value, basis: 'stated', evidence });
const session = (fields: object) =>
  sessionSchema.parse({
    body: 'council',
    number: 90,
    attested: { basis: 'stated', evidence },
    status: 'held',
    ...fields,
  });
const officer = (office: string) => ({ office, person: 'evan-garcia', phase: 'serving', basis: 'stated', evidence });

test('of a session known by its number alone, every question is open', () => {
  expect(Object.values(answersOf(session({}), 0))).toEqual(sessionQuestions.map(() => 'missing'));
});

test('dates are known when both days are, and in part with less', () => {
  const dates = (fields: object) => answersOf(session(fields), 0).dates;
  expect(dates({ start: fact('2005-11-29'), end: fact('2005-12-02') })).toBe('known');
  expect(dates({ start: fact('2005-11-29') })).toBe('in part');
  expect(dates({ start: fact('2005-11'), end: fact('2005-12') })).toBe('in part');
});

test('a Rapporteur answers for other officers and not for the chair, and a Vice-Chairperson is no chair', () => {
  const answers = answersOf(session({ officers: [officer('Rapporteur'), officer('First Vice-Chairperson')] }), 0);
  expect([answers.chair, answers['other-officers']]).toEqual(['missing', 'known']);
  expect(answersOf(session({ officers: [officer('Chairperson')] }), 0).chair).toBe('known');
});

test('an outline is no agenda, and a listed gap leaves a question answered in part', () => {
  const item = (basis: string) => ({ key: '1', title: 'Opening', basis, evidence });
  expect(answersOf(session({ items: [item('outline')] }), 1).agenda).toBe('missing');
  expect(answersOf(session({ items: [item('agenda')] }), 1).agenda).toBe('known');
  const gaps = [{ missing: 'What was added later', field: 'agenda' }];
  expect(answersOf(session({ items: [item('agenda')], gaps }), 1).agenda).toBe('in part');
  const others = [{ missing: 'Agenda', field: 'texts' }, { missing: 'Agenda of the workshop' }];
  expect(answersOf(session({ items: [item('agenda')], gaps: others }), 1).agenda).toBe('known');
});

test('a gap names no question that a page does not ask of its record', () => {
  const sessionGap = (field: string) => () => session({ gaps: [{ missing: 'Something', field }] });
  for (const question of sessionQuestions) expect(sessionGap(question)).not.toThrow();
  for (const other of ['date', 'Chair', 'chairs', '']) expect(sessionGap(other)).toThrow('"field"');
  const { gaps } = documentSchema.shape;
  expect(gaps.safeParse([{ missing: 'Date', field: 'date' }]).success).toBe(true);
  expect(gaps.safeParse([{ missing: 'Date', field: 'dates' }]).success).toBe(false);
  expect(seriesSchema.shape.gaps.safeParse([{ missing: 'Dates', field: 'date' }]).success).toBe(false);
});

test('a gap without a note is in the table; one that tells more is listed besides', () => {
  expect(isInTable({ missing: 'First and last day', field: 'dates' })).toBe(true);
  expect(isInTable({ missing: 'First and last day', field: 'dates', note: 'It met in winter.' })).toBe(false);
  expect(isInTable({ missing: 'First vote on the agenda' })).toBe(false);
});
