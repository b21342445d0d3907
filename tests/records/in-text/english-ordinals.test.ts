import { expect, test } from 'vitest';
import { spelledOrdinal } from '../../../src/records/in-text/english-ordinals.ts';

test.each([
  [1, 'first'],
  [12, 'twelfth'],
  [20, 'twentieth'],
  [84, 'eighty-fourth'],
  [96, 'ninety-sixth'],
  [100, 'one hundredth'],
  [101, 'one hundred and first'],
  [115, 'one hundred and fifteenth'],
])('%i is spelled "%s"', (number, words) => {
  expect(spelledOrdinal(number)).toBe(words);
});
