import { strToU8, zipSync } from 'fflate';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { toXml } from 'xast-util-to-xml';
import type { Element as XmlElement } from 'xast';
import type { Transcript } from '../../../src/records/transcript.ts';
import { attribute, childElements, descendants } from '../html/elements.ts';
import type { LeftOut } from '../html/close.ts';
import { listBlocks } from '../html/flow.ts';
import { findNotes } from '../html/notes.ts';
import { structure } from '../html/structure.ts';
import { readProperties } from '../office/declared.ts';
import { relationsOf } from '../office/relations.ts';
import { unpack, type Package } from '../office/unpack.ts';
import { declareNamespaces, parseXml, within } from '../office/xml.ts';
import { RefusedError } from '../refused.ts';
import { labelNotes, type NoteLabels } from './note-labels.ts';
import { readNumbering } from './numbering.ts';
import { listPageHeads } from './page-heads.ts';
import type { Book } from './paragraphs.ts';
import { prepare } from './prepare.ts';
import { readStyles } from './styles.ts';

/**
 * Transcribes a document of a word processor. What the document says by styles and lists is written into its paragraphs
 * first, since the reader, mammoth, knows no numbers of lists and no hidden words; what comes of it goes the way of a
 * page of HTML. Throws a `RefusedError` for what is locked, damaged, over a limit or without text.
 */
export async function transcribeDocx(bytes: Uint8Array): Promise<Transcript> {
  try {
    return await transcribeFiles(unpack(bytes));
  } catch (error) {
    if (error instanceof RangeError) throw new RefusedError('The document is nested too deeply to be read.');
    throw error;
  }
}

async function transcribeFiles(files: Package): Promise<Transcript> {
  const path = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const related = new Map(relationsOf(files, path).map(({ type, target }) => [type, target]));
  const read = (target: string | undefined): XmlElement | undefined => {
    const bytes = target === undefined ? undefined : files.get(target);
    return bytes === undefined ? undefined : parseXml(bytes, target ?? '');
  };
  const document = read(path);
  if (document === undefined) throw new RefusedError('The document has no text: its main part is missing.');
  const book: Book = {
    styles: readStyles(read(related.get('styles'))),
    numbering: readNumbering(read(related.get('numbering'))),
  };
  const prepared = prepare(document, book);
  const rewritten: Record<string, XmlElement> = { [path]: prepared };
  for (const type of ['footnotes', 'endnotes']) {
    const [target, root] = [related.get(type), read(related.get(type))];
    if (target !== undefined && root !== undefined) rewritten[target] = prepare(root, book);
  }
  const html = await convert(files, rewritten);
  const labels = labelNotes(prepared, read(related.get('settings')));
  const declared = readProperties(files);
  const heads = { files, path, book };
  const parts = transcribeTree(fromHtml(html, { fragment: true }), labels, declared.title);
  if (!parts.some(({ kind }) => kind !== 'omitted')) throw new RefusedError('The document has no text.');
  const doubts = listDoubts(document);
  return {
    format: 'docx',
    declared,
    ...(doubts.length > 0 && { doubts }),
    parts: [...listPageHeads('header', document, heads), ...parts, ...listPageHeads('footer', document, heads)],
  };
}

/** Every kind of paragraph that `prepare` names, and its element of HTML. */
const styleMap = [
  'p.ImportTitle => p.title:fresh',
  'p.ImportSubtitle => p.title:fresh',
  'p.ImportContents => p.contents:fresh',
  'p.ImportQuote => p.quote:fresh',
  ...Array.from({ length: 40 }, (_, rank) => `p.ImportHeading${rank} => p.rank-${rank}:fresh`),
  ...Array.from({ length: 10 }, (_, depth) => `p.ImportItem${depth} => p.item-${depth}:fresh`),
  'u => u',
  'p => p:fresh',
];

async function convert(files: Package, rewritten: Readonly<Record<string, XmlElement>>): Promise<string> {
  const written = Object.entries(rewritten).map(([path, root]) => {
    declareNamespaces(root);
    return [path, strToU8(toXml(root, { closeEmptyElements: true }))] as const;
  });
  const zip = zipSync(Object.fromEntries([...files, ...written]), { level: 0 });
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(zip) },
      { styleMap, includeDefaultStyleMap: false, includeEmbeddedStyleMap: false, externalFileAccess: false },
    );
    return value;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RefusedError('The document is damaged: its parts do not fit together.');
  }
}

const contents: LeftOut = { why: 'contents', note: 'The table of contents of the document.' };

function transcribeTree(root: Root, labels: NoteLabels, title: string | undefined): Transcript['parts'] {
  const omissions = new Map<Element, LeftOut>();
  const depths = new Map<Element, number>();
  let main: Element | undefined;
  for (const element of [...descendants(root)]) {
    labelNote(element, labels);
    const name = attribute(element, 'className') ?? '';
    const [, figure] = /^(?:rank|item)-(\d+)$/.exec(name) ?? [];
    if (name === 'contents') omissions.set(element, contents);
    else if (name === 'title' && main === undefined) main = element;
    else if (name === 'title') unmarkBold(element);
    else if (name === 'quote') element.tagName = 'blockquote';
    else if (/^rank/.test(name)) element.properties = { role: 'heading', ariaLevel: Number(figure) };
    else if (/^item/.test(name)) depths.set(element, Number(figure));
  }
  const blocks = listBlocks(root, { omissions, depths, notes: findNotes(root), title: main, dataTables: true });
  return structure(blocks, 'document', title);
}

/** A line below the title is no heading, though it is printed as bold as one. */
function unmarkBold(line: Element): void {
  for (const element of descendants(line)) if (element.tagName === 'strong') element.tagName = 'span';
}

/** Gives a reference to a note the number the document prints, and makes the list of notes one of plain blocks. */
function labelNote(element: Element, labels: NoteLabels): void {
  const id = attribute(element, 'id') ?? '';
  if (element.tagName === 'a' && /^(?:foot|end)note-ref-/.test(id)) {
    element.children = [{ type: 'text', value: labels.get(id.replace('-ref', '')) ?? '' }];
  }
  const items = childElements(element).filter((item) => /^(?:foot|end)note-/.test(attribute(item, 'id') ?? ''));
  if (element.tagName !== 'ol' || items.length === 0) return;
  for (const each of [element, ...items]) each.tagName = 'div';
}

/** What is in the document and not in its transcript. */
function listDoubts(document: XmlElement): string[] {
  const has = (...names: string[]) => [...within(document, ...names)].length > 0;
  return [
    ...(has('c:chart', 'dgm:relIds')
      ? ['A chart or diagram stands in the document; its words are not transcribed.']
      : []),
    ...(has('w:altChunk') ? ['The document takes in another file, whose text is not transcribed.'] : []),
  ];
}
