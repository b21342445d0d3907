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
  /** It prints days that cannot be told: none of it is a date. */
  inDoubt: boolean;
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
      const points = shared(chain.points);
      const inDoubt = chain.inDoubt || hidesDay(points);
      chains.push({ points, joints: chain.joints, inDoubt, start: first.start, end: last.end });
    }
    position = chain?.next ?? position + 1;
  }
  return chains;
}

/** Whether a year stands after days of which no more is known: "22-24-03-2017" is not the year 2017. */
function hidesDay(points: readonly Point[]): boolean {
  const isHidden = (point: Point | undefined) => point?.day !== undefined && point.month === undefined;
  const hidden = points.findIndex((point, index) => isHidden(point) && isHidden(points[index + 1]));
  return hidden !== -1 && points.slice(hidden).some((point) => valueOf(point) !== undefined);
}

/** The partial date a point gives, whether or not it exists; nothing where no year is known. */
export function valueOf({ year, month, day, iso }: Point): string | undefined {
  if (iso !== undefined) return iso;
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  return [String(year), ...[month, day].filter((part) => part !== undefined).map(twoDigits)].join('-');
}

/** A chain before its place is known, and the token after it. */
type Reading = Omit<Chain, 'start' | 'end'> & {
  next: number;
  /** The month of the days that follow, where a date has printed it before its day, and no year yet: "November 27, 28". */
  monthOfDays: number | undefined;
};

function readChain(tokens: readonly DayToken[], from: number): Reading | undefined {
  const first = readPoint(tokens, from);
  if (first === undefined) return undefined;
  const before = tokens[from - 1]?.kind;
  // "Between 1 July 2023 and 30 June 2024" is a range, and so is "entre los días 4 y 6".
  const isBetween =
    tokens.slice(Math.max(0, from - 3), from).findLast(({ kind }) => kind !== 'article')?.kind === 'between';
  // "3.4 May", and the rest of a number whose beginning is none of a date.
  const isRest = tokens[from]?.glued === true || (before === 'fraction' && tokens[from]?.kind === 'month');
  const chain: Reading = {
    points: [first.point],
    joints: [],
    inDoubt: first.inDoubt || isRest,
    next: first.next,
    monthOfDays: first.monthOfDays,
  };
  for (;;) {
    const joint = readJoint(tokens, chain, before);
    if (joint === undefined) return chain;
    const point = readPoint(tokens, joint.next, chain.monthOfDays);
    if (point === undefined) return chain;
    const [last, previous] = [chain.points.at(-1), chain.joints.at(-1)];
    const isThird = joint.kind === 'through' && previous === 'through' && last?.month === undefined;
    const isOfThings = before === 'several' && chain.points[0]?.month === undefined;
    const isTorn = joint.glued && joint.kind === 'and' && !goesOnAsNumber(last, point.point);
    chain.inDoubt ||= point.inDoubt || isThird || isOfThings || isTorn;
    chain.points.push(point.point);
    chain.joints.push(isBetween && chain.joints.length === 0 ? 'through' : joint.kind);
    chain.next = point.next;
    chain.monthOfDays = point.monthOfDays;
  }
}

/** What joins the next point to a chain, and where that begins; nothing where the chain ends. */
function readJoint(
  tokens: readonly DayToken[],
  chain: Reading,
  before: DayToken['kind'] | undefined,
): { kind: 'through' | 'and'; glued: boolean; next: number } | undefined {
  const { points, next } = chain;
  const [sign, last] = [tokens[next], points.at(-1)];
  const glued = sign?.glued === true;
  const isSign = sign?.kind === 'comma' || sign?.kind === 'semicolon';
  const printed = tokens[next + (sign?.kind === 'comma' ? 1 : 0)]?.kind;
  const after = (kind: 'through' | 'and', from: number) => ({ kind, glued, next: skipSmall(tokens, from, true) });
  if (printed === 'through' || printed === 'and') return after(printed, next + (sign?.kind === 'comma' ? 2 : 1));
  if (sign?.kind === 'slash') {
    if (last?.iso !== undefined) return tokens[next + 1]?.kind === 'iso' ? after('through', next + 1) : undefined;
    const isOfDays =
      last?.day === undefined
        ? last?.month !== undefined
        : last.month !== undefined || tokens[next + 1]?.kind === 'day';
    return isOfDays || glued ? after('and', next + 1) : undefined;
  }
  if (!isSign || !(glued || goesOnAsList(tokens, chain, before))) return undefined;
  return { kind: 'and', glued, next: skipSmall(tokens, next + 1, chain.joints.at(-1) === 'through') };
}

/** Whether the next part of a number is the day after the last: "27,28", "30 June 2009/1 July"; but not "2018/19". */
function goesOnAsNumber(last: Point | undefined, { day }: Point): boolean {
  return last?.day !== undefined && day !== undefined && (last.month !== undefined || last.day < day);
}

/** The place after "the": "le 1er, le 2"; and after "of" where a list may go on so: "y del 8", "du 1er au 3, du 8 au 10". */
function skipSmall(tokens: readonly DayToken[], from: number, of: boolean): number {
  let at = from;
  while (tokens[at]?.kind === 'article' || (of && tokens[at]?.kind === 'of')) at += 1;
  return at;
}

