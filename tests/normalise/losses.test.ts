import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layouts } from '../../src/records/edition.ts';
import { NoTitleError } from '../../scripts/normalise/working-text.ts';
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
    'year.1',
    'officers:[2]',
    'www.example.org.',
    '[a](https://example.org/)',
    '**b**',
    '**b*',
    'migra\u00adtion',
    'migration',
    'migra-',
    'tion',
    'o',
    '1.1',
    'of the',
    '\u00a0',
    '\ufeff',
    '\u00ad',
    '\u2060',
    '\ufffe',
    '\u2028',
    '\uf0b7',
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
  '4.\t',
  '– ',
  'o ',
  '-- ',
  '(i) ',
  '1.1 ',
  'I – ',
  '1 ',
  '2 ',
  '[2] ',
  '| ',
  'Page ',
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
      { weight: 2, arbitrary: fc.constantFrom('', ' ', '-', 'NOTES', '¹ A note.', 'Again', 'Again') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\f',
          '\fHead',
          'Page 1',
          'Page 2',
          '3',
          '- 4 -',
          'ii',
          'Slide 3',
          '_____',
          '* * *',
          '=====',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '1 A note.',
          '2',
          '[2] Another.',
          '* A star.',
          'Menu',
          'Menu',
          'MenuThe',
          'CAPITALS',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'a | b',
          '| a | b |',
          '|---|--:|',
          'a\tb\tc',
          'Aa   1   2',
          'Bb   3   4',
          'Cc   5   6',
          'Aa ..... 1',
          '+--+--+',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '1. A sentence that is numbered.',
          '2. Another one.',
          '3. A third.',
          'Annex',
          '(a) one;',
          '(b) two.',
        ),
      },
    ),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n').map((end) => `A title${end}${lines.join(end)}`));
/** Anything at all, without a title of its own. */
const anything = fc.oneof(
  text.map((source) => source.slice(7)),
  fc.string({ unit: 'binary', maxLength: 60 }).map((source) => source.replaceAll(/[\ud800-\udfff]/g, '')),
  fc.constantFrom('', ' \n\t', '-', '1. One', '¹ Note', '| a | b |', '\ufeff', '\f\f', '-\n-\n- A'),
);

function unlessUntitled<Result>(make: () => Result): Result | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof NoTitleError) return undefined;
    throw error;
  }
}

describe.each(layouts)('a text laid out as %s', (layout) => {
  test('is accounted for to the last character, whatever it holds', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { account } = normaliseText(source, layout);
        expect(account.problems).toEqual([]);
        expect(account.unexplained).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  test('has a title, or is refused because no line can be one', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const outcome = unlessUntitled(() => normaliseText(source, layout));
        expect(outcome?.account.problems ?? []).toEqual([]);
        expect(outcome?.account.unexplained ?? 0).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  test('comes out the same twice', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(normaliseText(source, layout).record).toBe(normaliseText(source, layout).record);
      }),
      { numRuns: 50 },
    );
  });
});
