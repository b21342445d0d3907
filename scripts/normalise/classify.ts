import {
  DecisionError,
  decisionsTo,
  wordsOf,
  type BlockKind,
  type Draft,
  type DraftBlock,
  type Piece,
  type Segment,
} from './draft.ts';
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
      const { bullet, label, ordinal } = readMarker(text);
      if (decision.do === 'paragraph') return { kind: { type: 'paragraph' }, marker: 0 };
      if (decision.do === 'heading') return { kind: { type: 'heading', level: decision.level }, marker: bullet };
      const numbered = ordinal === undefined ? {} : { ordinal };
      return { kind: { type: 'item', level: decision.level, ...numbered }, marker: bullet + label };
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
  const { text } = draft.source;
  const pieces: Piece[] = [];
  const start = segment.stretches[0]?.start ?? 0;
  if (marker > 0 && kind.type in markerRules) {
    const rule = markerRules[kind.type as keyof typeof markerRules]; // a key by the line above
    pieces.push({ start, end: start + marker, fate: 'normalised', rule, to: '' });
  }
  for (const [index, stretch] of segment.stretches.entries()) {
    const previous = segment.stretches[index - 1];
    if (previous !== undefined) {
      const omission = draft.omissions.find((each) => each.start >= previous.end && each.end <= stretch.start);
      const hyphen = text[previous.end - 1] === '-';
      const end = omission?.start ?? stretch.start;
      pieces.push({ start: previous.end, end, fate: 'normalised', rule: 'line-joined', to: hyphen ? '' : ' ' });
    }
    pieces.push(...keptPieces(Math.max(stretch.start, start + marker), stretch.end, text));
  }
  return pieces.filter((piece) => piece.end > piece.start);
}

/** A stretch of one line: kept, but for runs of white space, which become one space. */
function keptPieces(start: number, end: number, text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(/[ \t]{2,}|\t/g)) {
    const at = start + match.index;
    pieces.push({ start: from, end: at, fate: 'kept' });
    pieces.push({ start: at, end: at + match[0].length, fate: 'normalised', rule: 'spaces', to: ' ' });
    from = at + match[0].length;
  }
  return [...pieces, { start: from, end, fate: 'kept' }];
}
