import { blankEnd, blankStart } from '../../src/records/provenance.ts';
import { DecisionError, decisionsTo, type Draft, type Omission, type Stretch } from './draft.ts';

/** Takes out the lines that decisions omit, and lists the stretches of the lines that stay. */
export function omit(draft: Draft): Draft {
  const { text, lines } = draft.source;
  const omissions: Omission[] = [];
  const omitted = new Set<number>();
  for (const { index, decision } of decisionsTo(draft.decisions, 'omit')) {
    const [first, last] = decision.lines;
    const from = lines[first - 1];
    const to = lines[last - 1];
    if (from === undefined || to === undefined || last < first) {
      throw new DecisionError(
        index,
        `The source has ${lines.length} lines; the decision names lines ${first} to ${last}.`,
      );
    }
    requireAt(
      index,
      text.slice(from.start, from.end).trimStart().startsWith(decision.begins),
      first,
      'begin',
      decision.begins,
    );
    requireAt(index, text.slice(to.start, to.end).trimEnd().endsWith(decision.ends), last, 'end', decision.ends);
    omissions.push({ start: from.start, end: to.end, reason: decision.why, note: decision.reason });
    for (let line = first; line <= last; line += 1) omitted.add(line);
  }
  return { ...draft, omissions, stretches: listStretches(draft, omitted) };
}

function requireAt(index: number, holds: boolean, line: number, verb: string, words: string): void {
  if (!holds) throw new DecisionError(index, `Line ${line} of the source does not ${verb} with "${words}".`);
}

function listStretches({ source: { text, lines } }: Draft, omitted: ReadonlySet<number>): Stretch[] {
  const stretches: Stretch[] = [];
  let blanks = 0;
  for (const { number, start, end } of lines) {
    const line = text.slice(start, end);
    const words = line.replace(blankStart, '');
    if (omitted.has(number) || words === '') {
      blanks += 1;
      continue;
    }
    stretches.push({ line: number, start: end - words.length, end: start + line.replace(blankEnd, '').length, blanks });
    blanks = 0;
  }
  return stretches;
}
