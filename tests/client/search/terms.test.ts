import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/records/fold.ts';
import { answered, holdsPhrase, mainWords, termsOf } from '../../../src/client/search/terms.ts';

describe('the words of a search', () => {
  test('are folded, so that accents, case, ligatures, apostrophes and separators of numbers do not matter', () => {
    expect(fold('António')).toBe('antonio');
    expect(fold('52,229,662')).toBe('52229662');
    expect(fold('ﬁnance')).toBe('finance');
    expect(fold('IOM’s')).toBe(fold("IOM's"));
    expect(fold('2015–2030')).toBe(fold('2015-2030'));
    expect(termsOf('António 52,229,662').words).toEqual(['antonio', '52229662']);
  });

  test('keep what stands in quotation marks together, beside other words', () => {
    expect(termsOf('"global compact" Marrakesh')).toEqual({
      words: ['global', 'compact', 'marrakesh'],
      phrases: [['global', 'compact']],
      excluded: [],
    });
    expect(termsOf('“global compact').phrases).toEqual([['global', 'compact']]);
    expect(termsOf('"compact"').phrases).toEqual([]);
  });

  test('are shut out by a minus before them, and not by a hyphen within', () => {
    expect(termsOf('climate -refugees -"high road" follow-up')).toEqual({
      words: ['climate', 'followup'],
      phrases: [],
      excluded: [['refugees'], ['high', 'road']],
    });
    expect(termsOf('budget - 2019').excluded).toEqual([]);
  });

  test('matter but for the small ones, unless all are small', () => {
    expect(mainWords(['role', 'of', 'the', 'council'])).toEqual(['role', 'council']);
    expect(mainWords(['to', 'be'])).toEqual(['to', 'be']);
  });

  test('can be read from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { words, phrases, excluded } = termsOf(text);
        for (const word of [...words, ...phrases.flat(), ...excluded.flat()]) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});

describe('a word of a text answers a word of a search', () => {
  test('when it begins with it or has the same stem', () => {
    expect(answered('migration,', ['migr'])).toEqual(['migr']);
    expect(answered('increasing', ['budget', 'increase'])).toEqual(['increase']);
    expect(answered('countries', ['country'])).toEqual(['country']);
  });

  test('and not when only its first letters agree', () => {
    expect(answered('VI.', ['vittorino'])).toEqual([]);
    expect(answered('migrants', ['migration'])).toEqual([]);
  });

  test('by its best likeness alone, so that one word does not count for two', () => {
    expect(answered('returned', ['return', 'returned'])).toEqual(['returned']);
  });

  test('with its parts too when hyphens join it', () => {
    expect(answered('follow-up', ['follow', 'up'])).toEqual(['follow', 'up']);
  });
});

describe('a phrase', () => {
  test('is held by a text in which its words follow each other', () => {
    const text = ['on', 'the', 'global', 'compact', 'for', 'migration'];
    expect(holdsPhrase(text, ['global', 'compact'])).toBe(true);
    expect(holdsPhrase(text, ['compact', 'global'])).toBe(false);
    expect(holdsPhrase(text, ['migration', 'on'])).toBe(false);
  });
});
