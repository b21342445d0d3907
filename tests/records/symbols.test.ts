import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRegister } from '../../src/records/register-file.ts';
import {
  compareSymbols,
  formsOfSymbol,
  parseSymbol,
  symbolsIn,
  withoutOverlap,
  type SymbolPatterns,
} from '../../src/records/symbols.ts';

const path = 'content/registers/symbols.yaml';
const register = parseRegister('symbols', path, readFileSync(path, 'utf8'));
const patterns: SymbolPatterns = register.entries;
const normal = (text: string) => parseSymbol(patterns, text)?.symbol;
const found = (text: string) => symbolsIn(patterns, text).map(({ symbol }) => symbol);

test.each(Object.entries(register.entries).flatMap(([id, { examples }]) => examples.map((each) => ({ id, ...each }))))(
  'the example $printed is $symbol by its own pattern',
  ({ id, printed, symbol }) => {
    expect(parseSymbol(patterns, printed)).toMatchObject({ pattern: id, symbol });
  },
);

describe('a symbol', () => {
  test.each([
    ['MC/2258', { pattern: 'council-documents', number: 2258, suffixes: [] }],
    ['C/109/L/12', { pattern: 'council-drafts', session: 109, number: 12 }],
    ['C/Sp/7/L/1', { pattern: 'council-special-drafts', session: 7, number: 1 }],
    ['A/RES/72/279', { pattern: 'general-assembly-resolutions', session: 72, number: 279 }],
    ['MICEM/4/2013', { pattern: 'council-micem', number: 4 }],
    ['C/115/4/Rev.2', { session: 115, number: 4, suffixes: [{ kind: 'Rev', number: 2 }] }],
  ])('%s says what it is made of', (text, parts) => {
    expect(parseSymbol(patterns, text)).toMatchObject(parts);
  });

  test.each([
    ['  mc/2258  ', 'MC/2258'],
    ['MC / 2258 / AMDT . 1', 'MC/2258/Amdt.1'],
    ['MC/2258 Amdt.1', 'MC/2258/Amdt.1'],
    ['C/106/54/rev1', 'C/106/54/Rev.1'],
    ['C\u2215109\u20449', 'C/109/9'],
    ['MC/\n2258', 'MC/2258'],
    ['C/115/4/Rev.2/Amdt.1', 'C/115/4/Rev.2/Amdt.1'],
    ['general assembly resolution 72/279', 'A/RES/72/279'],
  ])('%j is read as %s', (text, symbol) => {
    expect(normal(text)).toBe(symbol);
  });

  test.each([
    '',
    'MC/',
    'MC/0',
    'MC/02258',
    'MC/225812',
    'MC/2258/',
    'MC/2258/Rev',
    'MC/2258/Rev.0',
    'MC/2258/Corr.1',
    'C/109',
    'C/1090/1',
    'C/109/X/1',
    'D/109/1',
    'S/2008/123',
    'MICEM/4/13',
    'xMC/2258',
    'MC/2258 and MC/2259',
    'resolution 72/279',
  ])('%j fits no pattern', (text) => {
    expect(normal(text)).toBeUndefined();
  });
});

