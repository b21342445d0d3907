import { datesIn } from '../../records/dates-in-text.ts';
import { isMeant } from './bodies.ts';
import type { Gatherings } from './gatherings.ts';
import type { FindBodies } from './owner.ts';
import type { Reference, Setting } from './referable.ts';

const days = String.raw`\d{1,2}(?:\s*[-–]\s*\d{1,2})?\s+\p{Lu}\p{Ll}+\.?,?\s+(?:19|20)\d\d(?!\d)`;
const dated = new RegExp(String.raw`^(?:\s+(?:[Ss]pecial\s+)?[Ss]ession)?,?\s+(?<days>${days})`, 'u');

/** Finds the sessions and meetings that a text names by their body and days: `SCPF 4-5 May 2009` (policy 1.5). */
export function datedFinder(gatherings: Gatherings, findBodies: FindBodies) {
  return (text: string, setting: Setting): Reference[] => {
    if (!/\d{4}/.test(text)) return [];
    return findBodies(text).flatMap(({ body, start, end }): Reference[] => {
      const match = dated.exec(text.slice(end, end + 60));
      const [date] = datesIn(match?.groups?.['days'] ?? '');
      if (match === null || date === undefined) return [];
      // The words after the name are its own here, so that only what stands before it can be another's.
      if (!isMeant(body, text.slice(0, end), { start, end }, setting)) return [];
      const href = gatherings.dated(body.id, date)?.href;
      return href === undefined ? [] : [{ start, end: end + match[0].length, href }];
    });
  };
}
