import { expect, test } from 'vitest';
import { transcribePdf } from '../transcribe.ts';
import { wordsOf } from './words-of.ts';
import { print, writePdf } from './write-pdf.ts';

const text = print(['The Council took note of the form.']) + print(['It closed the meeting.'], { y: 500 });

/** The parts and doubts of a page with more entries. */
async function read(content: string, entries: string, catalog = '') {
  const { parts, doubts = [] } = await transcribePdf(writePdf({ content, entries, catalog }));
  return { parts: parts.map(wordsOf), doubts };
}

test('free text and filled fields are read where they stand', async () => {
  const free =
    '<< /Type /Annot /Subtype /FreeText /Rect [60 600 400 620] /DA (/F1 10 Tf) /Contents (Adopted on 24 November) >>';
  const field =
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [60 560 400 580] /DA (/F1 10 Tf) /V (38,045,000 francs) >>';
  const { parts, doubts } = await read(text, `/Annots [${free} ${field}]`);
  expect(parts.map((part) => part.replace(/^.*?: /, '')).join(' | ')).toBe(
    'The Council took note of the form. | Adopted on 24 November | 38,045,000 francs | It closed the meeting.',
  );
  expect(doubts).toEqual([]);
});

test('a note that shows on a click is told of, and left out with its sign', async () => {
  const note = '<< /Type /Annot /Subtype /Text /Rect [60 600 80 620] /Contents (Ask the chair) >>';
  const { parts, doubts } = await read(text, `/Annots [${note}]`);
  expect(parts).toContain('omitted: Ask the chair');
  expect(doubts.join(' ')).toContain('“Ask the chair”');
});

test('text outside of what a reader sees of a page is told of, and left out with its sign', async () => {
  const { parts, doubts } = await read(text + print(['Cut off'], { y: 780 }), '/CropBox [0 0 600 760]');
  expect(parts.at(-1)).toBe('omitted: Cut off');
  expect(doubts.join(' ')).toContain('“Cut off”');
});

test('boxes to tick are read where they stand, ticked or not, whatever sign the page draws in them', async () => {
  const box = (y: number, state: string, more = '') =>
    `<< /Type /Annot /Subtype /Widget /FT /Btn /T (b${y}) /Rect [60 ${y} 70 ${y + 10}] /AS /${state} /V /${state} ` +
    `/AP << /N << /Yes 5 0 R /Off 5 0 R >> >> ${more} >>`;
  const labels = print(['Lima is chosen', 'Quito is not', 'Accra is chosen'], { x: 76, y: 602, leading: 20 });
  const boxes = [box(600, 'Yes'), box(580, 'Off'), box(560, 'Yes', '/Ff 32768')];
  const { parts } = await read(labels, `/Annots [${boxes.join(' ')}]`);
  expect(parts.map((part) => part.replace(/^.*?: /, '')).join(' / ')).toBe(
    '☒ Lima is chosen / ☐ Quito is not / ☒ Accra is chosen',
  );
});

test('files that a document carries, and those attached to a page, are told of by name', async () => {
  const file = (name: string) => `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 5 0 R >> >>`;
  const attached = `<< /Type /Annot /Subtype /FileAttachment /Rect [60 600 80 620] /FS ${file('map.png')} >>`;
  const catalog = `/Names << /EmbeddedFiles << /Names [(budget) ${file('budget.xlsx')}] >> >>`;
  expect((await read(text, `/Annots [${attached}]`, catalog)).doubts).toEqual([
    'The file carries another file, “budget.xlsx”, which is not transcribed.',
    'The file carries another file, “map.png”, which is not transcribed.',
  ]);
  expect((await read(text, '')).doubts).toEqual([]);
});
