import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  lower,
  marksInOrder,
  noteMarksIn,
  noteName,
  noteNumberAt,
  noteNumberOf,
  noteStart,
  raise,
  raiseMark,
  withoutEndMark,
} from '../../scripts/language/note-signs.ts';

describe('a mark within a text', () => {
  const all = (text: string) =>
    noteMarksIn(text, 'raised', 'letter', 'sign', 'figure', 'bracket').map(({ sign, name }) => `${sign} ${name}`);

  test.each([
    ['the Council¹² met', '¹² 12'],
    ['in 2018¹', '¹ 1'],
    ['in 12 km⁴', '⁴ 4'],
    ['came in²', '² 2'],
    ['in (a)²', '² 2'],
    ['que l’on a¹', '¹ 1'],
    ['the quay¹/ rose', '¹ 1'],
    ['the forum² met', '² 2'],
    ['the quayᵃ', 'ᵃ a'],
    ['the quayⁱᵛ', 'ⁱᵛ iv'],
    ['the fund** rose', '** asterisk2'],
    ['the fund†', '† dagger'],
    ['It rose.3 It fell', '3 3'],
    ['represented:[2]', '[2] 2'],
    ['represented [2]', '[2] 2'],
    ['(the fund),7 which', '7 7'],
    ['in 2018ᵃ', 'ᵃ a'],
    ['the artist.5', '5 5'],
  ])('"%s" is %s', (text, mark) => {
    expect(all(text)).toEqual([mark]);
  });

  test.each([
    ...[
      '12 m² of quay',
      '3 km² wide',
      '5 cm³',
      '10³ tons',
      '10⁶',
      '10¹² tons',
      'CO₂',
      'the 1ᵉ quay',
      'Nᵒ 5',
      '[2018]',
      'COVID-19',
    ],
    ...['C/19/1', 'CHF 1.5', '* a bullet', 'a * b', 'https://example.org/a.3', '5th', 'article 12'],
    ...[
      'la 1ᵉʳᵉ, the 2ⁿᵈ, 3ʳᵈ, 5ᵗʰ, 1ˢᵗ and 1ᵉʳ quay',
      'Mᵐᵉ and Mˡˡᵉ Quay',
      'Dʳ Quay, Sʳ Muelle',
      'XXᵉ siècle',
      'nᵒˢ 5 et 6',
    ],
    ...['Rev.1', 'C/19/Add.1 and Corr.2', 'see art.5, p.12, No.5, fig.3, párr.4', '5 ft² wide', '2¹⁄₂ quays'],
    ...['12¹/2', '12¹/₂', 'x²/3, 3³₄', 'x² and y³, (z²)', '9 m/s²', '5 in² or 5in²', '2 ha²', 'µm²'],
  ])('"%s" has none', (text) => {
    expect(all(text)).toEqual([]);
  });

  test('comes in the order of the text', () => {
    expect(noteMarksIn('One¹, ² and two³', 'raised').map(({ name }) => name)).toEqual(['1', '2', '3']);
    expect(noteMarksIn('One.3 Two [2] three.', 'bracket', 'figure').map(({ start }) => start)).toEqual([4, 10]);
  });
});

describe('a raised figure after a number or a letter', () => {
  const marked = (text: string) => marksInOrder(noteMarksIn(text, 'raised')).map(({ name }) => name);

  test.each([
    ['is a mark where the marks count on with it', 'The fund¹ had 61² boats and the quay³ none.', ['1', '2', '3']],
    [
      'is a mark after a year or a symbol, whichever comes before',
      'In 2019⁴ and 2020⁷, C/19/3⁵ rose.',
      ['4', '7', '5'],
    ],
    ['is a mark at the first', 'All 61¹ boats and Annex B² burnt.', ['1', '2']],
    ['is a power out of their count', 'The fund¹ had 2⁵ boats, Y³ quays and the sea² a wave.', ['1', '2']],
    ['is a power where a word has the mark', 'The fund¹ had R² boats, and the quay² none.', ['1', '2']],
    ['is part of a fraction before a stroke', 'The fund¹ had 4¹/ boats.', ['1']],
  ])('%s', (_, text, names) => expect(marked(text)).toEqual(names));
});

