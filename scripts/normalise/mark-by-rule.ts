import { signOfName } from '../../src/records/signs.ts';
import type { WorkingText, WorkingBlock, Mark, Piece } from './working-text.ts';
import { firstOf } from './inline-tree.ts';
import { findPowers, noteMarks } from './note-marks.ts';
import { wordPlaces } from './table-cells.ts';

/** A pattern of printed signs, and what it means. */
interface InlineRule {
  pattern: RegExp;
  /** Lengths of the signs before and after the words. */
  signs: (whole: string) => [number, number];
  rule: 'emphasis-marker' | 'link-bracket';
  /** Whether plain texts alone write so: the transcript of a document marks its words, and the signs are its own. */
  plain?: true;
  mark: (words: string, whole: string) => { type: 'emphasis' | 'strong' } | { type: 'link'; url: string } | undefined;
}

const inlineRules: readonly InlineRule[] = [
  {
    pattern: /(?<![\p{L}\p{N}_*])\*\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*\*(?![\p{L}\p{N}_*])/gu,
    signs: () => [2, 2],
    rule: 'emphasis-marker',
    plain: true,
    mark: () => ({ type: 'strong' }),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_*])\*(?=\S)[^*\n]+(?<=\S)\*(?![\p{L}\p{N}_*])|(?<![\w_/.@-])_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?![\w_/@-])/gu,
    signs: () => [1, 1],
    rule: 'emphasis-marker',
    plain: true,
    mark: () => ({ type: 'emphasis' }),
  },
  {
    pattern: /(?<!\\)\[[^\s[\]\\](?:[^[\]\\\n]*[^\s[\]\\])?\]\((?:https?:\/\/|mailto:)[^\s()<>\\]+\)/g,
    signs: (whole) => [1, whole.length - whole.indexOf('](')],
    rule: 'link-bracket',
    plain: true,
    mark: (_, whole) => linkTo(whole.slice(whole.indexOf('](') + 2, -1)),
  },
  { pattern: /<https?:\/\/[^\s<>\\]+>/g, signs: () => [1, 1], rule: 'link-bracket', mark: linkTo },
  {
    pattern: /(?<![^\s(]|\]\()https?:\/\/[^\s<>\\()\[\]]+(?<![.,;:!?])/g,
    signs: () => [0, 0],
    rule: 'link-bracket',
    mark: linkTo,
  },
  {
    pattern: /(?<![^\s(])www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s<>\\()\[\]]*)?(?<![.,;:!?])/gi,
    signs: () => [0, 0],
    rule: 'link-bracket',
    mark: (words) => linkTo(`http://${words}`),
  },
  {
    pattern: /(?<![^\s(:<])[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w@-])/gi,
    signs: () => [0, 0],
    rule: 'link-bracket',
    mark: (words) => linkTo(`mailto:${words}`),
  },
];

function linkTo(url: string): { type: 'link'; url: string } | undefined {
  return URL.canParse(url) ? { type: 'link', url } : undefined;
}

/** A mark with its signs: from the first sign to the last. */
interface Found {
  mark: Mark;
  rule: InlineRule['rule'];
  start: number;
  end: number;
}

type Sign = Pick<Found, 'start' | 'end' | 'rule'>;

/** Marks what printed signs say: emphasis, addresses, and the marks of notes; of a document, what its transcript marks. */
export function markByRule(working: WorkingText): WorkingText {
  const { text } = working.source;
  const given = marksOnBlocks(working);
  const marks: Mark[] = [...working.marks, ...given];
  const notes = listNotes(working.blocks);
  const powers = findPowers(text, working.blocks, notes);
  const rules = inlineRules.filter(({ plain }) => working.source.marks === undefined || plain !== true);
  const blocks = working.blocks.map((block) => {
    const pieces = block.pieces.flatMap((piece): Piece[] => {
      if (piece.fate !== 'kept') return [piece];
      const before = marksOver(piece, block, given).map((mark): Found => ({ ...mark, mark, rule: 'emphasis-marker' }));
      const all = rules.reduce<Found[]>((earlier, rule) => findMarks(piece, rule, earlier, text), before);
      const found = all.filter((each) => !before.includes(each));
      const signs = signsOf(found);
      const words = { text: text.slice(piece.start, piece.end), offset: piece.start, kind: block.kind, signs, powers };
      for (const mark of noteMarks(words, notes)) marks.push(mark);
      for (const { mark } of found) marks.push(mark);
      return withoutSigns(piece, signs);
    });
    return { ...block, pieces };
  });
  return { ...working, blocks, marks };
}

