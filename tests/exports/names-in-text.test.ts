import { expect, test } from 'vitest';
import { nameFinder } from '../../src/exports/names-in-text.ts';

const find = nameFinder(
  new Map([
    ['evan-garcia', ['Evan Garcia', 'Ambassador Evan Garcia']],
    ['kate-omalley', ['Kate O’Malley']],
    ['swing', ['William Lacy Swing', 'Swing']],
    ['sato-1', ['Ms. Sato A.', 'M. Sato']],
    ['sato-2', ['M. Sato']],
  ]),
);

test('a person is found by every form of the register, the longest first', () => {
  expect(find('We thank Ambassador Evan Garcia (Philippines); Evan Garcia spoke.')).toEqual([
    { id: 'evan-garcia', printed: 'Ambassador Evan Garcia' },
  ]);
});

test('case, the form of an apostrophe and the kind of space do not matter', () => {
  expect(find("KATE O'MALLEY and Evan\ngarcia")).toEqual([
    { id: 'kate-omalley', printed: "KATE O'MALLEY" },
    { id: 'evan-garcia', printed: 'Evan garcia' },
  ]);
});

test('a form is found as whole words alone', () => {
  expect(find('Devan Garcia, Evan Garciaz, Evan Garcíá')).toEqual([]);
});

test('a single word is not looked for, nor a form that two people share', () => {
  expect(find('A swing in opinion; Swing said so. M. Sato agreed.')).toEqual([]);
  expect(find('Ms. Sato A. agreed.')).toEqual([{ id: 'sato-1', printed: 'Ms. Sato A.' }]);
});

test('signs of patterns in a name are letters like others, and no names find nothing', () => {
  expect(nameFinder(new Map([['x', ['A. (B) C*']]]))('Say A. (B) C* again')).toEqual([
    { id: 'x', printed: 'A. (B) C*' },
  ]);
  expect(nameFinder(new Map())('Evan Garcia')).toEqual([]);
});
