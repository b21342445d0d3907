import { expect, test } from 'vitest';
import { transcribePdf } from '../transcribe.ts';
import { print, writePdf } from './write-pdf.ts';

const body = (page: number) =>
  print(
    Array.from({ length: 6 }, (_, line) => `Sentence ${line} of page ${page} says what the harbour board has heard.`),
    { y: 600 },
  );

const omitted = async (pages: readonly string[]) =>
  (await transcribePdf(writePdf(...pages))).parts.flatMap((part) => (part.kind === 'omitted' ? part.lines : []));

test('titles that differ in their number alone are text, also where the numbers count with the pages', async () => {
  const pages = [1, 2, 3, 4].map(
    (page) =>
      print([`Decision No. ${410 + page}`], { y: 720, font: 'F2' }) + body(page) + print([`${page}`], { y: 40 }),
  );
  expect(await omitted(pages)).toEqual(['1', '2', '3', '4']);
});

test('a line that is alike on two pages is text, and on three pages a head', async () => {
  const page = (number: number) => print(['The harbour board'], { y: 760 }) + body(number);
  expect(await omitted([page(1), page(2)])).toEqual([]);
  expect(await omitted([page(1), page(2), page(3)])).toHaveLength(3);
});

test('a line with which a sentence goes on is text, however many pages it stands on', async () => {
  const page = (number: number, last: string) =>
    body(number) +
    print(['The Secretariat spent eleven marks on it, and asks for as many in the', last], { y: 90 }) +
    print([`${number}`], { y: 40 });
  const pages = (last: string) => [1, 2, 3, 4].map((number) => page(number, last));
  expect(await omitted(pages('coming year.'))).toEqual(['1', '2', '3', '4']);
  expect(await omitted(pages('HARBOUR BOARD'))).toContain('HARBOUR BOARD');
});

test('smaller type at the foot of the first page is text', async () => {
  const page = body(1) + print(['Valletta, 14 May 2009', 'The board decided to lower the dues.'], { y: 90, size: 8 });
  expect(await omitted([page, body(2)])).toEqual([]);
});

test('rows at the foot that stand there on several slides are of their table', async () => {
  const row = (cells: readonly string[], y: number) =>
    cells.map((cell, column) => print([cell], { x: 60 + 150 * column, y, size: 14 })).join('');
  const slide = (title: string) =>
    print([title], { y: 740, size: 24 }) +
    [
      ['Office', '2016'],
      ['Lima', '3'],
      ['Quito', '5'],
      ['Accra', '7'],
    ]
      .map((cells, index) => row(cells, 700 - 25 * index))
      .join('');
  const { parts } = await transcribePdf(writePdf(slide('Staff'), slide('Cost'), slide('Rent'), slide('Fuel')));
  expect(parts.filter(({ kind }) => kind === 'omitted')).toEqual([]);
  expect(parts.filter(({ kind }) => kind === 'table')).toHaveLength(4);
});
