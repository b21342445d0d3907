import { describe, expect, test } from 'vitest';
import {
  endsAsEntry,
  headsContentsColumns,
  isContentsName,
  withoutPageNumbers,
} from '../../src/records/in-text/contents-names.ts';
import { isDateLine, isDateOrSymbol, isSymbol, likeSymbol } from '../../scripts/language/dates-and-symbols.ts';
import {
  afterPageNumber,
  beforePageNumber,
  readPageNumber,
  withoutNumberOfPage,
} from '../../src/records/in-text/page-numbers.ts';

describe('a list of contents', () => {
  test.each([
    ...[
      'Contents',
      'Content',
      'CONTENTS',
      'Contents:',
      'Contents Page',
      'Contents Paragraphs Page',
      'Índice  Párrafos Página',
      'Contents Chapter Page',
      'Table of contents',
      'C O N T E N T S',
    ],
    ...['Contents (continued)', 'List of contents', 'Table des matières', 'TABLE DES MATIERES', 'Sommaire', 'Índice'],
    ...['Indice', 'Índice general', 'Contenido', 'Tabla de contenido', 'Tabla de contenidos', 'Tabla de materias'],
  ])('may be called "%s"', (line) => expect(isContentsName(line)).toBe(true));

  test.each([
    ...[
      'Contents of the report',
      'Content of the agreement',
      'Index of migration',
      'Index',
      'Page',
      'Sommaire exécutif',
    ],
    ...['The contents', 'Contenido del acuerdo', 'Contents 3', 'Contents Page turner', ''],
  ])('is not called "%s"', (line) => expect(isContentsName(line)).toBe(false));

  test.each(['Page', 'Pages', 'Página', 'Paragraphs Page', 'Párrafos', 'Paras.', 'Paragraphes Pages', 'Chapter'])(
    'has columns under "%s"',
    (line) => expect(headsContentsColumns(line)).toBe(true),
  );

  test.each(['Page turner', 'Chapter and verse', '3', ''])('has none under "%s"', (line) =>
    expect(headsContentsColumns(line)).toBe(false),
  );

  test.each([
    ['Quays ..... 12', 'Quays'],
    ['Quays 1–4 3', 'Quays'],
    ['Quays_____12', 'Quays'],
    ['Quays….12', 'Quays'],
    ['Foreword vii', 'Foreword'],
    ['FOREWORD ..... VII', 'FOREWORD'],
  ])('has the entry "%s"', (line, words) => {
    expect(endsAsEntry(line)).toBe(true);
    expect(withoutPageNumbers(line)).toBe(words);
  });

  test.each(['Annex II', 'Quays', '12', 'Quays12', 'C/109/9'])('has no entry "%s"', (line) => {
    expect(endsAsEntry(line)).toBe(false);
    expect(withoutPageNumbers(line)).toBe(line);
  });
});

describe('the number of a page', () => {
  test.each([
    ['3', 3, undefined],
    ['- 3 -', 3, undefined],
    ['– 3 –', 3, undefined],
    ['Page 3', 3, undefined],
    ['p. 3', 3, undefined],
    ['Pág. 3', 3, undefined],
    ['Page 3 of 12', 3, 12],
    ['3/12', 3, 12],
    ['Página 3 de 12', 3, 12],
    ['page 3 sur 12', 3, 12],
    ['page 1024', 1024, undefined],
    ['iv', 4, undefined],
    ['Page IV', 4, undefined],
    ['A-3', 3, undefined],
    ['3 | Page', 3, undefined],
    ['3 | P a g e', 3, undefined],
    ['Page | 3', 3, undefined],
    ['12 | page', 12, undefined],
  ])('is read in "%s"', (line, number, total) => {
    expect(readPageNumber(line)).toMatchObject({ number, ...(total !== undefined && { total }) });
    expect(readPageNumber(line)?.named).not.toBe('slide');
  });

  test.each([
    '2018',
    '1250',
    '3.',
    '(3)',
    'IV',
    'il',
    '24/7',
    '5/12/2008',
    'Page three',
    '3 | Pages',
    '3 | The quays',
    'C | 3',
    'Pages',
    'a-3',
    '3,5',
    'B',
    '',
  ])('is not read in "%s"', (line) => expect(readPageNumber(line)).toBeUndefined());

  test('may have four figures where the format tells that they are its own', () => {
    expect(readPageNumber('1024', 1024)).toMatchObject({ number: 1024 });
    expect(readPageNumber('2018', 1024)).toBeUndefined();
  });

  test.each(['Slide 3', 'Slide 3 of 9', 'Diapositive 3', 'Diapositiva 3/9'])('is that of a slide in "%s"', (line) => {
    expect(readPageNumber(line)).toMatchObject({ number: 3, named: 'slide' });
  });

  test.each([
    ['MC/2266 Page 3', 'MC/2266', true],
    ['MC/2266 Page 3 of 12', 'MC/2266', true],
    ['Report of the Director General 2', 'Report of the Director General', false],
    ['Ibid., p. 5', 'Ibid.,', false],
    ['Page 3', '', true],
  ])('stands after the words of "%s"', (line, words, sure) => {
    expect(beforePageNumber(line)).toEqual({ words, sure });
  });

  test.each(['MC/2266', 'Page turner', 'Report 2018', 'Report of 3 May'])(
    'does not stand after those of "%s"',
    (line) => expect(beforePageNumber(line)).toBeUndefined(),
  );

  test('may stand before words', () => {
    expect(afterPageNumber('Page 5: The quays')).toBe('The quays');
    expect(afterPageNumber('The quays')).toBe('The quays');
  });
});

