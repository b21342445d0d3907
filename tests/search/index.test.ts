import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { answer } from '../../src/search/answer.ts';
import { valueOf } from '../../src/search/columns.ts';
import { chunkPath, indexWord, joinedWord, type Chunk } from '../../src/search/files.ts';
import { IndexFiles, OtherForm } from '../../src/search/index-files.ts';
import { readState } from '../../src/search/state.ts';
import { makeSite, openSite, readerOf } from './made-site.ts';

const site = await makeSite(
  [
    {
      path: 'reports/one/',
      about: {
        title: 'Report on cities',
        collection: 'Reports and speeches',
        date: '2018-11-28',
        year: '2018',
        language: 'English',
      },
      html: `<h1>Report on cities</h1>
        <h2 id="item-1">I. Growing cities</h2>
        <p id="p1" data-search-title="Paragraph 1, I. Growing cities">Growth of 5.8 per cent in <a href="#">policy-making</a>.<sup data-search-ignore="all">[1]</sup></p>
        <p id="p2" data-search-title="Paragraph 2, I. Growing cities">Labour migration from China: 移民预算. Cities grow.</p>
        <nav data-search-ignore="all"><p>Next</p></nav>`,
    },
    {
      path: 'reports/deux/',
      about: {
        title: 'Discours',
        collection: 'Reports and speeches',
        date: '2008-12-02',
        year: '2008',
        language: 'French',
        lang: 'fr',
      },
      html: '<h1>Discours</h1><p id="p1" data-search-title="Paragraphe 1">L’ouverture de l’OIM. Le cœur de la ville, 58 pays, 1&nbsp;500 villages.</p><table id="t1" data-search-title="Table 1"><tr><td>P-2/1</td><td>541</td></tr></table>',
    },
    {
      path: 'series/',
      about: { title: 'Numbers', collection: 'Series' },
      html: `<h2 id="members">Members</h2><table><caption>By year</caption><tbody>
        <tr data-search-says="Member States, November 2018: 173"><th>2018</th><td>173</td></tr>
        <tr data-search-says="Member States, 2008: 125"><th>2008</th><td>125</td></tr></tbody></table>`,
    },
  ],
  [['IOM', 'OIM', 'International Organization for Migration']],
);
const index = await openSite(site);

const titles = async (address: string): Promise<string[]> => {
  const { rows, better } = await answer(index, readState(address));
  const found = await Promise.all(rows.map((row) => index.text(row)));
  return [...found.map(({ title }) => title), ...(better === undefined ? [] : [`for ${better}`])];
};

test('Pagefind writes its files in the form that is read: version, chunks, words and places', async () => {
  const { folder, chunks } = index.catalogue;
  expect(readdirSync(join(site, 'pagefind', folder)).sort()).toEqual(['filters.search', 'index', 'text', 'words']);
  expect(chunks).toHaveLength(1);
  const zipped = readFileSync(join(site, 'pagefind', folder, chunkPath(0)));
  const words: Chunk = JSON.parse(gunzipSync(zipped).toString());
  expect(words.map(([word]) => word)).toEqual(words.map(([word]) => word).toSorted());
  expect(words[0]?.[0]).toBe(chunks[0]);
  expect(words.find(([word]) => word === indexWord('5.8'))).toEqual([indexWord('5.8'), [[0, expect.any(Number)]]]);
  const cities = await index.placesOf('cities');
  expect([...cities.keys()]).toEqual([0]);
  const [inTitle, ...places] = cities.get(0) ?? [];
  expect(inTitle).toBe(-1);
  expect(places).toHaveLength(3);
  expect(places[1]! - places[0]!).toBeGreaterThan(30);
  expect([...(await index.placesOf(joinedWord('policymaking'))).keys()]).toEqual([0]);
  expect((await index.placesOf('nowhere')).size).toBe(0);
});

test('records stand newest first, those without a date last', () => {
  expect(index.catalogue.year.rows.map((_, row) => valueOf(index.catalogue.year, row))).toEqual([
    '2018',
    '2008',
    undefined,
  ]);
  expect(index.catalogue.dated).toBe(2);
});

