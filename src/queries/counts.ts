import type { Archive } from './archive.ts';
import type { BodyEntry } from './bodies.ts';
import { sessionsByBody, type SessionEntry } from './sessions.ts';

/** How the sessions of a body are counted, as far as the archive's sessions show. */
export interface Counts {
  /**
   * The least and the greatest number in the count of all sessions, and how many between them have no record; and the greatest
   * that a special session bears.
   */
  continuous: { first: number; last: number; without: number; lastSpecial: number | undefined } | undefined;
  /** The sessions of the count of special sessions alone, in its order. */
  special: SessionEntry[];
  /** Numbers in the count of all sessions that sessions of other bodies bear too. */
  shared: { number: number; sessions: SessionEntry[] }[];
}

/** The counts of a body; `undefined` where the archive has no session of it. */
export function countsOf(archive: Archive, { id }: BodyEntry): Counts | undefined {
  const groups = sessionsByBody(archive);
  const own = groups.find(({ body }) => body.id === id)?.sessions;
  if (own === undefined) return undefined;
  const counted = own.filter(({ record }) => record.series === 'continuous');
  const numbers = counted.flatMap(({ record }) => record.number ?? []);
  const lastSpecial = counted.findLast(({ record }) => record.kind === 'special')?.record.number;
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const others = groups.flatMap(({ sessions }) => sessions).filter(({ record }) => record.body !== id);
  const shared = numbers.flatMap((number) => {
    const sessions = others.filter(({ record }) => record.series === 'continuous' && record.number === number);
    return sessions.length === 0 ? [] : [{ number, sessions }];
  });
  return {
    continuous:
      numbers.length === 0 ? undefined : { first, last, without: last - first + 1 - numbers.length, lastSpecial },
    special: own.filter(({ record }) => record.series === 'special'),
    shared,
  };
}