describe('symbols in running text', () => {
  test.each<[string, string[]]>([
    ['The budget (MC/2258) and its amendment, MC/2258/Amdt.1.', ['MC/2258', 'MC/2258/Amdt.1']],
    ['Drafts bear the symbols C/109/L/1 and following.', ['C/109/L/1']],
    ['C/109/L/12 is one symbol', ['C/109/L/12']],
    ['“C/108/6”: C/108/15; S/26/4', ['C/108/6', 'C/108/15', 'S/26/4']],
    ['MC/2258 Rev. 1 was issued', ['MC/2258/Rev.1']],
    ['from C/109/L/1–C/109/L/12', ['C/109/L/1', 'C/109/L/12']],
    ['with General Assembly resolution 72/279 of 31 May 2018', ['A/RES/72/279']],
    ['see C/Sp/7/L/1', ['C/Sp/7/L/1']],
  ])('%j holds %j', (text, symbols) => {
    expect(found(text)).toEqual(symbols);
  });

  test.each([
    'and/or',
    'S/he and s/18/9',
    '5/12/2008',
    'A/C.2/67/L.15',
    'MC/ at the end of a line',
    'MC/\n2258',
    'https://example.org/MC/2258',
    'https://example.org/?q=MC/2258',
    'UN/MC/2258',
    'AMC/2258',
    'MC/2258a',
    'MC/2258/annex',
    'MC/2258.pdf',
    'MC/2258-9',
    'C/109/9/2018',
    'S/5/12/2008',
    'C/109/9.5',
    'MC/2258_1',
    'Security Council resolution 72/279',
    'General Assembly resolution 72/279/4',
  ])('%j holds none', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('says where each stands, to the character', () => {
    const text = 'é MC/2258 / Amdt. 1, C/109/9';
    const spans = symbolsIn(patterns, text);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['MC/2258 / Amdt. 1', 'C/109/9']);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...'MC/ C/ S/ A/RES/ INF/ L/ Sp/ Rev. Amdt. 109 2258 1 12 / . - , \n é and'.split(' '),
    ' ',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
  );

  test('is read without an error, and what is read is in normal form', () => {
    fc.assert(
      fc.property(text, (value) => {
        const symbol = normal(value);
        if (symbol !== undefined) expect(normal(symbol)).toBe(symbol);
      }),
    );
  });

  test('gives spans in order, within the text, that are symbols', () => {
    fc.assert(
      fc.property(text, (value) => {
        let end = 0;
        for (const span of symbolsIn(patterns, value)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(normal(value.slice(span.start, span.end))).toBe(span.symbol);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(value.length);
      }),
    );
  });
});

test('reads every normal form as itself, by the pattern it was made by', () => {
  const suffix = fc.record({ kind: fc.constantFrom('Rev', 'Amdt'), number: fc.integer({ min: 1, max: 99 }) });
  const made = fc.record({
    id: fc.constantFrom(...Object.keys(patterns)),
    session: fc.integer({ min: 1, max: 999 }),
    number: fc.integer({ min: 1, max: 99999 }),
    year: fc.integer({ min: 1951, max: 2099 }),
    suffixes: fc.array(suffix, { maxLength: 2 }),
  });
  fc.assert(
    fc.property(made, ({ id, session, number, year, suffixes }) => {
      const base = (patterns[id]?.pattern ?? '')
        .replace('{session}', String(session))
        .replace('{number}', String(number))
        .replace('{year}', String(year));
      const symbol = [base, ...suffixes.map((each) => `${each.kind}.${each.number}`)].join('/');
      expect(parseSymbol(patterns, symbol)).toMatchObject({ pattern: id, symbol, number, suffixes });
      expect(found(`before ${symbol}, after`)).toEqual([symbol]);
    }),
  );
});

test('keeps of spans that overlap the first, and of those that begin together the longer', () => {
  const spans = [
    { start: 4, end: 6 },
    { start: 0, end: 2 },
    { start: 0, end: 5 },
    { start: 6, end: 7 },
  ];
  expect(withoutOverlap(spans)).toEqual([
    { start: 0, end: 5 },
    { start: 6, end: 7 },
  ]);
});

test('orders symbols by their numbers, a revision after what it revises', () => {
  const ordered = [
    'C/9/2',
    'C/109/9',
    'C/109/10',
    'C/109/10/Rev.2',
    'C/109/10/Rev.10',
    'C/109/L/1',
    'MC/2258',
    'MC/INF/3',
  ];
  expect([...ordered].reverse().sort(compareSymbols)).toEqual(ordered);
  expect(compareSymbols('MC/2258', 'MC/2258')).toBe(0);
});

test('names a document as prose does, where its pattern says how', () => {
  expect(formsOfSymbol(patterns, 'A/RES/72/279')).toEqual(['A/RES/72/279', 'General Assembly resolution 72/279']);
  expect(formsOfSymbol(patterns, 'MC/2258')).toEqual(['MC/2258']);
  expect(formsOfSymbol(patterns, 'Note 3')).toEqual(['Note 3']);
});