describe('the beginning of a note', () => {
  test.each([
    ['¹ See', 'raised', '1', ''],
    ['¹See', 'raised', '1', ''],
    ['[3] See', 'bracket', '3', ''],
    ['3 See', 'figure', '3', ''],
    ['3. See', 'figure', '3', '.'],
    ['3) See', 'figure', '3', ')'],
    ['12', 'figure', '12', ''],
    ['a See', 'letter', 'a', ''],
    ['iv. See', 'letter', 'iv', '.'],
    ['* See', 'sign', 'asterisk', ''],
    ['**See', 'sign', 'asterisk2', ''],
    ['†See', 'sign', 'dagger', ''],
  ])('"%s" is %s %s', (line, form, name, stop) => {
    expect(noteStart(line)).toMatchObject({ form, name, stop });
    expect(line.slice(noteStart(line)?.length)).toMatch(/^(?:See)?$/);
  });

  test.each([
    '*some words* set off',
    '¹⁄₂ of it',
    '¹₂ of it',
    '[2018] The year',
    '2018 was warm',
    '3rd day',
    '1.5 million',
    'Quay',
  ])('"%s" is none', (line) => expect(noteStart(line)).toBeUndefined());
});

describe('the end of a text', () => {
  test.each([
    ['It rose.²', 'It rose.'],
    ['It rose.”12', 'It rose.”'],
    ['It rose.[3]', 'It rose.'],
    ['Report of the Board*', 'Report of the Board'],
    ['Report of the Board¹', 'Report of the Board'],
  ])('"%s" is marked', (text, words) => expect(withoutEndMark(text)).toBe(words));

  test.each(['12 m²', '9 m/s²', '10³', '10¹²', 'It rose 12', 'the year 2018', '*', 'Board [2018]'])(
    '"%s" is not',
    (text) => expect(withoutEndMark(text)).toBe(text),
  );
});

test.each([
  ['[1]', '1', '1. In'],
  ['(iv)', 'iv', 'iv In'],
  [' a ', 'a', '[a] In'],
  ['*', 'asterisk', '* In'],
  ['††', 'dagger2', '††In'],
])('a link to a note prints "%s": that is the note %s, which begins "%s"', (words, name, note) => {
  expect(noteNumberOf(words)).toBe(name);
  expect(note.replace(noteNumberAt(name), '').trim()).toBe('In');
});

test.each(['the quay', '2018', '* quay', '*†‡*†', '§', ''])('a link with the words "%s" is no mark', (words) =>
  expect(noteNumberOf(words)).toBeUndefined(),
);

test('marks are printed raised, and letters of words stay on the line', () => {
  expect(['1', '[2]', '1, 2', 'iv', 'a', 'th', 'er'].map((words) => raise(words, 'the quay'))).toEqual([
    ...['¹', '²', '¹, ²', 'ⁱᵛ', 'ᵃ', undefined, undefined],
  ]);
  expect(['*', '**'].map((words) => raise(words, 'the quay'))).toEqual(['*', '**']);
  expect(raise('e', 'the 1')).toBeUndefined();
  expect(['ii', 'b', 'th', 'ab', '2'].map((words) => raiseMark(words, 'the quay.'))).toEqual([
    ...['ⁱⁱ', 'ᵇ', undefined, undefined, undefined],
  ]);
  expect(['1', 'XX', ' ', ''].map((before) => raiseMark('e', before))).toEqual(Array(4).fill(undefined));
  expect([lower('2'), lower('n')]).toEqual(['₂', undefined]);
});

test.each([
  ['¹²', '12'],
  ['[3]', '3'],
  ['ᵃ', 'a'],
  ['**', 'asterisk2'],
  ['3.', '3'],
])('the sign %s marks the note %s', (sign, name) => expect(noteName(sign)).toBe(name));

test('raised figures are listed in one file', () => {
  const files = globSync('{src,scripts}/**/*.{ts,astro}').filter((path) =>
    /[⁰¹²³⁴⁵⁶⁷⁸⁹]{2}|⁴-⁹/.test(readFileSync(path, 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')),
  );
  expect(files.map((path) => path.replaceAll('\\', '/'))).toEqual(['src/records/signs.ts']);
});
