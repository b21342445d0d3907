import type { Draft, DraftBlock, Mark, Piece } from './draft.ts';
import { asciiDigits } from './mark-signs.ts';
import { gluedMark } from './notes.ts';

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
    pattern: /(?<![\w*])\*\*(?=[^\s*])[^*\n]+(?<=[^\s*])\*\*(?![\w*])/g,
    signs: () => [2, 2],
    rule: 'emphasis-marker',
    mark: () => ({ type: 'strong' }),
  },
  {
    pattern: /(?<![\w*])\*(?=\S)[^*\n]+(?<=\S)\*(?![\w*])|(?<![\w_/.@-])_(?=[^\s_])[^_\n]+(?<=[^\s_])_(?![\w_/@-])/g,
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

/** A superscript after a word is the mark of a note, unless it squares or cubes a unit. */
const raisedMark = /(?<=[\p{L}\p{N}\p{P}])(?<!\b[kcdm]?m)[⁰¹²³⁴-⁹]+/gu;

/** Marks what printed signs say: emphasis, addresses, and the marks of notes. */
export function markByRule(draft: Draft): Draft {
  const marks: Mark[] = [...draft.marks];
  const notes = new Map(draft.blocks.flatMap(({ kind }) => (kind.type === 'note' ? [[kind.n, false] as const] : [])));
  const blocks = draft.blocks.map((block) => {
    const found: { mark: Mark; rule: InlineRule['rule']; start: number; end: number }[] = [];
    for (const piece of block.pieces) {
      if (piece.fate !== 'kept') continue;
      const text = draft.source.text.slice(piece.start, piece.end);
      marks.push(...noteMarks(text, piece.start, block, notes));
      for (const { pattern, signs, rule, mark } of inlineRules) {
        for (const { 0: whole, index } of text.matchAll(pattern)) {
          const [start, end] = [piece.start + index, piece.start + index + whole.length];
          const [before, after] = signs(whole);
          const inner = { start: start + before, end: end - after };
          const meaning = mark(draft.source.text.slice(inner.start, inner.end), whole);
          if (meaning === undefined || found.some((each) => overlap(each, { start, end }, meaning.type))) continue;
          found.push({ mark: { ...meaning, ...inner }, rule, start, end });
        }
      }
    }
    marks.push(...found.map(({ mark }) => mark));
    const pieces = found.reduce((rest, { mark, rule, start, end }) => {
      return normaliseSign(normaliseSign(rest, start, mark.start, rule), mark.end, end, rule);
    }, block.pieces);
    return { ...block, pieces };
  });
  return { ...draft, blocks, marks };
}

/** Whether two links overlap, or two marks cross. */
function overlap(
  each: { mark: Mark; start: number; end: number },
  { start, end }: { start: number; end: number },
  type: Mark['type'],
): boolean {
  if (each.end <= start || each.start >= end) return false;
  if (each.mark.type === 'link' && type === 'link') return true;
  return !(start >= each.mark.start && end <= each.mark.end) && !(each.start >= start && each.end <= end);
}

/** Marks of notes: small raised numbers; and plain or bracketed ones for which the text has a note. */
function noteMarks(text: string, offset: number, { kind }: DraftBlock, notes: Map<string, boolean>): Mark[] {
  const at = (index: number, sign: string): Mark => ({
    type: 'noteRef',
    start: offset + index,
    end: offset + index + sign.length,
    n: asciiDigits(sign),
  });
  const raised = [...text.matchAll(raisedMark)].map(({ 0: sign, index }) => at(index, sign));
  if (kind.type === 'note' || notes.size === 0) return raised;
  const plain = [...text.matchAll(gluedMark)].filter(({ 0: sign }) => {
    const used = notes.get(asciiDigits(sign));
    if (used === undefined || (used && !sign.startsWith('['))) return false;
    notes.set(asciiDigits(sign), true);
    return true;
  });
  return [...raised, ...plain.map(({ 0: sign, index }) => at(index, sign))];
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
