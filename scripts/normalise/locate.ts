import { distance } from 'fastest-levenshtein';
import { DecisionError, type Segment, type Stretch } from './working-text.ts';
import type { SourceText } from './source-text.ts';

/** Words on a line of the source, as a decision names them. */
interface Place {
  line: number;
  words: string;
  within?: string | undefined;
}

/** Lines of the source, first and last, as a decision names them. */
interface Range {
  lines: readonly [number, number];
  begins: string;
  ends: string;
}

/**
 * The offset of a decision's words on its line. Throws a `DecisionError` that says what the line holds and where the
 * words stand, when they do not stand there or stand there twice.
 */
export function locate(
  stretches: readonly Stretch[],
  text: string,
  { line, words, within }: Place,
  index: number,
): number {
  if (!words.isWellFormed()) throw new DecisionError(index, 'Its words begin or end within a letter.');
  const parts = stretchesOf(stretches, line);
  const start = parts[0]?.start ?? 0;
  const printedLine = text.slice(start, parts.at(-1)?.end ?? 0);
  const context = within ?? words;
  const at = printedLine.indexOf(context);
  if (at === -1) {
    const found = parts.length === 0 ? 'which is blank, omitted or not there' : `which holds ${quote(printedLine)}`;
    const near = nearestLine(stretches, text, context, line);
    throw new DecisionError(index, `"${context}" does not stand on line ${line} of the source, ${found}.${near}`);
  }
  if (printedLine.includes(context, at + 1)) {
    throw new DecisionError(index, `"${context}" stands more than once on line ${line}; say which with "within".`);
  }
  const inner = context.indexOf(words);
  if (inner === -1 || context.includes(words, inner + 1)) {
    throw new DecisionError(index, `"${words}" does not stand once within "${context}".`);
  }
  return start + at + inner;
}

/** The stretches of one line; they are in order, so that the first is found by halving. */
function stretchesOf(stretches: readonly Stretch[], line: number): Stretch[] {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const parts: Stretch[] = [];
  for (let at = low; stretches[at]?.line === line; at += 1) parts.push(stretches[at] as Stretch); // by the condition
  return parts;
}

/** Where the words stand, or the line that is most like them: ` They stand on lines 3 and 9.` */
function nearestLine(stretches: readonly Stretch[], text: string, words: string, line: number): string {
  const holding = stretches.filter(({ start, end }) => text.slice(start, end).includes(words)).map((each) => each.line);
  const near = [...new Set(holding)].sort((a, b) => Math.abs(a - line) - Math.abs(b - line)).slice(0, 3);
  if (near.length > 0) return ` They stand on line${near.length > 1 ? 's' : ''} ${near.join(', ')}.`;
  const around = stretches.filter((each) => Math.abs(each.line - line) <= 20);
  const ranked = around.map((each) => ({ each, far: apart(text.slice(each.start, each.end), words) }));
  const nearest = ranked.sort((a, b) => a.far - b.far)[0];
  if (nearest === undefined || nearest.far > words.length / 3) return '';
  return ` Line ${nearest.each.line} is most like them: ${quote(text.slice(nearest.each.start, nearest.each.end))}.`;
}

/** How much of the words must be changed to make them the best part of a line. */
function apart(line: string, words: string): number {
  const starts = [0, ...[...line.matchAll(/\s+/g)].map((match) => match.index + match[0].length)].slice(0, 60);
  return Math.min(...starts.map((start) => distance(line.slice(start, start + words.length), words)));
}

/** Throws a `DecisionError` unless the lines begin and end as the decision says. */
export function requireRange(
  { text, lines }: SourceText,
  { lines: [first, last], begins, ends }: Range,
  index: number,
) {
  const from = lines[first - 1];
  const to = lines[last - 1];
  if (from === undefined || to === undefined || last < first) {
    throw new DecisionError(
      index,
      `The source has ${lines.length} lines; the decision names lines ${first} to ${last}.`,
    );
  }
  const [head, tail] = [text.slice(from.start, from.end).trim(), text.slice(to.start, to.end).trim()];
  if (!head.startsWith(begins)) throw new DecisionError(index, differs(first, 'begin', begins, head));
  if (!tail.endsWith(ends)) throw new DecisionError(index, differs(last, 'end', ends, tail));
}

function differs(line: number, verb: 'begin' | 'end', words: string, printedLine: string): string {
  const holds = printedLine === '' ? 'is blank' : `holds ${quote(printedLine)}`;
  return `Line ${line} of the source does not ${verb} with "${words}": it ${holds}.`;
}

/** The segment that holds an offset of the source. */
export function segmentAt(segments: readonly Segment[], offset: number, index: number): number {
  const found = segments.findIndex(({ stretches }) =>
    stretches.some(({ start, end }) => offset >= start && offset < end),
  );
  if (found === -1) throw new DecisionError(index, 'The words lie in an omitted line.');
  return found;
}

function quote(line: string): string {
  return line.length <= 80 ? `"${line}"` : `"${line.slice(0, 60)} … ${line.slice(-15)}"`;
}
