import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../scripts/import/read-document.ts';
import { transcribePdf } from '../transcribe.ts';
import { RefusedError } from '../../../scripts/import/refused.ts';
import { partsOf, wordsOf } from './words-of.ts';
import { print, writePdf } from './write-pdf.ts';

const text = [
  'The Council met in Geneva under the chairmanship of the delegate elected at the',
  'session before, and heard the report of the Director General, which it welcomed.',
];

describe('what a PDF prints', () => {
  test('keeps a hyphen that the font calls soft, since the page prints it', async () => {
    expect(await partsOf(print(['The offices of the migra\u0001', 'tion authorities were closed']))).toEqual([
      'paragraph: The offices of the migra- / tion authorities were closed',
    ]);
  });

  test('writes the letters of a ligature', async () => {
    expect(await partsOf(print(['The \u0003eld of\u0003ces']))).toEqual(['paragraph: The field offices']);
  });

  test('keeps a sign that nothing says the letter of, and it is told of', async () => {
    const file = writePdf(print(['The \u0002 offices']));
    const { parts } = await transcribePdf(file);
    expect((await readDocument(file)).doubts).toEqual([
      { topic: 'encoding', says: 'Signs that stand for no letter are on one line: page 1, line 1 “·”.' },
    ]);
    expect(parts.map(wordsOf)).toEqual(['paragraph: The \u0002 offices']);
  });

  test('marks bold words, also in a line that prints asterisks', async () => {
    const bold = (rest: string) => print(['Mr. Dam'], { font: 'F2' }) + print([rest], { x: 110 });
    expect(await partsOf(bold('spoke of the fund* [in French]'))).toEqual([
      'paragraph: **Mr. Dam** spoke of the fund* [in French]',
    ]);
    expect(await partsOf(bold('spoke of * the fund'))).toEqual(['paragraph: **Mr. Dam** spoke of * the fund']);
  });

  test('raises the mark of a note and sets the note apart', async () => {
    const [first = '', second = ''] = text;
    const marked = print([first]) + `BT /F1 10 Tf 1 0 0 1 60 688 Tm (${second}) Tj /F1 6 Tf 4 Ts (1) Tj ET\n`;
    const note = print(['1'], { y: 93, size: 5 }) + print(['Document of 1998.'], { x: 66, y: 90, size: 8 });
    expect(await partsOf(marked + note)).toEqual([`paragraph: ${text.join(' / ')}¹`, 'note: ¹ Document of 1998.']);
  });

  test('reads a page that is printed sideways', async () => {
    const sideways = `q 0 1 -1 0 600 0 cm\n${print(text, { y: 500 })}Q`;
    expect(await partsOf(sideways)).toEqual([`paragraph: ${text.join(' / ')}`]);
  });

  test('keeps a stamp on the margin apart from the lines beside it', async () => {
    const stamp = 'BT /F1 9 Tf 0 1 -1 0 30 600 Tm (Received 5 May) Tj ET\n';
    expect(await partsOf(stamp + print(text))).toEqual([`paragraph: ${text.join(' / ')}`, 'paragraph: Received 5 May']);
  });
});

describe('what stands on several pages', () => {
  const other = ['It decided to revert to the matter at its next session, once the delegations had', 'studied it.'];
  const page = (lines: readonly string[], n: number) =>
    print(['Report of the Council'], { y: 770, size: 8 }) +
    print(lines) +
    print([`Page ${n}`], { x: 500, y: 30, size: 8 });

  test('leaves out the symbol over the number of the second page', async () => {
    const first = print(['H/PV.212'], { x: 480, y: 770 }) + print(text);
    const second = print(['H/PV.212', 'page 2'], { y: 770 }) + print(other);
    expect((await partsOf(first, second)).slice(2, 3)).toEqual(['omitted: H/PV.212 / page 2']);
  });

  test('leaves out what a browser prints over a text that begins close below', async () => {
    const head = print(['11/26/26, 6:25 PM'], { y: 780, size: 8 }) + print(['Council'], { x: 300, y: 780, size: 8 });
    const pages = [text, other].map((lines) => head + print(lines, { y: 762 }));
    expect((await partsOf(...pages)).filter((part) => part.startsWith('omitted'))).toEqual([
      'omitted: 11/26/26, 6:25 PM Council',
      'omitted: 11/26/26, 6:25 PM Council',
    ]);
  });

  test('leaves out page numbers, and what the head of a page says again', async () => {
    expect(await partsOf(page(text, 1), page(other, 2))).toEqual([
      'paragraph: Report of the Council',
      `paragraph: ${text.join(' / ')}`,
      'omitted: Page 1',
      'omitted: Report of the Council',
      `paragraph: ${other.join(' / ')}`,
      'omitted: Page 2',
    ]);
  });

  test('goes on with a sentence that the end of a page cuts', async () => {
    const [first = '', second = ''] = text;
    const found = await partsOf(page([first], 1), page([second], 2));
    expect(found.filter((part) => part.startsWith('paragraph'))).toEqual([
      'paragraph: Report of the Council',
      `paragraph: ${first}`,
      `paragraph…: ${second}`,
    ]);
  });
});

describe('what cannot be read', () => {
  const refusal = (bytes: Uint8Array) => transcribePdf(bytes).catch((error: unknown) => error);

  test.each([
    ['a scan without text', writePdf('0 0 100 100 re f'), /no text, only pictures of pages/],
    ['a file that asks for a password', fixture('encrypted'), /encrypted/],
    ['a file that was cut off', fixture('report').slice(0, 9000), /damaged or was cut off/],
    ['no PDF', new TextEncoder().encode('Dear Sir,'), /damaged or was cut off/],
  ])('refuses %s in one sentence', async (_, bytes, says) => {
    const error = await refusal(bytes);
    expect(error).toBeInstanceOf(RefusedError);
    expect((error as RefusedError).message).toMatch(says);
  });
});

const byte = fc.nat({ max: 255 });
const spoiled = fc.array(fc.tuple(fc.nat(), byte), { minLength: 1, maxLength: 40 }).map((changes) => {
  const bytes = fixture('minutes');
  for (const [at, value] of changes) bytes[at % bytes.length] = value;
  return bytes;
});

test('reads or refuses a damaged file, whatever is damaged in it', async () => {
  const found = new Set<string>();
  await fc.assert(
    fc.asyncProperty(spoiled, async (bytes) => {
      const answer = await transcribePdf(bytes).catch((error: unknown) => error);
      if (answer instanceof Error) expect(answer).toBeInstanceOf(RefusedError);
      found.add(answer instanceof Error ? 'refused' : 'read');
    }),
    { numRuns: 60, seed: 1 },
  );
  expect(found).toEqual(new Set(['read', 'refused']));
});

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`tests/fixtures/import/pdf/${name}/source.pdf`));
}