describe('a line that says when', () => {
  test.each([
    ...['November 2018', 'Lima, mayo de 2018', 'Geneva, 27 November 2018', 'Geneva (Switzerland), 5 June 2018'],
    ...['Le 5 juin 2018', 'Genève, le 5 juin 2018', 'Paris, 1er juin 2018', 'Ginebra, 2 al 5 de diciembre de 2008'],
    ...['Del 2 al 5 de diciembre de 2008', '28 November to 1 December 2018', '25-26 March & 6-7 July 2009'],
    ...[
      'Friday, 4 May 2012, 3 p.m.',
      'Vendredi 4 mai 2012 à 15 heures',
      '4 May 2012, 10 a.m.–1 p.m.',
      'March 14, 2016',
    ],
    ...['Palais des Nations, Geneva, 2–5 December 2008', '5 June 2018, Conference Room 3', '(27 November 2018)'],
    ...['Madrid, 2 de diciembre de 2008, 10.00 horas', '2018-11-27', 'Published 27 November 2018'],
    ...[
      '5th plenary meeting 22 September 2021',
      'Ninety-sixth session, 4 May 2012',
      '68ª sesión plenaria 13 de abril de 2022',
    ],
    ...['5e séance plénière, 22 septembre 2021'],
  ])('is "%s"', (line) => expect(isDateLine(line)).toBe(true));

  test.each([
    ...[
      'May 2018 was warm',
      'The Council met in May 2018',
      'On 4 May 2018, the Council met',
      '14 May 2009 and all that',
    ],
    ...['Report of 4 May 2009', 'In May 2018, Geneva', 'Programme and Budget for 2014', '2014–2015', '27 November'],
    ...['4 May 2009, the Board met in Lima.', 'Resolution No. 12 of 5 June 2018', ''],
    ...['Resolution 5, June 2019', 'Session 12, May 2018', 'Agenda 3, 2018'],
  ])('is not "%s"', (line) => expect(isDateLine(line)).toBe(false));

  test.each([
    ...['القاهرة، 5 مارس 2015', 'نيويورك، ٥ آذار/مارس ٢٠١٥', 'الخميس، 5 آذار/مارس 2015 م', 'تهران، ۵ مارس ۲۰۱۵'],
    ...['חיפה, 5 במרס 2015', '北京，2015年3月5日', '東京、2015年3月', '서울, 2015년 3월 5일', 'กรุงเทพฯ 5 มีนาคม 2558'],
    ...['Москва, 5 марта 2015 г.', 'Αθήνα, 5 Μαρτίου 2015'],
  ])('is one in a script whose months are not read: "%s"', (line) => expect(isDateOrSymbol(line)).toBe(true));

  test.each([
    ...[
      'تقرير عام 2015',
      'القرار 1310',
      '第1310号决议',
      '2015年预算',
      '2015年3月预算',
      'Отчёт за 2015 год',
      '제105차 회의',
    ],
    ...['5 members in 2015', '5 members 2015', 'قدم 5 مشروعات جديدة للمجلس في دورته العادية في 2015'],
  ])('is none: "%s"', (line) => expect(isDateOrSymbol(line)).toBe(false));
});

describe('the symbol of a document', () => {
  test.each([
    ...['MC/INF/258(E)', 'MC/2266/Rev.1', 'C/106/54/Rev.1', 'C/106/54 [F]', 'A/RES/72/279', 'S/PV.10100', 'IOM/DOC/1'],
    ...['A/C.3/72/L.5', 'GB.316/INS/5/2', 'C/109/L/1', 'A/RES/ES-11/1'],
    ...['CERD/C/CHE/CO/7-9', 'A/73/6 (Sect. 25)', 'TD/B/65/8 (Vol. I)'],
  ])('may be %s', (line) => {
    expect(isSymbol(line)).toBe(true);
    expect(`See ${line}.`.search(likeSymbol)).toBe(4);
  });

  test.each([
    ...[
      'and/or',
      'AND/OR',
      'And/or',
      'N/A',
      'he/she',
      '24/7',
      'TCP/IP',
      'A/',
      'MC/INF',
      '1/2',
      'C/109/9 and more',
      'C/109/9 (Geneva)',
      '',
    ],
  ])('is not "%s"', (line) => expect(isSymbol(line)).toBe(false));
});

describe('the words of the edge of a page without its number', () => {
  test.each([
    ['MC/2398 Page 2', 'MC/2398'],
    ['2 Report of the Council', 'Report of the Council'],
    ['Report of the Council 2', 'Report of the Council'],
    ['2 2', '2'],
    ['Report of the Council', 'Report of the Council'],
  ])('"%s" has "%s"', (line, words) => expect(withoutNumberOfPage(line)).toBe(words));

  test.each([
    ['MC/2398 Page 2', 'MC/2398'],
    ['2 Report of the Council', 'Report of the Council'],
    ['3 Members of the Council', '3 Members of the Council'],
    ['Resolution 2', 'Resolution 2'],
  ])('"%s" on page 2 has "%s"', (line, words) => expect(withoutNumberOfPage(line, 2)).toBe(words));
});
