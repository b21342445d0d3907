import { describe, expect, test } from 'vitest';
import {
  countsOn,
  headingLabelOf,
  isLabel,
  itemMarkerOf,
  kindOfLabel,
  partOf,
  readMarker,
  withoutInitials,
} from '../../scripts/language/labels.ts';

describe('the marker of a line', () => {
  test.each([
    ['12. The quay', '12.', 'number', 12],
    ['12) The quay', '12)', 'number', 12],
    ['1.The quay', '1.', 'number', 1],
    ['1.2 The quay', '1.2', 'decimal', 2],
    ['1.2.3 «The» quay', '1.2.3', 'decimal', 3],
    ['A.1 The quay', 'A.1', 'decimal', 1],
    ['10.30 The quay', '10.30', 'decimal', 30], // as a programme prints hours, too: a line cannot tell
    ['IV. The quay', 'IV.', 'roman', 4],
    ['V – The quay', 'V –', 'roman', 5],
    ['A. The quay', 'A.', 'letter', 1],
    ['C. The quay', 'C.', 'letter', 3],
    ['A. Smith', 'A.', 'letter', 1], // what stands around it tells an initial
    ['(12) the quay', '(12)', 'point', 12],
    ['(123) the quay', '(123)', 'point', 123],
    ['(a) the quay', '(a)', 'point', 1],
    ['a) the quay', 'a)', 'point', 1],
    ['a. the quay', 'a.', 'point', 1],
    ['(aa) the quay', '(aa)', 'point', 27],
    ['(iv) the quay', '(iv)', 'point', 4],
    ['iv. the quay', 'iv.', 'point', 4],
    ['(IV) the quay', '(IV)', 'point', 4],
    ['(x) the quay', '(x)', 'point', 10], // as a box that is ticked, too: `(x)` follows `(ix)`
    ['(ñ) el muelle', '(ñ)', 'point', 14.5],
  ] as const)('of "%s" is %s', (line, sign, kind, ordinal) => {
    expect(readMarker(line)).toEqual({ bullet: 0, label: expect.any(Number), sign, kind, ordinal });
    expect(line.slice(readMarker(line).label)).toMatch(/quay|muelle|Smith/);
  });

  test.each([
    ...['1951. The year', '(2018) The year', '951. the rest of a year', '2.5 million', '2.5 CHF', '10.30 a.m.'],
    ...[
      '10.30 A.M.',
      '5. December',
      '5. diciembre de 2018',
      'J. F. Kennedy',
      'C. V. Raman',
      '(continued)',
      '(mix) of it',
    ],
    ...[
      '(ill) at ease',
      '(of) it',
      '(ab) it',
      '(c) 2009 The Port',
      'e.g. the quay',
      'e. g. the quay',
      'a. m. and p. m.',
    ],
    ...[
      'p. 5',
      'p. 512 of it',
      'n. 12',
      'c. 1990',
      'pp. 5',
      'vs. it',
      'No. 5',
      'IIX. The quay',
      '3/4 of it',
      '(12',
      '§ 3',
    ],
  ])('of "%s" is none', (line) => {
    expect(readMarker(line)).toEqual({ bullet: 0, label: 0, sign: '' });
  });

  test('may be a bullet, with a label or without', () => {
    expect(readMarker('- 1. The quay')).toMatchObject({ bullet: 2, label: 3, sign: '1.' });
    expect(readMarker('•')).toMatchObject({ bullet: 1, label: 0 });
    expect(readMarker('– The quay')).toMatchObject({ bullet: 0 });
    expect(readMarker('– The quay', true)).toMatchObject({ bullet: 2 });
    expect(readMarker('- The quay', false)).toMatchObject({ bullet: 0 });
  });

  test('makes an item, unless it labels headings', () => {
    const lines = ['• quay', '12. quay', '(a) quay', 'IV. Quay', 'A. Quay', '1.2 Quay', 'quay'];
    expect(lines.map((line) => itemMarkerOf(line))).toEqual(['•', '12.', '(a)', '', '', '', '']);
    expect(
      ['12.', '(a)', '–', 'A.', 'quay', ''].map((cell) => isLabel(cell, (text) => itemMarkerOf(text, true))),
    ).toEqual([...[true, true, true, false, false, false]]);
  });

  test('is the initial of a name where it counts further than the outline', () => {
    const signs = (lines: string[]) => withoutInitials(lines.map((line) => readMarker(line))).map(({ sign }) => sign);
    expect(signs(['A. Quays', 'B. Docks', 'S. Smith'])).toEqual(['A.', 'B.', '']);
  });

  test.each([
    ['Annex II: Quays', 'Annex II'],
    ['2.1 Quays', '2.1'],
    ['5 Quays', '5'],
    ['B. Quays', 'B.'],
    ['2.5 million', ''],
    ['Part of the way', ''],
  ])('of the heading "%s" is "%s"', (heading, label) => {
    expect(headingLabelOf(heading)).toBe(label);
  });
});

