import { DecisionError, decisionsTo, type WorkingText } from './working-text.ts';
import { columnsOf } from '../language/columns.ts';
import { isDateOrSymbol } from '../language/dates-and-symbols.ts';

/** From this many characters on a block before the title is text, not a line of the title page. */
const longestLine = 160;

/**
 * The segments of the title page: those a decision names; else the title with the short lines before it, below any table, and the
 * dates and symbols that follow it.
 */
export function frontSegments(
  { decisions, segments }: WorkingText,
  texts: readonly string[],
  title: number,
): Set<number> {
  const [decided] = decisionsTo(decisions, 'title-page');
  if (decided === undefined) return frontByRule(texts, segments, title);
  const {
    lines: [first, last],
    ends,
  } = decided.decision;
  const within = [...segments.keys()].filter((index) => {
    const line = segments[index]?.stretches[0]?.line ?? 0;
    return line >= first && line <= last;
  });
  const end = within.findLast((index) => texts[index]?.endsWith(ends));
  if (end === undefined) {
    const blocks = within.map((index) => `"${(texts[index] ?? '').slice(-30)}"`).join(', ') || 'no block';
    throw new DecisionError(
      decided.index,
      `No block of lines ${first} to ${last} ends with "${ends}"; they end with ${blocks}.`,
    );
  }
  return new Set(within.filter((index) => index <= end));
}

function frontByRule(texts: readonly string[], segments: WorkingText['segments'], title: number): Set<number> {
  const isRow = (index: number) => segments[index]?.stretches[0]?.row !== undefined;
  const isLine = (text: string, index: number) => columnsOf(text) < longestLine && !isRow(index);
  const above = [...texts.keys()].slice(0, title);
  const before = above.slice(above.findLastIndex(isRow) + 1);
  const isCover = before.length <= 12 && before.every((index) => isLine(texts[index] ?? '', index));
  const front = new Set<number>(isCover ? before : []);
  front.add(title);
  for (let at = title + 1; isDateOrSymbol(texts[at] ?? '') && isLine(texts[at] ?? '', at); at += 1) front.add(at);
  return front;
}
