import type { Element, ElementContent, Root } from 'hast';
import type { Block } from './block.ts';
import type { Omission, Place } from './close.ts';
import { controlWords, isControl } from './controls.ts';
import { attribute, isBlock, textContent } from './elements.ts';
import { leadsToFile, linkAddress } from './links.ts';
import { listMarkers } from './lists.ts';
import { fragmentOf, type Notes } from './notes.ts';
import { OpenBlock } from './open-block.ts';
import { lower, raise } from './raised.ts';
import { plainText, type Look } from './runs.ts';
import { captionsOf, hasBoldHead, isDataTable, isHeaded, spreadTable } from './tables.ts';

/** What was found out about a page before its blocks are listed. */
export interface Reading {
  omissions: ReadonlyMap<Element, Omission>;
  notes: Notes;
  /** Of items that a list of a word processor numbers, and that begin with their label: the level of the list. */
  depths?: ReadonlyMap<Element, number>;
  /** The heading that is the title. */
  title?: Element | undefined;
  /** Whether every table of several rows and columns shows data. */
  dataTables: boolean;
}

/** Lists the blocks of a page in the order of the document: a block ends where a browser would begin a new line. */
export function listBlocks(root: Root | Element, reading: Reading): Block[] {
  const open = new OpenBlock();
  const start: Place = { lists: 0 };
  walkAll(root, start, { open, reading });
  open.close(start);
  return open.blocks;
}

interface Flow {
  open: OpenBlock;
  reading: Reading;
}

const looks: Readonly<Record<string, Look>> = {
  b: { strong: true },
  strong: { strong: true },
  th: { strong: true },
  i: { em: true },
  em: { em: true },
  cite: { em: true },
  dfn: { em: true },
  var: { em: true },
};

const control: Omission = { why: 'navigation', note: 'A control of a form.' };
const back: Omission = { why: 'navigation', note: 'A link that leads back from a note.' };

/** The words of a link that only leads back from a note: an arrow, or "Back to text". */
const backWords = /^(?:[^\p{L}\p{N}]*|(?:back|return|retour|volver|jump)\b.*)$/iu;

function walkAll(node: Root | Element, place: Place, flow: Flow): void {
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'element') walk(child, place, flow);
    else if (child.type === 'text') {
      flow.open.write(place.pre ? child.value : child.value.replaceAll(/[ \t\n\r\f]+/g, ' '), place);
    }
  }
}

function walk(element: Element, around: Place, flow: Flow): void {
  const { open, reading } = flow;
  const found = reading.omissions.get(element);
  if (isControl(element)) return open.setAside(controlWords(element), around.omission ?? found ?? control);
  if (found !== undefined && around.omission === undefined && !isBlock(element)) {
    return open.setAside(textContent(element), found);
  }
  const n = reading.notes.numbers.get(element);
  const place: Place = { ...around, ...looks[element.tagName], ...(found && !around.omission && { omission: found }) };
  if (!isBlock(element)) {
    if (n !== undefined) open.beginNote(n, around);
    return walkInline(element, place, flow);
  }
  open.close(around);
  const within = placeWithin(element, n === undefined ? place : { ...place, note: { n, begun: false } }, reading);
  if (element.tagName === 'table') walkTable(element, within, flow);
  else walkAll(element, within, flow);
  open.close(within);
}

/** The place of what stands in a block. */
function placeWithin(element: Element, place: Place, reading: Reading): Place {
  const { tagName } = element;
  if (element === reading.title) return { ...place, omission: undefined, rank: 'title' };
  if (/^h[1-6]$/.test(tagName)) return { ...place, rank: Number(tagName.slice(1)) };
  if (attribute(element, 'role') === 'heading') return { ...place, rank: Number(attribute(element, 'ariaLevel')) || 2 };
  if (tagName === 'blockquote') return { ...place, quote: true };
  if (/^(?:pre|listing|xmp|plaintext)$/.test(tagName)) return { ...place, pre: true };
  if (/^(?:ol|ul|menu|dir)$/.test(tagName)) return { ...place, lists: place.lists + 1, markers: listMarkers(element) };
  if (tagName === 'dl') return { ...place, lists: place.lists + 1 };
  if (tagName === 'li') return { ...place, item: { marker: place.markers?.get(element) ?? '• ', begun: false } };
  if (tagName === 'dt') return { ...place, item: { marker: '', begun: false } };
  if (tagName === 'dd') return { ...place, lists: place.lists + 1, item: { marker: '', begun: false } };
  const page = Number(attribute(element, 'dataPage'));
  const depth = reading.depths?.get(element);
  return { ...place, ...(page > 0 && { page }), ...(depth !== undefined && { depth }) };
}

function walkInline(element: Element, place: Place, flow: Flow): void {
  const { open, reading } = flow;
  const { tagName } = element;
  const words = textContent(element);
  const raised = tagName === 'sup' || reading.notes.marks.has(element) ? raise(words, open.tail) : undefined;
  const printed = raised ?? (tagName === 'sub' ? lower(words) : undefined);
  if (tagName === 'br') return open.write('\n', place);
  if (printed !== undefined) return open.write(printed, place);
  if (tagName === 'a') return walkLink(element, place, flow);
  if (tagName === 'q') open.write('“', place);
  walkAll(element, place, flow);
  if (tagName === 'q') open.write('”', place);
}

function walkLink(element: Element, place: Place, flow: Flow): void {
  const href = attribute(element, 'href');
  const isBack = fragmentOf(element) !== undefined && backWords.test(textContent(element).trim());
  if (isBack && (place.note !== undefined || flow.open.isNote)) return flow.open.setAside(textContent(element), back);
  const toFile = leadsToFile(href ?? '');
  const address = href === undefined ? undefined : linkAddress(href);
  walkAll(element, { ...place, linked: href !== undefined, href: address, toFile }, flow);
}

/** A table that shows data is one block, after its caption; one that sets the page in columns is the text in it. */
function walkTable(table: Element, place: Place, flow: Flow): void {
  const { open, reading } = flow;
  if (place.omission !== undefined || !isDataTable(table, reading.dataTables)) {
    for (const child of table.children) if (child.type === 'element') walk(child, place, flow);
    return;
  }
  for (const caption of captionsOf(table)) walk(caption, place, flow);
  const within: Block[] = [];
  const rows = spreadTable(table, (cell) => {
    const blocks = listBlocks(cell, reading);
    within.push(...blocks.filter(({ kind }) => kind.type === 'omitted'));
    return blocks.flatMap(wordsInCell).join(' ');
  });
  const kind = { type: 'table', rows, headed: isHeaded(table) || hasBoldHead(table) } as const;
  const page = place.page === undefined ? {} : { page: place.page };
  if (rows.flat().some((words) => words !== '')) open.blocks.push({ kind, runs: [], ...page });
  open.blocks.push(...within);
}

function wordsInCell({ kind, runs }: Block): string[] {
  if (kind.type === 'omitted') return [];
  return (kind.type === 'table' ? kind.rows.flat() : [plainText(runs)]).filter((words) => words !== '');
}
