import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnspaced, readWords } from '../../scripts/oracle/words.ts';
import { joinedOf, wordsOf } from '../../src/search/words.ts';
import { searchedTexts } from '../archives/searched-texts.ts';

/** What words are made of and parted by: letters of many scripts, marks, digits, and signs of every kind. */
const pieces = [
  ...'a B é e\u0301 œ ﬁ ß ı İ ς й ع ع\u064f ש\u05b8 हि ê ª Ⅳ ⁿ 𝐀 移 々 が カ ｶﾞ 한 ที่ จำ จ\u0e4dา မြ 〇'.split(' '),
  ..."1 12 229 662 0 ٥ ２ ² ① ½ . , ' ’ ʼ - ‐ ‑ – / № ™ % € _ · 😀".split(' '),
  ...[' ', '\u00a0', '\u2009', '\u202f', '\u200b', '\u2028'],
  ...['a\u00adb', 'a\u200db', 'ع\u0640ع', '\u202bש\u202c', 'a\ufeffb'],
];

const wordsFound = (text: string) => wordsOf(text).map(({ word }) => word);
const wordsRead = (text: string) => readWords(text).words.map(({ word }) => word);

test('the search and the oracle, neither of which knows the other’s rules, read the same words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = parts.join('').normalize();
      expect(wordsFound(text)).toEqual(wordsRead(text));
    }),
    { numRuns: 3000 },
  );
});

test('they join the same words of a text', () => {
  for (const line of Object.values(searchedTexts).flatMap(({ lines }) => lines)) {
    const joined = joinedOf(line, wordsOf(line)).filter(({ word }) => !isUnspaced(word));
    expect(joined.map(({ word }) => word).sort()).toEqual(
      readWords(line)
        .joined.map(({ word }) => word)
        .sort(),
    );
  }
});
