import { describe, expect, test } from 'vitest';
import type { FoundPage } from '../../../src/client/search/pagefind.ts';
import { rankPage, sortPages } from '../../../src/client/search/rank.ts';
import { answered, termsOf } from '../../../src/client/search/terms.ts';

/** A record of the results: the words of its paragraphs by anchor. */
function page(blocks: Record<string, string>, about: { title: string; collection: string }): FoundPage {
  const words: string[] = [];
  const anchors = Object.entries(blocks).map(([id, text]) => {
    const location = words.length;
    words.push(...text.split(' '));
    return { element: 'p', id, text, title: id, location };
  });
  return {
    url: `/${about.title}/`,
    meta: { title: about.title },
    filters: { collection: [about.collection] },
    raw_content: words.join(' '),
    anchors,
  };
}

const text = { title: 'Report', collection: 'Reports and speeches' };

/** Judges a record against ways of saying a search, with every word worth the same unless it is said otherwise. */
function rank(record: FoundPage, says: string | readonly string[], worths: Record<string, number> = {}) {
  const said = [says].flat().map(termsOf);
  const words = said.flatMap((terms) => terms.words);
  const weights = new Map(words.map((word) => [word, worths[word] ?? 1]));
  const content = record.raw_content.split(' ');
  const places = new Set(content.flatMap((word, at) => (answered(word, words).length > 0 ? [at] : [])));
  return rankPage(record, { places }, { said, weights });
}

const anchors = ({ blocks }: ReturnType<typeof rank>) => blocks.map(({ anchor }) => anchor);

describe('the passages of a record', () => {
  test('come with all the words of the search first, otherwise as the text has them', () => {
    const blocks = { p1: 'increased work', p2: 'an increase in the budget', p3: 'the budget' };
    const ranked = rank(page(blocks, text), 'budget increase');
    expect(anchors(ranked)).toEqual(['p2', 'p1', 'p3']);
    expect(ranked.full).toBe(1);
  });

  test('come with a rare word before those with a common one', () => {
    const blocks = { p1: 'migration', p2: 'remittances' };
    const ranked = rank(page(blocks, text), 'migration remittances', { migration: 1, remittances: 4 });
    expect(anchors(ranked)).toEqual(['p2', 'p1']);
  });

  test('come with the words of the search side by side before those that hold them apart', () => {
    const blocks = { p1: 'migration and the labour of many', p2: 'on labour migration' };
    expect(anchors(rank(page(blocks, text), 'labour migration'))).toEqual(['p2', 'p1']);
  });

  test('come with a phrase of the search before those with its words apart', () => {
    const blocks = { p1: 'a change of work and climate', p2: 'climate change' };
    expect(anchors(rank(page(blocks, text), '"climate change" work'))).toEqual(['p2', 'p1']);
  });

  test('come without those that have what the search shuts out', () => {
    const blocks = { p1: 'Rohingya in Bangladesh', p2: 'Bangladesh and Yemen' };
    expect(anchors(rank(page(blocks, text), 'Bangladesh -Rohingya'))).toEqual(['p2']);
    expect(rank(page({ p1: 'Rohingya in Bangladesh' }, text), 'Bangladesh -Rohingya').isShutOut).toBe(true);
  });

  test('hold another way of saying the search as well as its own words', () => {
    const blocks = { p1: 'the Global Migration Group', p2: 'a group' };
    const ranked = rank(page(blocks, text), ['GMG', 'Global Migration Group']);
    expect(anchors(ranked)).toEqual(['p1', 'p2']);
    expect([...ranked.holds]).toEqual(['gmg']);
  });
});

describe('the records of an answer', () => {
  test('come with all the words in one passage first, and a text before the page of a body', () => {
    const body = page({ a: 'Migration Group' }, { title: 'Group', collection: 'Bodies' });
    const apart = page({ p1: 'migration', p2: 'group' }, { ...text, title: 'Apart' });
    const whole = page({ p1: 'the Migration Group' }, { ...text, title: 'Whole' });
    const sorted = sortPages(
      [body, apart, whole].map((each) => rank(each, 'migration group')),
      ['migration', 'group'],
    );
    expect(sorted.map(({ page: { meta } }) => meta['title'])).toEqual(['Whole', 'Group', 'Apart']);
  });
});
