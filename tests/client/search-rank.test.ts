import { describe, expect, it } from 'vitest';
import type { FoundPage } from '../../src/client/pagefind.ts';
import { rankPage, sortPages } from '../../src/client/search-rank.ts';
import { termsOf } from '../../src/client/search-terms.ts';

/** A record of the results: blocks by anchor, of which every word that begins with one of `found` was found. */
function page(
  blocks: Record<string, string>,
  about: { title: string; collection: string },
  found: string[],
): FoundPage {
  const words: string[] = [];
  const parts = Object.entries(blocks).map(([id, text]) => {
    const location = words.length;
    words.push(...text.split(' '));
    return { id, location, end: words.length };
  });
  const isFound = (at: number) => found.some((each) => words[at]?.toLowerCase().startsWith(each));
  const locations = words.flatMap((_, at) => (isFound(at) ? [at] : []));
  return {
    url: `/${about.title}/`,
    meta: { title: about.title },
    filters: { collection: [about.collection] },
    raw_content: words.join(' '),
    locations,
    anchors: parts,
    sub_results: parts.map(({ id, location, end }) => ({
      title: id,
      url: `/${about.title}/#${id}`,
      excerpt: words.slice(location, end).join(' '),
      anchor: { id, location },
      locations: locations.filter((at) => at >= location && at < end),
    })),
  };
}

const text = { title: 'Report', collection: 'Reports and speeches' };

describe('the passages of a record', () => {
  it('come with all the words of the search first, otherwise as the text has them', () => {
    const terms = termsOf('budget increase');
    const blocks = { p1: 'increased work', p2: 'an increase in the budget', p3: 'the budget' };
    const ranked = rankPage(page(blocks, text, ['budget', 'increas']), terms);
    expect(ranked.blocks.map(({ title }) => title)).toEqual(['p2', 'p1', 'p3']);
    expect(ranked.full).toBe(1);
  });

  it('come with the words of the search side by side before those that hold them apart', () => {
    const blocks = { p1: 'migration and the labour of many', p2: 'on labour migration' };
    const ranked = rankPage(page(blocks, text, ['labour', 'migration']), termsOf('labour migration'));
    expect(ranked.blocks.map(({ title }) => title)).toEqual(['p2', 'p1']);
    expect(ranked.full).toBe(2);
  });

  it('come with a phrase of the search before those with its words apart', () => {
    const terms = termsOf('"climate change" work');
    const blocks = { p1: 'a change of work and climate', p2: 'climate change' };
    const ranked = rankPage(page(blocks, text, ['climate', 'change', 'work']), terms);
    expect(ranked.blocks.map(({ title }) => title)).toEqual(['p2', 'p1']);
  });
});

describe('the records of an answer', () => {
  it('come with all the words in one passage first, and a text before the page of a body', () => {
    const terms = termsOf('migration group');
    const found = ['migration', 'group'];
    const body = page({ a: 'Migration Group' }, { title: 'Group', collection: 'Bodies' }, found);
    const apart = page({ p1: 'migration', p2: 'group' }, { ...text, title: 'Apart' }, found);
    const whole = page({ p1: 'the Migration Group' }, { ...text, title: 'Whole' }, found);
    const sorted = sortPages(
      [body, apart, whole].map((each) => rankPage(each, terms)),
      terms,
    );
    expect(sorted.map(({ page: { meta } }) => meta['title'])).toEqual(['Whole', 'Group', 'Apart']);
  });
});

describe('a misspelt word', () => {
  it('is known by the word found in its place, when little differs', () => {
    const ranked = rankPage(page({ p1: 'lower remittance costs' }, text, ['remittance']), termsOf('remitances'));
    expect(ranked.holds.size).toBe(0);
    expect(ranked.near).toEqual(['remittance']);
    expect(rankPage(page({ p1: 'VI. Budget' }, text, ['vi']), termsOf('Vittorino')).near).toEqual([]);
  });
});
