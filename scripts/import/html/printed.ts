import type { Element, Root } from 'hast';
import { attribute, isElement } from './elements.ts';

/** Elements whose content a browser does not print: programs, styles, what stands in for media, what is for machines. */
const unprinted = new Set(
  (
    'annotation annotation-xml applet area audio base canvas datalist desc embed head iframe img link map meta ' +
    'metadata noembed noframes noscript object param picture rp script source style template title track video'
  ).split(' '),
);

/**
 * Takes out of a document what a browser does not print: `script`, `style`, `template`, comments, what is `hidden` or
 * styled `display: none`. The text of images (`alt`) is not printed either; an image of a bullet is one. Changes the tree.
 */
export function keepPrinted(node: Root | Element): void {
  for (const child of node.children) if (isElement(child) && isBullet(child)) makeBullet(child);
  const kept = node.children.filter(
    (child) => child.type === 'text' || (isElement(child) && isPrinted(child) && child.tagName !== 'head'),
  );
  node.children = kept as typeof node.children; // a filter of the same children
  for (const child of kept) if (isElement(child)) keepPrinted(child);
}

/** Whether an image is a bullet, as old pages have them before the items of a list. */
function isBullet(element: Element): boolean {
  return (
    element.tagName === 'img' && /(?:^|[/_-])(?:bullet|puce|vi[nñ]eta)[^/]*$/i.test(attribute(element, 'src') ?? '')
  );
}

function makeBullet(image: Element): void {
  image.tagName = 'span';
  image.properties = {};
  image.children = [{ type: 'text', value: '• ' }];
}

function isPrinted(element: Element): boolean {
  if (unprinted.has(element.tagName)) return false;
  if (attribute(element, 'hidden') !== undefined) return false;
  if (element.tagName === 'dialog' && attribute(element, 'open') === undefined) return false;
  if (element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'hidden') return false;
  const style = attribute(element, 'style') ?? '';
  return !/(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)\b/i.test(style);
}
