import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** A document of `tests/fixtures/import/<format>/`, from its folder: a file, or the files of the folder `source` zipped. */
export function readDocument(folder: string): Uint8Array {
  const [file] = globSync(join(folder, 'source.*'));
  if (file !== undefined) return new Uint8Array(readFileSync(file));
  const source = join(folder, 'source');
  const names = globSync(['**/*.{xml,rels}', '**/.rels'], { cwd: source }).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(join(source, name)))])));
}

/**
 * A Word document with one heading and a paragraph.
 * @param more other files within it, or what stands before its root element
 */
export function docxOf(words: string, more: Zippable | string = {}): Uint8Array {
  const [prologue, files] = typeof more === 'string' ? [more, {}] : ['', more];
  const entity = /ENTITY (\w+)[^>]*>\]>$/.exec(prologue)?.[1];
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const body = `${paragraph('A document')}${paragraph(words)}${entity === undefined ? '' : paragraph(`&${entity};`)}`;
  const document = `<?xml version="1.0"?>${prologue}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`;
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(document),
    ...files,
  });
}

const presentation = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/relationships/${kind}" ${target}/>`;
const relations = (entries: readonly string[]) =>
  strToU8(`<?xml version="1.0"?><Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`);
const inPresentation = (element: string, inside: string, prologue = '') =>
  strToU8(
    `<?xml version="1.0"?>${prologue}<p:${element} xmlns:p="${presentation}" xmlns:a="${drawing}" xmlns:r="${office}/relationships">${inside}</p:${element}>`,
  );

/** A slide with a title and a line of words, or with nothing. `prologue` stands before its root element. */
export function slideOf(words: string, prologue = ''): Uint8Array {
  const shape = (type: string, text: string) =>
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="A shape"/><p:cNvSpPr/><p:nvPr><p:ph type="${type}"/></p:nvPr></p:nvSpPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
  const shapes = words === '' ? '' : `${shape('title', 'A presentation')}${shape('body', words)}`;
  return inPresentation('sld', `<p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>`, prologue);
}

/** The target of a slide in the relationships of a presentation, such as the seventh. */
export const slideTarget = (n: number): string => `Target="slides/slide${n}.xml"`;

/**
 * A presentation.
 * @param slides each slide, the first first
 * @param more other files within it
 * @param targets where each of its slides is said to lie
 */
export function pptxOf(slides: readonly Uint8Array[], more: Zippable = {}, targets?: readonly string[]): Uint8Array {
  const named = targets ?? slides.map((_, index) => slideTarget(index + 1));
  const ids = named.map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>`,
    ),
    '_rels/.rels': relations([relation('r1', 'officeDocument', 'Target="ppt/presentation.xml"')]),
    'ppt/presentation.xml': inPresentation('presentation', `<p:sldIdLst>${ids}</p:sldIdLst>`),
    'ppt/_rels/presentation.xml.rels': relations(named.map((target, index) => relation(`s${index}`, 'slide', target))),
    ...Object.fromEntries(slides.map((slide, index) => [`ppt/slides/slide${index + 1}.xml`, slide])),
    ...more,
  });
}

/** A PDF of one page, which prints a title and some words, a line each. */
export function pdfOf(words: string): Buffer {
  const line = (text: string, y: number, size: number) => `BT /F1 ${size} Tf 72 ${y} Td (${text.trim()}) Tj ET`;
  const stream = [line('A document', 720, 20), line(words, 680, 11), line(words, 666, 11)].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  return Buffer.from(`${pdf}${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`, 'latin1');
}
