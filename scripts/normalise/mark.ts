import { DecisionError, decisionsTo, printed, type Draft, type DraftBlock, type Mark, type Piece } from './draft.ts';
import { asciiDigits } from './layouts/pdf-text.ts';
import { locate } from './unwrap.ts';

/** Marks what stands within blocks: by rule emphasis, addresses and note marks; by decision what the editor saw. */
export function mark(draft: Draft): Draft {
  return supply(decideMarks(markByRule(draft)));
}

/** A pattern of printed signs, and what it means. */
interface InlineRule {
  pattern: RegExp;
  /** Lengths of the signs before and after the words. */
  signs: [number, number];
  rule: 'emphasis-marker' | 'link-bracket';
  mark: (words: string) => { type: 'emphasis' } | { type: 'link'; url: string } | undefined;
}

const inlineRules: readonly InlineRule[] = [
  {
    pattern: /(?<![\w*])\*(?=\S)[^*\n]+(?<=\S)\*(?![\w*])/g,
    signs: [1, 1],
    rule: 'emphasis-marker',
    mark: () => ({ type: 'emphasis' }),
  },
  { pattern: /<https?:\/\/[^\s<>\\]+>/g, signs: [1, 1], rule: 'link-bracket', mark: linkTo },
  {
    pattern: /(?<![^\s(]|\]\()https?:\/\/[^\s<>\\()\[\]]+(?<![.,;:!?])/g,
    signs: [0, 0],
    rule: 'link-bracket',
    mark: linkTo,
  },
];

/** A superscript after a word is the mark of a note, unless it squares or cubes a unit. */
const noteMark = /(?<=[\p{L}\p{N}\p{P}])(?<!\b[kcdm]?m)[⁰¹²³⁴-⁹]+/gu;

function linkTo(words: string): { type: 'link'; url: string } | undefined {
  return URL.canParse(words) ? { type: 'link', url: words } : undefined;
}

function markByRule(draft: Draft): Draft {
  const marks: Mark[] = [...draft.marks];
  const blocks = draft.blocks.map((block) => {
    let pieces = block.pieces;
    for (const piece of block.pieces) {
      if (piece.fate !== 'kept') continue;
      const text = draft.source.text.slice(piece.start, piece.end);
      for (const { pattern, signs, rule, mark: meaning } of inlineRules) {
        for (const { 0: whole, index } of text.matchAll(pattern)) {
          const [start, end] = [piece.start + index, piece.start + index + whole.length];
          const inner = { start: start + signs[0], end: end - signs[1] };
          const found = meaning(draft.source.text.slice(inner.start, inner.end));
          if (found === undefined) continue;
          marks.push({ ...found, ...inner });
          pieces = normaliseSign(normaliseSign(pieces, start, inner.start, rule), inner.end, end, rule);
        }
      }
      for (const { 0: digits, index } of text.matchAll(noteMark)) {
        const start = piece.start + index;
        marks.push({ type: 'noteRef', start, end: start + digits.length, n: asciiDigits(digits) });
      }
    }
    return { ...block, pieces };
  });
  return { ...draft, blocks, marks };
}

/** Takes a printed sign out of the kept piece that holds it. */
function normaliseSign(pieces: readonly Piece[], start: number, end: number, rule: InlineRule['rule']): Piece[] {
  if (start === end) return [...pieces];
  return pieces.flatMap((piece): Piece[] => {
    if (piece.fate !== 'kept' || start < piece.start || end > piece.end) return [piece];
    const parts: Piece[] = [
      { start: piece.start, end: start, fate: 'kept' },
      { start, end, fate: 'normalised', rule, to: '' },
      { start: end, end: piece.end, fate: 'kept' },
    ];
    return parts.filter((part) => part.end > part.start);
  });
}

function decideMarks(draft: Draft): Draft {
  const { source, stretches, decisions } = draft;
  const marks = [...draft.marks];
  for (const { index, decision } of decisionsTo(decisions, 'sic', 'unclear')) {
    const start = locate(stretches, source.text, decision, index);
    marks.push({ type: decision.do, start, end: start + decision.words.length, reason: decision.reason });
  }
  for (const { index, decision } of decisionsTo(decisions, 'gap')) {
    if (decision.extent !== 'words') continue;
    const start = locate(stretches, source.text, decision, index);
    const at = decision.at === 'before' ? start : start + decision.words.length;
    marks.push({ type: 'gap', start: at, end: at, reason: decision.reason });
  }
  return { ...draft, marks };
}

/** Sets lost passages and lost headings between the blocks. */
function supply(draft: Draft): Draft {
  let blocks = draft.blocks;
  for (const { index, decision } of decisionsTo(draft.decisions, 'gap', 'supply-heading')) {
    if (decision.do === 'gap' && decision.extent === 'words') continue;
    const at = locate(draft.stretches, draft.source.text, decision, index);
    const position = blocks.findIndex(({ pieces }) => pieces.some(({ start, end }) => at >= start && at < end));
    const neighbour = blocks[position];
    if (neighbour === undefined) throw new DecisionError(index, 'The words stand in no block of the record.');
    const { do: kind, reason } = decision;
    const supplied: DraftBlock = {
      kind:
        kind === 'gap'
          ? { type: 'gap', reason }
          : { type: 'supplied-heading', level: decision.level, text: decision.text, lost: decision.lost, reason },
      pieces: [],
      front: neighbour.front,
    };
    blocks = blocks.toSpliced(kind === 'gap' && decision.at === 'after' ? position + 1 : position, 0, supplied);
  }
  return { ...draft, blocks: moveFront(blocks) };
}

/** The title page stands first, wherever the source prints it. */
function moveFront(blocks: readonly DraftBlock[]): DraftBlock[] {
  return [...blocks.filter(({ front }) => front), ...blocks.filter(({ front }) => !front)];
}

/** Whether a block prints any words. */
export function hasWords(block: DraftBlock, text: string): boolean {
  return printed(block, text).trim() !== '';
}
