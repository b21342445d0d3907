import type { Element, ElementContent, Root } from 'hast';
import type { Block } from './block.ts';
import { closeRuns, type Omission, type Place } from './close.ts';
import { controlWords, isControl } from './controls.ts';
import { attribute, isBlock, textContent } from './elements.ts';
import { linkAddress } from './links.ts';
import { listMarkers } from './lists.ts';
import { fragmentOf, type Notes } from './notes.ts';
import { lower, raise } from './raised.ts';
import { plainText, type Look, type Run } from './runs.ts';
import { captionsOf, cellsOf, isDataTable, isHeaded, rowsOf, spreadTable } from './tables.ts';

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

/** The words of a link that only leads back from a note: an arrow, or "Back to text". */
const backWords = /^(?:[^\p{L}\p{N}]*|(?:back|return|retour|volver|jump)\b.*)$/iu;

/** Lists the blocks of a page in the order of the document: a block ends where a browser would begin a new line. */
export function listBlocks(root: Root | Element, reading: Reading): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  let asides: Block[] = [];
  let note: string | undefined;
  const start: Place = { lists: 0 };
  walkAll(root, start);
  close(start);
  return blocks;

  function close(place: Place): void {
    blocks.push(
      ...closeRuns(
        runs,
        note !== undefined && place.note === undefined ? { ...place, note: { n: note, begun: false } } : place,
      ),
      ...asides,
    );
    [runs, asides, note] = [[], [], undefined];
  }

  function walkAll(node: Root | Element, place: Place): void {
    for (const child of node.children as ElementContent[]) {
      if (child.type === 'text') write(place.pre ? child.value : child.value.replaceAll(/[ \t\n\r\f]+/g, ' '), place);
      else if (child.type === 'element') walk(child, place);
    }
  }

  function write(text: string, { em, strong, href, linked, toFile }: Look): void {
    runs.push({ text, em, strong, href, linked, toFile });
  }

  function walk(element: Element, around: Place): void {
    const omission = around.omission ?? reading.omissions.get(element);
    if (element === reading.title) return block(element, { ...withoutOmission(around), rank: 'title' });
    const place: Place = { ...around, ...looks[element.tagName], ...(omission && { omission }) };
    if (isControl(element) || (omission !== undefined && around.omission === undefined && !isBlock(element))) {
      return setAside(element, omission);
    }
    const n = reading.notes.numbers.get(element);
    if (n !== undefined && !isBlock(element)) beginNote(n, place);
    if (isBlock(element)) return walkBlock(element, n === undefined ? place : { ...place, note: { n, begun: false } });
    walkInline(element, place);
  }

  function walkInline(element: Element, place: Place): void {
    const words = textContent(element);
    const raised = element.tagName === 'sup' || reading.notes.marks.has(element) ? raise(words, tail()) : undefined;
    const printed = raised ?? (element.tagName === 'sub' ? lower(words) : undefined);
    if (element.tagName === 'br') write('\n', place);
    else if (printed !== undefined) write(printed, place);
    else if (element.tagName === 'a') walkLink(element, place);
    else if (element.tagName === 'q') {
      write('“', place);
      walkAll(element, place);
      write('”', place);
    } else walkAll(element, place);
  }

  function walkLink(element: Element, place: Place): void {
    const href = attribute(element, 'href');
    const inNote = place.note !== undefined || note !== undefined;
    if (inNote && fragmentOf(element) !== undefined && backWords.test(textContent(element).trim())) {
      return setAside(element, { why: 'navigation', note: 'A link that leads back from a note.' });
    }
    const address = href === undefined ? undefined : linkAddress(href);
    const toFile = /\.(?:pdf|docx?|rtf|odt|xlsx?|pptx?|zip|mp[34])(?:[?#]|$)/i.test(href ?? '');
    walkAll(element, { ...place, linked: href !== undefined, href: address, toFile });
  }

  /** A block within: what is open around it ends, and so does what it leaves open. */
  function block(element: Element, place: Place, around: Place = place): void {
    close(around);
    walkAll(element, place);
    close(place);
  }

  function walkBlock(element: Element, place: Place): void {
    const { tagName } = element;
    const [, rank] = /^h([1-6])$/.exec(tagName) ?? [];
    if (tagName === 'table') return walkTable(element, place);
    if (rank !== undefined) return block(element, { ...place, rank: Number(rank) }, place);
    if (attribute(element, 'role') === 'heading') {
      return block(element, { ...place, rank: Number(attribute(element, 'ariaLevel') ?? 2) || 2 }, place);
    }
    if (tagName === 'blockquote') return block(element, { ...place, quote: true }, place);
    if (/^(?:pre|listing|xmp|plaintext)$/.test(tagName)) return block(element, { ...place, pre: true }, place);
    if (/^(?:ol|ul|menu|dir)$/.test(tagName)) {
      return block(element, { ...place, lists: place.lists + 1, markers: listMarkers(element) }, place);
    }
    if (tagName === 'dl') return block(element, { ...place, lists: place.lists + 1 }, place);
    if (tagName === 'li')
      return block(element, { ...place, item: { marker: place.markers?.get(element) ?? '• ', begun: false } }, place);
    if (tagName === 'dt') return block(element, { ...place, item: { marker: '', begun: false } }, place);
    if (tagName === 'dd')
      return block(element, { ...place, lists: place.lists + 1, item: { marker: '', begun: false } }, place);
    const page = Number(attribute(element, 'dataPage'));
    const depth = reading.depths?.get(element);
    block(element, { ...place, ...(page > 0 && { page }), ...(depth !== undefined && { depth }) }, place);
  }

  function walkTable(table: Element, place: Place): void {
    close(place);
    if (place.omission !== undefined || !isDataTable(table, reading.dataTables)) {
      for (const child of table.children as ElementContent[]) if (child.type === 'element') walk(child, place);
      return close(place);
    }
    for (const caption of captionsOf(table)) block(caption, place);
    const within: Block[] = [];
    const rows = spreadTable(table, (cell) => {
      const inner = listBlocks(cell, reading);
      within.push(...inner.filter(({ kind }) => kind.type === 'omitted'));
      return inner
        .flatMap(({ kind, runs: words }) =>
          kind.type === 'omitted' ? [] : kind.type === 'table' ? kind.rows.flat() : [plainText(words)],
        )
        .filter((words) => words !== '')
        .join(' ');
    });
    const page = place.page === undefined ? {} : { page: place.page };
    if (rows.flat().some((words) => words !== '')) {
      blocks.push({ kind: { type: 'table', rows, headed: isHeaded(table) || hasBoldHead(table) }, runs: [], ...page });
    }
    blocks.push(...within);
  }

  function setAside(element: Element, omission: Omission | undefined): void {
    const kind = { type: 'omitted', ...(omission ?? { why: 'navigation', note: 'A control of a form.' }) } as const;
    const words = isControl(element) ? controlWords(element) : textContent(element);
    if (/[\p{L}\p{N}]/u.test(words)) asides.push({ kind, runs: [{ text: words.replaceAll(/\s+/g, ' ') }] });
  }

  /** The note whose anchor this is begins here, where the line has no words yet. */
  function beginNote(n: string, place: Place): void {
    const open = runs.map(({ text }) => text).join('');
    if (/\n\s*[[(]?$/.test(open) && open.trim() !== '') close(place);
    if (/^\s*[[(]?$/.test(open) || runs.length === 0) note ??= n;
  }

  /** The end of the text that is open, to see what a raised sign stands after. */
  function tail(): string {
    return runs
      .slice(-3)
      .map(({ text }) => text)
      .join('');
  }
}

function withoutOmission({ omission: _, ...place }: Place): Place {
  return place;
}

/** Whether the first row of a table alone is printed bold. */
function hasBoldHead(table: Element): boolean {
  const [first, ...others] = rowsOf(table).map((row) => cellsOf(row).filter((cell) => textContent(cell).trim() !== ''));
  const isBold = (cell: Element) => /^(?:b|strong)$/.test(onlyChild(cell)?.tagName ?? '');
  return (
    first !== undefined &&
    first.length > 1 &&
    first.every(isBold) &&
    !others.some((cells) => cells.length > 0 && cells.every(isBold))
  );
}

/** The one element that holds all the words of another, down to the one that says how they are printed. */
function onlyChild(element: Element): Element | undefined {
  const inner = element.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const [only] = inner;
  if (inner.length !== 1 || only?.type !== 'element') return undefined;
  return /^(?:p|div|span|font|center)$/.test(only.tagName) ? onlyChild(only) : only;
}
