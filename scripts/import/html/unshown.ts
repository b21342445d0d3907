import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { foldWords } from '../../../src/records/fold.ts';
import { element, text } from '../../../src/markup/hast.ts';
import { unshown as unshownAs } from '../left-out.ts';
import { attribute, isElement, textContent, type Unshown } from './elements.ts';
import { openedNames } from './opened.ts';

/** Elements without words that anybody could read: programs, styles, what is for machines. */
const machinery = new Set(
  'base basefont bgsound head link meta metadata param rp script source style track'.split(' '),
);

const hidden = (note: string): Unshown => ({ sign: 'hidden', note });

/** Elements whose words a browser shows only where it can do no better, or never. */
const standIns: Readonly<Record<string, Unshown>> = {
  template: hidden('Words of a template.'),
  noscript: hidden('Words for a browser that runs no programs.'),
  noframes: hidden('Words for a browser that shows no frames.'),
  noembed: hidden('Words for a browser that shows no other files.'),
  iframe: hidden('Words for a browser that shows no frames.'),
  applet: hidden('Words for a browser that does not show the object.'),
  object: hidden('Words for a browser that does not show the object.'),
  video: hidden('Words for a browser that does not show the recording.'),
  audio: hidden('Words for a browser that does not play the recording.'),
  canvas: hidden('Words for a browser that does not show the drawing.'),
  datalist: hidden('Words that are proposed for a field of a form.'),
  defs: hidden('Words of a drawing that are not drawn.'),
  symbol: hidden('Words of a drawing that are not drawn.'),
  mphantom: hidden('Signs that only keep a place free.'),
  annotation: { sign: 'beside the text', note: 'A formula in another notation.' },
  'annotation-xml': { sign: 'beside the text', note: 'A formula in another notation.' },
  title: { sign: 'beside the text', note: 'The name of a drawing.' },
  desc: { sign: 'beside the text', note: 'The description of a drawing.' },
};

/** Elements whose content is written as HTML within text, since a browser does not read it. */
const rawContent = /^(?:iframe|noframes|noembed)$/;

/** Attributes that are a page's own to name. By such names readers tell the recognition what they know, so none is kept. */
const named = /^data[A-Z]/;

const notShown = hidden('Text that the page does not show.');
const notChosen = hidden('An entry of a list that is not chosen.');
const heard: Unshown = { sign: 'beside the text', note: 'Words for those who hear the page.' };

/** Class names that sites and their systems give to words for those who hear a page. */
const heardNames =
  /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|element-invisible|assistive-text|u-hidden)(?:\s|$)/;

/** Attributes with words that a person could see or hear, and what they are. */
const besides: readonly (readonly [name: string, note: string])[] = [
  ['alt', 'The alternative text of a picture.'],
  ['title', 'Words that a pointer brings up.'],
  ['ariaLabel', 'Words for those who hear the page.'],
  ['ariaDescription', 'Words for those who hear the page.'],
  ['placeholder', 'A hint in an empty field of a form.'],
  ['summary', 'The summary of a table.'],
  ['abbr', 'The short name of a column or row.'],
  ['altText', 'A formula in another notation.'],
  ['alttext', 'A formula in another notation.'],
];

/** Elements that hold no words of their own, so that what an attribute says of them stands after them. */
const closed =
  /^(?:applet|area|audio|br|button|canvas|embed|frame|hr|iframe|img|input|math|meter|object|optgroup|option|progress|select|svg|textarea|video)$/;

/**
 * Marks in a page what a browser does not show: with `dataUnshown`, whether it is hidden or stands beside the text, and
 * `dataNote`, what it is. Words of attributes become elements, a list to choose from tells which entry is chosen, a page
 * within the page is written out, the reading of a sign stands in brackets after it, and what has no words for anybody is
 * taken out. Text that something of the page opens, as a tab does, is text. Changes the tree.
 */
export function markUnshown(root: Root): void {
  settle(root, { opened: openedNames(root), isHidden: false });
}

interface Around {
  /** The names of elements that a link, a tab or a button opens. */
  opened: ReadonlySet<string>;
  isHidden: boolean;
}

function settle(node: Root | Element, around: Around): void {
  const children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type === 'text') return [child];
    return isElement(child) ? settleElement(child, around) : [];
  });
  node.children = children;
}

function settleElement(each: Element, around: Around): ElementContent[] {
  if (isBullet(each)) return [element('span', {}, [text('• ')])];
  if (isMachinery(each)) return [];
  for (const name of Object.keys(each.properties)) if (named.test(name)) delete each.properties[name];
  unfold(each);
  const unshown = unshownOf(each, around.opened);
  const inner = { ...around, isHidden: around.isHidden || unshown !== undefined };
  settle(each, inner);
  if (each.tagName === 'select') markNotChosen(each);
  if (each.tagName === 'rt') each.children = [text(' ('), ...each.children, text(')')];
  const isWithinHidden = closed.test(each.tagName) ? around.isHidden : inner.isHidden;
  const about = wordsAbout(each).map(({ words, note }) =>
    isWithinHidden
      ? element('div', {}, [text(words)])
      : mark(element('span', {}, [text(words)]), { sign: 'beside the text', note }),
  );
  if (standsIn(each) && unshown !== undefined && !around.isHidden) return [...besideFallback(each, unshown), ...about];
  const outer = mark(each, around.isHidden ? undefined : unshown);
  if (closed.test(each.tagName)) return [...(isPicture(each) ? [outer] : []), ...about];
  each.children.push(...about);
  return [outer];
}

