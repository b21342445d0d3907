import type { Element, ElementContent, Root } from 'hast';
import { wordsOfRow, type GapUnit } from '../../../src/records/transcript.ts';
import { leftOutOf } from '../left-out.ts';
import { joinMarked, type MarkedWords } from '../marked-words.ts';
import type { HtmlBlock, LeftOut } from './block.ts';
import type { Surroundings } from './close.ts';
import { controlWords, isControl } from './controls.ts';
import { attribute, isBlock, isElement, textContent, unshownBelow, unshownIn } from './elements.ts';
import { leadsToFile, leadsToPage, linkAddress } from './links.ts';
import { fragmentOf } from './notes.ts';
import { OpenBlock } from './open-block.ts';
import { joinBreaks } from '../../language/line-joints.ts';
import { placeWithin, type PageSurvey } from './place-within.ts';
import { endsWord, lower, raise } from '../../language/note-signs.ts';
import { linesOf, plainText, withoutEmphasis, type Look } from './runs.ts';
import { seamBefore } from './seams.ts';
import {
  captionsOf,
  cellsOf,
  deepestTable,
  emptyCell,
  isDataTable,
  itemRows,
  readTable,
  rowsOf,
  type ReadCell,
} from './tables.ts';

/**
 * Lists the blocks of a page in the order of the document: a block ends where a browser would begin a new line.
 * @param start what surrounds the page, where it is a part of another
 */
export function listBlocks(root: Root | Element, reading: PageSurvey, start: Surroundings = { lists: 0 }): HtmlBlock[] {
  const open = new OpenBlock();
  walkAll(root, start, { open, reading });
  open.close(start);
  return open.blocks;
}

interface Flow {
  open: OpenBlock;
  reading: PageSurvey;
}

const looks: Readonly<Record<string, Look>> = {
  b: { strong: true },
  strong: { strong: true },
  th: { strong: true },
  u: { underlined: true },
  s: { del: true },
  strike: { del: true },
  del: { del: true },
  ins: { ins: true },
  i: { em: true },
  em: { em: true },
  cite: { em: true },
  dfn: { em: true },
  var: { em: true },
};

/** What stands in a document and has no words that can be read. */
const gaps: Readonly<Record<string, GapUnit>> = { img: 'picture', object: 'drawing' };

const control: LeftOut = { why: 'navigation', sign: 'form', note: 'A control of a form.' };
const back: LeftOut = { why: 'navigation', sign: 'back link', note: 'A link that leads back from a note.' };

/** The words of a link that only leads back from a note: an arrow, or "Back to text". */
const backWords = /^(?:[^\p{L}\p{N}]*|(?:back|return|retour|volver|jump)\b.*)$/iu;

function walkAll(node: Root | Element, place: Surroundings, flow: Flow): void {
  let before: ElementContent | undefined;
  for (const child of node.children as ElementContent[]) {
    if (child.type === 'element' && unshownIn(child) !== undefined) {
      leaveOut(child, place, flow);
      continue;
    }
    if (child.type === 'element') {
      const seam = seamBefore(child, before, flow.open.tail);
      if (seam !== '') flow.open.write(seam, place);
      walk(child, place, flow);
    } else if (child.type === 'text') {
      flow.open.write(place.pre ? child.value : joinBreaks(child.value), place);
    }
    before = child;
  }
}

/** Lists the words of an element that is not shown after the open block, which they do not break. */
function leaveOut(element: Element, { omission, page }: Surroundings, { open, reading }: Flow): void {
  const why = omission ?? leftOutOf(element);
  const blocks = listBlocks(element, reading, { lists: 0, omission: why, ...(page !== undefined && { page }) });
  open.setBlocksAside(blocks.filter(({ runs }) => plainText(runs).trim() !== ''));
}

/** Lists so what is not shown within an element of which only the words are taken. */
function leaveOutBelow(element: Element, place: Surroundings, flow: Flow): void {
  for (const each of unshownBelow(element)) leaveOut(each, place, flow);
}

