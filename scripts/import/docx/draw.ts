import type { ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element, text } from '../../../src/markup/hast.ts';
import { attribute, holdsWords, unshownIn } from '../html/elements.ts';
import { setAside, unshown } from '../left-out.ts';
import { chartOf } from '../office/chart.ts';
import { child, childrenOf, valueOf } from '../office/xml.ts';
import { drawDiagram } from '../pptx/draw.ts';
import { readSheet } from '../pptx/slides.ts';
import { inlineOf as drawingTextOf } from '../pptx/text.ts';
import { shorten } from '../shorten.ts';
import { findFields } from './fields.ts';
import { describe, wordsOf } from './paragraphs.ts';
import { settle } from './settle.ts';
import type { Change, Story } from './story.ts';
import { tableOf } from './tables.ts';
import { changeOf, inlineOf } from './text.ts';

/** What stands around a paragraph. */
interface Around {
  inContents?: boolean;
  change?: Change | undefined;
}

/**
 * Draws a text of a document as HTML: all that one could see or read in it, in its order. What hangs on a paragraph, such
 * as a text box, a chart or a comment, follows it. The paragraphs are what their styles and lists say.
 */
export function drawStory(root: XmlElement, story: Story): ElementContent[] {
  const drawn = drawBlocks(root, story, {});
  settle(story.paragraphs, story.found);
  return drawn;
}

function drawBlocks(node: XmlElement, story: Story, around: Around): ElementContent[] {
  return joinParagraphs(childrenOf(node)).flatMap((each): ElementContent[] => {
    if (/Pr$/.test(each.name)) return [];
    if (each.name === 'w:p') return drawParagraph(each, story, around);
    if (each.name === 'w:tbl') return drawTable(each, story, around);
    if (/^(?:w:r|w:hyperlink|w:fldSimple|m:oMath)$/.test(each.name))
      return drawParagraph({ ...each, name: 'w:p', children: [each] }, story, around);
    const control = child(each, 'w:sdtPr');
    const gallery = valueOf(child(control, 'w:docPartObj', 'w:docPartGallery'));
    const drawn = drawBlocks(each, story, {
      inContents: around.inContents === true || gallery === 'Table of Contents',
      change: changeOf(each) ?? around.change,
    });
    return control === undefined ? drawn : [...drawn, ...drawEntries(control, story)];
  });
}

/** A paragraph whose end is deleted goes on with the next, if it is not deleted with all its words. */
function joinParagraphs(nodes: readonly XmlElement[]): XmlElement[] {
  const joined: XmlElement[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    const isOpen =
      last?.name === 'w:p' && child(last, 'w:pPr', 'w:rPr', 'w:del') !== undefined && wordsOf(last).trim() !== '';
    if (!isOpen || node.name !== 'w:p') joined.push(node);
    else {
      const [before, after] = [last, node].map(({ children }) =>
        children.filter((each) => each.type !== 'element' || each.name !== 'w:pPr'),
      );
      const children = [...childrenOf(node, 'w:pPr'), ...(before ?? []), ...(after ?? [])];
      joined[joined.length - 1] = { ...node, children };
    }
  }
  return joined;
}

function drawParagraph(paragraph: XmlElement, story: Story, around: Around): ElementContent[] {
  const { hanging } = story;
  story.hanging = [];
  const inner = inlineOf(paragraph, story, around.change);
  const hung = story.hanging;
  story.hanging = hanging;
  const printed = printedWords(inner);
  const setting = describe(paragraph, story.book, { words: printed, inContents: around.inContents === true });
  const label = setting.label === undefined ? [] : [text(`${setting.label} `)];
  const drawn = element('p', {}, [...label, ...inner]);
  story.paragraphs.push({ ...setting, element: drawn });
  if (printed.trim() !== '') story.place = `after “${shorten(printed.replaceAll(/\s+/g, ' ').trim())}”`;
  return [
    ...(holdsWords(drawn) ? [drawn] : []),
    ...hung.flatMap(({ node, change }) => drawHanging(node, story, { ...around, change: change ?? around.change })),
  ];
}

/** The words that stand when all changes are made and what is hidden is not shown. */
function printedWords(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type !== 'element') return node.type === 'text' ? node.value : '';
      const isGone =
        unshownIn(node) !== undefined || (node.tagName === 'del' && attribute(node, 'dataTracked') !== undefined);
      return isGone ? '' : node.tagName === 'br' ? ' ' : printedWords(node.children);
    })
    .join('');
}

