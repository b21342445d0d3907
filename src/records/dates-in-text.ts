import { dateTokens, type DateToken } from './date-tokens.ts';
import { isPartialDate } from './partial-date.ts';

/** A date or a range of dates as printed: both ends are partial dates of the same precision. */
export interface PrintedDate {
  start: string;
  end: string;
}

/**
 * The dates that stand in a text, in its order: `4-5 May 2009` → `[{ start: "2009-05-04", end: "2009-05-05" }]`.
 * Reads English, French and Spanish, days before or after the month, and ISO 8601. What a list or range prints once
 * stands for all of it: `25-26 March & 6-7 July 2009`. A date that does not exist, a range that runs backwards and
 * a day without a year give nothing.
 */
export function datesIn(text: string): PrintedDate[] {
  const tokens = withoutWeekdays(dateTokens(text));
  const dates: PrintedDate[] = [];
  let position = 0;
  while (position < tokens.length) {
    const chain = readChain(tokens, position);
    dates.push(...(chain === undefined ? [] : datesOf(chain)));
    position = chain?.next ?? position + 1;
  }
  return dates;
}

/** Part of a date, as far as it is printed. */
interface Point {
  year?: number;
  month?: number;
  day?: number;
  iso?: string;
}

/** Points joined by "to" or "and". */
interface Chain {
  points: Point[];
  joints: ('through' | 'and')[];
  next: number;
}

function withoutWeekdays(tokens: DateToken[]): DateToken[] {
  return tokens.filter(
    ({ kind }, index) => kind !== 'weekday' && !(kind === 'comma' && tokens[index - 1]?.kind === 'weekday'),
  );
}

function readChain(tokens: readonly DateToken[], from: number): Chain | undefined {
  const first = readPoint(tokens, from);
  if (first === undefined) return undefined;
  const chain: Chain = { points: [first.point], joints: [], next: first.next };
  for (;;) {
    let position = chain.next + (tokens[chain.next]?.kind === 'comma' ? 1 : 0);
    const joint = tokens[position]?.kind;
    if (joint !== 'through' && joint !== 'and') return chain;
    position += 1;
    while (tokens[position]?.kind === 'article' || tokens[position]?.kind === 'of') position += 1;
    const point = readPoint(tokens, position, chain.points.at(-1));
    if (point === undefined) return chain;
    chain.points.push(point.point);
    chain.joints.push(joint);
    chain.next = point.next;
  }
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
  tokens: readonly DateToken[],
  from: number,
  before?: Point,
): { point: Point; next: number } | undefined {
  const token = tokens[from];
  if (token?.kind === 'iso') return { point: { iso: token.value }, next: from + 1 };
  const dayOfSameMonth: readonly Order[] =
    before?.month !== undefined && before.day !== undefined ? [['day', 'year']] : [];
  for (const order of [...orders.slice(0, -1), ...dayOfSameMonth, ...orders.slice(-1)]) {
    const point: Point = {};
    let position = from;
    for (const part of order) {
      if (position > from) position = skipBetween(tokens, position, part);
      const found = tokens[position];
      if (found?.kind !== part) break;
      point[part] = found.value;
      position += 1;
    }
    if (order.every((part) => point[part] !== undefined)) return { point, next: position };
  }
  return undefined;
}

function skipBetween(tokens: readonly DateToken[], from: number, part: 'day' | 'month' | 'year'): number {
  const comma = part === 'year' && tokens[from]?.kind === 'comma' ? 1 : 0;
  return from + comma + (tokens[from + comma]?.kind === 'of' ? 1 : 0);
}

function datesOf({ points, joints }: Chain): PrintedDate[] {
  const values = shared(points).map(valueOf);
  const dates: PrintedDate[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const [start, end] = [values[index], values[index + 1]];
    const through = joints[index] === 'through';
    if (through) index += 1;
    const ends = through ? [start, end] : [start];
    if (ends.some((value) => value !== undefined && !isPartialDate(value))) continue;
    if (through && start !== undefined && end?.length === start.length) {
      if (start <= end) dates.push({ start, end });
    } else {
      for (const value of ends) if (value !== undefined) dates.push({ start: value, end: value });
    }
  }
  return dates;
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

/** The partial date a point gives, whether or not it exists; nothing where no year is known. */
function valueOf({ year, month, day, iso }: Point): string | undefined {
  if (iso !== undefined) return iso;
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return [String(year), ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}
