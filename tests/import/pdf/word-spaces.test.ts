import { describe, expect, test } from 'vitest';
import { partsOf } from './words-of.ts';

/** The operators that show strings, with gaps between them in thousandths of an em, from a place on the page. */
function set(shown: readonly (string | number)[], { x = 60, y = 700, more = '' } = {}): string {
  const array = shown.map((each) => (typeof each === 'number' ? String(-each) : `(${each})`)).join(' ');
  return `BT /F1 10 Tf ${more} 1 0 0 1 ${x} ${y} Tm [${array}] TJ ET\n`;
}

/** Each letter by itself, with one gap between the letters of a word and another between words. */
function spell(words: string, letter: number, word: number): (string | number)[] {
  return [...words].flatMap((sign, index) =>
    sign === ' ' ? [] : [index === 0 ? 0 : words[index - 1] === ' ' ? word : letter, sign],
  );
}

const words = 'The members of countries in Central America met';

describe('a space between words', () => {
  test('stands where one is printed, however wide it is', async () => {
    expect(await partsOf(set([words], { more: '-1.5 Tw' }))).toEqual([`paragraph: ${words}`]);
    expect(await partsOf(set([words], { more: '4 Tw' }))).toEqual([`paragraph: ${words}`]);
  });

  test('stands in no word whose letters are moved apart by less than half a space', async () => {
    const shown = set(['The members of co', 125, 'untries in Central Amer', 130, 'ica met']);
    expect(await partsOf(shown)).toEqual([`paragraph: ${words}`]);
  });

  test('stands in no word of which some pairs are set closer than their font has them', async () => {
    const shown = set(['R', -56, 'e', -56, 'c', -56, 'al', 83, 'ling its rule', 300, 'of May']);
    expect(await partsOf(shown)).toEqual(['paragraph: Recalling its rule of May']);
  });

  test('stands in no word that is printed in two pieces', async () => {
    const shown = set(['The members of co']) + set(['untries in Central America met'], { x: 60 + 80.02 + 1.3 });
    expect(await partsOf(shown)).toEqual([`paragraph: ${words}`]);
  });

  test('is none where the next letters stand over it', async () => {
    expect(await partsOf(set(['The members of co ', -278, 'untries in Central America met']))).toEqual([
      `paragraph: ${words}`,
    ]);
  });

  test('is a gap where none is printed', async () => {
    expect(await partsOf(set(spell(words, 0, 250)))).toEqual([`paragraph: ${words}`]);
    expect(await partsOf(set(spell(words, 0, 180)))).toEqual([`paragraph: ${words}`]);
  });

  test.each([-40, 80, 150, 300, 450])('is told from letters that are set %i thousandths apart', async (letter) => {
    expect(await partsOf(set(spell(words, letter, letter + 278)))).toEqual([`paragraph: ${words}`]);
    expect(await partsOf(set([words], { more: `${letter / 100} Tc` }))).toEqual([`paragraph: ${words}`]);
  });

  test('stands between the few letters of a formula', async () => {
    expect(await partsOf(set(['a', 400, 'b', 400, 'c']))).toEqual(['paragraph: a b c']);
  });
});
