import { dateSpansIn, joinDays } from '../records/in-text/dates.ts';
import { isMeant } from './bodies.ts';
import type { Gatherings } from './gatherings.ts';
import type { FindBodies } from './owner.ts';
import type { Reference, TextSetting } from './referable.ts';

/** What may stand between a body and the days of its session. */
const between = /^(?:\s+(?:special\s+)?session)?,?\s+$/i;

/** Finds the sessions and meetings that a text names by their body and days: `SCPF 4-5 May 2009` (policy 1.5). */
export function datedFinder(gatherings: Gatherings, findBodies: FindBodies) {
  return (text: string, setting: TextSetting): Reference[] => {
    if (!/\d{4}/.test(text)) return [];
    return findBodies(text).flatMap(({ body, start, end }): Reference[] => {
      const following = text.slice(end, end + 60);
      if (!/\d{4}/.test(following)) return []; // quick to tell
      const days = dateSpansIn(following).find(({ precision }) => precision === 'day');
      const [date, ...others] = joinDays(days?.dates ?? []);
      if (days === undefined || date === undefined || others.length > 0) return [];
      if (!between.test(text.slice(end, end + days.start))) return [];
      // The words after the name are its own here, so that only what stands before it can be another's.
      if (!isMeant(body, text.slice(0, end), { start, end }, setting)) return [];
      const href = gatherings.dated(body.id, date)?.href;
      return href === undefined ? [] : [{ start, end: end + days.end, href }];
    });
  };
}
