import type { DateToken } from './date-tokens.ts';

/** A token of a date, with the weekdays printed beside it, from 1, Monday, to 7, Sunday. */
export type DayToken = Exclude<DateToken, { kind: 'weekday' }> & { weekdays?: readonly number[] };

/**
 * Takes the weekdays out of the tokens of a text, and gives them to the dates they stand before, or after in brackets:
 * `Friday, 5 December 2008`, `5 December 2008 (Friday)`. Of `Thursday and Friday, 20 and 21 November`, the first day
 * takes both.
 */
export function attachWeekdays(tokens: readonly DateToken[]): DayToken[] {
  const kept: DayToken[] = [];
  let position = 0;
  while (position < tokens.length) {
    const token = tokens[position];
    if (token === undefined) break;
    if (token.kind !== 'weekday') {
      kept.push(token);
      position += 1;
      continue;
    }
    const run = readRun(tokens, position);
    position = run.next;
    const before = kept.at(-2);
    if (kept.at(-1)?.kind === 'bracket' && tokens[position]?.kind === 'bracket' && before && isDate(before)) {
      kept.splice(-2, 2, { ...before, weekdays: run.weekdays });
      position += 1;
      continue;
    }
    while (tokens[position]?.kind === 'article') position += 1;
    const following = tokens[position];
    if (following === undefined || following.kind === 'weekday' || !isDate(following)) continue;
    kept.push({ ...following, weekdays: run.weekdays, start: token.start });
    position += 1;
  }
  return kept;
}

/** Weekdays joined to each other, and the comma after them. */
function readRun(tokens: readonly DateToken[], from: number): { weekdays: number[]; next: number } {
  const weekdays: number[] = [];
  let next = from;
  for (let token = tokens[next]; token?.kind === 'weekday'; token = tokens[next]) {
    weekdays.push(token.value);
    const joint = tokens[next + 1]?.kind;
    const joined = (joint === 'through' || joint === 'and') && tokens[next + 2]?.kind === 'weekday';
    next += joined ? 2 : 1;
  }
  return { weekdays, next: tokens[next]?.kind === 'comma' ? next + 1 : next };
}

function isDate({ kind }: DateToken): boolean {
  return kind === 'day' || kind === 'month' || kind === 'year' || kind === 'iso';
}
