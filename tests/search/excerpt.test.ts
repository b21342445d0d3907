import { expect, test } from 'vitest';
import { excerptOf, textDirective } from '../../src/search/excerpt.ts';

function directive(text: string, ...found: string[]): string {
  const spans = found.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const);
  return decodeURIComponent(textDirective(excerptOf(text, spans)));
}

test('what stands before and after found words tells which they are, in whole words', () => {
  expect(directive('the costs of return migration in Asia are low', 'return')).toBe(
    ':~:text=the costs of-,return,-migration in Asia',
  );
  expect(directive('auspices de l’Assemblée générale L’Assemblée', 'Assemblée', 'L’Assemblée')).toBe(
    ':~:text=auspices de l’-,Assemblée,-générale L’Assemblée',
  );
  expect(directive('The Organization (IOM) met', 'Organization', 'IOM')).toBe(':~:text=The-,Organization,-(IOM) met');
});

test('a browser looks for words within one line, where that has enough of them', () => {
  expect(directive('Report for 2017\nIt was laid before the Council in 2018\nnot held', '2018')).toBe(
    ':~:text=the Council in-,2018',
  );
  expect(directive('Report for 2017\n18 June 2018\nnot held', '2018')).toBe(':~:text=2017 18 June-,2018,-not held');
});
