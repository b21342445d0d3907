import { itemMarker } from '../../src/records/signs.ts';
import type { Decision } from '../../src/records/edition.ts';
import { DecisionError, decisionsTo, type WorkingText, type Stretch } from './working-text.ts';
import { asItem } from './layouts/item.ts';
import type { Classified } from './layouts/layout.ts';
import { locate, requireRange, segmentAt } from './locate.ts';
import { readMarker } from '../language/labels.ts';
import { noteStart } from '../language/note-signs.ts';
import { tableOf } from './table-kind.ts';

/** What decisions say of segments: the kind, given the segment's text. */
export function decidedKinds(working: WorkingText): Map<number, (text: string) => Classified> {
  const { decisions, segments, stretches, source } = working;
  const decided = new Map<number, (text: string) => Classified>();
  const settled = new Set<number>();
  for (const { index, decision } of decisionsTo(decisions, 'paragraphs', 'items', 'quotes')) {
    requireRange(source, decision, index);
    const within = segmentsWithin(working, decision.lines);
    if (within.length === 0) throw new DecisionError(index, `No block begins on lines ${decision.lines.join(' to ')}.`);
    for (const at of within) decided.set(at, (text) => kindBy(decision, text));
  }
  for (const { index, decision } of decisionsTo(decisions, 'heading', 'paragraph', 'item', 'note')) {
    const offset = locate(stretches, source.text, decision, index);
    const at = segmentAt(segments, offset, index);
    requireStart(working, { at, offset, index });
    settle(at, index);
    decided.set(at, (text) => kindBy(decision, text));
  }
  for (const [place, { index, decision }] of decisionsTo(decisions, 'title').entries()) {
    if (place > 0) throw new DecisionError(index, 'Another decision names the title: a text has one.');
    const offset = locate(stretches, source.text, { line: decision.lines[0], words: decision.begins }, index);
    const at = segmentAt(segments, offset, index);
    settle(at, index);
    decided.set(at, () => ({ kind: { type: 'title' }, marker: 0 }));
  }
  for (const { index, decision } of decisionsTo(decisions, 'table')) {
    requireRange(source, decision, index);
    const at = segments.findIndex(({ stretches: [first] }) => isTableOf(first, { decision, index }));
    const table = segments[at] === undefined ? undefined : tableOf(segments[at], source.text);
    if (table === undefined) throw new DecisionError(index, 'Its lines are blank, left out or no rows.');
    const last = segments[at]?.stretches.at(-1)?.line;
    if (last !== decision.lines[1]) throw new DecisionError(index, `The last row of the table is line ${last}.`);
    settle(at, index);
    decided.set(at, () => ({ kind: { ...table, headed: decision.headed }, marker: 0 }));
  }
  return decided;

  /** Of a block one decision alone says what it is; what one says of many lines, another may say otherwise of a block. */
  function settle(at: number, index: number): void {
    if (settled.has(at)) throw new DecisionError(index, 'Another decision says what the block is.');
    settled.add(at);
  }
}

/** Whether a stretch begins the table that a decision made, or one of the document that begins on its first line. */
function isTableOf(
  first: Stretch | undefined,
  { decision, index }: { decision: Extract<Decision, { do: 'table' }>; index: number },
): boolean {
  if (first?.row === undefined) return false;
  return first.row.table === -1 - index || (first.part !== undefined && first.line === decision.lines[0]);
}

/** A decision names the words that a block begins with, after its marker: others could be meant for a part of it. */
function requireStart({ segments, source }: WorkingText, place: { at: number; offset: number; index: number }): void {
  const start = segments[place.at]?.stretches[0]?.start ?? place.offset;
  const before = source.text.slice(start, place.offset);
  if (/[^\p{L}]\p{L}|\p{L}{2}/u.test(before.replace(itemMarker, ''))) {
    throw new DecisionError(
      place.index,
      `The words stand within a block that begins "${before.slice(0, 40)}…": name its first words, or "split" it there first.`,
    );
  }
}

/** The headings that the source lost, by the segment they stood before. */
export function suppliedHeadings({ decisions, segments, stretches, source }: WorkingText): Map<number, string> {
  return new Map(
    decisionsTo(decisions, 'supply-heading').map(({ index, decision }) => {
      return [segmentAt(segments, locate(stretches, source.text, decision, index), index), decision.text] as const;
    }),
  );
}

function segmentsWithin({ segments }: WorkingText, [first, last]: readonly [number, number]): number[] {
  return [...segments.keys()].filter((at) => {
    const line = segments[at]?.stretches[0]?.line ?? 0;
    return line >= first && line <= last;
  });
}

type KindDecision = Extract<
  Decision,
  { do: 'heading' | 'paragraph' | 'paragraphs' | 'item' | 'items' | 'quotes' | 'note' }
>;

function kindBy(decision: KindDecision, text: string): Classified {
  switch (decision.do) {
    case 'heading':
      return { kind: { type: 'heading', level: decision.level }, marker: readMarker(text).bullet };
    case 'item':
    case 'items':
      return asItem(text, { level: decision.level }) ?? { kind: { type: 'item', level: decision.level }, marker: 0 };
    case 'quotes':
      return { kind: { type: 'paragraph', quote: true }, marker: 0 };
    case 'note': {
      const { form = 'letter', length = 0 } = noteStart(text) ?? {};
      return { kind: { type: 'note', n: decision.n }, marker: form === 'letter' || form === 'sign' ? 0 : length };
    }
    default:
      return { kind: { type: 'paragraph' }, marker: 0 };
  }
}
