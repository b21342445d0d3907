import type { Element, ElementContent, Root } from 'hast';
import { leftOutOf } from '../left-out.ts';
import type { LeftOut } from './block.ts';
import { hasFields } from './controls.ts';
import { attribute, childElements, descendants, isElement, namesOf, textContent } from './elements.ts';
import { servesWebsite } from './forms.ts';
import { leadsToFile } from './links.ts';
import { findMain, isFrame, isMarkedFrame, type Weights } from './main-text.ts';
import { fragmentOf, type Notes } from './notes.ts';
import { cellsOf } from './tables.ts';
import { isTitleBox } from './title-box.ts';

const outside: LeftOut = { why: 'navigation', note: 'Stands outside the main text of the page.' };
const frame: LeftOut = {
  why: 'navigation',
  note: 'A part of the website’s frame, within the main text.',
};
const unseen: LeftOut = {
  why: 'navigation',
  sign: 'unseen',
  note: 'Signs without words, which the page keeps from those who hear it.',
};
const archive: LeftOut = { why: 'navigation', sign: 'archive', note: 'The toolbar of an archive of the web.' };
const contents: LeftOut = { why: 'contents', note: 'A list of links to the parts of the page.' };

/** Names of what is frame, also where it holds more words than links; it has at most such a share of the text. */
const framed = /^(?:cookies?|consent|gdpr|addthis|sharethis|(?:bread)?crumbs?)$/;
const asking = /^(?:newsletter|subscribe|subscription|boletin)$/;
const besides = /^(?:related|relacionad[oa]s|similaires|connexes|tags?|etiquetas|recommended|teasers)$/;
const mostNamed = 0.2;

/**
 * The parts of a page that are none of its text, each with the reason. Every word in them belongs to the omission. What
 * stands outside the main text is one, unless it holds its notes or its title.
 * @param page.name what the page calls itself, by which its title may be known
 */
export function findOmissions(
  root: Root,
  page: { weights: Weights; notes: Notes; name: string | undefined },
): ReadonlyMap<Element, LeftOut> {
  const { weights, notes, name } = page;
  const found = new Map<Element, LeftOut>();
  const { main, isMarked } = findMain(root, weights);
  const text = [main];
  leaveOutside(root);
  const total = weights.get(main)?.plain ?? 0;
  for (const element of text.flatMap((node) => [...descendants(node)])) {
    const omission = reasonOf(element);
    if (omission !== undefined) found.set(element, omission);
    for (const cell of menuCells(element, weights)) found.set(cell, { ...frame, sign: 'links' });
  }
  leaveOutUnshown(root);
  return found;

  /** Leaves out what is not shown, but within what is left out as a whole. */
  function leaveOutUnshown(node: Root | Element): void {
    for (const child of (node.children as ElementContent[]).filter(isElement)) {
      if (found.has(child)) continue;
      const why = leftOutOf(child);
      if (why === undefined) leaveOutUnshown(child);
      else found.set(child, why);
    }
  }

  /** Leaves out all that the way down to the main text passes by, but for notes; whether it leads through a node. */
  function leaveOutside(node: Root | Element): boolean {
    if (node === main) return true;
    const children = childElements(node);
    const through = children.filter(leaveOutside);
    for (const child of through.length > 0 ? children : []) {
      if (through.includes(child)) continue;
      const isFirst = children.indexOf(child) < children.findIndex((each) => through.includes(each));
      if (
        [child, ...descendants(child)].some((each) => notes.numbers.has(each)) ||
        isTitleBox(child, isFirst, { root, main, weights, name })
      )
        text.push(child);
      else found.set(child, withSign(child, outside, isMarked));
    }
    return through.length > 0;
  }

  function reasonOf(element: Element): LeftOut | undefined {
    const { plain, linked } = weights.get(element) ?? { plain: 0, linked: 0 };
    if (isArchiveBar(element)) return archive;
    if (isUnseen(element)) return unseen;
    if (isContents(element, plain)) return contents;
    if (element.tagName === 'nav' || /^(?:navigation|search|toolbar)$/.test(attribute(element, 'role') ?? ''))
      return { ...frame, sign: 'nav' };
    if (element.tagName === 'form' && plain < total * 0.1 && hasFields(element) && servesWebsite(element))
      return { ...frame, sign: 'form' };
    if (isFrame(element) && !isNoteBox(element) && linked >= plain && linked > 0) return { ...frame, sign: 'links' };
    const isNamed = isFramed(element) || isBesides(element);
    return isNamed && plain < total * mostNamed ? withSign(element, frame, false) : undefined;
  }

  /** What the page says of an element: that it stands outside the main part, is a part of the frame, or leads to other pages. */
  function withSign(element: Element, why: LeftOut, isOutside: boolean): LeftOut {
    if (isArchiveBar(element)) return archive;
    if (isOutside) return { ...why, sign: 'outside the main part' };
    const { plain, linked } = weights.get(element) ?? { plain: 0, linked: 0 };
    if (isMarkedFrame(element)) return { ...why, sign: 'frame' };
    if (linked >= plain && linked > 0) return { ...why, sign: 'links' };
    return hasFields(element) ? { ...why, sign: 'form' } : why;
  }
}

function isArchiveBar(element: Element): boolean {
  return /^wm-ipp/.test(attribute(element, 'id') ?? '');
}

function isFramed(element: Element): boolean {
  const names = namesOf(element);
  return names.some((name) => framed.test(name)) || (names.some((name) => asking.test(name)) && hasFields(element));
}

/** Whether an element names itself a list of what else the website has to read, none of it the documents of the text. */
function isBesides(element: Element): boolean {
  if (!namesOf(element).some((name) => besides.test(name))) return false;
  const addresses = addressesIn(element);
  return addresses.length > 0 && !addresses.some(leadsToFile);
}

/** The addresses to which the links in an element lead. */
function addressesIn(element: Element): string[] {
  return [...descendants(element)].flatMap((each) => attribute(each, 'href') ?? []);
}

/** Whether an element holds signs alone that are for the eye: `#` in a link to its own heading. Words are text. */
function isUnseen(element: Element): boolean {
  return attribute(element, 'ariaHidden') === 'true' && !/[\p{L}\p{N}]/u.test(textContent(element));
}

/** Whether an element is a list of contents: three links or more to places of the page, and hardly a word besides. */
function isContents(element: Element, plain: number): boolean {
  if (!/^(?:ul|ol|div|nav|table)$/.test(element.tagName)) return false;
  const links = [...descendants(element)].filter(({ tagName }) => tagName === 'a');
  const within = links.filter((link) => fragmentOf(link) !== undefined);
  return within.length >= 3 && within.length === links.length && plain <= links.length * 8;
}

/** A cell beside a menu has at least so many letters of text. */
const leastBesideMenu = 400;

/** The cells of a row that hold nothing but links to pages, three or more, beside a cell of text. */
function menuCells(row: Element, weights: Weights): Element[] {
  const cells = row.tagName === 'tr' ? cellsOf(row) : [];
  if (!cells.some((cell) => (weights.get(cell)?.plain ?? 0) >= leastBesideMenu)) return [];
  return cells.filter((cell) => {
    if (weights.get(cell)?.plain !== 0) return false;
    const addresses = addressesIn(cell);
    return addresses.length >= 3 && !addresses.some(leadsToFile);
  });
}

/** Whether an element holds notes, which some pages set aside. */
function isNoteBox(element: Element): boolean {
  return (
    /^doc-(?:footnotes?|endnotes?)$/.test(attribute(element, 'role') ?? '') ||
    namesOf(element).some((name) => /^(?:foot|end)?notes?$/.test(name))
  );
}
