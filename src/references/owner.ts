import { isMeant } from './bodies.ts';
import type { BodyNamed, TextSetting, Span } from './referable.ts';

/** The names of bodies in a text, each with the body. */
export type FindBodies = (text: string) => (Span & { body: BodyNamed; counted: boolean })[];

/** Names of bodies that the register may not know. */
const collective =
  /(?<![\p{L}\p{N}])(?:(?<noun>Committee|Council|Assembly|Commission|Board|Conference|Forum|Group|Bureau|Parliament|Congress|Summit|Process|Dialogue|Meeting|Parties|Union|Conseil|Comité|Assemblée|Conférence|Groupe|Parlement|Congrès|Sommet|Consejo|Asamblea|Comisión|Conferencia|Foro|Grupo|Parlamento|Congreso|Cumbre|Unión)s?|\p{Lu}{3,})(?![\p{L}\p{N}])/u;

/**
 * The body whose session "its 109th session", "sa 109e session" or a bare "109th session" is: the one that its sentence names and, where
 * it names none, that of the session at which the text was delivered. Nothing where the sentence names another, or one
 * that the register does not know.
 */
export function ownerOf(
  text: string,
  number: Span,
  { setting, findBodies }: { setting: TextSetting; findBodies: FindBodies },
): string | undefined {
  const { start, bodies } = sentenceAround(text, number, { setting, findBodies });
  if (bodies === undefined) return undefined;
  const [only] = bodies;
  const before = text.slice(Math.max(start, number.start - 20), number.start);
  if (/(?<!\p{L})(?:its|their|sa|leur|sus?)\s+$/iu.test(before)) return bodies.size === 1 ? only : undefined;
  const own = setting.session?.body;
  return bodies.size === 0 || (bodies.size === 1 && only === own) ? own : undefined;
}

/** A sentence, with the bodies with sessions that it names; without, where it may name another. */
interface Sentence extends Span {
  bodies?: ReadonlySet<string>;
}

let last:
  { text: string; setting: TextSetting; findBodies: FindBodies; ends: number[]; sentence: Sentence } | undefined;

/** The sentence, or the part of it up to a semicolon, that holds a place. Asked for several of its numbers, it is read once. */
function sentenceAround(
  text: string,
  place: Span,
  { setting, findBodies }: { setting: TextSetting; findBodies: FindBodies },
): Sentence {
  const isLast = last?.text === text && last.setting === setting && last.findBodies === findBodies;
  if (isLast && last && last.sentence.start <= place.start && place.end <= last.sentence.end) return last.sentence;
  const ends = last?.text === text ? last.ends : endsIn(text);
  const span = {
    start: (ends.findLast((index) => index < place.start) ?? -1) + 1,
    end: ends.find((index) => index >= place.end) ?? text.length,
  };
  const bodies = bodiesIn(text, span, { setting, findBodies });
  const sentence = { ...span, ...(bodies !== undefined && { bodies }) };
  last = { text, setting, findBodies, ends, sentence };
  return sentence;
}

function bodiesIn(
  text: string,
  { start, end }: Span,
  { setting, findBodies }: { setting: TextSetting; findBodies: FindBodies },
): ReadonlySet<string> | undefined {
  if (text.slice(start, end).includes('\ufffc')) return undefined; // what is lost may have named another
  const names = findBodies(text).filter((each) => each.start >= start && each.end <= end);
  if (names.some((name) => name.counted && !isMeant(name.body, text, name, setting))) return undefined;
  // Of those that the register knows without sessions, an abbreviation may be of an organization, a "Committee" meets.
  const known = names.filter(({ counted, ...name }) => counted || !meets(text.slice(name.start, name.end)));
  if (collective.test(textWithout(text.slice(start, end), known, start))) return undefined;
  return new Set(names.filter(({ counted }) => counted).map(({ body }) => body.id));
}

function meets(name: string): boolean {
  return collective.exec(name)?.groups?.['noun'] !== undefined;
}

function endsIn(text: string): number[] {
  return [...text.matchAll(/[.!?](?=\s+[\p{Lu}“"(])|;|\n/gu)].map(({ index }) => index);
}

function textWithout(sentence: string, names: readonly Span[], offset: number): string {
  return names.reduceRight(
    (text, { start, end }) => text.slice(0, start - offset) + text.slice(end - offset),
    sentence,
  );
}
