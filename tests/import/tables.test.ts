import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { transcribeDocx } from './transcribe.ts';
import { transcribeHtml } from './transcribe.ts';
import { transcribePptx } from './transcribe.ts';
import { blocksOf } from '../../scripts/oracle/texts.ts';
import { paragraphsOf } from '../../src/exports/paragraphs.ts';
import { recordOfPage } from '../../src/integrations/search-index/record-of-page.ts';
import { parseMarkup } from '../../src/markup/parse.ts';
import type { Transcript } from '../../src/records/transcript.ts';
import { anchorsOf, rendered } from '../markup/rendered.ts';
import { normaliseTranscript } from '../normalise/edition.ts';
import { readBlocks } from '../../scripts/import/draft/read-blocks.ts';
import { pptxOf } from './documents.ts';
import { p, r, zipDocument } from './docx/document.ts';

/** What is made of a document: the HTML of its tables, and their words as the data files and the search have them. */
function made({ parts }: Transcript) {
  const { body, account } = normaliseTranscript(parts);
  expect(account).toMatchObject({ unexplained: 0, problems: [] });
  const { tree } = parseMarkup(body, 'text.mdx');
  if (tree === undefined) throw new Error('The record is none.');
  const html = rendered(body, { titled: true }).body;
  const tables = html.match(/<table.*<\/table>/gs) ?? [];
  const found = recordOfPage(`<main data-search-body>${html}</main>`)?.blocks ?? [];
  const words = paragraphsOf(tree, anchorsOf(tree)).map(({ text }) => text);
  return { tables, words, found: found.map(({ text }) => text), asked: blocksOf(body) };
}

const head =
  '<thead><tr><th rowspan="2" scope="col">Vessel</th><th colspan="2" scope="col">Dues</th></tr>' +
  '<tr><th scope="col">1997</th><th scope="col">1998</th></tr></thead>';
const rows = '<tr><td>Ferry</td><td rowspan="2">12</td><td>–</td></tr><tr><td>Tug</td><td>7</td></tr>';
const words = 'Vessel Dues 1997 1998 Ferry 12 – Tug 7';
const nested =
  '<tr><td>Others</td><td colspan="2">In May:<table><thead><tr><th scope="col">Kind</th><th scope="col">Ships</th></tr></thead>' +
  '<tbody><tr><td>Punt</td><td><del>9</del></td></tr></tbody></table></td></tr>';
const within = 'Others In May: Kind Ships Punt [struck out: 9]';

test('a page: merged cells and a table in a cell go from the file to the page, the data and the search', async () => {
  const html =
    '<h1>The fleet</h1><p>Of it.</p><table><thead><tr><th rowspan=2>Vessel<th colspan=2>Dues<tr><th>1997<th>1998</thead>' +
    '<tr><td>Ferry<td rowspan=2>12<td>–<tr><td>Tug<td>7<tr><td>Others<td colspan=2><p>In May:</p>' +
    '<table><tr><th>Kind<th>Ships<tr><td>Punt<td><s>9</s></table></table><p>End.</p>';
  const page = made(await transcribeHtml(new TextEncoder().encode(html)));
  expect(page.tables).toEqual([`<table>${head}<tbody>${rows}${nested}</tbody></table>`]);
  expect(page.words).toEqual(['The fleet', 'Of it.', `${words} ${within}`, 'End.']);
  expect(page.found).toEqual(page.asked.slice(1));
  expect(page.found[1]).toBe(`${words} Others`.replaceAll(' ', '\n') + '\nIn May:\nKind\nShips\nPunt\n9');
});

test('a document: so do those of a word processor', async () => {
  const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${text}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const [start, on, two] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>', '<w:gridSpan w:val="2"/>'];
  const bold = (text: string) => `<w:p>${r(text, '<w:b/>')}</w:p>`;
  const inner = `<w:tbl>${row(cell(bold('Kind')), cell(bold('Ships')))}${row(cell(p('Punt')), cell(`<w:p>${r('9', '<w:strike/>')}</w:p>`))}</w:tbl>`;
  const table = [
    row(cell(bold('Vessel'), start), cell(bold('Dues'), two)),
    row(cell(p(''), on), cell(bold('1997')), cell(bold('1998'))),
    row(cell(p('Ferry')), cell(p('12'), start), cell(p('–'))),
    row(cell(p('Tug')), cell(p(''), on), cell(p('7'))),
    row(cell(p('Others')), cell(p('In May:') + inner + p(''), two)),
  ];
  const body = `${p('The fleet')}${p('Of it.')}<w:tbl>${table.join('')}</w:tbl>${p('End.')}`;
  const document = made(await transcribeDocx(zipDocument(body)));
  expect(document.tables).toEqual([`<table>${head}<tbody>${rows}${nested}</tbody></table>`]);
  expect(document.words).toEqual(['The fleet', 'Of it.', `${words} ${within}`, 'End.']);
  expect(document.found).toEqual(document.asked.slice(1));
});

test('a presentation: so do those of a slide, which hold no table', async () => {
  const line = (text: string) => `<a:p><a:r><a:t>${text}</a:t></a:r></a:p>`;
  const cell = (text: string, attributes = '') => `<a:tc ${attributes}><a:txBody>${line(text)}</a:txBody></a:tc>`;
  const row = (...cells: string[]) => `<a:tr>${cells.join('')}</a:tr>`;
  const table = [
    row(cell('Vessel', 'rowSpan="2"'), cell('Dues', 'gridSpan="2"'), cell('', 'hMerge="1"')),
    row(cell('', 'vMerge="1"'), cell('1997'), cell('1998')),
    row(cell('Ferry'), cell('12', 'rowSpan="2"'), cell('–')),
    row(cell('Tug'), cell('', 'vMerge="1"'), cell('7')),
  ];
  const spaces =
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
  const title = `<p:sp><p:nvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:txBody>${line('The fleet')}</p:txBody></p:sp>`;
  const frame = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/>${table.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
  const slide = `<p:sld ${spaces}><p:cSld><p:spTree>${title}${frame}</p:spTree></p:cSld></p:sld>`;
  const slides = made(await transcribePptx(pptxOf([strToU8(slide)])));
  expect(slides.tables).toEqual([`<table>${head}<tbody>${rows}</tbody></table>`]);
  expect(slides.words).toEqual(['The fleet', words]);
  expect(slides.found).toEqual(slides.asked.slice(1));
});

test('what is drafted from a text takes a table whose cells span for a table, not for a note', () => {
  const table = { kind: 'table' as const, headed: true, rows: [[{ holds: ['Dues'], cols: 2 }], ['1997', '12']] };
  const { record } = normaliseTranscript([{ kind: 'title', lines: ['The fleet'] }, table]);
  expect(readBlocks('a-text', record).map(({ anchor, kind }) => [anchor, kind])).toEqual([
    ['title', 'title'],
    ['p1', 'table'],
  ]);
});