function drawTable(table: XmlElement, story: Story, around: Around): ElementContent[] {
  const properties = child(table, 'w:tblPr');
  const about = ['w:tblCaption', 'w:tblDescription'].map((name) => valueOf(child(properties, name)));
  const drawn = tableOf(table, {
    cell: (cell, change) => drawBlocks(cell, story, { ...around, change: change ?? around.change }),
    covered: (words) => setAside(words, unshown('beside the text', 'Text in a cell that another cell covers.')),
  });
  return [drawn, ...drawAlternative(about, 'The alternative text of a table.')];
}

function drawHanging(node: XmlElement, story: Story, around: Around): ElementContent[] {
  if (node.name === 'w:commentReference') return drawComment(node, story);
  if (node.name === 'w:hyperlink')
    return drawAlternative([valueOf(node, 'w:tooltip')], 'Words that a pointer brings up.');
  return node.name === 'w:sdtPr' || node.name === 'w:fldChar'
    ? drawEntries(node, story)
    : drawObject(node, story, around);
}

/** The entries of a list to choose from, those aside that are chosen, which the text prints. */
function drawEntries(list: XmlElement, story: Story): ElementContent[] {
  const entries = story.fields.entries.get(list) ?? [];
  return setAside(
    entries.map((each) => element('p', {}, [text(each)])),
    unshown('hidden', 'An entry of a list that is not chosen.'),
  );
}

function drawComment(reference: XmlElement, story: Story): ElementContent[] {
  const comment = story.comments.get(valueOf(reference, 'w:id') ?? '');
  if (comment === undefined) return [];
  const own = { ...story, fields: findFields(comment.root), paragraphs: [], hanging: [] };
  const words = drawBlocks(comment.root, own, {});
  const author = comment.author === '' ? 'A comment' : `A comment of ${comment.author}`;
  const note = `${author}${comment.on === '' ? '' : ` on “${comment.on}”`}.`;
  return setAside(words, { ...unshown('beside the text', note), dataAuthor: comment.author });
}

/** Graphics whose words are read, by the ends of their addresses. */
const known = /\/(?:picture|chart|diagram|wordprocessing(?:Shape|Group|Canvas)|lockedCanvas)$/;

/** The words of a drawing, an older picture or an embedded object: alternative text, boxes, charts, diagrams. */
function drawObject(node: XmlElement, story: Story, around: Around): ElementContent[] {
  return childrenOf(node).flatMap((each): ElementContent[] => {
    const { name } = each;
    if (name === 'w:txbxContent') return drawBlocks(each, story, around);
    if (name === 'a:txBody')
      return childrenOf(each, 'a:p').map((line) =>
        element('p', {}, drawingTextOf(line, { path: '', root: each, relations: story.relations })),
      );
    if (name === 'c:chart') return drawChart(each, story);
    if (name === 'dgm:relIds') return drawDiagram(valueOf(each, 'r:dm'), story, story.files);
    const isPicture = name === 'a:blip' || name === 'v:imagedata';
    if (isPicture) story.found.pictures.push(story.place);
    const isUnknown = name === 'a:graphicData' && !known.test(valueOf(each, 'uri') ?? '');
    if (isUnknown) story.found.unread += 1;
    const isNamed = name === 'wp:docPr' || /:cNvPr$/.test(name);
    const about = isNamed ? [valueOf(each, 'title'), valueOf(each, 'descr')] : [valueOf(each, 'alt')];
    const art = name === 'v:textpath' ? (valueOf(each, 'string') ?? '') : '';
    return [
      ...(isPicture ? [element('img', {}, [])] : []),
      ...(isUnknown ? [element('object', {}, [])] : []),
      ...drawAlternative(about, 'The alternative text of a picture or drawing.'),
      ...(art.trim() === '' ? [] : [element('p', {}, [text(art)])]),
      ...drawObject(each, story, around),
    ];
  });
}

function drawChart(reference: XmlElement, story: Story): ElementContent[] {
  const target = story.relations.find(({ id }) => id === valueOf(reference, 'r:id'))?.target;
  const chart = readSheet(story.files, target);
  if (chart === undefined) return [];
  story.found.charts += 1;
  return chartOf(chart.root);
}

function drawAlternative(about: readonly (string | undefined)[], note: string): ElementContent[] {
  const words = [...new Set(about)].filter((each) => each !== undefined && each.trim() !== '');
  return setAside(
    words.map((each) => element('p', {}, [text(each ?? '')])),
    unshown('beside the text', note),
  );
}
