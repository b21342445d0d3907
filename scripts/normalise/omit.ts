import { blank, unprinted } from '../../src/records/provenance.ts';
import { columnsOf } from '../language/columns.ts';
import { DecisionError, decisionsTo, type WorkingText, type Omission, type Stretch } from './working-text.ts';
import { requireRange } from './locate.ts';

/** Takes out the lines that decisions omit, and lists the stretches of the lines that stay. */
export function omit(working: WorkingText): WorkingText {
  const { lines } = working.source;
  const omissions: Omission[] = [];
  const omitted = new Set<number>();
  for (const { index, decision } of decisionsTo(working.decisions, 'omit')) {
    requireRange(working.source, decision, index);
    const [first, last] = decision.lines;
    const [start = 0, end = 0] = [lines[first - 1]?.start, lines[last - 1]?.end];
    omissions.push({ start, end, reason: decision.why, sign: 'decision', note: decision.reason });
    for (let line = first; line <= last; line += 1) {
      if (omitted.has(line)) throw new DecisionError(index, `Another decision leaves out line ${line}.`);
      omitted.add(line);
    }
  }
  return { ...working, omissions, stretches: listStretches(working, omitted) };
}

function listStretches({ source: { text, lines } }: WorkingText, omitted: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  let blanks = 0;
  let top = true;
  for (const { number, ...line } of lines) {
    if (text[line.start - 1] === '\f') top = true;
    const [start, end] = trim(text, line.start, line.end);
    if (omitted.has(number) || unprinted.test(text.slice(start, end))) {
      blanks += 1;
      continue;
    }
    const indent = columnsOf(text.slice(line.start, start));
    stretches.push({ line: number, start, end, blanks, indent, ...(top ? { top } : {}) });
    blanks = 0;
    top = false;
  }
  return stretches;
}

/** The line without what prints nothing at its ends. */
function trim(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && blank.test(text.charAt(start))) start += 1;
  while (end > start && blank.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}
