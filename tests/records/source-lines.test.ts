import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textLines } from '../../src/records/source-lines.ts';

test.each([
  ['a\r\nb', ['a', 'b']],
  ['a\rb\nc\fd', ['a', 'b', 'c', 'd']],
  ['a\n\rb', ['a', '', 'b']],
  ['a\n', ['a', '']],
  ['', ['']],
  ['a\u2028b', ['a\u2028b']],
])('%j has the lines %j', (text, lines) => {
  expect(textLines(text).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
});

test('lines follow each other without gap, and their numbers from 1', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\f') });
  fc.assert(
    fc.property(texts, (text) => {
      const lines = textLines(text);
      expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
      expect([0, ...lines.map(({ next }) => next)]).toEqual([...lines.map(({ start }) => start), text.length]);
    }),
  );
});
