import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element } from '../../../src/markup/hast.ts';
import { readProperties } from '../office/declared.ts';
import { nothingBeside } from '../office/doubts.ts';
import { embeddedDoubts, relationsOf } from '../office/relations.ts';
import { unpack, type Package } from '../office/unpack.ts';
import { childrenOf, parseXml, settleAlternatives, valueOf } from '../office/xml.ts';
import { RefusedError } from '../refused.ts';
import type { Unnamed } from '../reading.ts';
import { writeTree } from '../reading-tree.ts';
import { readComments } from './comments.ts';
import { listDoubts } from './doubts.ts';
import { drawStory } from './draw.ts';
import { findFields } from './fields.ts';
import { labelNotes } from './note-labels.ts';
import { readNumbering } from './numbering.ts';
import { drawPageHeads } from './page-heads.ts';
import type { Gathered, Story } from './story.ts';
import { readStyles } from './styles.ts';

/**
 * Reads a document of a word processor: all that one could see or read in it is drawn as HTML. Throws a `RefusedError` for
 * what is locked, damaged or over a limit.
 */
export async function readDocx(bytes: Uint8Array): Promise<Unnamed> {
  const files = unpack(bytes);
  const { path, document, root, found, open } = drawDocument(files);
  const doubts = [...listDoubts(root, found), ...embeddedDoubts([relationsOf(files, path)])];
  const heads = (kind: 'header' | 'footer', place: string) => drawPageHeads(kind, document, (id) => open(id, place));
  const [above, below] = [heads('header', 'at the head of the pages'), heads('footer', 'at the foot of the pages')];
  const tree = writeTree(element('div', {}, [...above, ...root.children, ...below]));
  return { format: 'docx', declared: readProperties(files), doubts, tree };
}

/** A document as HTML, and what was found in it. */
export interface DrawnDocument {
  /** The path of its main part in the file. */
  path: string;
  document: XmlElement;
  root: Element;
  found: Gathered;
  /** Begins the text of a file that the document refers to, by the reference's identifier. */
  open: (id: string | undefined, place: string) => { root: XmlElement; story: Story } | undefined;
}

/** Draws the text of a document and, after it, its notes in the order of their marks. */
export function drawDocument(files: Package): DrawnDocument {
  const path = relationsOf(files, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const relations = relationsOf(files, path);
  const relationsByPath = new Map([[path, relations]]);
  const read = (target: string | undefined): XmlElement | undefined => {
    const bytes = target === undefined ? undefined : files.get(target);
    if (bytes === undefined) return undefined;
    const root = parseXml(bytes, target ?? '');
    settleAlternatives(root);
    return root;
  };
  const related = (type: string) => read(relations.find((each) => each.type === type)?.target);
  const document = read(path);
  if (document === undefined) throw new RefusedError('The document has no text: its main part is missing.');
  const found: Gathered = {
    ...nothingBeside(),
    titled: false,
    notes: [],
  };
  const known = {
    files,
    book: { styles: readStyles(related('styles')), numbering: readNumbering(related('numbering')) },
    labels: labelNotes(document, related('settings')),
    comments: readComments(related('comments'), document),
    found,
  };
  const begin = (root: XmlElement, from: string, place: string): Story => {
    const own = relationsByPath.get(from) ?? relationsOf(files, from);
    relationsByPath.set(from, own);
    return { ...known, relations: own, fields: findFields(root), paragraphs: [], place, hanging: [] };
  };
  const body = drawStory(document, begin(document, path, 'at the beginning'));
  return { path, document, root: element('div', {}, [...body, ...drawNotes()]), found, open };

  function open(id: string | undefined, place: string): ReturnType<DrawnDocument['open']> {
    const target = relations.find((each) => each.id === id)?.target;
    const root = read(target);
    return root === undefined ? undefined : { root, story: begin(root, target ?? '', place) };
  }

  function drawNotes(): ElementContent[] {
    const notes = new Map(
      (['footnote', 'endnote'] as const).flatMap((kind) => {
        const target = relations.find(({ type }) => type === `${kind}s`)?.target;
        return childrenOf(read(target), `w:${kind}`).map(
          (note) => [`${kind}-${valueOf(note, 'w:id') ?? ''}`, { note, from: target ?? '' }] as const,
        );
      }),
    );
    const drawn = new Map<string, Element>();
    for (const { kind, id } of found.notes) {
      const name = `${kind}-${id}` as const;
      const source = notes.get(name);
      if (source === undefined || drawn.has(name)) continue;
      drawn.set(
        name,
        element(
          'div',
          { id: name, dataMarker: known.labels.get(name) ?? '' },
          drawStory(source.note, begin(source.note, source.from, 'in a note')),
        ),
      );
    }
    return [...drawn.values()];
  }
}
