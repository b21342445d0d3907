import { expect, test } from 'vitest';
import { excerptOf, textDirective } from '../../../src/client/search/excerpt.ts';

const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`);

test('a short passage is shown whole, with the found words marked', () => {
  expect(excerptOf({ words: ['on', 'labour', 'migration', 'policies.'], found: new Set([1, 2]) })).toEqual([
    { text: 'on', isFound: false },
    { text: 'labour migration', isFound: true },
    { text: 'policies.', isFound: false },
  ]);
});

test('of a long passage the part is shown that has most of the found words', () => {
  const runs = excerptOf({ words: words(200), found: new Set([3, 120, 125]) });
  expect(runs[0]).toEqual({ text: '…', isFound: false });
  expect(runs.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['w120', 'w125']);
  expect(runs.at(-1)).toEqual({ text: '…', isFound: false });
});

test('the end of a passage is shown to its last word', () => {
  const runs = excerptOf({ words: words(100), found: new Set([99]) });
  expect(runs.at(-1)).toEqual({ text: 'w99', isFound: true });
});

test('the fragment directive names the first run with its surroundings, and no sign that could end it', () => {
  const runs = [
    { text: 'a b c, d-e', isFound: false },
    { text: 'decision-making.', isFound: true },
  ];
  expect(textDirective(runs)).toBe(':~:text=b%20c%2C%20d%2De-,decision%2Dmaking');
  expect(textDirective([{ text: 'nothing', isFound: false }])).toBe('');
});