/**
 * What the transcript of a document marks, on the words that its blocks keep: a mark that goes on from one block or cell
 * to the next is one on each.
 */
function marksOnBlocks({ source, blocks }: WorkingText): Mark[] {
  if (source.marks === undefined || source.marks.length === 0) return [];
  const kept = blocks.flatMap(keptIn).sort((a, b) => a.start - b.start);
  return source.marks.flatMap((mark) => {
    const parts = new Map<object, Mark>();
    for (let at = firstOf(kept, ({ end }) => end > mark.start); (kept[at]?.start ?? Infinity) < mark.end; at += 1) {
      const piece = kept[at] as Kept; // given by the condition
      const start = parts.get(piece.whole)?.start ?? Math.max(mark.start, piece.start);
      parts.set(piece.whole, { ...mark, start, end: Math.min(mark.end, piece.end) });
    }
    return [...parts.values()];
  });
}

/** Kept words, and the block or cell that they stand in. */
interface Kept {
  start: number;
  end: number;
  whole: object;
}

function keptIn(block: WorkingBlock): Kept[] {
  const { kind, pieces } = block;
  const kept = pieces.filter(({ fate, start, end }) => fate === 'kept' && end > start);
  const cells = kind.type === 'table' ? kind.rows.flatMap(wordPlaces) : [];
  return kept.map(({ start, end }) => ({
    start,
    end,
    whole: cells[firstOf(cells, (cell) => cell.end > start)] ?? block,
  }));
}

/** The marks that stand over words of a piece, of those in order that begin in its block. */
function marksOver({ start, end }: Piece, block: WorkingBlock, marks: readonly Mark[]): Mark[] {
  const first = firstOf(marks, (mark) => mark.start >= (block.pieces[0]?.start ?? 0));
  const next = firstOf(marks, (mark) => mark.start >= end);
  return marks.slice(first, next).filter((mark) => mark.end > start);
}

/** The notes, and whether their marks are found. A sign may begin a note on each page: then its marks lead to none. */
function listNotes(blocks: readonly WorkingBlock[]): Map<string, boolean> {
  const notes = new Map<string, boolean>();
  for (const { kind } of blocks) {
    if (kind.type === 'note') notes.set(kind.n, notes.has(kind.n) && signOfName(kind.n) !== kind.n);
  }
  return notes;
}

/** What a rule finds in a piece beside what earlier rules found, in order; links do not nest, and marks do not cross. */
function findMarks(piece: Piece, { pattern, signs, rule, mark }: InlineRule, earlier: Found[], text: string): Found[] {
  const found: Found[] = [];
  let first = 0;
  for (const { 0: whole, index } of text.slice(piece.start, piece.end).matchAll(pattern)) {
    const [start, end] = [piece.start + index, piece.start + index + whole.length];
    const [before, after] = signs(whole);
    const inner = { start: start + before, end: end - after };
    const meaning = mark(text.slice(inner.start, inner.end), whole);
    while ((earlier[first]?.end ?? Infinity) <= start) first += 1;
    let clash = meaning === undefined;
    for (let at = first; !clash && (earlier[at]?.start ?? Infinity) < end; at += 1) {
      clash = overlap(earlier[at] as Found, { start, end }, meaning?.type ?? 'link'); // given by the condition
    }
    if (meaning !== undefined && !clash) found.push({ mark: { ...meaning, ...inner }, rule, start, end });
  }
  return found.length === 0 ? earlier : [...earlier, ...found].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Whether two links overlap, or two marks cross. */
function overlap(each: Found, { start, end }: { start: number; end: number }, type: Mark['type']): boolean {
  if (each.end <= start || each.start >= end) return false;
  if (each.mark.type === 'link' && type === 'link') return true;
  return !(start >= each.mark.start && end <= each.mark.end) && !(each.start >= start && each.end <= end);
}

/** The printed signs of some marks, in order. */
function signsOf(found: readonly Found[]): Sign[] {
  const signs = found.flatMap(({ mark, rule, start, end }) => [
    { start, end: mark.start, rule },
    { start: mark.end, end, rule },
  ]);
  return signs.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

/** A kept piece without the printed signs of the marks within it. */
function withoutSigns(piece: Piece, signs: readonly Sign[]): Piece[] {
  const pieces: Piece[] = [];
  let from = piece.start;
  for (const sign of signs) {
    if (sign.start > from) pieces.push({ start: from, end: sign.start, fate: 'kept' });
    pieces.push({ ...sign, fate: 'normalised', to: '' });
    from = sign.end;
  }
  return from < piece.end ? [...pieces, { start: from, end: piece.end, fate: 'kept' }] : pieces;
}
