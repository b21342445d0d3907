import { expect, test } from 'vitest';
import { corrected, wordsLike } from '../../../src/client/search/words.ts';

const words = ['remittance', 'remittances', 'Rohingya', 'Vitorino', 'Venezuelans', 'visa'];
const read = async (letter: string) => words.filter((word) => word.toLowerCase().startsWith(letter));

test('a misspelt word means the word of the index that differs least', async () => {
  expect(await wordsLike('Vittorino', read)).toEqual(['Vitorino']);
  expect(await wordsLike('remitances', read)).toEqual(['remittances', 'remittance']);
});

test('a short word, or one unlike any, means nothing', async () => {
  expect(await wordsLike('vis', read)).toEqual([]);
  expect(await wordsLike('victory', read)).toEqual([]);
});

test('a search is put right word by word, and only where a word is missing', async () => {
  expect(await corrected('"Vittorino" -Rohinga Rohinga', ['vittorino', 'rohinga'], read)).toBe(
    '"Vitorino" -Rohinga Rohingya',
  );
  expect(await corrected('Rohingya', [], read)).toBeUndefined();
  expect(await corrected('zzyzx', ['zzyzx'], read)).toBeUndefined();
});
