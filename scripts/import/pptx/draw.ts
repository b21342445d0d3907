import type { Element, ElementContent, Properties } from 'hast';
import type { Element as XmlElement } from 'xast';
import { element, text } from '../../../src/markup/hast.ts';
import { setAside, unshown } from '../left-out.ts';
import { chartOf } from '../office/chart.ts';
import { nothingBeside, type Beside } from '../office/doubts.ts';
import type { Package } from '../office/unpack.ts';
import { child, childrenOf, valueOf, within } from '../office/xml.ts';
import { bulletsOf } from './bullets.ts';
import { readComments } from './comments.ts';
import { isPageHead, isTitle, placeOf, shapesOf } from './placeholders.ts';
import { readSheet, type Sheet, type Slide } from './slides.ts';
import { inlineOf, tableOf } from './text.ts';
import { findTitleBoxes } from './title-boxes.ts';

const pageHead: Properties = { role: 'doc-pagefooter', dataNote: 'Stands at the edge of slide after slide.' };
const speaking = unshown('speaker notes', 'The notes of the speaker on the slide.');
const hiddenSlide = unshown('hidden', 'A hidden slide.');
const hiddenShape = unshown('hidden', 'A hidden shape.');
const about = unshown('beside the text', 'The alternative text of a picture or drawing.');
const tooltips = unshown('beside the text', 'Words that a pointer brings up.');

/** A presentation as HTML, with what of it is none of its text. */
export interface DrawnSlides extends Beside {
  root: Element;
}

/**
 * Writes slides as HTML, each as a section: its title first, then its shapes in their order, what is said about them, and
 * the speaker's notes. All that a hidden slide holds is left out.
 */
export function draw(slides: readonly Slide[], files: Package): DrawnSlides {
  const beside = nothingBeside();
  const commentsOn = readComments(files);
  const shown = slides.filter(({ hidden }) => !hidden);
  const boxes = findTitleBoxes(shown);
  const isHead = (shape: XmlElement) => isTitle(shape) || boxes.has(shape);
  const sections = slides.map((slide) => {
    const shapes = shapesOf(slide);
    const ordered = [...shapes.filter(isHead), ...shapes.filter((shape) => !isHead(shape))];
    const content = ordered.flatMap((shape) => drawShape(shape, slide));
    const all = [...content, ...drawComments(slide), ...setAside(notesOf(slide, files), speaking)];
    return element('section', { dataPage: String(slide.number) }, slide.hidden ? setAside(all, hiddenSlide) : all);
  });
  const behind = [...setAside(listBehind(shown), pageHead), ...setAside(saidBehind(shown), about)];
  return { ...beside, root: element('div', {}, [...behind, ...sections]) };

  function drawShape(shape: XmlElement, slide: Slide): ElementContent[] {
    const words = isHead(shape) ? [titleOf(shape, slide)] : drawText(shape, slide);
    const pictures = [...within(shape, 'a:blip')].map(() => element('img', {}, []));
    const drawn = [...words, ...pictures, ...drawFigures(shape, slide, files)];
    beside.charts += [...within(shape, 'c:chart')].length;
    beside.unread += [...within(shape, 'a:graphicData')].filter(
      (each) => !known.test(valueOf(each, 'uri') ?? ''),
    ).length;
    beside.pictures.push(...[...within(shape, 'a:blip')].map(() => `on slide ${slide.number}`));
    const said = [...setAside(alternativeOf(shape), about), ...setAside(tooltipsOf(shape), tooltips)];
    if (isPageHead(shape)) return [...setAside(drawn, pageHead), ...said];
    return isHidden(shape) ? [...setAside(drawn, hiddenShape), ...said] : [...drawn, ...said];
  }

  function drawComments(slide: Slide): ElementContent[] {
    return commentsOn(slide).flatMap(({ author, lines }) => {
      const note = author === '' ? 'A comment.' : `A comment of ${author}.`;
      const words = lines.map((line) => element('p', {}, [text(line)]));
      return setAside(words, { ...unshown('beside the text', note), dataAuthor: author });
    });
  }
}

/** Graphics whose words are read, by the ends of their addresses. */
const known = /\/(?:table|chart|diagram|ole|picture|media)$/;

/** The tables, charts and diagrams of a shape. */
function drawFigures(shape: XmlElement, sheet: Sheet, files: Package): ElementContent[] {
  const table = [...within(shape, 'a:tbl')].flatMap((each) => tableOf(each, sheet));
  const charts = [...within(shape, 'c:chart')].flatMap((each) => {
    const chart = readSheet(files, sheet.relations.find(({ id }) => id === valueOf(each, 'r:id'))?.target);
    return chart === undefined ? [] : chartOf(chart.root);
  });
  const diagrams = [...within(shape, 'dgm:relIds')].flatMap((each) => drawDiagram(valueOf(each, 'r:dm'), sheet, files));
  return [...table, ...charts, ...diagrams];
}

/** What a shape, or a group of them, says of itself for those who do not see it. */
function alternativeOf(shape: XmlElement): Element[] {
  return linesOf([...within(shape, 'p:cNvPr')].flatMap((each) => [valueOf(each, 'title'), valueOf(each, 'descr')]));
}

/** What links of a shape say where a pointer stands on them. */
function tooltipsOf(shape: XmlElement): Element[] {
  return linesOf([...within(shape, 'a:hlinkClick')].map((each) => valueOf(each, 'tooltip')));
}

function linesOf(words: readonly (string | undefined)[]): Element[] {
  return [...new Set(words)].flatMap((each) => (each?.trim() ? [element('p', {}, [text(each)])] : []));
}

function isHidden(shape: XmlElement): boolean {
  const [first] = [...within(shape, 'p:cNvPr')];
  return /^(?:1|true)$/.test(valueOf(first, 'hidden') ?? '');
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

/** All that the page of a slide's notes holds, but for the slide. */
function notesOf({ notes }: Slide, files: Package): ElementContent[] {
  if (notes === undefined) return [];
  return shapesOf(notes)
    .filter((shape) => placeOf(shape)?.type !== 'sldImg')
    .flatMap((shape) => [
      ...childrenOf(child(shape, 'p:txBody'), 'a:p')
        .filter(hasWords)
        .map((paragraph) => element('p', {}, inlineOf(paragraph, notes))),
      ...drawFigures(shape, notes, files),
      ...alternativeOf(shape),
    ]);
}

/** The layouts and masters that stand behind slides. */
function sheetsBehind(slides: readonly Slide[]): Sheet[] {
  const sheets = slides.flatMap(({ layout, master }) => [layout, master]);
  return [...new Set(sheets.filter((sheet) => sheet !== undefined))];
}

/** What is said of the pictures behind the slides, once each. */
function saidBehind(slides: readonly Slide[]): ElementContent[] {
  return sheetsBehind(slides).flatMap((sheet) => shapesOf(sheet).flatMap(alternativeOf));
}

/** The words that layouts and masters print behind the slides, once each. */
function listBehind(slides: readonly Slide[]): ElementContent[] {
  return sheetsBehind(slides).flatMap((sheet) =>
    shapesOf(sheet)
      .filter((shape) => placeOf(shape) === undefined)
      .flatMap((shape) => childrenOf(child(shape, 'p:txBody'), 'a:p'))
      .filter(hasWords)
      .map((paragraph) => element('p', {}, inlineOf(paragraph, sheet))),
  );
}
