import { describe, expect, test } from 'vitest';
import { Holdings } from '../../scripts/oracle/holdings.ts';
import { textCollection, type OracleText } from '../../scripts/oracle/texts.ts';

const text = (id: string, blocks: string[], year = '2008', speaker = 'Ana Ruiz'): OracleText => ({
  id,
  head: '',
  blocks,
  language: 'en',
  facts: { collection: textCollection, kind: 'Statement', year, speaker, language: 'English' },
});

const texts = [
  text('cities', ['Cities of 52,229,662 people', 'and the policy-makers of the World Health Organization']),
  text('city', ['A city is who it is for.', 'The IOM Council'], '2009', 'Bo Li'),
  text('who', ['The WHO and l’Assemblée, U.N. and 1.500'], '2010'),
  text('organization', ['The International Organization', 'for Migration; migration policies'], '2011'),
  text('may', ['In MAY one may be 52 229 662, in mai 3 de l’ONU', 'S.O.S. and/or']),
  text('full', ['The International Organization for Migration, cœur', '国际移民组织 5.8'], '2012', 'Bo Li'),
];

const small = new Set(['the', 'a', 'of', 'for', 'and', 'is', 'it', 'who', 'l']);
const ways = [
  ['IOM', 'International Organization for Migration', 'OIM'],
  ['WHO', 'World Health Organization', 'OMS'],
  ['first', 'premier'],
  ['May', 'mai', 'mayo'],
];
const holdings = new Holdings(texts, { ways, isSmall: (word) => small.has(word) });
const found = (search: string, filters = {}) => holdings.answer({ text: search, filters }).records.join(' ');

describe('a word', () => {
  test.each([
    ['city', 'cities city'],
    ['"city"', 'city'],
    ['Assemblee', 'who'],
    ["l'assemblée", 'who'],
    ["assemblée'l", 'who'],
    ['-l’assemblée who', 'city'],
    ['people OR l’assemblée', 'cities who'],
    ['l’', 'who may'],
    ['52 229 662', 'cities may'],
    ['"52 229 662"', 'may'],
    ['-52\u00a0229\u00a0662 52', ''],
    ['S.O.S. one', 'may'],
    ['and/or one', 'may'],
    ['5.8*', 'full'],
    ['国际移民*', 'full'],
    ['coeur', 'full'],
    ['policymakers', 'cities'],
    ['policymaker', 'cities'],
    ['"policymakers"', ''],
    ['policy-makers', 'cities'],
    ['makers-policy', ''],
    ['52229662', 'cities may'],
    ["52'229'662", 'cities may'],
    ['52\u00a0229\u00a0662', 'cities may'],
    ['1500', 'who'],
    ['"1500"', ''],
    ['5,8', 'full'],
    ['58', ''],
    ['移民', 'full'],
    ['民移', ''],
    ['UN', 'who'],
    ['"UN"', ''],
    ['poli*', 'cities organization'],
    ['policym*', 'cities'],
    ['pol*', ''],
  ])('%s', (search, ids) => {
    expect(found(search)).toBe(ids);
  });
});

describe('a way', () => {
  test.each([
    ['IOM', 'city full'],
    ['iom', 'city full'],
    ['"IOM"', 'city'],
    ['OIM', 'city full'],
    ['International Organization for Migration', 'city organization full'],
    ['"International Organization for Migration"', 'full'],
    ['IOM Council', 'city'],
    ['WHO', 'cities who'],
    ['who', 'city who'],
    ['who city', 'cities city'],
    ['WHO city', 'cities'],
    ['World Health Organization', 'cities who'],
    ['OMS', 'cities who'],
    ['mayo', 'may'],
    ['mai', 'may'],
    ['May', 'may'],
    ['"International" Organization for Migration -Health', 'organization full'],
    ['World -policy Health Organization', ''],
    ['IOM -zxq Council', 'city'],
    ['International OR zxq Organization for Migration', 'organization full'],
    ['Organization Health World', 'cities'],
    ['-IOM migration', 'organization'],
  ])('%s', (search, ids) => {
    expect(found(search)).toBe(ids);
  });
});

describe('parts', () => {
  test.each([
    ['cities people', 'cities'],
    ['people health', 'cities'],
    ['"people and"', ''],
    ['"organization for"', 'full'],
    ['“organization for', 'full'],
    ['the city', 'cities city'],
    ['the of', 'cities'],
    ['city -people', 'city'],
    ['organization -"organization for"', 'cities organization'],
    ['city OR migration', 'cities city organization full'],
    ['policies city OR migration', 'cities organization'],
    ['city OR', 'cities city'],
    ['OR city', 'cities city'],
    ['migration OR city OR assemblee', 'cities city who organization full'],
    ['2009..2010', 'city who'],
    ['2010..2009', 'city who'],
    ['the 2011..', 'organization full'],
    ['..2009 city', 'cities city'],
    ['– * " city', 'city'],
  ])('%s', (search, ids) => {
    expect(found(search)).toBe(ids);
  });
});

test('narrows by filters, and counts what each value of each would leave', () => {
  const { records, counts } = holdings.answer({ text: 'organization OR city', filters: { speaker: ['Bo Li'] } });
  expect(records).toEqual(['city', 'full']);
  expect(counts.speaker).toEqual({ 'Ana Ruiz': 2, 'Bo Li': 2 });
  expect(counts.year).toEqual({ '2009': 1, '2012': 1 });
  expect(found('organization OR city', { speaker: ['Bo Li'], year: ['2012', '2008'] })).toBe('full');
  expect(found('organization OR city', { session: ['1st Session of the Council'] })).toBe('');
});
