import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element } from '../../../src/markup/hast.ts';
import { unshown } from '../left-out.ts';
import type { Package } from '../office/unpack.ts';
import { child, childrenOf, valueOf, within } from '../office/xml.ts';
import { bulletsOf } from './bullets.ts';
import { isPageHead, isTitle, placeOf, shapesOf } from './placeholders.ts';
import { readSheet, type Sheet, type Slide } from './slides.ts';
import { inlineOf, tableOf } from './text.ts';
import { findTitleBoxes } from './title-boxes.ts';

const pageHead = { role: 'doc-pagefooter', dataNote: 'Stands at the edge of slide after slide.' };
const speaking = unshown('speaker notes', 'The notes of the speaker on the slide.');

/** Writes slides as HTML, each as a section: its title first, then its shapes in their order, then the speaker's notes. */
export function draw(slides: readonly Slide[], files: Package): Element {
  const boxes = findTitleBoxes(slides);
  const isHead = (shape: XmlElement) => isTitle(shape) || boxes.has(shape);
  const sections = slides.map((slide) => {
    const shapes = shapesOf(slide);
    const ordered = [...shapes.filter(isHead), ...shapes.filter((shape) => !isHead(shape))];
    const content = ordered.flatMap((shape) => {
      const words = isHead(shape) ? [titleOf(shape, slide)] : drawText(shape, slide);
      const drawn = [...words, ...drawFigures(shape, slide, files)];
      return isPageHead(shape) ? [element('div', pageHead, drawn)] : drawn;
    });
    const notes = slide.notes === undefined ? [] : notesOf(slide.notes);
    return element('section', { dataPage: String(slide.number) }, [
      ...content,
      ...(notes.length > 0 ? [element('div', speaking, notes)] : []),
    ]);
  });
  return element('div', {}, [element('div', pageHead, listBehind(slides)), ...sections]);
}

/** The tables and diagrams of a shape. */
function drawFigures(shape: XmlElement, slide: Slide, files: Package): ElementContent[] {
  const table = [...within(shape, 'a:tbl')].map((each) => tableOf(each, slide));
  const diagrams = [...within(shape, 'dgm:relIds')].flatMap((each) => drawDiagram(valueOf(each, 'r:dm'), slide, files));
  return [...table, ...diagrams];
}

/** A title, which is one heading whatever paragraphs it has. */
function titleOf(shape: XmlElement, slide: Slide): Element {
  const lines = childrenOf(child(shape, 'p:txBody'), 'a:p').flatMap((paragraph, index) => [
    ...(index > 0 ? [element('br', {}, [])] : []),
    ...inlineOf(paragraph, slide),
  ]);
  return element('h2', placeOf(shape)?.type === 'ctrTitle' ? { className: ['title'] } : {}, lines);
}

/** The paragraphs of a shape; those with a bullet are items. */
function drawText(shape: XmlElement, slide: Slide): ElementContent[] {
  const paragraphs = childrenOf(child(shape, 'p:txBody'), 'a:p');
  const bullet = bulletsOf(shape, slide);
  return paragraphs.map((paragraph) => {
    const words = inlineOf(paragraph, slide);
    if (!hasWords(paragraph)) return element('p', {}, []);
    const marker = bullet(paragraph);
    if (marker === '') return element('p', {}, words);
    const item = element('li', { dataMarker: marker }, words);
    const level = Math.min(Math.max(Number(valueOf(child(paragraph, 'a:pPr'), 'lvl') ?? 0), 0), 8);
    return Array.from({ length: level + 1 }).reduce<Element>((inner) => element('ul', {}, [inner]), item);
  });
}

function hasWords(paragraph: XmlElement): boolean {
  return [...within(paragraph, 'a:t', 'm:t')].some(({ children }) =>
    children.some((node) => node.type === 'text' && node.value.trim() !== ''),
  );
}

/** The words of a diagram, in the order of its model. */
export function drawDiagram(
  id: string | undefined,
  { relations }: Pick<Sheet, 'relations'>,
  files: Package,
): ElementContent[] {
  const sheet = readSheet(files, relations.find((each) => each.id === id)?.target);
  const points =
    sheet === undefined
      ? []
      : [...within(sheet.root, 'dgm:pt')].filter((point) => /^(?:node|asst)$/.test(valueOf(point, 'type') ?? 'node'));
  return points.flatMap(
    (point) =>
      childrenOf(child(point, 'dgm:t'), 'a:p').map((paragraph) =>
        element('p', {}, inlineOf(paragraph, sheet as Sheet)),
      ), // no points without it
  );
}

function notesOf(notes: Sheet): ElementContent[] {
  return shapesOf(notes)
    .filter((shape) => !isPageHead(shape) && placeOf(shape)?.type !== 'sldImg')
    .flatMap((shape) => childrenOf(child(shape, 'p:txBody'), 'a:p'))
    .filter(hasWords)
    .map((paragraph) => element('p', {}, inlineOf(paragraph, notes)));
}

/** The words that layouts and masters print behind the slides, once each. */
function listBehind(slides: readonly Slide[]): ElementContent[] {
  const sheets = new Set(
    slides.flatMap(({ layout, master }) => [layout, master]).filter((sheet) => sheet !== undefined),
  );
  return [...sheets].flatMap((sheet) =>
    shapesOf(sheet)
      .filter((shape) => placeOf(shape) === undefined)
      .flatMap((shape) => childrenOf(child(shape, 'p:txBody'), 'a:p'))
      .filter(hasWords)
      .map((paragraph) => element('p', {}, inlineOf(paragraph, sheet))),
  );
}
