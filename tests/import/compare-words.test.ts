import { expect, test } from 'vitest';
import { compareWords, linesOf, lowerFigures } from './compare-words.ts';

const nothing = { missing: [], broken: [], moved: [] };

test('a text has every word of itself, whatever its lines, its signs and its emphasis are', () => {
  const lines = ['The ninety-sixth session was', 'opened on “2 May”.', 'The end'];
  expect(compareWords(lines, ['The *ninety-sixth session* was opened', 'on 2 May. The end'])).toEqual({
    words: 10,
    ...nothing,
  });
});

test('a word that is missing, and one of two that are alike', () => {
  expect(compareWords(['The budget was not adopted.'], ['The budget was adopted.']).missing).toEqual(['not']);
  expect(compareWords(['Page 1', 'of the report', 'Page 1'], ['Page 1 of the report']).missing).toEqual(['Page', '1']);
});

test('a word with a space in it, and one without the space before it', () => {
  expect(compareWords(['in four countries'], ['in four co untries'])).toMatchObject({ broken: ['countries'] });
  expect(compareWords(['in four countries'], ['in fourcountries'])).toMatchObject({ broken: ['countries'] });
});

test('words in another order within their line, but not lines in another order', () => {
  expect(compareWords(['the year 2008 of the plan'], ['of the plan 2008 the year']).moved).toEqual([
    '2008',
    'of',
    'the',
    'plan',
  ]);
  expect(compareWords(['one line of words', 'another line'], ['another line', 'one line of words'])).toMatchObject(
    nothing,
  );
});

test('a hyphen at the end of a line, of which no reader can say whether it belongs to the word', () => {
  expect(
    compareWords(['the admin-', 'istration of the post-', 'war years'], ['the administration of the post-war years']),
  ).toMatchObject(nothing);
  expect(compareWords(['the administration'], ['the admin-', 'istration'])).toMatchObject(nothing);
});

test('a power is no figure beside another, but where a reader knows no raised figures', () => {
  expect(compareWords(['10⁶ crowns'], ['106 crowns']).missing).toEqual(['10⁶']);
  expect(compareWords(['the year1 and', '2 The note'], ['the year¹ and', '²The note'].map(lowerFigures))).toMatchObject(
    nothing,
  );
});

test('the lines of a transcript are those of its parts, its cells and what is omitted, without addresses', () => {
  expect(
    linesOf([
      { kind: 'paragraph', lines: ['See [the *rules*](https://weights.example/rules).'] },
      { kind: 'table', headed: false, rows: [['a', 'b']] },
      { kind: 'omitted', lines: ['Page 1'], why: 'page-head', note: 'n' },
    ]),
  ).toEqual(['See the *rules*.', 'a', 'b', 'Page 1']);
});
