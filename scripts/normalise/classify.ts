import {
  DecisionError,
  decisionsTo,
  wordsOf,
  type BlockKind,
  type Draft,
  type DraftBlock,
  type Piece,
  type Segment,
  type Stretch,
} from './draft.ts';
import { asItem } from './layouts/item.ts';
import { layoutRules, type Classified } from './layouts/layouts.ts';
import { readMarker } from './markers.ts';
import { locate } from './unwrap.ts';

/** Says of each segment what it is, and what becomes of each of its characters. */
export function classify(draft: Draft): Draft {
  const { segments, layout, source } = draft;
  const texts = segments.map((segment) => wordsOf(segment, source.text));
  const decided = decidedKinds(draft);
  const kinds: Classified[] = [];
  for (const index of segments.keys()) {
    kinds.push(
      decided.get(index)?.(texts[index] ?? '') ?? layoutRules[layout].classify(index, { segments, texts, kinds }),
    );
  }
  if (!kinds.some(({ kind }) => kind.type === 'title') && kinds[0] !== undefined) {
    kinds[0] = { ...kinds[0], kind: { type: 'title' } };
  }
  const front = frontSegments(draft, kinds);
  const blocks: DraftBlock[] = [];
  const ledger = [...draft.ledger];
  for (const [index, segment] of segments.entries()) {
    const { kind, marker } = kinds[index] ?? { kind: { type: 'paragraph' }, marker: 0 };
    const start = segment.stretches[0]?.start ?? 0;
    const end = segment.stretches.at(-1)?.end ?? start;
    if (kind.type === 'empty-marker') ledger.push({ start, end, fate: 'normalised', rule: 'empty-marker', to: '' });
    else blocks.push({ kind, front: front.has(index), pieces: piecesOf(segment, marker, kind, draft) });
  }
  return { ...draft, blocks, ledger };
}

/** What decisions say of segments: the kind, given the segment's text. */
function decidedKinds({ decisions, segments, stretches, source }: Draft): Map<number, (text: string) => Classified> {
  const decided = new Map<number, (text: string) => Classified>();
  for (const { index, decision } of decisionsTo(decisions, 'heading', 'paragraph', 'item')) {
    const segment = segmentAt(segments, locate(stretches, source.text, decision, index), index);
    decided.set(segment, (text) => {
      const { bullet } = readMarker(text);
      if (decision.do === 'paragraph') return { kind: { type: 'paragraph' }, marker: 0 };
      if (decision.do === 'heading') return { kind: { type: 'heading', level: decision.level }, marker: bullet };
      return asItem(text, decision.level) ?? { kind: { type: 'item', level: decision.level }, marker: 0 };
    });
  }
  for (const { index, decision } of decisionsTo(decisions, 'title')) {
    const offset = locate(stretches, source.text, { line: decision.lines[0], words: decision.begins }, index);
    decided.set(segmentAt(segments, offset, index), () => ({ kind: { type: 'title' }, marker: 0 }));
  }
  return decided;
}

/** The segment that holds an offset of the source. */
export function segmentAt(segments: readonly Segment[], offset: number, index: number): number {
  const found = segments.findIndex(({ stretches }) =>
    stretches.some(({ start, end }) => offset >= start && offset < end),
  );
  if (found === -1) throw new DecisionError(index, 'The words lie in an omitted line.');
  return found;
}

/** The segments of the title page: those a decision names, or the title alone. */
function frontSegments({ decisions, segments, source }: Draft, kinds: readonly Classified[]): Set<number> {
  const [decided] = decisionsTo(decisions, 'title-page');
  if (decided === undefined) return new Set([kinds.findIndex(({ kind }) => kind.type === 'title')]);
  const {
    lines: [first, last],
    ends,
  } = decided.decision;
  const within = [...segments.keys()].filter((index) => {
    const line = segments[index]?.stretches[0]?.line ?? 0;
    return line >= first && line <= last;
  });
  const end = within.findLast((index) => {
    const segment = segments[index];
    return segment !== undefined && wordsOf(segment, source.text).endsWith(ends);
  });
  if (end === undefined)
    throw new DecisionError(decided.index, `No block of lines ${first} to ${last} ends with "${ends}".`);
  return new Set(within.filter((index) => index <= end));
}

const markerRules = {
  heading: 'heading-marker',
  title: 'heading-marker',
  item: 'list-marker',
  note: 'note-number',
} as const;

function piecesOf(segment: Segment, marker: number, kind: BlockKind, draft: Draft): Piece[] {
  const [first] = segment.stretches;
  if (first === undefined) return [];
  const pieces: Piece[] = [];
  const wordsFrom = Math.min(first.start + marker, first.end);
  if (marker > 0 && kind.type in markerRules) {
    const rule = markerRules[kind.type as keyof typeof markerRules]; // a key by the line above
    pieces.push({ start: first.start, end: wordsFrom, fate: 'normalised', rule, to: '' });
  }
  for (const [index, stretch] of segment.stretches.entries()) {
    const previous = segment.stretches[index - 1];
    if (previous !== undefined) pieces.push(joint(previous, stretch, previous.end > wordsFrom, draft));
    pieces.push(...keptPieces(Math.max(stretch.start, wordsFrom), stretch.end, draft.source.text));
  }
  return pieces.filter((piece) => piece.end > piece.start);
}

/** The white space between two lines of a block: a space, but nothing after a hyphen or a marker that stood alone. */
function joint(previous: Stretch, next: Stretch, afterWords: boolean, { omissions, source: { text } }: Draft): Piece {
  const omission = omissions.find((each) => each.start >= previous.end && each.end <= next.start);
  const place = { start: previous.end, end: omission?.start ?? next.start, fate: 'normalised' } as const;
  if (!afterWords) return { ...place, rule: 'blank', to: '' };
  return { ...place, rule: 'line-joined', to: text[previous.end - 1] === '-' ? '' : ' ' };
}

/** A stretch of one line: kept, but for runs of white space, which become one space, and control characters. */
function keptPieces(start: number, end: number, text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const match of text
    .slice(start, end)
    .matchAll(/[ \t]{2,}|\t|[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]+/g)) {
    const place = {
      start: start + match.index,
      end: start + match.index + match[0].length,
      fate: 'normalised',
    } as const;
    pieces.push({ start: from, end: place.start, fate: 'kept' });
    pieces.push(
      /^[ \t]/.test(match[0]) ? { ...place, rule: 'spaces', to: ' ' } : { ...place, rule: 'control-character', to: '' },
    );
    from = place.end;
  }
  return [...pieces, { start: from, end, fate: 'kept' }];
}
