import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBoilerplate } from '../../scripts/import/boilerplate.ts';
import { importFile } from '../../scripts/import/import-file.ts';
import { decisionSchema } from '../../src/records/edition.ts';

const linesOf = (id: string) => readFileSync(`content/sources/${id}/source.txt`, 'utf8').split('\n');
const menu = [
  'Home',
  'About us',
  '-',
  'What we do for people on the move',
  'Where we work',
  'Take part',
  'News and stories of the day, by subject',
  'Contact',
];
const footer = [
  '© The organization',
  'Terms of use and privacy',
  'Webmaster',
  'Follow us on all the networks of this world and the next, every day and night',
];
const body = (words: string) =>
  Array.from({ length: 12 }, (_, index) => `${words} says in sentence ${index} what no other text says.`);
const page = (words: string) => [...menu, '', `The title of ${words}`, '', ...body(words), '', ...footer, ''];

test('the menu of the website is found in the two speeches, as the edition decides it', () => {
  const others = new Map([['council-109-dg-report', linesOf('council-109-dg-report')]]);
  const { decisions } = findBoilerplate(linesOf('new-york-conference-2008-statement'), others);
  expect(decisions.map(({ lines, begins, ends }) => [lines, begins, ends])).toEqual([[[1, 22], '-', '- 2030 Agenda']]);
});

test('the frame before and after a text is offered with the sources that have it, and fits the schema', () => {
  const others = new Map([
    ['one', page('one')],
    ['two', page('two')],
    ['else', body('else')],
  ]);
  const { decisions, doubts } = findBoilerplate(page('three'), others);
  expect(decisions.map((decision) => decisionSchema.parse(decision))).toEqual(decisions);
  expect(decisions.map(({ lines, reason }) => [lines, reason])).toEqual([
    [[1, 8], 'The same lines stand at the beginning of one, two.'],
    [[25, 28], 'The same lines stand at the end of one, two.'],
  ]);
  expect(doubts.map(({ topic }) => topic)).toEqual(['repeats', 'repeats']);
});

const cover = [
  'International Organization for Migration',
  'Council of the Member States of it',
  'Hundred and ninth session',
  'Geneva, 27 to 30 November 2018',
  'Report of the office on what it did in the year',
  'Original: English',
];

test.each([
  ['the cover of a document of the same session', [...cover, ...body('a')], [...cover, ...body('b')]],
  ['a few lines', [...menu.slice(0, 3), ...body('a')], [...menu.slice(0, 3), ...body('b')]],
  ['many short lines with few words', ['a', 'b', 'c', 'd', 'e', ...body('a')], ['a', 'b', 'c', 'd', 'e', ...body('b')]],
  ['lines in the middle', [...body('a'), ...menu, ...body('b')], [...body('c'), ...menu, ...body('d')]],
])('%s are no frame', (_, text, other) => {
  expect(findBoilerplate(text, new Map([['other', other]]))).toEqual({ decisions: [], doubts: [] });
});

test('a text that is held already loses nothing, and is told', () => {
  const { decisions, doubts } = findBoilerplate([...page('one'), 'A line more.'], new Map([['one', page('one')]]));
  expect(decisions).toEqual([]);
  expect(doubts[0]?.says).toContain('stand in one too');
});

test('the frame that a page shares with a page held already is offered, be the lines transcribed or not', async () => {
  const world = mkdtempSync(join(tmpdir(), 'frame-'));
  onTestFinished(() => rmSync(world, { recursive: true }));
  cpSync('content/registers', join(world, 'content/registers'), { recursive: true });
  const take = async (name: string, text: string) => {
    writeFileSync(join(world, name), text);
    return importFile(join(world, name), join(world, 'content'), name.slice(0, -5));
  };
  const colophon = ['The Harbour Commission', 'Quay Street 4, upper floor', 'Open on weekdays', menu.join(' ')];
  const html = (words: string) =>
    `<!doctype html><body>${[...page(words), ...colophon]
      .map((line) => (line.startsWith('The title') ? `<h1>${line}</h1>` : `<p>${line}</p>`))
      .join('')}</body>`;
  await take('first.html', html('one'));
  const { drafted, record } = await take('again.html', html('two'));
  const reasons = /The same lines stand at the (?:beginning|end) of first\./g;
  expect([...new Set(drafted.edition.match(reasons))]).toHaveLength(2);
  expect(JSON.stringify(record.tree)).not.toContain('Take part');
  expect(JSON.stringify(record.tree)).toContain('two says in sentence 11');
});
