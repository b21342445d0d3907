import { foldWords } from '../records/fold.ts';
import type { OrdinalSpan } from '../records/in-text/ordinals.ts';
import { sessionWords } from '../records/in-text/session-words.ts';
import { bodySource, ownerOfName } from './bodies.ts';
import type { BodyNamed, Gathering, Span } from './referable.ts';

/** A session or meeting as a text writes it around what stands for its number. */
export interface Written extends Span {
  /** Either, where the word may mean both: `reunión`. */
  kinds: readonly Gathering['kind'][];
  special: boolean;
  plural: boolean;
  /** The body named with it, and where; `apart` by a comma or dash: "Council, 109th Session". */
  body?: { named: BodyNamed; span: Span; apart?: true };
  /** Words where the name of its body would stand, that name none of those known: "of the Human Rights Council". A link may not guess whose; a draft doubts. */
  stranger?: Span;
}

const before = String.raw`(?:\(?(?<special>special|extraordinary)\)?\s+|(?:regular|ordinary|plenary)\s+)?`;
const behind = String.raw`(?:\s+\(?(?:(?<after>extraordinaires?|extraordinarias?|sp[ée]ciales?|especial(?:es)?)|(?:ordinaires?|ordinarias?|pl[ée]ni[èe]res?)|(?<plenary>plenarias?))\)?(?!\p{L}))?`;

/** The words for sessions, each with the languages in which it is one: "premier" is no ordinal before an English one. */
const nouns = sessionWords.map(({ pattern, languages, kinds }) => ({
  pattern: new RegExp(String.raw`^\s+${before}${pattern}(?![\p{L}-])${behind}`, 'iu'),
  languages,
  kinds,
}));

const connector = String.raw`\s+(?:of(?:\s+the)?|du|des|del|de(?:\s+(?:la|los|las))?)\s+|\s+(?:de\s+l|d)[’']\s*`;
const capitals = String.raw`\p{Lu}[\p{L}-]*(?:\s+(?:(?:on|and|of|for|des?|du|et|y)\s+)*\p{Lu}[\p{L}-]*)*`;
const ofStranger = new RegExp(String.raw`^(?i:${connector})(?<stranger>${capitals}|\p{L}+)`, 'du');
/** What makes it a session of something that is no body: "session of 2018", "session on migration", "session consacrée à". */
const goesOn = new RegExp(
  String.raw`^(?:${connector}|\s+(?:for|on|sur|pour|sobre|para|devoted|dedicated|dedicad[oa]s?)\s|[^.,;]{0,25}?\sconsacrée?s?\s)`,
  'iu',
);
const apart = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<name>${capitals})\s*[,:(–—-]\s*(?:(?i:the|la|le|el|l[’'])\s*)?$`,
  'du',
);

/** What stands for a number: an ordinal, or "recent", which is of no language in particular. */
type Numbered = Span & Partial<Pick<OrdinalSpan, 'languages'>>;

/** How far from its number a body is looked for, in characters: no name is longer. */
const reach = 160;

/** Makes a reader of whole names: the body that words name, in whatever case, perhaps with the name of its parent. */
export function bodyNamer(bodies: readonly BodyNamed[]): (words: string) => BodyNamed | undefined {
  const named = new Map(
    bodies.flatMap((body) =>
      body.names.flatMap((name) =>
        ['', ...body.parentNames].map((parent) => [foldWords(`${parent} ${name}`), body] as const),
      ),
    ),
  );
  return (words) => named.get(foldWords(words));
}

/**
 * Makes a reader of the forms in which texts name a session beside what stands for its number: "96th Session of the
 * Council", "the Council’s 96th session", "96th Council Session", "third GFMD meeting", "third GFMD", "96e session
 * (extraordinaire) du Conseil", "96.ª reunión del Consejo", "Council, 96th Session", and "96th session" alone.
 */
export function sessionForms(bodies: readonly BodyNamed[]): (text: string, number: Numbered) => Written | undefined {
  const source = bodySource(bodies);
  const bodyCalled = bodyNamer(bodies);
  const ofBody = new RegExp(String.raw`^(?i:${connector})${source}`, 'du');
  const unnamed = new RegExp(String.raw`^\s+${source}`, 'du');
  const owner = new RegExp(String.raw`${source}[’']s?\s+$`, 'du');

  const bodyOf = (match: RegExpExecArray, text: string, offset: number): Pick<Written, 'body' | 'stranger'> => {
    const [named, span] = [bodyCalled(match.groups?.['body'] ?? ''), spanOf(match, 'body', offset)];
    if (named === undefined) return {};
    return ownerOfName(named, text, span) === 'another' ? { stranger: span } : { body: { named, span } };
  };
  /** The body before a session that none is named after: its owner, or apart. */
  const bodyBefore = (text: string, { start }: Span): Partial<Written> => {
    const from = Math.max(0, start - reach);
    const words = text.slice(from, start);
    const owned = owner.exec(words);
    if (owned !== null) return { ...bodyOf(owned, text.slice(0, start), from), start: from + owned.index };
    const match = apart.exec(words);
    if (match === null) return {};
    const [named, span] = [bodyCalled(match.groups?.['name'] ?? ''), spanOf(match, 'name', from)];
    return named === undefined ? { stranger: span } : { body: { named, span, apart: true } };
  };
  /** What follows the word for a session: its body, words that are none, or nothing of the kind. */
  const bodyAfter = (text: string, written: Written, number: Span): Written | undefined => {
    const rest = text.slice(written.end, written.end + reach);
    const named = ofBody.exec(rest);
    if (named !== null) return { ...written, end: written.end + named[0].length, ...bodyOf(named, text, written.end) };
    const strange = ofStranger.exec(rest);
    if (strange !== null) return { ...written, stranger: spanOf(strange, 'stranger', written.end) };
    return goesOn.test(rest) ? undefined : { ...written, ...bodyBefore(text, number) };
  };

  return (text, number) => {
    const alone = nounAt(text, number, number.end);
    if (alone !== undefined) return bodyAfter(text, alone, number);
    const named = unnamed.exec(text.slice(number.end, number.end + reach));
    if (named === null) return undefined;
    const end = number.end + named[0].length;
    const written = nounAt(text, number, end);
    // "109th Council Session": the word after the name is the session’s.
    if (written !== undefined) return { ...written, ...bodyOf(named, text.slice(0, end), number.end) };
    if (number.languages?.includes('en') === false) return undefined;
    const meeting: Written = { start: number.start, end, kinds: ['meeting'], special: false, plural: false };
    return { ...meeting, ...bodyOf(named, text, number.end) };
  };
}

/** The word for a session at a place, in a language in which the number is an ordinal. */
function nounAt(text: string, number: Numbered, from: number): Written | undefined {
  const following = text.slice(from, from + reach);
  for (const { pattern, languages, kinds } of nouns) {
    if (number.languages !== undefined && !languages.some((each) => number.languages?.includes(each))) continue;
    const match = pattern.exec(following);
    if (match === null) continue;
    const { special, extra, after, plural, plenary } = match.groups ?? {};
    const isSpecial = [special, extra, after].some((each) => each !== undefined);
    const span = { start: number.start, end: from + match[0].length };
    const meant = plenary === undefined ? kinds : kinds.filter((kind) => kind === 'meeting');
    return { ...span, kinds: meant, special: isSpecial, plural: plural !== undefined };
  }
  return undefined;
}

function spanOf(match: RegExpExecArray, group: string, offset: number): Span {
  const [start = 0, end = 0] = match.indices?.groups?.[group] ?? [];
  return { start: offset + start, end: offset + end };
}
