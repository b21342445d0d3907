import { expect, test } from 'vitest';
import { answersOf, isInTable, questions } from '../../src/queries/known.ts';
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
  expect(Object.values(answersOf(session({}), 0))).toEqual(questions.map(() => 'missing'));
});

test('dates are known when both days are, and in part with less', () => {
  const dates = (fields: object) => answersOf(session(fields), 0).Dates;
  expect(dates({ start: fact('2005-11-29'), end: fact('2005-12-02') })).toBe('known');
  expect(dates({ start: fact('2005-11-29') })).toBe('in part');
  expect(dates({ start: fact('2005-11'), end: fact('2005-12') })).toBe('in part');
});

test('a Rapporteur answers for other officers and not for the chair, and a Vice-Chairperson is no chair', () => {
  const answers = answersOf(session({ officers: [officer('Rapporteur'), officer('First Vice-Chairperson')] }), 0);
  expect([answers.Chair, answers['Other officers']]).toEqual(['missing', 'known']);
  expect(answersOf(session({ officers: [officer('Chairperson')] }), 0).Chair).toBe('known');
});

test('an outline is no agenda, and a listed gap leaves a question answered in part', () => {
  const item = (basis: string) => ({ key: '1', title: 'Opening', basis, evidence });
  expect(answersOf(session({ items: [item('outline')] }), 1).Agenda).toBe('missing');
  expect(answersOf(session({ items: [item('agenda')] }), 1).Agenda).toBe('known');
  const gaps = [{ missing: 'Agenda after its adoption' }];
  expect(answersOf(session({ items: [item('agenda')], gaps }), 1).Agenda).toBe('in part');
});

test('a gap without a note is in the table; one that tells more is listed besides', () => {
  expect(isInTable({ missing: 'First and last day' })).toBe(true);
  expect(isInTable({ missing: 'First and last day', note: 'It met in winter.' })).toBe(false);
  expect(isInTable({ missing: 'Vote on the report' })).toBe(false);
});