/** An element that shows something else than its words, which stay in the tree beside it. */
function besideFallback(each: Element, unshown: Unshown): ElementContent[] {
  const words = mark(element('div', {}, each.children), unshown);
  each.children = [];
  return [mark(each, isSetUnshown(each) ? notShown : undefined), ...(words.children.length > 0 ? [words] : [])];
}

/** Whether an element shows another file or a recording, in the place of its words. */
function standsIn({ tagName }: Element): boolean {
  return /^(?:iframe|object|applet|video|audio|canvas)$/.test(tagName);
}

function mark(each: Element, unshown: Unshown | undefined): Element {
  if (unshown !== undefined) Object.assign(each.properties, unshownAs(unshown.sign, unshown.note));
  return each;
}

/** Takes what is written within an element otherwise than as its children: a template, a page within the page. */
function unfold(each: Element): void {
  if (each.tagName === 'template' && each.content !== undefined)
    each.children = each.content.children as ElementContent[]; // a template has no document type
  const page = each.tagName === 'iframe' ? attribute(each, 'srcDoc') : undefined;
  const raw = rawContent.test(each.tagName) ? textContent(each) : '';
  if (page !== undefined || raw !== '') each.children = inHtml(page ?? raw);
}

function inHtml(html: string): ElementContent[] {
  const { children } = fromHtml(html, { fragment: true });
  return children as ElementContent[]; // a fragment has no document type
}

function isMachinery(each: Element): boolean {
  return machinery.has(each.tagName) || (each.tagName === 'input' && /^hidden$/i.test(attribute(each, 'type') ?? ''));
}

/** Whether an image is a bullet, as old pages have them before the items of a list. */
function isBullet(each: Element): boolean {
  return each.tagName === 'img' && /(?:^|[/_-])(?:bullet|puce|vi[nñ]eta)[^/]*$/i.test(attribute(each, 'src') ?? '');
}

/** Whether an image shows anything: not one that its page sets for its looks alone, or of one point. */
function isPicture(each: Element): boolean {
  if (each.tagName !== 'img') return true;
  const isPoint = ['width', 'height'].some((name) => /^[01](?:px)?$/.test(attribute(each, name) ?? ''));
  return attribute(each, 'alt') !== '' && !isPoint;
}

/** Why a browser does not show an element; `undefined` for one that it shows, or that something of the page opens. */
function unshownOf(each: Element, opened: ReadonlySet<string>): Unshown | undefined {
  const { tagName } = each;
  const isShown =
    (tagName === 'iframe' && attribute(each, 'srcDoc') !== undefined) ||
    (tagName === 'object' && attribute(each, 'data') === undefined);
  if (standIns[tagName] !== undefined && !isShown) return standIns[tagName];
  if (heardNames.test(attribute(each, 'className') ?? '')) return heard;
  const isOpened = attribute(each, 'role') === 'tabpanel' || opened.has(attribute(each, 'id') ?? '');
  return isSetUnshown(each) && !isOpened ? notShown : undefined;
}

/** Whether an element says that it is not shown, by its tag, an attribute or its style. */
function isSetUnshown(each: Element): boolean {
  const isClosed = each.tagName === 'dialog' && attribute(each, 'open') === undefined;
  const until = attribute(each, 'hidden');
  if (isClosed || (until !== undefined && until !== 'until-found')) return true;
  const style = attribute(each, 'style') ?? '';
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)\b/i.test(style);
}

/** Marks the entries of a list that opens on a click, but for the one that is chosen. */
function markNotChosen(select: Element): void {
  const isOpen = attribute(select, 'multiple') !== undefined || Number(attribute(select, 'size') ?? 1) > 1;
  const options = optionsIn(select);
  const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
  for (const option of options) {
    const group = attribute(option, 'label');
    if (option.children.length === 0 && group !== undefined) option.children = [text(group)];
    if (!isOpen && option !== chosen) mark(option, notChosen);
  }
}

function optionsIn(node: Element): Element[] {
  return node.children.filter(isElement).flatMap((each) => (each.tagName === 'option' ? [each] : optionsIn(each)));
}

/** The words that the attributes of an element say of it, those that it shows itself left out. */
function wordsAbout(each: Element): { words: string; note: string }[] {
  const said = new Set([foldWords(textContent(each)), foldWords(attribute(each, 'value') ?? '')]);
  return besides.flatMap(([name, note]) => {
    const words = attribute(each, name)?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const folded = foldWords(words);
    if (folded === '' || said.has(folded)) return [];
    said.add(folded);
    return [{ words, note }];
  });
}
