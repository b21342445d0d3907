import { expect, test } from 'vitest';
import { readDocument } from '../../scripts/import/read-document.ts';
import { docxOf, pdfOf, pptxOf, slideOf } from './documents.ts';

const spoiled = 'The dÃ©lÃ©guÃ©s of CÃ´te spoke of the budget.';
const file = (words: string) => new TextEncoder().encode(words);
const html = (words: string) =>
  file(
    `<!doctype html><html><head><meta charset="utf-8"><title>A page</title></head><body><h1>A page</h1><p>${words}</p></body></html>`,
  );

test.each([
  [
    'plain text',
    file(
      `A document of the délégués of Côte d’Azur\n\nIl a été lu à Genève — où l’été dure — çà et là.\n\n${spoiled}\n`,
    ),
    'line 5',
  ],
  ['HTML', html(spoiled), 'line 2'],
  ['Word', docxOf(spoiled), 'line 2'],
  ['slides', pptxOf([slideOf('Good words of a slide'), slideOf(spoiled)]), 'page 2, line 4'],
  ['PDF', pdfOf(spoiled), 'page 1, line 2'],
])('spoiled letters are a doubt with their place in a file of %s', async (_, bytes, place) => {
  const { doubts } = await readDocument(bytes);
  expect(doubts.filter(({ topic }) => topic === 'encoding')).toEqual([
    { topic: 'encoding', says: expect.stringContaining(`${place} “dÃ©lÃ©guÃ©s”`) as string },
  ]);
});

test.each([
  ['HTML', html('The rate was 5\u0096 in 2008.')],
  ['Word', docxOf('The rate was 5\u0096 in 2008.')],
  ['slides', pptxOf([slideOf('The rate was 5\u0096 in 2008.')])],
])('so are signs that print nothing in a file of %s, and each is accounted for', async (_, bytes) => {
  const { doubts, reading } = await readDocument(bytes);
  expect(doubts.map(({ says }) => says)).toContainEqual(expect.stringContaining('“5·”'));
  expect(JSON.stringify(reading)).toContain('5\u0096 in');
});

test.each([
  ['HTML', html('The délégués of Côte \ue0a1 spoke.')],
  ['Word', docxOf('The délégués of Côte \ue0a1 spoke.')],
  ['slides', pptxOf([slideOf('The délégués of Côte \ue0a1 spoke.')])],
])('so are signs of a font of its own in a file of %s', async (_, bytes) => {
  const { doubts } = await readDocument(bytes);
  expect(doubts.map(({ says }) => says)).toContainEqual(
    expect.stringMatching(/^Signs that stand for no letter are on one line/),
  );
});

test('a plain text that was read in another encoding and written again is decoded once more, with a doubt that says so', async () => {
  const twice = Buffer.from(Buffer.from('A document\n\nThe Director’s “points” were read.\n').toString('latin1'));
  const { encoding, doubts } = await readDocument(twice);
  expect(encoding).toBe('utf-8-twice');
  expect(doubts.filter(({ topic }) => topic === 'encoding')).toEqual([
    {
      topic: 'encoding',
      says: 'Letters seem to be spoiled on one line: line 3 “Directorâ··s”. They are decoded once more, as utf-8-twice.',
    },
  ]);
});
