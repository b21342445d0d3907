import type { Element, ElementContent, Root } from 'hast';
import { drawnLine } from '../../src/records/signs.ts';
import { textOfPart, wordsOfPart, type Part } from '../../src/records/transcript.ts';
import { attribute, isBlock } from './html/elements.ts';
import type { Reading } from './reading.ts';
import { readTree } from './reading-tree.ts';
import { RefusedError } from './refused.ts';

/** Words that a reading has together: those of a block, or of a run. */
interface Piece {
  text: string;
  page?: number | undefined;
}

/**
 * Keeps as paragraphs, where they stand, the words of a reading that no rule gave a place. What no piece of the reading
 * accounts for is refused: so a transcript has every sign that its reading lists, and no other.
 *
 * Signs are compared in their plain form (`²` as `2`), without white space and what prints nothing. A row of dots that
 * leads from words to a number, a line drawn with signs, and the brackets about the number of a note are none; labels
 * that the reading sets before items may stand in the transcript or not, and a note begins with its mark.
 */
export function keepUnplaced(parts: readonly Part[], reading: Reading): { parts: Part[]; kept: Piece[] } {
  const { pieces, labels } = piecesOf(reading);
  const printed = textsByPage(pieces);
  const read = countSigns(printed);
  const stands = countSigns(textsOf(parts));
  const lost = missing(read, stands);
  const { parts: whole, kept } = lost.size === 0 ? { parts: [...parts], kept: [] } : place(parts, pieces);
  const held = lost.size === 0 ? stands : countSigns(textsOf(whole));
  const more = missing(held, countSigns([...printed, ...labels, ...labelsOfNotes(whole)]));
  if (missing(read, held).size > 0 || (lost.size > 0 && more.size > 0))
    throw unplaceable('were read and came into no place', lost);
  if (more.size > 0) throw unplaceable('stand in the transcript and were not read', more);
  return { parts: whole, kept };
}

function unplaceable(what: string, signs: ReadonlyMap<string, number>): RefusedError {
  const all = [...signs].flatMap(([sign, count]) => sign.repeat(count));
  return new RefusedError(`Signs of it ${what}: “${all.join(' ').slice(0, 200)}”. Report it, with the file.`);
}

/** The marks with which notes begin, which stand at the words they belong to and need not be printed again. */
function labelsOfNotes(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.kind === 'note' ? [part.lines[0]?.split(/\s/, 1)[0] ?? ''] : []));
}

/** The words of each page as one text, since a row of dots may stand in several pieces. */
function textsByPage(pieces: readonly Piece[]): string[] {
  const pages = Map.groupBy(pieces, ({ page }) => page);
  return [...pages.values()].map((own) => own.map(({ text }) => text).join('\n'));
}

/** The texts of parts; the name of a web page that its text does not print is declared, and not read. */
function textsOf(parts: readonly Part[]): string[] {
  return parts.filter((part) => part.kind !== 'omitted' || part.sign !== 'title').map(textOfPart);
}

/** How often each sign stands in some texts. */
function countSigns(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const sign of plain(text)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

const leaders = /(?:[.…·]\s*){4,}/g;
const bracketed = /[[(](\d{1,3}|[a-z]|[*†‡]{1,4})[\])]/g;

/** A text as it is compared. */
function plain(text: string): string {
  return text
    .split('\n')
    .filter((line) => !drawnLine.test(line))
    .join('\n')
    .replaceAll(leaders, '')
    .normalize('NFKC')
    .replaceAll(bracketed, '$1')
    .replaceAll(/[\s\p{Cc}\p{Cf}]/gu, '');
}

/** What the first count has more of than the second. */
function missing(all: ReadonlyMap<string, number>, of: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(
    [...all].map(([sign, count]) => [sign, count - (of.get(sign) ?? 0)] as const).filter(([, count]) => count > 0),
  );
}

/** Sets each piece that stands in no part, or less often than it was read, after the part in which the piece before it stands. */
function place(parts: readonly Part[], pieces: readonly Piece[]): { parts: Part[]; kept: Piece[] } {
  const texts = parts.map((part) => plain(wordsOfPart(part).join('\n')));
  const whole = texts.join('');
  const left = new Map<string, number>();
  const after = new Map<number, Piece[]>();
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const text = plain(piece.text);
    if (text === '') continue;
    const free = left.get(text) ?? whole.split(text).length - 1;
    left.set(text, free - 1);
    if (free > 0) {
      const next = texts.findIndex((words, index) => index >= at && words.includes(text));
      if (next !== -1) at = next;
      continue;
    }
    kept.push(piece);
    after.set(at, [...(after.get(at) ?? []), piece]);
  }
  const placed = parts.flatMap((part, index) => [part, ...(after.get(index) ?? []).map(paragraphOf)]);
  return { parts: placed, kept };
}

function paragraphOf({ text, page }: Piece): Part {
  const lines = text
    .split(/[\n\r\f]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { kind: 'paragraph', ...(page !== undefined && { page }), lines };
}

/** The words of a reading in their order, and the labels that it sets before items and notes. */
function piecesOf(reading: Reading): { pieces: Piece[]; labels: string[] } {
  if (reading.format !== 'pdf') return piecesOfTree(readTree(reading.tree));
  const pieces = reading.printed.pages.flatMap(({ number, runs, turned, onClick, unseen }) =>
    [...[...runs, ...turned].map(([text]) => text), ...onClick, ...unseen].map((text) => ({ text, page: number })),
  );
  return { pieces, labels: [] };
}

function piecesOfTree(root: Root): { pieces: Piece[]; labels: string[] } {
  const pieces: Piece[] = [];
  const labels: string[] = [];
  let open: Piece = { text: '' };
  const close = (page: number | undefined) => {
    if (open.text.trim() !== '') pieces.push(open);
    open = { text: '', page };
  };
  const walk = (node: Root | Element, page: number | undefined) => {
    for (const child of node.children as ElementContent[]) {
      if (child.type === 'text') open.text += child.value;
      if (child.type !== 'element') continue;
      const own = Number(attribute(child, 'dataPage')) || page;
      labels.push(attribute(child, 'dataMarker') ?? '');
      if (isBlock(child)) close(own);
      if (child.tagName === 'br') open.text += '\n';
      walk(child, own);
      if (isBlock(child)) close(page);
    }
  };
  walk(root, undefined);
  close(undefined);
  return { pieces, labels };
}
