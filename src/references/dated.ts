import { beforeDay, dateSpansIn } from '../records/dates-in-text.ts';
import { sessionWords } from '../records/in-text/session-words.ts';
import { isMeant } from './bodies.ts';
import type { Gatherings } from './gatherings.ts';
import type { FindBodies } from './owner.ts';
import type { Reference, TextSetting } from './referable.ts';

const special = String.raw`\s+(?:special|sp[ée]ciale|extraordinar(?:y|ia)|extraordinaire)`;
const gathering = sessionWords.map(({ pattern }) => pattern.replaceAll(/\(\?<\w+>/g, '(?:')).join('|');
const held = String.raw`(?:(?:which|that)\s+(?:was\s+)?|qui\s+s[’']est\s+)?(?:held|met|convened|tenue?|réunie?|celebrad[ao]|reunid[ao])`;
const place = String.raw`(?-i:\p{Lu})\p{L}+(?:\s(?-i:\p{Lu})\p{L}+)?,`;
/** What may stand between a body and the days of its session: `’s session, held from `, `, les `, ` (`, `, Geneva, `. */
const between = new RegExp(
  String.raw`^(?:['’]s(?=\s))?(?:(?:${special})?\s+(?:${gathering})(?:${special})?)?(?:\s*[,:([–—]|\s+-)?(?:\s*${held}(?!\p{L}))?(?:\s*${place})?(?:\s*(?<!\p{L})${beforeDay}(?!\p{L}))*\s*$`,
  'iu',
);

/** How far from the body its days may end, in characters: both may be printed with their weekdays. */
const reach = 120;

/** Finds the sessions and meetings that a text names by their body and days: `SCPF 4-5 May 2009` (policy 1.5). */
export function datedFinder(gatherings: Gatherings, findBodies: FindBodies) {
  return (text: string, setting: TextSetting): Reference[] => {
    if (!/\d{4}/.test(text)) return [];
    return findBodies(text).flatMap(({ body, start, end }): Reference[] => {
      const following = text.slice(end, end + reach);
      if (!/\d{4}/.test(following)) return []; // quick to tell
      const days = dateSpansIn(following).find(({ precision }) => precision === 'day');
      const [first, last] = [days?.dates[0], days?.dates.at(-1)];
      if (days === undefined || first === undefined || last === undefined) return [];
      if (!between.test(text.slice(end, end + days.start))) return [];
      // The words after the name are its own here, so that only what stands before it can be another's.
      if (!isMeant(body, text.slice(0, end), { start, end }, setting)) return [];
      const href = gatherings.dated(body.id, { start: first.start, end: last.end })?.href;
      return href === undefined ? [] : [{ start, end: end + days.end, href }];
    });
  };
}
