import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../src/records/edition.ts';
import { normaliseText } from './edition.ts';

const word = fc.oneof(
  fc.constantFrom(
    'Council',
    'migration',
    'the',
    'IOM’s',
    '“policy',
    'hub”',
    '–',
    '2015–2030',
    'CHF',
    '52,229,662',
    'e.g.',
    '(cont.)',
  ),
  fc.constantFrom(
    'import',
    'export',
    '{x}',
    '<b>',
    '</b>',
    '<!--',
    '*a*',
    '_b_',
    '[c](javascript:x)',
    '&amp;',
    '\\',
    '|',
    '#',
    '~~',
    '`',
  ),
  fc.constantFrom(
    'http://example.org/a_b',
    '<https://example.org/>',
    'www.example.org',
    'a@b.org',
    'data:text/html,x',
    '⁴',
    'm²',
    'end.⁵',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
);
const marker = fc.constantFrom(
  '',
  '',
  '',
  '- ',
  '• ',
  '1. ',
  '2. ',
  '3) ',
  'a) ',
  '(b) ',
  'I. ',
  'II. ',
  'A. ',
  '- 1. ',
  '# ',
  '> ',
  '+ ',
  '* ',
  '---',
  '10. ',
);
const line = fc
  .tuple(
    fc.constantFrom('', '', ' ', '\t'),
    marker,
    fc.array(word, { maxLength: 14 }),
    fc.constantFrom('', '.', ':', ',', '…', ' '),
  )
  .map(([indent, mark, words, stop]) => `${indent}${mark}${words.join(' ')}${stop}`);
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: line },
      { weight: 1, arbitrary: fc.constantFrom('', ' ', '-', 'NOTES', '¹ A note.', 'Again', 'Again') },
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((lines) => `A title\n${lines.join('\n')}`);

describe.each(layouts)('a text laid out as %s', (layout) => {
  it('is accounted for to the last character, whatever it holds', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { account } = normaliseText(source, layout);
        expect(account.problems).toEqual([]);
        expect(account.unexplained).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('comes out the same twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(normaliseText(source, layout).record).toBe(normaliseText(source, layout).record);
      }),
      { numRuns: 50 },
    );
  });
});
