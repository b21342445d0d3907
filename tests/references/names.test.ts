import { expect, test } from 'vitest';
import { nameFinder } from '../../src/references/names.ts';

/** Whose names stand in a text, as printed. */
const read = (forms: ReadonlyMap<string, readonly string[]>, text: string) =>
  nameFinder(forms)(text).map(({ id, start, end }) => ({ id, printed: text.slice(start, end) }));
const find = (text: string) => read(forms, text);

const forms = new Map([
  ['evan-garcia', ['Evan Garcia', 'Ambassador Evan Garcia']],
  ['kate-omalley', ['Kate O’Malley']],
  ['swing', ['William Lacy Swing', 'Swing']],
  ['sato-1', ['Ms. Sato A.', 'M. Sato']],
  ['sato-2', ['M. Sato']],
  ['un', ['UN', 'UN General Assembly']],
]);

test('a name is found wherever it stands, in the longest of its forms', () => {
  expect(find('We thank Ambassador Evan Garcia (Philippines); Evan Garcia spoke.')).toEqual([
    { id: 'evan-garcia', printed: 'Ambassador Evan Garcia' },
    { id: 'evan-garcia', printed: 'Evan Garcia' },
  ]);
  expect(find('the UN general assembly, the UN')).toEqual([
    { id: 'un', printed: 'UN general assembly' },
    { id: 'un', printed: 'UN' },
  ]);
});

test('case, the form of an apostrophe and the kind of space do not matter', () => {
  expect(find("KATE O'MALLEY and Evan\ngarcia")).toEqual([
    { id: 'kate-omalley', printed: "KATE O'MALLEY" },
    { id: 'evan-garcia', printed: 'Evan\ngarcia' },
  ]);
});

test('a form is found as whole words alone', () => {
  expect(find('Devan Garcia, Evan Garciaz, Evan Garcíá')).toEqual([]);
});

test('a single word is found as it is written, and not within or in other letters', () => {
  expect(find('A swing in opinion; Un, un, UNHCR.')).toEqual([]);
  expect(find('Swing said so.')).toEqual([{ id: 'swing', printed: 'Swing' }]);
});

test('a form that two share is not looked for', () => {
  expect(find('M. Sato agreed.')).toEqual([]);
  expect(find('Ms. Sato A. agreed.')).toEqual([{ id: 'sato-1', printed: 'Ms. Sato A.' }]);
});

test('signs of patterns in a name are letters like others, and no names find nothing', () => {
  expect(read(new Map([['x', ['A. (B) C*']]]), 'Say A. (B) C* again')).toEqual([{ id: 'x', printed: 'A. (B) C*' }]);
  expect(read(new Map(), 'Evan Garcia')).toEqual([]);
});