describe('labels of one list', () => {
  test.each([
    ['2.', '1.', true],
    ['(b)', '(a)', true],
    ['(ii)', '(i)', true],
    ['(i)', '(h)', true],
    ['1.10', '1.9', true],
    ['(ñ)', '(n)', true],
    ['(o)', '(ñ)', true],
    ['(o)', '(n)', true],
    ['(b)', '(i)', false], // a letter does not count on from a Roman number
    ['(ii)', '(a)', false],
    ['2.2', '1.1', false],
    ['2)', '1.', false],
    ['b.', 'A.', false],
    ['2.', '', false],
  ])('%s counts on from "%s": %s', (label, before, counts) => {
    expect(countsOn(label, before)).toBe(counts);
  });

  test.each([
    ['(i)', '(h)', 'letter'],
    ['(i)', '(a)', 'roman'],
    ['(v)', '(u)', 'letter'],
    ['(xi)', '(x)', 'roman'],
    ['(c)', '(b)', 'letter'],
    ['C.', 'XCIX.', 'roman'],
    ['12.', '', 'number'],
  ])('%s after "%s" is a %s', (label, before, kind) => {
    expect(kindOfLabel(label, before)).toBe(kind);
  });
});

describe('the name of a part', () => {
  test.each([
    ['Annex II', 'annex', 'Annex II'],
    ['ANNEXE', 'annex', ''],
    ['Anexo 3. Cuadros', 'annex', 'Anexo 3'],
    ['Apéndice B', 'annex', 'Apéndice B'],
    ['Annex to the report', 'annex', ''],
    ['Part One', 'part', 'Part One'],
    ['Première partie', 'part', 'Première partie'],
    ['PRIMERA PARTE: LOS MUELLES', 'part', 'PRIMERA PARTE'],
    ['Parte primera', 'part', 'Parte primera'],
    ['Chapitre premier', 'chapter', 'Chapitre premier'],
    ['Capítulo 3', 'chapter', 'Capítulo 3'],
    ['Chapitre 29A', 'chapter', 'Chapitre 29A'],
    ['Título II', 'title', 'Título II'],
    ['Sección 2', 'section', 'Sección 2'],
    ['§ 3', 'section', '§ 3'],
    ['Article 5', 'article', 'Article 5'],
    ['Artículo 5', 'article', 'Artículo 5'],
  ])('"%s" is %s', (heading, name, label) => {
    expect(partOf(heading)).toEqual({ name, label });
  });

  test.each([
    ...['Part of the way', 'Chapter and verse', 'Title page', 'Partido Liberal', 'Annexation of land'],
    ...['Second part of the session', 'Article d’opinion', 'Section a of it', 'Articles of association', 'Quays'],
  ])('"%s" is none', (heading) => {
    expect(partOf(heading)).toBeUndefined();
  });
});
