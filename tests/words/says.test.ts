import { expect, test } from 'vitest';
import {
  admissionSays,
  datesSay,
  documentSays,
  electionSays,
  figureSays,
  itemSays,
  listOfHolders,
  meetingSays,
  observationSays,
  officerSays,
  pluralOfOffice,
  resolutionSays,
  tenureSays,
  termSays,
  translationSays,
} from '../../src/words/says.ts';

const fact = (value: string) => ({ value, basis: 'stated' as const, evidence: [] });
const session = (number: number | undefined, start?: string) => ({
  session: { number, series: 'continuous' as const, kind: 'regular' as const, ...(start && { start: fact(start) }) },
  body: 'Council',
});
const iom = { name: 'International Organization for Migration' };
const swing = { name: 'William Lacy Swing' };

test('a value of a series says what was counted and when, and on which base where there are several', () => {
  const november = { date: '2018-11', value: 173, precision: 'exact' as const };
  const line = { name: 'Key indicators', base: 'As counted.', observations: [] };
  const states = { name: 'Member States of IOM', lines: [line] };
  expect(observationSays(states, line, november)).toBe('Member States of IOM, November 2018: 173');
  const staff = { name: 'Staff', lines: [line, { ...line, name: 'Slides of 2013' }] };
  const about = { date: '2013', value: 8500, precision: 'about' as const };
  expect(observationSays(staff, { name: 'Slides of 2013' }, about)).toBe('Staff (Slides of 2013), 2013: about 8,500');
});

test('an office says whose it is, its years as far as known, and who held it', () => {
  const says = (start?: string, end?: string) => tenureSays({ office: 'Director General', start, end }, iom, swing);
  const office = 'Director General of the International Organization for Migration';
  expect(says('2008-10-01', '2018-09-30')).toBe(`${office}, 2008–2018: William Lacy Swing`);
  expect(says('2008-10', '2008-12')).toBe(`${office}, 2008: William Lacy Swing`);
  expect(says('2008')).toBe(`${office}, since 2008: William Lacy Swing`);
  expect(says(undefined, '2018')).toBe(`${office}, until 2018: William Lacy Swing`);
  expect(says()).toBe(`${office}: William Lacy Swing`);
});

test('an officer of a session says of which body and year, from where, and whether newly elected', () => {
  const chair = { office: 'Chairperson', country: 'Ethiopia', phase: 'elected' as const };
  const name = { name: 'Negash Kebret Botora' };
  expect(officerSays(chair, session(109, '2018-11-27'), name)).toBe(
    'Chairperson of the Council, 109th Session, 2018: Negash Kebret Botora (Ethiopia), elected at this session',
  );
  expect(officerSays({ office: 'Rapporteur', country: undefined, phase: 'serving' }, session(109), name)).toBe(
    'Rapporteur of the Council, 109th Session: Negash Kebret Botora',
  );
  expect(officerSays({ ...chair, phase: 'outgoing' }, session(undefined, '2018-06-29'), name)).toBe(
    'Chairperson of the Council, Session of 29 June 2018: Negash Kebret Botora (Ethiopia), outgoing',
  );
});

test('an election says to what and when, by its day or its session', () => {
  const at = { of: iom, at: session(97, '2009-06'), person: swing };
  const office = 'Director General of the International Organization for Migration';
  expect(electionSays({ office: 'Director General', date: '2009-06-29' }, at)).toBe(
    `Elected ${office}, 29 June 2009: William Lacy Swing`,
  );
  expect(electionSays({ office: 'Director General', date: undefined }, at)).toBe(
    `Elected ${office}, 97th Session of the Council, 2009: William Lacy Swing`,
  );
});