function walk(element: Element, around: Surroundings, flow: Flow): void {
  const { open, reading } = flow;
  const found = reading.omissions.get(element);
  if (isControl(element) && !(element.tagName === 'button' && around.rank !== undefined)) {
    open.setAside(controlWords(element), around.omission ?? found ?? control);
    return leaveOutBelow(element, around, flow);
  }
  if (found !== undefined && around.omission === undefined && !isBlock(element)) {
    open.setAside(textContent(element), found);
    return leaveOutBelow(element, { ...around, omission: found }, flow);
  }
  const gap = gaps[element.tagName];
  if (gap !== undefined && around.omission === undefined && found === undefined) {
    open.setBlocksAside([
      { kind: { type: 'gap', unit: gap }, runs: [], ...(around.page !== undefined && { page: around.page }) },
    ]);
  }
  const n = reading.notes.numbers.get(element);
  const place: Surroundings = {
    ...around,
    ...looks[element.tagName],
    ...(isStruckOut(element) && { del: true }),
    ...(found && !around.omission && { omission: found }),
  };
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

function walkInline(element: Element, place: Surroundings, flow: Flow): void {
  const { open, reading } = flow;
  const { tagName } = element;
  const words = textContent(element);
  if (tagName === 'br') return open.write('\n', place);
  if (attribute(element, 'dataFraction') !== undefined && /\p{Nd}$/u.test(open.tail)) open.write(' ', place);
  const height = heightOf(element);
  const raised = height === 'sup' || reading.notes.marks.has(element) ? raise(words, open.tail) : undefined;
  const printed = raised ?? (height === 'sub' ? lower(words) : undefined);
  if (printed !== undefined) {
    open.write(printed, place);
    return leaveOutBelow(element, place, flow);
  }
  if (tagName === 'a') return walkLink(element, place, flow);
  if (height !== undefined && !endsWord(words, open.tail)) return walkAll(element, { ...place, height }, flow);
  walkAll(element, place, flow);
}

/** Whether words are raised or lowered. */
function heightOf(element: Element): 'sup' | 'sub' | undefined {
  const { tagName } = element;
  return tagName === 'sup' || tagName === 'sub' ? tagName : undefined;
}

/** Whether the style of an element strikes its words out. */
function isStruckOut(element: Element): boolean {
  return /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i.test(attribute(element, 'style') ?? '');
}

function walkLink(element: Element, place: Surroundings, flow: Flow): void {
  const href = attribute(element, 'href');
  const isBack = fragmentOf(element) !== undefined && backWords.test(textContent(element).trim());
  if (isBack && (place.note !== undefined || flow.open.isNote)) {
    flow.open.setAside(textContent(element), back);
    return leaveOutBelow(element, place, flow);
  }
  const toFile = leadsToFile(href ?? '');
  const address = href === undefined ? undefined : linkAddress(href);
  walkAll(element, { ...place, linked: href !== undefined && leadsToPage(href), href: address, toFile }, flow);
}

/**
 * A table that shows data is one block, after its caption; one that sets the page in columns is the text in it, and one
 * that sets markers beside paragraphs is the items.
 */
function walkTable(table: Element, place: Surroundings, flow: Flow): void {
  const { open, reading } = flow;
  const items = reading.dataTables || place.omission !== undefined ? undefined : itemRows(table);
  for (const { marker, words } of items ?? []) {
    walk(
      words,
      { ...place, ...(marker !== '' && { item: { marker: `${marker} `, begun: false, printed: true } }) },
      flow,
    );
  }
  if (items !== undefined) {
    for (const each of unshownBeside(table, new Set(items.map(({ words }) => words)))) leaveOut(each, place, flow);
    return;
  }
  const { around = 0 } = reading;
  const isData = place.omission === undefined && around < deepestTable && isDataTable(table, reading.dataTables);
  if (!isData) return walkAll(table, place, flow);
  for (const caption of captionsOf(table)) walk(caption, place, flow);
  const within: HtmlBlock[] = [];
  const { headed, rows, words } = readTable(table, (cell) => {
    const blocks = listBlocks(cell, { ...reading, around: around + 1 });
    within.push(...blocks.filter(({ kind }) => kind.type === 'omitted' || kind.type === 'gap'));
    return readCell(blocks);
  });
  const { marks } = joinMarked(words, '\n');
  const about = {
    ...(place.page !== undefined && { page: place.page }),
    ...(place.cells !== undefined && { cells: place.cells }),
  };
  if (words.some(({ text }) => text.trim() !== ''))
    open.blocks.push({ kind: { type: 'table', rows, marks, headed }, runs: [], ...about });
  open.blocks.push(...within);
  const walked = new Set([...captionsOf(table), ...rowsOf(table).flatMap(cellsOf)]);
  for (const each of unshownBeside(table, walked)) leaveOut(each, place, flow);
}

/** What is not shown in an element, other than within some elements of it. */
function unshownBeside(element: Element, walked: ReadonlySet<Element>): Element[] {
  return (element.children as ElementContent[]).filter(isElement).flatMap((each) => {
    if (unshownIn(each) !== undefined) return [each];
    return walked.has(each) ? [] : unshownBeside(each, walked);
  });
}

/** What a cell holds: the words of its blocks as one text, but for the tables between them. */
function readCell(blocks: readonly HtmlBlock[]): ReadCell {
  const cell: { holds: ReadCell['holds']; words: MarkedWords[] } = { holds: [], words: [] };
  let open: MarkedWords[] = [];
  const close = () => {
    const words = joinMarked(open, ' ');
    if (words.text !== '') hold(words.text, words);
    open = [];
  };
  const hold = (held: ReadCell['holds'][number], words: MarkedWords) => {
    cell.holds.push(held);
    cell.words.push(words);
  };
  for (const { kind, runs } of blocks) {
    if (kind.type === 'omitted') continue;
    if (kind.type !== 'table')
      open.push(...[joinMarked(linesOf(withoutEmphasis(runs)), ' ')].filter(({ text }) => text !== ''));
    else {
      close();
      const { headed, rows, marks } = kind;
      hold({ headed, rows }, { text: rows.flatMap(wordsOfRow).join('\t'), marks });
    }
  }
  close();
  return cell.holds.length === 0 ? emptyCell : { holds: cell.holds, words: joinMarked(cell.words, '\t') };
}