test('a record is kept as its blocks, each with its address and its name', async () => {
  const report = await index.text(0);
  expect(report.blocks).toEqual([
    { anchor: 'item-1', text: 'I. Growing cities' },
    { anchor: 'p1', name: 'Paragraph 1, I. Growing cities', text: 'Growth of 5.8 per cent in policy-making.' },
    {
      anchor: 'p2',
      name: 'Paragraph 2, I. Growing cities',
      text: 'Labour migration from China: 移民预算. Cities grow.',
    },
  ]);
  expect((await index.text(2)).blocks.slice(1)).toEqual([
    { anchor: 'members', name: 'Members', text: 'By year' },
    { anchor: 'members', name: 'Member States, November 2018: 173', text: '2018\n173', isSaid: true },
    { anchor: 'members', name: 'Member States, 2008: 125', text: '2008\n125', isSaid: true },
  ]);
});

test.each([
  ['?q=city', ['Report on cities']],
  ['?q="city"', []],
  ['?q=policymaking', ['Report on cities']],
  ['?q="policymaking"', []],
  ['?q=policy-making', ['Report on cities']],
  ['?q="per cent"', ['Report on cities']],
  ['?q="policy-making labour"', []],
  ['?q=5,8', ['Report on cities']],
  ['?q="5.8"', ['Report on cities']],
  ['?q=58', ['Discours']],
  ['?q="1500"', ['Discours']],
  ['?q=1541', []],
  ['?q=1 500', ['Discours']],
  ['?q=移民', ['Report on cities']],
  ['?q=移算', []],
  ['?q=ouverture coeur', ['Discours']],
  ['?q=International Organization for Migration', ['Discours']],
  ['?q=iom', ['Discours']],
  ['?q=member states 2018', ['Numbers']],
  ['?q=Around', []],
  ['?q=next', []],
  ['?q=migrat*', ['Report on cities']],
  ['?q=cities OR pays&sort=oldest', ['Discours', 'Report on cities']],
  ['?q=-cities', ['Discours', 'Numbers']],
  ['?q=2009..2020', ['Report on cities']],
  ['?q=..2020', ['Report on cities', 'Discours']],
  ['?q=cities OR pays 2008..2009', ['Discours']],
  ['?q=...', []],
  ['?language=French', ['Discours']],
  ['?collection=Series&collection=none', ['Numbers']],
  ['?year=none', []],
  ['?q=migratoin', ['Report on cities', 'for migration']],
  ['?q=constructor __proto__', []],
])('%s', async (address, expected) => {
  expect(await titles(address)).toEqual(expected);
});

test('a word that some record has is never taken for another', async () => {
  const { better, rows } = await answer(index, readState('?q=pays cities'));
  expect(better).toBeUndefined();
  expect(rows).toEqual([]);
});

test('records with fewer words are told apart', async () => {
  const { rows, fewer } = await answer(index, readState('?q=pays cities'));
  expect([rows.length, fewer.length]).toEqual([0, 2]);
});

test('an index of another form is refused', async () => {
  const { folder } = index.catalogue;
  const zipped = new Blob([JSON.stringify({ ...index.catalogue, form: 0, folder })]).stream();
  const other = await new Response(zipped.pipeThrough(new CompressionStream('gzip'))).blob();
  await expect(IndexFiles.open(async () => other)).rejects.toBeInstanceOf(OtherForm);
});

test('of a part that takes long to load it is said how large it is, once', async () => {
  const other = await openSite(site);
  other.catalogue.large = { 0: 961 };
  const said: number[] = [];
  other.whenLarge = (kilobytes) => said.push(kilobytes);
  await answer(other, readState('?q=cities OR pays'));
  await answer(other, readState('?q=cities'));
  expect(said).toEqual([961]);
});

test('a part that cannot be loaded fails the search, and is asked for again', async () => {
  let isLost = true;
  const read = readerOf(site);
  const halting = await IndexFiles.open(async (path) => {
    if (isLost && path.includes('/index/')) throw new Error('lost');
    return read(path);
  });
  await expect(answer(halting, readState('?q=cities'))).rejects.toThrow('lost');
  isLost = false;
  expect((await answer(halting, readState('?q=cities'))).rows).toEqual([0]);
});

test('two indexes of the same pages are the same', async () => {
  const list = (folder: string) => readdirSync(join(folder, 'pagefind'), { recursive: true }).toSorted();
  const html = '<p id="p1" data-search-title="Paragraph 1">One and two</p>';
  const pages = [{ path: 'a/', about: { title: 'A' }, html }];
  expect(list(await makeSite(pages))).toEqual(list(await makeSite(pages)));
});
