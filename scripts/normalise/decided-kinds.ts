import type { Decision } from '../../src/records/edition.ts';
import { DecisionError, decisionsTo, type Draft } from './draft.ts';
import { asItem } from './layouts/item.ts';
import type { Classified } from './layouts/layout.ts';
import { locate, requireRange, segmentAt } from './locate.ts';
import { readMarker } from './markers.ts';
import { tableOf } from './table-kind.ts';

/** What decisions say of segments: the kind, given the segment's text. */
export function decidedKinds(draft: Draft): Map<number, (text: string) => Classified> {
  const { decisions, segments, stretches, source } = draft;
  const decided = new Map<number, (text: string) => Classified>();
  for (const { index, decision } of decisionsTo(decisions, 'paragraphs', 'items', 'quotes')) {
    requireRange(source, decision, index);
    const within = segmentsWithin(draft, decision.lines);
    if (within.length === 0) throw new DecisionError(index, `No block begins on lines ${decision.lines.join(' to ')}.`);
    for (const at of within) decided.set(at, (text) => kindBy(decision, text));
  }
  for (const { index, decision } of decisionsTo(decisions, 'heading', 'paragraph', 'item', 'note')) {
    const at = segmentAt(segments, locate(stretches, source.text, decision, index), index);
    decided.set(at, (text) => kindBy(decision, text));
  }
  for (const { index, decision } of decisionsTo(decisions, 'title')) {
    const offset = locate(stretches, source.text, { line: decision.lines[0], words: decision.begins }, index);
    decided.set(segmentAt(segments, offset, index), () => ({ kind: { type: 'title' }, marker: 0 }));
  }
  for (const { index, decision } of decisionsTo(decisions, 'table')) {
    const at = segments.findIndex(({ stretches: [first] }) => first?.row?.table === -1 - index);
    const table = segments[at] === undefined ? undefined : tableOf(segments[at], source.text);
    if (table === undefined) throw new DecisionError(index, 'Its lines are blank or left out.');
    decided.set(at, () => ({ kind: { ...table, headed: decision.headed }, marker: 0 }));
  }
  return decided;
}

/** The headings that the source lost, by the segment they stood before. */
export function suppliedHeadings({ decisions, segments, stretches, source }: Draft): Map<number, string> {
  return new Map(
    decisionsTo(decisions, 'supply-heading').map(({ index, decision }) => {
      return [segmentAt(segments, locate(stretches, source.text, decision, index), index), decision.text] as const;
    }),
  );
}

function segmentsWithin({ segments }: Draft, [first, last]: readonly [number, number]): number[] {
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
      const number = /^(?:[⁰¹²³⁴-⁹]+|\d{1,3}[.)]?|\[\d{1,3}\])\s+/.exec(text)?.[0] ?? '';
      return { kind: { type: 'note', n: decision.n }, marker: number.length };
    }
    default:
      return { kind: { type: 'paragraph' }, marker: 0 };
  }
}