test('an admission, a resolution and an item say at which session, and its dates whose they are', () => {
  const at = session(109, '2018-11-27');
  expect(itemSays({ basis: 'agenda' }, '4. Election of officers', at)).toBe(
    'Item of the agenda, 109th Session of the Council, 2018: 4. Election of officers',
  );
  expect(itemSays({ basis: 'outline' }, 'Introduction', session(109))).toBe(
    'Heading of the outline, 109th Session of the Council: Introduction',
  );
  expect(datesSay(at, '27–30 November 2018, Geneva')).toBe(
    'Dates of the 109th Session of the Council: 27–30 November 2018, Geneva',
  );
  expect(admissionSays('Member', 'Republic of Uzbekistan', at)).toBe(
    'Member admitted, 109th Session of the Council, 2018: Republic of Uzbekistan',
  );
  expect(resolutionSays({ number: '1370', title: 'Report', date: '2018-11-27' }, at)).toBe(
    'Resolution No. 1370, 27 November 2018, 109th Session of the Council: Report',
  );
  expect(resolutionSays({ number: '1370', title: undefined, date: undefined }, at)).toBe(
    'Resolution No. 1370, 109th Session of the Council, 2018',
  );
});

test('a figure says of which part and year it is and what it is worth, with no status that no source gives', () => {
  const amount = { currency: 'CHF', minor: 5_222_966_200 };
  const figure = { part: 'administrative', amount, precision: 'exact' } as const;
  expect(figureSays({ ...figure, status: 'proposed' }, 2019)).toBe(
    'Administrative Part of the budget for 2019, proposed: CHF 52,229,662',
  );
  expect(figureSays({ ...figure, status: 'unstated' }, 2019)).toBe(
    'Administrative Part of the budget for 2019: CHF 52,229,662',
  );
  expect(figureSays({ ...figure, part: 'total-expenditure', status: 'estimated' }, 2013)).toBe(
    'Total expenditure, budget year 2013, estimated: CHF 52,229,662',
  );
});

test('a meeting says when and where, and whether it was held', () => {
  const claim = { start: '2008-11-20', end: '2008-11-21', status: 'held' } as const;
  const meeting = { name: 'Seventh Coordination Meeting', place: 'New York' };
  expect(meetingSays(meeting, claim)).toBe('Seventh Coordination Meeting, 20–21 November 2008, New York: held');
  expect(meetingSays({ ...meeting, place: undefined }, { ...claim, end: undefined, status: 'planned' })).toBe(
    'Seventh Coordination Meeting, 20 November 2008: planned',
  );
});

test('a document says its date or the year of its session, and a term what it stands for', () => {
  const document = { symbol: 'C/109/9', title: 'Programme and Budget', date: '2018-10-09' };
  expect(documentSays(document, session(109, '2018-11-27').session)).toBe(
    'C/109/9, 9 October 2018: Programme and Budget',
  );
  expect(documentSays({ ...document, date: undefined }, session(109, '2018-11-27').session)).toBe(
    'C/109/9, 2018: Programme and Budget',
  );
  expect(documentSays({ ...document, date: undefined }, undefined)).toBe('C/109/9: Programme and Budget');
  expect(termSays({ term: 'ILO', expansion: 'International Labour Organization' })).toBe(
    'ILO: International Labour Organization',
  );
  expect(termSays({ term: 'UN' }, { name: 'United Nations' })).toBe('UN: United Nations');
  expect(termSays({ term: 'Rio+20' })).toBe('Rio+20');
});

test('the holders of an office are listed under its plural', () => {
  expect(listOfHolders('Director General', 5)).toBe('List of Directors General');
  expect(listOfHolders('Director General', 1)).toBe('Director General');
  expect(pluralOfOffice('Deputy Director General for Management and Reform')).toBe(
    'Deputy Directors General for Management and Reform',
  );
  expect(pluralOfOffice('First Vice-Chairperson')).toBe('First Vice-Chairpersons');
  expect(pluralOfOffice('Vice-Chairman')).toBe('Vice-Chairmen');
  expect(pluralOfOffice('Member of the Bureau')).toBe('Members of the Bureau');
});

test('a name in another language says whose it is', () => {
  const conseil = { lang: 'fr', name: 'Conseil', abbreviation: undefined };
  expect(translationSays(conseil, { body: { name: 'Council' }, parent: iom })).toBe(
    'In French, Council of the International Organization for Migration: Conseil',
  );
  const organisation = { lang: 'fr', name: 'Organisation internationale pour les migrations', abbreviation: 'OIM' };
  expect(translationSays(organisation, { body: iom, parent: undefined })).toBe(
    'In French, International Organization for Migration: Organisation internationale pour les migrations (OIM)',
  );
});
