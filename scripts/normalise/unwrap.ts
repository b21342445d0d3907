import { DecisionError, decisionsTo, type WorkingText, type Segment, type Stretch } from './working-text.ts';
import { leadsOn } from '../language/abbreviations.ts';
import { layoutRules } from './layouts/layouts.ts';
import { locate, requireRange } from './locate.ts';

/**
 * Applies the decisions on where blocks begin: `split` cuts a line in two, `join` and titles tie lines together, and
 * a block ends where the source breaks off at the end of a line.
 */
export function cut(working: WorkingText): WorkingText {
  const { source, decisions, stretches } = working;
  let result = stretches;
  const cuts = new Set<number>();
  for (const { index, decision } of decisionsTo(decisions, 'split', 'join')) {
    const at = locate(result, source.text, decision, index);
    if (cuts.has(at)) throw new DecisionError(index, 'Another decision says whether a block begins there.');
    cuts.add(at);
    if (result.some(({ row, start, end }) => row !== undefined && at > start && at < end)) {
      throw new DecisionError(index, 'Its words stand within a row of a table, which is one whole.');
    }
    if (decision.do === 'join' && !result.slice(1).some(({ start }) => start === at)) {
      const isFirst = result[0]?.start === at;
      throw new DecisionError(index, isFirst ? 'No words stand before it.' : 'It goes on with the words before it.');
    }
    result = cutAt(result, source.text, at, decision.do === 'split');
  }
  for (const { index, decision } of decisionsTo(decisions, 'gap')) {
    const at = locate(result, source.text, decision, index);
    const holding = result.findIndex(({ start, end }) => at >= start && at < end);
    const atEnd = result[holding]?.end === at + decision.words.length;
    if (decision.extent === 'words' && !(decision.at === 'after' && atEnd)) continue;
    const next = holding + (decision.at === 'after' ? 1 : 0);
    result = result.map((stretch, each) => (each === next ? { begins: true, ...stretch } : stretch));
  }
  for (const { index, decision } of decisionsTo(decisions, 'title', 'title-page', 'join-lines')) {
    const [first, last] = decision.lines;
    const within = result.filter(({ line }) => line >= first && line <= last);
    const from = within[0];
    if (from === undefined || !source.text.startsWith(decision.begins, from.start)) {
      requireRange(source, decision, index);
      throw new DecisionError(index, `Line ${first} of the source is blank or left out; it begins no block.`);
    }
    const end = within.at(-1)?.end ?? from.end;
    const isWhole = decision.do === 'title-page' || source.text.slice(from.start, end).endsWith(decision.ends);
    if (!isWhole || last > source.lines.length) requireRange(source, decision, index);
    const joined = new Set(decision.do === 'title-page' ? [] : within.slice(1));
    result = result.map((stretch) => {
      if (stretch === from) return { ...stretch, begins: true };
      return joined.has(stretch) ? { ...stretch, begins: false } : stretch;
    });
  }
  return { ...working, stretches: result };
}

function cutAt(stretches: readonly Stretch[], text: string, at: number, begins: boolean): Stretch[] {
  return stretches.flatMap((stretch): Stretch[] => {
    if (at < stretch.start || at >= stretch.end) return [stretch];
    if (at === stretch.start) return [{ ...stretch, begins }];
    const head = { ...stretch, end: stretch.start + text.slice(stretch.start, at).trimEnd().length };
    return [head, { ...stretch, start: at, blanks: 0, begins }];
  });
}

/** Joins the lines that belong together: by the rule of the layout, or as decisions say. Notes and tables stand apart. */
export function unwrap(working: WorkingText): WorkingText {
  const { stretches, source, layout } = working;
  const begins = layoutRules[layout].unwrapper(stretches, source.text);
  const segments: Segment[] = [];
  let previous: Stretch | undefined;
  let [body, note]: (Segment | undefined)[] = [];
  for (const stretch of stretches) {
    if (stretch.note !== undefined) {
      note ??= stretch.part === undefined ? undefined : noteBegun(segments, stretch);
      if (note === undefined || stretch.begins === true) segments.push((note = { stretches: [] }));
      note.stretches.push(stretch);
      continue;
    }
    if (stretch.aside === true) {
      segments.push({ stretches: [stretch] });
      continue;
    }
    const interrupted = note !== undefined && previous !== undefined;
    const next: Stretch = interrupted ? { ...stretch, blanks: Math.max(1, stretch.blanks), top: true } : stretch;
    const starts =
      next.begins ??
      startsBlock(previous, next, (before) => !isCutShort(before, next, source.text) && begins(before, next, body));
    if (starts || body === undefined) segments.push((body = { stretches: [] }));
    body.stretches.push(next);
    [previous, note] = [next, undefined];
  }
  return { ...working, segments: segments.map(asOneKind) };
}

/** Rows that a decision joined with other lines, or with rows of another table, are rows no more. */
function asOneKind(segment: Segment): Segment {
  const tables = new Set(segment.stretches.map(({ row }) => row?.table));
  if (tables.size < 2) return segment;
  return { stretches: segment.stretches.map(({ row, ...stretch }) => stretch) };
}

/** The note that a line of a transcript goes on with, over the text between. */
function noteBegun(segments: readonly Segment[], { note }: Stretch): Segment | undefined {
  return segments.findLast(({ stretches: [first] }) => first?.note === note);
}

function startsBlock(previous: Stretch | undefined, next: Stretch, byLayout: (previous: Stretch) => boolean): boolean {
  if (previous === undefined) return true;
  if (previous.row !== undefined || next.row !== undefined) return previous.row?.table !== next.row?.table;
  return previous.underlined === true || next.underlined === true || byLayout(previous);
}

/** Whether a line ends with a word that is cut short and leads on to the next, with no blank line between or over the break of a page. */
function isCutShort(previous: Stretch, next: Stretch, text: string): boolean {
  const words = ({ start, end }: Stretch) => text.slice(start, end);
  return (next.blanks === 0 || next.top === true) && leadsOn(words(previous), words(next));
}
