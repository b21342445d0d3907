import { beforeAll, describe, expect, test } from 'vitest';
import { readArchiveFiles, type ArchiveFiles } from '../../../scripts/archive/archive-files.ts';
import { sentencesOf } from '../../../scripts/import/draft/quotes.ts';
import type { Edition } from '../../../src/records/edition.ts';
import { drafted } from './drafted.ts';

let archive: ArchiveFiles;
beforeAll(async () => {
  ({ archive } = await readArchiveFiles('content'));
});

const english =
  'The International Organization for Migration works with its Member States, and it has grown in these years, so that its budget has been looked at with care by all those who pay for it.';
const french =
  'L’Organisation internationale pour les migrations travaille avec ses États membres, et elle a grandi pendant ces années, de sorte que son budget a été examiné avec soin par tous ceux qui le financent.';
const spanish =
  'La Organización Internacional para las Migraciones trabaja con sus Estados miembros, y ha crecido en estos años, de modo que su presupuesto fue examinado con cuidado por todos los que lo financian.';
const german =
  'Die Internationale Organisation für Migration arbeitet mit ihren Mitgliedstaaten zusammen, und sie ist in diesen Jahren gewachsen, so dass ihr Haushalt von allen, die ihn bezahlen, sorgfältig geprüft wurde.';

const show = ({ kind, date, session, speaker, event, place, symbol, language }: Edition['record']) =>
  [kind, date?.value, session?.value, speaker?.person, event?.value, place?.value, symbol, language]
    .map((each) => each ?? '')
    .join(' | ');
const read = (text: string) => show(drafted(text, { archive }).read.record);

test.each([
  [
    ['Report of the Director General to the Ninety-sixth Session of the Council', 'Geneva, 2 December 2008', english],
    'director-general-report | 2008-12-02 | council-96 | william-lacy-swing |  | Geneva |  | en',
  ],
  [
    [
      'Statement by William Lacy Swing, Director General, International Organization for Migration',
      '5 December 2008',
      english,
    ],
    'statement | 2008-12-05 |  | william-lacy-swing |  |  |  | en',
  ],
  [
    ['Rapport du Directeur général à la cent neuvième session du Conseil', 'Genève, le 27 novembre 2018', french],
    'director-general-report | 2018-11-27 | council-109 |  |  |  |  | fr',
  ],
  [
    ['Informe del Director General a la 109.ª reunión del Consejo', '27 de noviembre de 2018', spanish],
    'director-general-report | 2018-11-27 | council-109 |  |  |  |  | es',
  ],
  [
    ['Draft report on the 109th Session of the Council', 'C/109/L/12', '30 November 2018', english],
    'session-report | 2018-11-30 |  |  |  |  | C/109/L/12 | en',
  ],
  [
    ['Programme and Budget for 2019', 'Council, 109th Session', english],
    'budget-document |  | council-109 |  |  |  |  | en',
  ],
  [
    ['Statement by the Deputy Director General', 'IOM, 5 December 2008', english],
    'statement | 2008-12-05 |  | ndioro-ndiaye |  |  |  | en',
  ],
  [['Resolution No. 1309 of 24 November 2015', english], 'resolution | 2015-11-24 |  |  |  |  |  | en'],
  [
    ['Summary record of the 439th meeting, held on 2 December 2008 at 10 a.m.', english],
    'meeting-record | 2008-12-02 |  |  |  |  |  | en',
  ],
  [['Provisional agenda', english], 'agenda |  |  |  |  |  |  | en'],
  [['Haushalt', german], 'document |  |  |  |  |  |  | de'],
])('%j is read as %s', (paragraphs, expected) => {
  expect(read(`${paragraphs.join('\n\n')}\n`)).toBe(expected);
});

/** Each looks like a value, and is none: the draft leaves it out. */
test.each([
  [
    'another Council',
    ['Statement to the 42nd Session of the Human Rights Council', english],
    'statement |  |  |  |  |  |  | en',
  ],
  [
    'the Council of another organization',
    [
      'Report to the 109th Session of the Council',
      'The board of the club met and drank tea with its guests for a long and pleasant afternoon in the garden of the house.',
    ],
    'document |  |  |  |  |  |  | en',
  ],
  [
    'a session that the archive does not record',
    ['Report of the Director General to the 199th Session of the Council', english],
    'director-general-report |  |  |  |  |  |  | en',
  ],
  [
    'the date of what is reported',
    ['Report on a fire of 3 May 2008 in a house', english],
    'document |  |  |  |  |  |  | en',
  ],
  [
    'a period',
    ['Financial report', '1 January to 31 December 2008', english],
    'budget-document |  |  |  |  |  |  | en',
  ],
  ['two days', ['Note on a house', '3 May 2008', '4 June 2008', english], 'document |  |  |  |  |  |  | en'],
  [
    'the Director General of another organization',
    [
      'Director-General’s report to the conference',
      'International Labour Office, 5 December 2008',
      'The office has grown, and it has looked with care at what it does for those who work in the world.',
    ],
    'director-general-report | 2008-12-05 |  |  |  |  |  | en',
  ],
  [
    'a person who is only spoken of',
    ['Statement on the departure of William Lacy Swing', english],
    'statement |  |  |  |  |  |  | en',
  ],
  [
    'a symbol in a sentence',
    ['Note on a house', `As MC/2258 and MC/2255 say, ${english}`],
    'document |  |  |  |  |  |  | en',
  ],
  ['too few words for a language', ['Note', 'One, two.'], 'document |  |  |  |  |  |  | und'],
])('%s is not taken', (_, paragraphs, expected) => {
  expect(read(`${paragraphs.join('\n\n')}\n`)).toBe(expected);
});

