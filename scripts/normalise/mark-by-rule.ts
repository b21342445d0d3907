import { signOfName } from '../../src/records/signs.ts';
import type { WorkingText, WorkingBlock, Mark, Piece } from './working-text.ts';
import { noteMarks } from './note-marks.ts';

/** A pattern of printed signs, and what it means. */
interface InlineRule {
  pattern: RegExp;
  /** Lengths of the signs before and after the words. */
  signs: (whole: string) => [number, number];
  rule: 'emphasis-marker' | 'link-bracket';
  mark: (words: string, whole: string) => { type: 'emphasis' | 'strong' } | { type: 'link'; url: string } | undefined;
}

const inlineRules: readonly InlineRule[] = [
  {
    pattern: /(?<![\p{L}\p{N}_*])\*\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*\*(?![\p{L}\p{N}_*])/gu,
    signs: () => [2, 2],
    rule: 'emphasis-marker',
    mark: () => ({ type: 'strong' }),
  },
  {
    pattern:
      /(?<![\p{L}\p{N}_*])\*(?=\S)[^*\n]+(?<=\S)\*(?![\p{L}\p{N}_*])|(?<![\w_/.@-])_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?![\w_/@-])/gu,
    signs: () => [1, 1],
    rule: 'emphasis-marker',
    mark: () => ({ type: 'emphasis' }),
  },
  {
    pattern: /(?<!\\)\[[^\s[\]\\](?:[^[\]\\\n]*[^\s[\]\\])?\]\((?:https?:\/\/|mailto:)[^\s()<>\\]+\)/g,
    signs: (whole) => [1, whole.length - whole.indexOf('](')],
    rule: 'link-bracket',
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

/** Marks what printed signs say: emphasis, addresses, and the marks of notes. */
export function markByRule(working: WorkingText): WorkingText {
  const { text } = working.source;
  const marks: Mark[] = [...working.marks];
  const notes = listNotes(working.blocks);
  const blocks = working.blocks.map((block) => {
    const pieces = block.pieces.flatMap((piece): Piece[] => {
      if (piece.fate !== 'kept') return [piece];
      const found = inlineRules.reduce<Found[]>((earlier, rule) => findMarks(piece, rule, earlier, text), []);
      const signs = signsOf(found);
      const words = { text: text.slice(piece.start, piece.end), offset: piece.start, kind: block.kind, signs };
      for (const mark of noteMarks(words, notes)) marks.push(mark);
      for (const { mark } of found) marks.push(mark);
      return withoutSigns(piece, signs);
    });
    return { ...block, pieces };
  });
  return { ...working, blocks, marks };
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
