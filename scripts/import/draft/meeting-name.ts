import type { Claim } from '../../../src/records/calendar.ts';
import { beforeDay, dateSpansIn } from '../../../src/records/dates-in-text.ts';
import { ordinalsIn } from '../../../src/records/in-text/ordinals.ts';
import { wordCount } from './zones.ts';

/** What a line or sentence says of a meeting beside its dates. */
export interface MeetingName {
  name: string;
  /** Whether it names the meeting or its body itself, and does not leave that to a heading. */
  isOwn: boolean;
  status: Claim['status'];
  place?: string;
}

const nouns =
  'sessions?|meetings?|conferences?|workshops?|forum|seminars?|dialogues?|consultations?|summit|réunions?|conférence|séance|atelier|séminaire|sommet|reunión|reuniones|conferencia|período de sesiones|taller|foro|seminario|cumbre';
const noun = new RegExp(String.raw`(?<!\p{L})(?:${nouns})(?!\p{L})`, 'iu');

/** Whether words such as those of a heading are of a meeting. */
export function isOfMeetings(words: string): boolean {
  return noun.test(words) || /(?<!\p{L})(?:calendar|calendrier|calendario)(?!\p{L})/iu.test(words);
}

/** Whether words such as those of a title are of several meetings, which the lines below them date. */
export function listsMeetings(words: string): boolean {
  return /(?<!\p{L})(?:calend(?:ar|rier|ario)|schedule|sessions|meetings|conferences|workshops|seminars|réunions|séances|reuniones|sesiones)(?!\p{L})/iu.test(
    words,
  );
}

/** Verbs that say of a meeting when it is or was held. */
const future =
  /(?<!\p{L})(?:will (?:be held|take place|be convened|meet|open)|(?:is|are) (?:to be held|to take place|scheduled)|scheduled (?:to|for)|to be held|se tiendra|aura lieu|doit se tenir|se celebrará|tendrá lugar|está previst[oa])(?!\p{L})/iu;
const past =
  /(?<!\p{L})(?:(?:was|were) (?:held|convened)|took place|(?:meeting|session|conference|workshop) held|s['’]est tenue?|a eu lieu|se celebró|tuvo lugar|celebrad[oa])(?!\p{L})/iu;
const cancelled = /(?<!\p{L})(?:cancell?ed|annulée?s?|cancelad[oa]s?)(?!\p{L})/iu;
/** Put off from the days that are printed: those after "postponed to" are the new ones. */
const postponed =
  /(?<!\p{L})(?:postponed|deferred|reporté|reportée|différée?|ajournée?|aplazad[oa]|pospuest[oa])s?(?!\p{L})(?!\s+(?:to|until|au?|à|al|hasta|para)(?!\p{L}))/iu;

/** What a line or sentence says of a meeting that did not come about on the days it names. */
function notHeld(words: string): 'cancelled' | 'postponed' | undefined {
  return cancelled.test(words) ? 'cancelled' : postponed.test(words) ? 'postponed' : undefined;
}

/** A line of a list has no more words and signs than this. */
const lineWords = 16;
const lineLength = 300;

/** What leads from a name to its day. */
const trailing = new RegExp(String.raw`(?:^|\s)${beforeDay}\s*$`, 'iu');

/**
 * The name of a meeting in a line of a list; the heading is a part of it unless the line names the meeting or its body
 * whole. Nothing in a line that is a sentence.
 */
export function nameInLine(line: string, heading: string, isBody: (words: string) => boolean): MeetingName | undefined {
  if (line.length > lineLength || wordCount(line) > lineWords || /\p{Ll}[.!?]$/u.test(line)) return undefined;
  const printed = dateSpansIn(line).filter(({ precision }) => precision === 'day');
  const [first, last] = [printed[0], printed.findLast(({ dates }) => dates.length > 0)];
  if (first === undefined || last === undefined) return undefined;
  const unmarked = line.slice(0, first.start).replace(/^(?:\(?\w{1,4}[.)]|[-•–])\s+/u, '');
  const own = unmarked
    .replace(trailing, '')
    .replace(/[\s,:;(–—-]+$/u, '')
    .trim();
  const above = noun.test(heading) ? heading : '';
  const isOwn = noun.test(own) || isBody(own);
  const parts = isOwn ? [own] : [above, own];
  const name = parts.filter((part) => part !== '').join(': ');
  const place = /^[\s,–—-]+(?<place>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})$/u.exec(line.slice(last.end));
  const status = notHeld(line) ?? 'planned';
  return name === ''
    ? undefined
    : { name, isOwn, status, ...(place?.groups?.['place'] && { place: place.groups['place'] }) };
}

/** The name of a meeting in a sentence that says when it is or was held, and the place before the date. */
export function nameInSentence(sentence: string): MeetingName | undefined {
  const held = past.exec(sentence);
  const verb = future.exec(sentence) ?? held;
  if (verb === null) return undefined;
  const name = properName(sentence.slice(0, verb.index)) ?? properName(sentence.slice(0, verb.index + verb[0].length));
  if (name === undefined) return undefined;
  const status = notHeld(sentence) ?? (verb === held ? 'held' : 'planned');
  const place = placeBeforeDate(sentence);
  return { name, isOwn: true, status, ...(place !== undefined && { place }) };
}

/** "In Geneva, Switzerland, from 18 to 20 June 2008": the place. */
function placeBeforeDate(sentence: string): string | undefined {
  const at =
    /(?<!\p{L})(?:in|at|à|en)\s+(?<place>\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})(?:,\s*(?:the\s+)?\p{Lu}[\p{L} ]+)?,?\s+(?:from|on|du|le|del|el)\s+$/u;
  return dateSpansIn(sentence)
    .map(({ start }) => at.exec(sentence.slice(0, start))?.groups?.['place'])
    .find((place) => place !== undefined);
}

const capital = String.raw`\p{Lu}[\p{L}\d'’-]*`;
const joint = String.raw`(?:\s+(?:of|on|for|and|the|de|du|des|la|sur|sobre|del|los|y|et|à))*`;
const phrase = String.raw`${capital}(?:${joint}\s+${capital})*`;
const phraseWithNoun = new RegExp(
  String.raw`(?<!\p{L})${phrase}(?:\s+(?:${nouns})(?!\p{L})(?:${joint}\s+${phrase})?)?`,
  'gu',
);

/** The last phrase with capitals that has a word for a meeting: "seventy-second IASC Working Group meeting". */
function properName(words: string): string | undefined {
  // An ordinal is a part of the name, as a word with a capital is.
  const read = ordinalsIn(words).reduce(
    (text, { start, end }) => text.slice(0, start) + 'N'.repeat(end - start) + text.slice(end),
    words,
  );
  const found = [...read.matchAll(phraseWithNoun)].map(({ 0: name, index }) =>
    words.slice(index, index + name.length).replace(/^(?:The|A|An|La|Le|El|In|At|On)\s+/u, ''),
  );
  return found.findLast((name) => noun.test(name) && wordCount(name) > 1);
}
