import { strToU8, zipSync } from 'fflate';
import { transcribeDocx } from '../transcribe.ts';
import { transcriptSchema, type Part, type Transcript } from '../../../src/records/transcript.ts';
import { markedLines, shownRows } from '../marked.ts';

/** The files of a document beside its text, by the word that relates them to it: `styles`, `footnotes`. */
export type Beside = Partial<
  Record<'styles' | 'numbering' | 'footnotes' | 'endnotes' | 'settings' | 'header' | 'comments', string>
>;

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces =
  `xmlns:w="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const roots: Readonly<Record<string, string>> = { header: 'hdr' };

/** A document with a text, the files beside it, and the inside of a chart that it refers to as `chart`. */
export function zipDocument(body: string, beside: Beside = {}, chart = ''): Uint8Array {
  const files = Object.entries(beside).map(([name, inner]) => {
    const root = roots[name] ?? name;
    return [`word/${name}.xml`, `<?xml version="1.0"?><w:${root} ${spaces}>${inner}</w:${root}>`] as const;
  });
  const related = Object.keys(beside).map(
    (name) => `<Relationship Id="${name}" Type="${office}/${name}" Target="${name}.xml"/>`,
  );
  const link = `<Relationship Id="link" Type="${office}/hyperlink" Target="https://example.org/a" TargetMode="External"/>`;
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${relations}">${related.join('')}${link}${chart === '' ? '' : `<Relationship Id="chart" Type="${office}/chart" Target="chart.xml"/>`}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${spaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(files),
    ...(chart !== '' && { 'word/chart.xml': `<c:chartSpace ${spaces}><c:chart>${chart}</c:chart></c:chartSpace>` }),
  });
}

export function zip(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of one run, in a style, with more properties: `p('Dues', 'Heading1')`. */
export function p(words: string, style = '', properties = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${r(words)}</w:p>`;
}

/** A run of words with properties: `r('Dues', '<w:b/>')`. */
export function r(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

export async function transcribe(body: string, beside: Beside = {}, chart = ''): Promise<Transcript> {
  return transcriptSchema.parse(await transcribeDocx(zipDocument(body, beside, chart)));
}

/** One line a part: `item1 12. words`. */
export function show(part: Part): string {
  if (part.kind === 'table') return `table ${shownRows(part.rows)}`;
  const name = part.kind === 'omitted' ? part.why : `${part.kind}${'level' in part ? part.level : ''}`;
  return `${name} ${markedLines(part).join(' / ')}`;
}

export async function parts(body: string, beside: Beside = {}): Promise<string[]> {
  return (await transcribe(body, beside)).parts.map(show);
}