/**
 * Whether a comma parts days of one list, each later than the one before: "3, 4 and 5 June", "1–3, 8–10 May", "June 3,
 * 4 and 5, 2019", but not "Room 12, 3 June 2019" nor "Geneva 19, 22 May 2009". It ends in its month or, after the month,
 * in its year; where two days alone are parted by it, what stands before them must not be a name.
 */
function goesOnAsList(
  tokens: readonly DayToken[],
  { points, joints, next, monthOfDays }: Reading,
  before: DayToken['kind'] | undefined,
): boolean {
  const last = points.at(-1);
  if (last?.day === undefined || last.year !== undefined) return false;
  const monthFirst = monthOfDays !== undefined;
  if (monthFirst && tokens[next + 1]?.kind === 'month' && tokens[next + 2]?.kind === 'day') return true;
  const isLoose = last.month !== undefined && !monthFirst;
  let [at, day, count] = [next, isLoose ? 0 : last.day, 1];
  let [signs, isRange] = [0, joints.at(-1) === 'through'];
  let isPlain = !isRange;
  for (;;) {
    const sign = tokens[at]?.kind;
    const joint = sign === 'comma' ? tokens[at + 1]?.kind : sign;
    const isWord = joint === 'and' || joint === 'through';
    if (!isWord && sign !== 'comma' && sign !== 'slash' && (sign !== 'semicolon' || isLoose)) break;
    const place = skipSmall(tokens, at + (isWord && sign === 'comma' ? 2 : 1), isWord || isRange);
    const token = tokens[place];
    if (token?.kind !== 'day' || token.value <= day) break;
    if (isWord) isPlain = false;
    else signs += 1;
    isRange = joint === 'through';
    [at, day, count] = [place + 1, token.value, count + 1];
  }
  if (signs === 0) return false;
  const end = tokens[at]?.kind === 'of' || tokens[at]?.kind === 'comma' || tokens[at]?.kind === 'and' ? at + 1 : at;
  if (monthFirst) {
    return tokens[end]?.kind === 'year' || (tokens[end]?.kind === 'month' && tokens[end + 1]?.kind === 'day');
  }
  if (tokens[end]?.kind !== 'month' || (end > at && tokens[at]?.kind !== 'of')) return false;
  if (isLoose || points.length > 1 || before === 'several') return true;
  if (before === 'counted' || before === 'through') return false; // "item 12, 13 June", "COVID-19, 20 May"
  return !isPlain || count > 2 || before === undefined || announcing.has(before);
}

/** What may stand before days that a comma alone parts: "on 3, 4 May", "(3, 4 May", but not "Geneva 19, 22 May". */
const announcing: ReadonlySet<DayToken['kind']> = new Set([
  ...(['article', 'of', 'between', 'and', 'comma', 'bracket', 'other'] as const),
]);

type Order = readonly ('day' | 'month' | 'year')[];

/** The orders in which a date is printed; commas and "of" between its parts do not count. */
const orders: readonly Order[] = [
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
  ['year', 'month', 'day'],
  ['day', 'month'],
  ['month', 'year'],
  ['month', 'day'],
  ['year'],
  ['month'],
  ['day'],
];

/** `monthOfDays` is that of the points it is joined to: after "October 27" a day is of October, and may take the year that follows it. */
function readPoint(
  tokens: readonly DayToken[],
  from: number,
  monthOfDays?: number,
): { point: Point; inDoubt: boolean; next: number; monthOfDays: number | undefined } | undefined {
  const token = tokens[from];
  const alone = { next: from + 1, monthOfDays: undefined };
  if (token?.kind === 'unread') return { point: { weekdays: undefined }, inDoubt: true, ...alone };
  if (token?.kind === 'iso') return { point: { iso: token.value, weekdays: token.weekdays }, inDoubt: false, ...alone };
  const dayOfSameMonth: readonly Order[] = monthOfDays === undefined ? [] : [['day', 'year']];
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
    if (order.some((part) => point[part] === undefined)) continue;
    // "Budget 2018 May 3, 2019"
    if (order[0] === 'year' && order.length > 1 && tokens[skipBetween(tokens, position, 'year')]?.kind === 'year')
      continue;
    const goesOn = order[0] === 'month' ? point.day !== undefined : point.month === undefined;
    if (point.day !== undefined && monthOfDays !== undefined) point.month ??= monthOfDays;
    return {
      point,
      inDoubt: false,
      next: position,
      monthOfDays: goesOn && point.year === undefined ? point.month : undefined,
    };
  }
  return undefined;
}

function skipBetween(tokens: readonly DayToken[], from: number, part: 'day' | 'month' | 'year'): number {
  const sign = tokens[from];
  // "June 20, 2019", and "June 20/2019" as one number.
  const isSign = sign?.kind === 'comma' || (sign?.kind === 'slash' && sign.glued === true);
  const comma = part === 'year' && isSign ? 1 : 0;
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
