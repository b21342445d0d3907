import type { Element, ElementContent, Root } from 'hast';
import { wordsOfRow } from '../../../src/records/transcript.ts';
import { joinMarked, type MarkedWords } from '../marked-words.ts';
import type { HtmlBlock, LeftOut } from './block.ts';
import type { Surroundings } from './close.ts';
import { controlWords, isControl } from './controls.ts';
import { attribute, isBlock, textContent } from './elements.ts';
import { leadsToFile, linkAddress } from './links.ts';
import { fragmentOf } from './notes.ts';
import { OpenBlock } from './open-block.ts';
import { joinBreaks } from '../../language/line-joints.ts';
import { placeWithin, type PageSurvey } from './place-within.ts';
import { endsWord, lower, raise } from '../../language/note-signs.ts';
import { linesOf, withoutEmphasis, type Look } from './runs.ts';
import { seamBefore } from './seams.ts';
import { captionsOf, deepestTable, emptyCell, isDataTable, itemRows, readTable, type ReadCell } from './tables.ts';

/** Lists the blocks of a page in the order of the document: a block ends where a browser would begin a new line. */
export function listBlocks(root: Root | Element, reading: PageSurvey): HtmlBlock[] {
  const open = new OpenBlock();
  const start: Surroundings = { lists: 0 };
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
const gaps: Readonly<Record<string, string>> = {
  img: 'A picture, whose words are not transcribed',
  object: 'A drawing, whose words cannot be read',
};

const control: LeftOut = { why: 'navigation', sign: 'form', note: 'A control of a form.' };
const back: LeftOut = { why: 'navigation', sign: 'back link', note: 'A link that leads back from a note.' };

/** The words of a link that only leads back from a note: an arrow, or "Back to text". */
const backWords = /^(?:[^\p{L}\p{N}]*|(?:back|return|retour|volver|jump)\b.*)$/iu;

function walkAll(node: Root | Element, place: Surroundings, flow: Flow): void {
  for (const [index, child] of (node.children as ElementContent[]).entries()) {
    if (child.type === 'element') {
      const seam = seamBefore(child, node.children[index - 1], flow.open.tail);
      if (seam !== '') flow.open.write(seam, place);
      walk(child, place, flow);
    } else if (child.type === 'text') {
      flow.open.write(place.pre ? child.value : joinBreaks(child.value), place);
    }
  }
}

function walk(element: Element, around: Surroundings, flow: Flow): void {
  const { open, reading } = flow;
  const found = reading.omissions.get(element);
  if (isControl(element) && !(element.tagName === 'button' && around.rank !== undefined))
    return open.setAside(controlWords(element), around.omission ?? found ?? control);
  if (found !== undefined && around.omission === undefined && !isBlock(element)) {
    return open.setAside(textContent(element), found);
  }
  const gap = gaps[element.tagName];
  if (gap !== undefined && around.omission === undefined && found === undefined) open.addGap(gap);
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
  const height = heightOf(element);
  const raised = height === 'sup' || reading.notes.marks.has(element) ? raise(words, open.tail) : undefined;
  const printed = raised ?? (height === 'sub' ? lower(words) : undefined);
  if (printed !== undefined) return open.write(printed, place);
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
  if (isBack && (place.note !== undefined || flow.open.isNote)) return flow.open.setAside(textContent(element), back);
  const toFile = leadsToFile(href ?? '');
  const address = href === undefined ? undefined : linkAddress(href);
  walkAll(element, { ...place, linked: href !== undefined, href: address, toFile }, flow);
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
  if (items !== undefined) return;
  const { around = 0 } = reading;
  if (place.omission !== undefined || around >= deepestTable || !isDataTable(table, reading.dataTables)) {
    for (const child of table.children) if (child.type === 'element') walk(child, place, flow);
    return;
  }
  for (const caption of captionsOf(table)) walk(caption, place, flow);
  const within: HtmlBlock[] = [];
  const { headed, rows, words } = readTable(table, (cell) => {
    const blocks = listBlocks(cell, { ...reading, around: around + 1 });
    within.push(...blocks.filter(({ kind }) => kind.type === 'omitted'));
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
