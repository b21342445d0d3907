import { describe, expect, it } from 'vitest';
import { answered, fold, holdsPhrase, termsOf } from '../../src/client/search-terms.ts';

describe('the words of a search', () => {
  it('are folded, so that accents, case and separators of numbers do not matter', () => {
    expect(fold('António')).toBe('antonio');
    expect(fold('52,229,662')).toBe('52229662');
    expect(termsOf('António 52,229,662').words).toEqual(['antonio', '52229662']);
  });

  it('keep what stands in quotation marks together', () => {
    expect(termsOf('"global compact" Marrakesh')).toEqual({
      words: ['global', 'compact', 'marrakesh'],
      phrases: [['global', 'compact']],
    });
    expect(termsOf('"compact"').phrases).toEqual([]);
  });
});

describe('a word of a text answers a word of a search', () => {
  it('when it begins with it or has the same stem', () => {
    expect(answered('migration,', ['migr'])).toEqual(['migr']);
    expect(answered('increasing', ['budget', 'increase'])).toEqual(['increase']);
    expect(answered('countries', ['country'])).toEqual(['country']);
  });

  it('and not when only its first letters agree', () => {
    expect(answered('VI.', ['vittorino'])).toEqual([]);
    expect(answered('migrants', ['migration'])).toEqual([]);
  });

  it('by its best likeness alone, so that one word does not count for two', () => {
    expect(answered('returned', ['return', 'returned'])).toEqual(['returned']);
  });

  it('with its parts too when hyphens join it', () => {
    expect(answered('follow-up', ['follow', 'up'])).toEqual(['follow', 'up']);
  });
});

describe('a phrase', () => {
  it('is held by a text in which its words follow each other', () => {
    const text = ['on', 'the', 'global', 'compact', 'for', 'migration'];
    expect(holdsPhrase(text, ['global', 'compact'])).toBe(true);
    expect(holdsPhrase(text, ['compact', 'global'])).toBe(false);
    expect(holdsPhrase(text, ['migration', 'on'])).toBe(false);
  });
});
