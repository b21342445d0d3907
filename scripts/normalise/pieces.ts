import { blank } from '../../src/records/provenance.ts';
import type { BlockKind, WorkingText, Piece, Segment, Stretch } from './working-text.ts';
import { oncePer } from '../../src/records/once.ts';
import { jointOf, setsLatinApart } from '../language/line-joints.ts';
import { isBrokenWord } from './hyphens.ts';
import { wordPlaces } from './table-cells.ts';
import type { SourceText } from './source-text.ts';

const markerRules = {
  heading: 'heading-marker',
  title: 'heading-marker',
  item: 'list-marker',
  note: 'note-number',
  paragraph: 'quote-marker',
} as const;

/** What becomes of the characters of a segment: its marker, its words, and the line breaks between them. */
export function piecesOf(segment: Segment, marker: number, kind: BlockKind, working: WorkingText): Piece[] {
  if (kind.type === 'table') return tablePieces(segment, working);
  const [first] = segment.stretches;
  if (first === undefined) return [];
  const pieces: Piece[] = [];
  const wordsFrom = Math.min(first.start + marker, first.end);
  if (marker > 0 && kind.type in markerRules) {
    const rule = markerRules[kind.type as keyof typeof markerRules]; // a key by the line above
    pieces.push({ start: first.start, end: wordsFrom, fate: 'normalised', rule, to: '' });
  }
  for (const [index, stretch] of segment.stretches.entries()) {
    const next = segment.stretches[index + 1];
    const join = next === undefined ? undefined : joint(stretch, next, stretch.end > wordsFrom, working);
    pieces.push(...keptPieces(Math.max(stretch.start, wordsFrom), join?.start ?? stretch.end, working.source.text));
    if (join !== undefined) pieces.push(join);
  }
  return pieces.filter((piece) => piece.end > piece.start);
}

const latinApart = oncePer(({ text }: SourceText) => setsLatinApart(text));

/**
 * The white space between two lines of a block: a space, but nothing between letters of scripts that set none, and after a hyphen or a marker that stood alone. The
 * hyphen itself goes where it only broke a word.
 */
function joint(
  previous: Stretch,
  next: Stretch,
  afterWords: boolean,
  working: WorkingText,
): Piece & { fate: 'normalised' } {
  const { text } = working.source;
  const place = {
    start: previous.end,
    end: blankUntil(previous.end, next.start, working),
    fate: 'normalised',
  } as const;
  if (!afterWords) return { ...place, rule: 'blank', to: '' };
  if (previous.line === next.line) return { ...place, rule: 'spaces', to: ' ' };
  const [line, following] = [text.slice(previous.start, previous.end), text.slice(next.start, next.end)];
  if (/\u00ad$/.test(line)) return { ...place, rule: 'line-joined', to: '' };
  if (!/\p{L}-$/u.test(line) || /^(?:and|or|et|ou|y|o|und)\s/.test(following))
    return {
      ...place,
      rule: 'line-joined',
      to: /\d-$/.test(line) ? '' : jointOf(line, following, latinApart(working.source)),
    };
  if (isBrokenWord(line, following, working)) return { ...place, start: previous.end - 1, rule: 'hyphenation', to: '' };
  return { ...place, rule: 'line-joined', to: '' };
}

/** The end of the white space after an offset, where nothing that is left out begins before. */
function blankUntil(from: number, to: number, { source: { text }, omissions }: WorkingText): number {
  let end = from;
  while (end < to && blank.test(text.charAt(end))) end += 1;
  if (end === to && omissions.length === 0) return end;
  const omission = omissions.find((each) => each.start >= from && each.start < end);
  return omission?.start ?? end;
}

/** A stretch of one line: kept, but for runs of white space, which become one space, and signs that print nothing. */
function keptPieces(start: number, end: number, text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  const pattern =
    /[ \t]{2,}|\t|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\p{Noncharacter_Code_Point}]+|[\u00ad\u200b\u2060\ufeff]+/gu;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = { start: start + match.index, end: start + match.index + match[0].length, fate: 'normalised' } as const;
    pieces.push({ start: from, end: at.start, fate: 'kept' });
    if (/^[ \t]/.test(match[0])) pieces.push({ ...at, rule: 'spaces', to: ' ' });
    else
      pieces.push({
        ...at,
        rule: /^[\u00ad\u200b\u2060\ufeff]/.test(match[0]) ? 'invisible-sign' : 'control-character',
        to: '',
      });
    from = at.end;
  }
  return [...pieces, { start: from, end, fate: 'kept' }];
}

/** The cells of a table are kept; what parts them becomes the cells of the record. */
function tablePieces({ stretches }: Segment, working: WorkingText): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const cells = wordPlaces(stretch.row?.cells ?? []);
    let from = stretch.start;
    for (const cell of cells) {
      pieces.push({ start: from, end: cell.start, fate: 'normalised', rule: 'table-cell', to: ' ' });
      pieces.push(...keptPieces(cell.start, cell.end, working.source.text));
      from = cell.end;
    }
    const rule =
      cells.length === 0 ? ({ rule: 'table-rule', to: '' } as const) : ({ rule: 'table-cell', to: ' ' } as const);
    pieces.push({ start: from, end: stretch.end, fate: 'normalised', ...rule });
    const next = stretches[index + 1];
    if (next === undefined) continue;
    const end = blankUntil(stretch.end, next.start, working);
    pieces.push({ start: stretch.end, end, fate: 'normalised', rule: 'table-cell', to: ' ' });
  }
  return pieces.filter((piece) => piece.end > piece.start);
}
