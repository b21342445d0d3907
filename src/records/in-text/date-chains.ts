import { dateTokens } from './date-tokens.ts';
import { attachWeekdays, type DayToken } from './printed-weekdays.ts';

/** Part of a date, as far as it is printed. */
export interface Point {
  year?: number;
  month?: number;
  day?: number;
  iso?: string;
  /** The weekdays printed beside it, from 1, Monday: more than one where a list of them stands before a list of days. */
  weekdays: readonly number[] | undefined;
}

/** Points joined by "to" or "and", `25-26 March & 6-7 July 2009` are four; with their place in UTF-16 code units. */
export interface Chain {
  points: Point[];
  joints: ('through' | 'and')[];
  start: number;
  end: number;
}

/** The dates and lists of dates that stand in a text, in its order; what one prints once stands in each of its points. */
export function chainsIn(text: string): Chain[] {
  const tokens = attachWeekdays(dateTokens(text));
  const chains: Chain[] = [];
  let position = 0;
  while (position < tokens.length) {
    const chain = readChain(tokens, position);
    const [first, last] = [tokens[position], tokens[(chain?.next ?? 0) - 1]];
    if (chain !== undefined && first !== undefined && last !== undefined) {
      chains.push({ points: shared(chain.points), joints: chain.joints, start: first.start, end: last.end });
    }
    position = chain?.next ?? position + 1;
  }
  return chains;
}

/** The partial date a point gives, whether or not it exists; nothing where no year is known. */
export function valueOf({ year, month, day, iso }: Point): string | undefined {
  if (iso !== undefined) return iso;
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return [String(year), ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}

/** A chain before its place is known, and the token after it. */
type Reading = Omit<Chain, 'start' | 'end'> & { next: number };

function readChain(tokens: readonly DayToken[], from: number): Reading | undefined {
  const first = readPoint(tokens, from);
  if (first === undefined) return undefined;
  // "Between 1 July 2023 and 30 June 2024" is a range.
  const isBetween = tokens[from - (tokens[from - 1]?.kind === 'article' ? 2 : 1)]?.kind === 'between';
  const chain: Reading = { points: [first.point], joints: [], next: first.next };
  for (;;) {
    let position = chain.next + (tokens[chain.next]?.kind === 'comma' ? 1 : 0);
    const printed = tokens[position]?.kind;
    const joint = goesOnAsList(tokens, chain) ? 'and' : printed;
    if (joint !== 'through' && joint !== 'and') return chain;
    if (joint === printed) position += 1;
    while (tokens[position]?.kind === 'article' || tokens[position]?.kind === 'of') position += 1;
    const point = readPoint(tokens, position, chain.points.at(-1));
    if (point === undefined) return chain;
    chain.points.push(point.point);
    chain.joints.push(isBetween && chain.joints.length === 0 ? 'through' : joint);
    chain.next = point.next;
  }
}

/** Whether a comma parts days of one list, which ends in "and" and a later day: "3, 4 and 5 June", but not "Room 12, 3 June". */
function goesOnAsList(tokens: readonly DayToken[], { points, next }: Reading): boolean {
  let [at, before] = [next, points.at(-1)];
  for (let day = tokens[at + 1]; tokens[at]?.kind === 'comma' && day?.kind === 'day'; day = tokens[at + 1]) {
    if (before?.day === undefined || before.year !== undefined) return false;
    if (before.month === undefined && day.value <= before.day) return false;
    before = { day: day.value, weekdays: undefined };
    at += 2;
  }
  const joint = tokens[at]?.kind === 'comma' ? at + 1 : at;
  return at > next && tokens[joint]?.kind === 'and' && tokens[joint + 1]?.kind === 'day';
}

type Order = readonly ('day' | 'month' | 'year')[];

/** The orders in which a date is printed; commas and "of" between its parts do not count. */
const orders: readonly Order[] = [
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['day', 'month'],
  ['month', 'year'],
  ['month', 'day'],
  ['year'],
  ['month'],
  ['day'],
];

/** `before` is the point it is joined to: after "October 27" a day may take the year that follows it. */
function readPoint(
  tokens: readonly DayToken[],
  from: number,
  before?: Point,
): { point: Point; next: number } | undefined {
  const token = tokens[from];
  if (token?.kind === 'iso') return { point: { iso: token.value, weekdays: token.weekdays }, next: from + 1 };
  const dayOfSameMonth: readonly Order[] =
    before?.month !== undefined && before.day !== undefined ? [['day', 'year']] : [];
  for (const order of [...orders.slice(0, -1), ...dayOfSameMonth, ...orders.slice(-1)]) {
    const point: Point = { weekdays: undefined };
    let position = from;
    for (const part of order) {
      if (position > from) position = skipBetween(tokens, position, part);
      const found = tokens[position];
      if (found?.kind !== part) break;
      point[part] = found.value;
      point.weekdays ??= found.weekdays;
      position += 1;
    }
    if (order.every((part) => point[part] !== undefined)) return { point, next: position };
  }
  return undefined;
}

function skipBetween(tokens: readonly DayToken[], from: number, part: 'day' | 'month' | 'year'): number {
  const comma = part === 'year' && tokens[from]?.kind === 'comma' ? 1 : 0;
  return from + comma + (part !== 'day' && tokens[from + comma]?.kind === 'of' ? 1 : 0);
}

/** A month stands for the days joined before it, or after it; a year for the months joined before it. */
function shared(printed: readonly Point[]): Point[] {
  const points = printed.map((point) => ({ ...point }));
  for (const [index, point] of [...points.entries()].reverse()) {
    const month = points[index + 1]?.month;
    if (point.day !== undefined && point.month === undefined && month !== undefined) point.month = month;
  }
  for (const [index, point] of points.entries()) {
    const month = points[index - 1]?.month;
    if (point.day !== undefined && point.month === undefined && month !== undefined) point.month = month;
  }
  for (const [index, point] of [...points.entries()].reverse()) {
    const following = points[index + 1];
    if (point.month === undefined || point.year !== undefined) continue;
    if (following?.month !== undefined && following.year !== undefined) point.year = following.year;
  }
  return points;
}