test('what is doubtful is told, the title first, and what is missing is a gap', () => {
  const { doubts, read: edition } = drafted(`International Organization for Migration (IOM)\n\n${english}\n`, {
    archive,
  });
  expect(doubts.map(({ topic }) => topic)).toEqual(['title', 'date', 'kind']);
  expect(edition.record.gaps.map(({ missing }) => missing)).toEqual(['Date', 'Document symbol']);
});

describe('the symbol of a document', () => {
  const gapOf = (text: string, edges?: readonly string[]) =>
    drafted(`${text}\n\n${english}\n`, { archive, ...(edges && { edges }) }).read.record.gaps.find(
      ({ missing }) => missing === 'Document symbol',
    )?.note;

  test('that the registers do not have is told, from the cover or the edges of the pages', () => {
    const says = 'The text prints “HB/10/3”, which the registers do not have.';
    expect(gapOf('Note on a house\n\nHB/10/3')).toBe(says);
    expect(gapOf('Note on a house', ['HB/10/3', 'Page 2', 'HB/10/3'])).toBe(says);
  });

  test('is none of several, nor one that the text only names, and the gap says so', () => {
    expect(gapOf('Note on a house\n\nHB/10/3 and HB/10/4')).toBe(
      'The text prints “HB/10/3”, “HB/10/4”; whether one is its own is not known.',
    );
    expect(gapOf('Note on HB/10/3')).toBe('The text names “HB/10/3”; whether it is its own is not known.');
    expect(gapOf('Note on a house', ['Page 2', 'and/or'])).toBe('None was found in the text.');
  });
});

test('a text in two languages, and a language that the file declares wrongly, are doubts', () => {
  const { doubts } = drafted(`Note on a house\n\n${english}\n\n${french}\n`, {
    archive,
    declared: { language: 'es-ES' },
  });
  expect(doubts.filter(({ topic }) => topic === 'language').map(({ says }) => says)).toEqual([
    expect.stringMatching(/^About \d+ per cent of the text seem to be "(?:en|fr)"\.$/),
    expect.stringMatching(/^The file says that it is in "es-ES"; its words are "(?:en|fr)"\.$/),
  ]);
});

test('whatever a title and a file say of themselves, the draft is an edition that reads back', () => {
  const words = '"#: *x* {a} [b] — é \\ \' | > - : ? & ! % @ `';
  const { read: edition } = drafted(`A title ${words}\n\n${english} ${words}\n`, {
    archive,
    declared: { title: words },
  });
  expect(edition.record.shortTitle).toContain('{a}');
});

test('a shortened word ends no sentence', () => {
  expect(sentencesOf('Held on 29-30 Jan. 2009 by Mr. Ahmad. It was long. IOM. No. 5 is next.')).toEqual([
    'Held on 29-30 Jan. 2009 by Mr. Ahmad.',
    'It was long.',
    'IOM.',
    'No. 5 is next.',
  ]);
});

test.each([
  ['capitals', 'Aa '.repeat(20_000)],
  ['numbers', '1 '.repeat(20_000)],
  ['dates', 'May 1 '.repeat(10_000)],
  ['amounts', 'CHF 1 000 '.repeat(8000)],
  ['one word', 'a-'.repeat(20_000)],
])('a paragraph of nothing but %s is drafted all the same', (_, words) => {
  const text = `A title\n\n${words} will be held on 3 May 2031\n`;
  expect(drafted(text, { archive }).read.record.date).toBeUndefined();
});

test.each([
  ['he', 'הנני שמח לברך את המשתתפים במושב של מועצת הארגון. המסמך מציג את התקציב. הארגון ימשיך לתמוך במדינות החברות.'],
  ['km', 'ព្រះរាជាណាចក្រកម្ពុជា គឺជាប្រទេសមួយនៅអាស៊ីអាគ្នេយ៍ មានព្រំប្រទល់ជាប់នឹងប្រទេសថៃ ឡាវ និងវៀតណាម ព្រះរាជាណាចក្រកម្ពុជា'],
  ['ka', 'საქართველო არის ქვეყანა სამხრეთ კავკასიაში შავი ზღვის აღმოსავლეთ სანაპიროზე და ევროპისა და აზიის გასაყარზე'],
])('a text in a script of one language is in it: %s', (tag, words) => {
  const { read: edition } = drafted(`${words.slice(0, 20)}\n\n${words}\n\n${words}\n\nThe Council (IOM).\n`, {
    archive,
  });
  expect(edition.record.language).toBe(tag);
});
