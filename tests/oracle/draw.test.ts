import { expect, test } from 'vitest';
import { drawSearches } from '../../scripts/oracle/draw.ts';
import { Holdings } from '../../scripts/oracle/holdings.ts';
import { isSame, judge } from '../../scripts/oracle/judge.ts';
import { readTexts } from '../../scripts/oracle/texts.ts';
import { oracleLines } from '../../scripts/reporters/oracle.ts';

const small = new Set('the of a an in to and for'.split(' '));
const lists = {
  ways: [
    ['IOM', 'International Organization for Migration', 'OIM'],
    ['UNHCR', 'Office of the United Nations High Commissioner for Refugees'],
  ],
  isSmall: (word: string) => small.has(word),
};
const holdings = new Holdings(await readTexts('content'), lists);
const searches = drawSearches(holdings, lists, { count: 300, seed: 7 });

test('draws as many different searches as are asked for, the same from the same seed', () => {
  expect(new Set(searches.map((search) => JSON.stringify(search))).size).toBe(300);
  expect(drawSearches(holdings, lists, { count: 300, seed: 7 })).toEqual(searches);
  expect(drawSearches(holdings, lists, { count: 300, seed: 8 })).not.toEqual(searches);
});

test('finds what it draws, but for what stands nowhere', () => {
  const found = searches.filter((search) => holdings.answer(search).records.length > 0);
  expect(found.length).toBeGreaterThan(200);
  const whole = searches.filter(
    ({ kind, filters }) => /^(?:an? (?:long )?phrase|a quoted word)$/.test(kind) && Object.keys(filters).length === 0,
  );
  expect(whole.length).toBeGreaterThan(10);
  expect(whole.filter((search) => holdings.answer(search).records.length === 0)).toEqual([]);
});

test('tells each difference of texts and counts, and a search that gives no answer', async () => {
  const search = { kind: 'a word', text: 'migration', filters: { collection: ['Reports and speeches'] } };
  const right = holdings.answer(search);
  const same = await judge(holdings, () => Promise.resolve(right), search);
  expect(isSame(same)).toEqual({ texts: true, counts: true });
  const counted = await judge(
    holdings,
    () => Promise.resolve({ ...right, counts: { ...right.counts, year: {} } }),
    search,
  );
  expect(isSame(counted)).toEqual({ texts: true, counts: false });
  const other = await judge(holdings, () => Promise.resolve({ ...right, records: ['stranger'] }), search);
  expect(other.onlySearch).toEqual(['stranger']);
  const broken = await judge(holdings, () => Promise.reject(new Error('Gone.')), search);
  const lines = oracleLines([same, counted, other, broken]).join('\n');
  expect(lines).toContain('a word                                 4           4           2           1');
  expect(lines).toContain('only the search: stranger');
  expect(lines).toContain('Gone.');
});
