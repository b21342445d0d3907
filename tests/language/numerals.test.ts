import { expect, test } from 'vitest';
import { count, fromRoman, romanOf } from '../../src/records/in-text/numerals.ts';

test('every number to 3,999 is read back from its Roman number, in capitals or small letters', () => {
  for (let number = 1; number < 4000; number += 1) {
    expect(fromRoman(romanOf(number))).toBe(number);
    expect(fromRoman(romanOf(number).toLowerCase())).toBe(number);
  }
});

test.each(['IIX', 'VV', 'IL', 'Ix', 'A', '', 'ill'])('"%s" is no Roman number', (letters) => {
  expect(fromRoman(letters)).toBeUndefined();
});

test('lists count in figures, letters and Roman numbers', () => {
  expect(['1', 'a', 'A', 'i', 'I', undefined].map((type) => count(28, type))).toEqual([
    ...['28', 'ab', 'AB', 'xxviii', 'XXVIII', '28'],
  ]);
  expect(count(0, 'a')).toBe('0');
});
