import { ordinalsIn } from '../records/in-text/ordinals.ts';
import { earliestDay, latestDay } from '../records/partial-date.ts';
import type { BodyNamed, Gathering, TextSetting } from './referable.ts';

/** What a text says of a session or meeting beside its body. */
export interface Wanted {
  kinds: readonly Gathering['kind'][];
  special: boolean;
  number: number;
}

/** The sessions and meetings of the archive, to be asked for by what texts say of them. */
export class Gatherings {
  /** The bodies that have any. */
  readonly bodies: readonly BodyNamed[];
  private readonly byBody: ReadonlyMap<string, readonly Gathering[]>;

  constructor(gatherings: readonly Gathering[], bodies: readonly BodyNamed[]) {
    this.byBody = Map.groupBy(gatherings, ({ body }) => body);
    this.bodies = bodies
      .filter(({ id }) => this.byBody.has(id))
      .map((body) => ({ ...body, names: [...new Set([...body.names, ...body.names.flatMap(withoutOrdinal)])] }));
  }

  of(body: string): readonly Gathering[] {
    return this.byBody.get(body) ?? [];
  }

  /**
   * The one that bears a number. "6th Special Session" is of the count of special sessions, or a special one of the
   * count of all; without the word, a number is of the count of all. One that was still years off when the text was
   * written is not meant.
   */
  numbered(body: string, { kinds, special, number }: Wanted, setting: TextSetting): Gathering | undefined {
    const fitting = this.of(body).filter(
      (each) =>
        kinds.includes(each.kind) && each.number === number && (special ? each.special : each.series === 'continuous'),
    );
    const [only] = fitting;
    return fitting.length === 1 && only !== undefined && !isFarOff(only, setting) ? only : undefined;
  }

  /** The one of these days. */
  dated(body: string, { start, end }: { start: string; end: string }): Gathering | undefined {
    const fitting = this.of(body).filter(({ dates }) =>
      dates.some((each) => each.start === start && (each.end ?? each.start) === end),
    );
    return new Set(fitting.map(({ href }) => href)).size === 1 ? fitting[0] : undefined;
  }

  /**
   * The last session that was over when the text was written, or the first that was still to come. Known only where
   * the register has the sessions on both sides of that day, in each count of the body.
   */
  around(body: string, when: 'before' | 'after', { date }: TextSetting): Gathering | undefined {
    if (date?.length !== 10) return undefined;
    const sessions = this.of(body).filter(({ kind }) => kind === 'session');
    const sides = [...Map.groupBy(sessions, ({ series }) => series).values()].map((series) => sidesOf(series, date));
    if (sides.length === 0 || sides.includes(undefined)) return undefined;
    const found = sides.flatMap((side) => side?.[when] ?? []).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    return when === 'before' ? found.at(-1) : found[0];
  }
}

/** The sessions of one count on both sides of a day; nothing where a session that may stand between is not known. */
function sidesOf(series: readonly Gathering[], date: string) {
  const numbered = new Map(series.map((each) => [each.number, each]));
  const over = [...numbered].filter(([number, each]) => number !== undefined && isOver(each, date));
  const last = Math.max(0, ...over.map(([number]) => number ?? 0));
  const inProgress = numbered.get(last + 1);
  const next = inProgress !== undefined && isOn(inProgress, date) ? numbered.get(last + 2) : inProgress;
  if (next === undefined || next.dates.length === 0 || next.dates.some(({ start }) => earliestDay(start) <= date)) {
    return undefined;
  }
  return { before: numbered.get(last), after: next };
}

function isOver({ dates }: Gathering, date: string): boolean {
  return dates.length > 0 && dates.every(({ start, end }) => latestDay(end ?? start) < date);
}

function isOn({ dates }: Gathering, date: string): boolean {
  return dates.some(({ start, end }) => start.length === 10 && start <= date && date <= (end ?? start));
}

function startOf({ dates }: Gathering): string {
  return dates[0]?.start ?? '';
}

/** How many years ahead a text may speak of a session by its number. */
const foreseen = 2;

function isFarOff(gathering: Gathering, { date }: TextSetting): boolean {
  const year = startOf(gathering).slice(0, 4);
  return date !== undefined && year !== '' && Number(year) > Number(date.slice(0, 4)) + foreseen;
}

/** `Seventh Coordination Meeting` → `Coordination Meeting`, which is counted by other numbers too. */
function withoutOrdinal(name: string): string[] {
  const [first] = ordinalsIn(name);
  return first?.start === 0 && first.end < name.length ? [name.slice(first.end).trim()] : [];
}

/**
 * The number that the name of a meeting gives it: 3 of `Global Forum on Migration and Development, third meeting`, 7 of
 * `Seventh Coordination Meeting on International Migration`; none of `International Dialogue, first workshop`.
 */
export function meetingNumber(name: string, body: Pick<BodyNamed, 'names'>): number | undefined {
  const [ordinal, ...others] = ordinalsIn(name);
  if (ordinal === undefined || others.length > 0) return undefined;
  const after = name.slice(ordinal.end).trim();
  const counted = ordinal.start === 0 ? body.names.some((each) => after.startsWith(each)) : after === 'meeting';
  return counted ? ordinal.value : undefined;
}
