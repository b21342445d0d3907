import { DecisionError, decisionsTo, type Draft, type Segment, type Stretch } from './draft.ts';
import { layoutRules } from './layouts/layouts.ts';

/** Joins the lines that belong together: by the rule of the layout, or as decisions say. */
export function unwrap(draft: Draft): Draft {
  const { text } = draft.source;
  const stretches = cut(draft);
  const begins = layoutRules[draft.layout].unwrapper(stretches, text);
  const segments: Segment[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const current = segments.at(-1);
    const previous = stretches[index - 1];
    const starts = stretch.begins ?? (previous === undefined || begins(previous, stretch, current));
    if (starts || current === undefined) segments.push({ stretches: [stretch], start: stretch.start });
    else current.stretches.push(stretch);
  }
  return { ...draft, stretches, segments };
}

/** Applies the decisions on where blocks begin: `split` cuts a line in two, `join` and titles tie lines together. */
function cut({ source: { text }, decisions, stretches }: Draft): Stretch[] {
  let result = stretches;
  for (const { index, decision } of decisionsTo(decisions, 'split', 'join')) {
    const at = locate(result, text, decision, index);
    const begins = decision.do === 'split';
    result = result.flatMap((stretch) => {
      if (at <= stretch.start || at >= stretch.end) return at === stretch.start ? [{ ...stretch, begins }] : [stretch];
      const head = { ...stretch, end: stretch.start + text.slice(stretch.start, at).trimEnd().length };
      return [head, { ...stretch, start: at, blanks: 0, begins }];
    });
  }
  for (const { index, decision } of decisionsTo(decisions, 'title', 'title-page')) {
    const [first, last] = decision.lines;
    const within = result.filter(({ line }) => line >= first && line <= last);
    const from = within[0];
    if (from === undefined || !text.startsWith(decision.begins, from.start)) {
      throw new DecisionError(index, `Line ${first} of the source does not begin with "${decision.begins}".`);
    }
    const joined = decision.do === 'title' ? within.slice(1) : [];
    result = result.map((stretch) =>
      stretch === from
        ? { ...stretch, begins: true }
        : joined.includes(stretch)
          ? { ...stretch, begins: false }
          : stretch,
    );
  }
  return result;
}

/** The offset of a decision's words on its line; throws when they do not stand there, or stand there twice. */
export function locate(
  stretches: readonly Stretch[],
  text: string,
  { line, words, within }: { line: number; words: string; within?: string | undefined },
  index: number,
): number {
  const parts = stretches.filter((stretch) => stretch.line === line);
  const start = parts[0]?.start ?? 0;
  const printedLine = text.slice(start, parts.at(-1)?.end ?? 0);
  const context = within ?? words;
  const at = printedLine.indexOf(context);
  if (at === -1) throw new DecisionError(index, `"${context}" does not stand on line ${line} of the source.`);
  if (printedLine.includes(context, at + 1)) {
    throw new DecisionError(index, `"${context}" stands more than once on line ${line}; say which with "within".`);
  }
  const inner = context.indexOf(words);
  if (inner === -1 || context.includes(words, inner + 1)) {
    throw new DecisionError(index, `"${words}" does not stand once within "${context}".`);
  }
  return start + at + inner;
}
