import type { Element } from 'xast';
import { child, childrenOf, textOf, valueOf, within } from '../office/xml.ts';
import { isTitle, placeOf, shapesOf } from './placeholders.ts';
import type { Slide } from './slides.ts';

/** A title has at most so many characters. */
const longestTitle = 120;

/**
 * The text boxes that are titles, in a presentation whose slides have no places for them: the topmost box of a slide, of
 * one short paragraph, where that of another slide stands at the same place; then that of the first slide too, which
 * mostly stands lower.
 */
export function findTitleBoxes(slides: readonly Slide[]): ReadonlySet<Element> {
  if (slides.some((slide) => shapesOf(slide).some(isTitle))) return new Set();
  const tops = slides.map(topBox);
  const places = tops.map((box) => (box === undefined ? undefined : placeKey(box)));
  const isShared = (at: number) =>
    places[at] !== undefined && places.indexOf(places[at]) !== places.lastIndexOf(places[at]);
  if (!tops.some((_, at) => isShared(at))) return new Set();
  return new Set(tops.flatMap((box, at) => (box !== undefined && (at === 0 || isShared(at)) ? [box] : [])));
}

/** The box with words that stands highest on a slide, if it is one short paragraph without a bullet, above other words. */
function topBox(slide: Slide): Element | undefined {
  const boxes = shapesOf(slide).filter((shape) => textIn(shape) !== '');
  const [top, ...others] = boxes.toSorted((a, b) => offset(a, 'y') - offset(b, 'y'));
  if (top === undefined || others.length === 0 || placeOf(top) !== undefined) return undefined;
  const paragraphs = childrenOf(child(top, 'p:txBody'), 'a:p');
  const hasBullet = [...within(top, 'a:buChar', 'a:buAutoNum')].length > 0;
  const isLine = paragraphs.length === 1 && textIn(top).length <= longestTitle && !hasBullet;
  return isLine && offset(top, 'y') < offset(others[0] ?? top, 'y') ? top : undefined;
}

function textIn(shape: Element): string {
  return [...within(shape, 'a:t')].map(textOf).join('').trim();
}

function placeKey(box: Element): string {
  return `${offset(box, 'x')} ${offset(box, 'y')}`;
}

/** Where a shape stands, in EMU from the left or the top; a shape that does not say it stands lowest. */
function offset(shape: Element, axis: 'x' | 'y'): number {
  const at = child(shape, 'p:spPr', 'a:xfrm', 'a:off') ?? child(shape, 'p:xfrm', 'a:off');
  return Number(valueOf(at, axis) ?? Infinity);
}
