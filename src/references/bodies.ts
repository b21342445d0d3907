import { ordinalsIn } from '../records/in-text/ordinals.ts';
import { formsOfBody, translationsOf, type Body } from '../records/registers.ts';
import { nameSource } from './names.ts';
import type { BodyNamed, TextSetting, Span } from './referable.ts';

/** The bodies of a register by the names that texts may use, in its order. `hrefOf` gives the address of each. */
export function bodiesBy(register: ReadonlyMap<string, Body>, hrefOf: (id: string) => string): BodyNamed[] {
  const ancestorsOf = (body: Body | undefined): [string, Body][] => {
    const parent = body?.parent === undefined ? undefined : register.get(body.parent);
    return body?.parent === undefined || parent === undefined ? [] : [[body.parent, parent], ...ancestorsOf(parent)];
  };
  return [...register].map(([id, body]) => {
    const ancestors = ancestorsOf(body);
    return {
      id,
      href: hrefOf(id),
      names: formsOfBody(body),
      translations: translationsOf(body),
      parents: ancestors.map(([parent]) => parent),
      parentNames: ancestors.flatMap(([, parent]) => formsOfBody(parent)),
    };
  });
}

/** Words that may stand with a capital before a name without being part of it: those that begin a sentence. */
const openings = new Set(
  (
    'The This That These Those Our Its Their Your Each Both A An And But Or In At On By To For From With As If When ' +
    'While After Before Since Under Through Within During Until Where Whereas Although Because Also Thus ' +
    'Le La Les Au Aux Du Des De Ce Cet Cette Son Sa Leur Notre Votre Et Ou Mais Si Que Dans Par Pour Sous Lors Selon ' +
    'El Los Las Al Del Este Esta Su Sus Nuestro Nuestra Y O Pero En Con Por Para Según Durante Ante Tras'
  ).split(' '),
);

/**
 * Whether a name of a body, printed at a place of a text, means that body and no other of a like name: not "Security
 * Council", "Council of Europe" or "Council Chamber" for the Council, nor "UN-Habitat" for the UN (policy 1.5). A name
 * of common words is a body's in a text of its organization alone, and not after the name of another: "the Security
 * Council … the Council".
 */
export function isMeant(body: BodyNamed, text: string, place: Span, setting: TextSetting): boolean {
  const [before, after] = around(text, place);
  if (/[@#_=.\\-]$|[\p{Ll}.:]\/$/u.test(before) || /^(?:[@_]|[./]\p{Ll}|-\p{Lu})/u.test(after)) return false;
  const owner = ownerOfName(body, text, place);
  if (owner !== undefined) return owner === 'its own';
  return (
    !isCommon(body, text.slice(place.start, place.end)) || (isAtHome(body, setting) && !goesBack(body, text, place))
  );
}

/** Whose body the words about a name make it: `another` of "Security Council" and "Council of Europe"; nothing where they do not tell. */
export function ownerOfName(body: BodyNamed, text: string, place: Span): 'its own' | 'another' | undefined {
  const [before, after] = around(text, place);
  const printed = text.slice(place.start, place.end);
  return ownerAfter(body, printed, after) ?? ownerBefore(body, before) ?? ownerWithin(body, printed);
}

function around(text: string, { start, end }: Span): [before: string, after: string] {
  return [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 80)];
}

type Owner = ReturnType<typeof ownerOfName>;

/**
 * Names that many organizations give to bodies of theirs: one word that is no abbreviation, or "Executive Committee" and
 * the like. "General Assembly" is that of the United Nations, where nothing tells otherwise.
 */
const common = new RegExp(
  String.raw`^(?:\p{Lu}\p{Ll}+|(?:Bureau (?:of the|du) )?(?:(?:Executive|Standing|Governing|Administrative) )?(?:Council|Committee|Commission|Board|Body|[Cc]onseil|Comité|Consejo|Comisión)(?: (?:[Ee]x[ée]cutif|[Ee]jecutiv[oa]|[Pp]ermanente?))?)$`,
  'u',
);

/** Whether a name is common, however it is set: "Council", "COUNCIL". */
function isCommon({ names }: BodyNamed, printed: string): boolean {
  const plain = (name: string) => name.replaceAll(/\s+/g, ' ').toUpperCase();
  return names.some((name) => common.test(name) && plain(name) === plain(printed));
}

/** How far back a name may refer, in characters: a sentence or two. */
const back = 300;

/**
 * Whether the same name, where the text last said whose, was another's: "the Security Council …, in which the Council". So
 * is "its Executive Committee", but of a parent: "IOM and its Council".
 */
function goesBack(body: BodyNamed, text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  const from = Math.max(0, start - back);
  const before = text.slice(from, start);
  const its = /[\s,]*(?:\s(?:and|et|y))?\s(?:its|their|son|sa|leur|su)\s+$/iu.exec(
    text.slice(Math.max(from, start - 40), start),
  );
  if (its !== null) return !body.parentNames.some((parent) => endsWithWord(before.slice(0, -its[0].length), parent));
  for (let at = before.lastIndexOf(name); at !== -1; at = at === 0 ? -1 : before.lastIndexOf(name, at - 1)) {
    const [words, rest] = around(text, { start: from + at, end: from + at + name.length });
    const owner = ownerBefore(body, words) ?? ownerOf(body, name, rest);
    if (owner !== undefined) return owner === 'another';
  }
  return false;
}

/**
 * Small words with which a French or Spanish sentence goes on behind a name. Other small words may belong to the name
 * of another body: "Conseil économique et social", "Consejo ejecutivo".
 */
const goesOn =
  /^(?:$|[^\p{L}]*[^\s\p{L}]|\s+(?:à|a|au|aux|ont|avait|est|était|sera|et|ou|en|qui|que|par|pour|sur|dans|avec|lors|dont|ne|se|le|la|les|un|une|al|y|e|o|es|fue|será|ha|había|por|para|con|no|el|los|las|su|sus)(?![\p{L}]))/u;

/** `of the United Nations`, `de sécurité` after a name. */
function ownerOf({ parentNames, translations }: BodyNamed, printed: string, after: string): Owner {
  const of = /^\s+(?:of|on|for|del?|du|des|d[’'])\s*(?:(?:the|la|los|las|el)\s+|l[’'])?(?=\p{Lu})/u.exec(after);
  if (of !== null) return beginsWith(after.slice(of[0].length), parentNames) ? 'its own' : 'another';
  return isOneOf(translations, printed) && /^\s+(?:del?|du|des|d[’'])(?!\p{L})/u.test(after) ? 'another' : undefined;
}

/** The same, or words that go on with the name. */
function ownerAfter(body: BodyNamed, printed: string, after: string): Owner {
  const owner = ownerOf(body, printed, after);
  if (owner !== undefined) return owner;
  if (/^\s+\p{Lu}/u.test(after)) return 'another';
  // "Bureau du Conseil" ends in a name that may go on.
  const isOpen =
    !printed.includes(' ') || body.parentNames.some((name) => endsWithWord(printed.toUpperCase(), name.toUpperCase()));
  return isOpen && isOneOf(body.translations, printed) && !goesOn.test(after) ? 'another' : undefined;
}

/** Whether a name that is no abbreviation is one of some, in whatever letters. */
function isOneOf(names: readonly string[], printed: string): boolean {
  return names.some((name) => /\p{Ll}/u.test(name) && name.toUpperCase() === printed.toUpperCase());
}

/** `IOM`, `IOM’s` or another name before a name. */
function ownerBefore({ parentNames }: BodyNamed, before: string): Owner {
  const words = before.trimEnd().replace(/[’']s?$/, '');
  if (/\s$/.test(before) && parentNames.some((name) => endsWithWord(words, name))) return 'its own';
  const [, previous] = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}\p{N}’'-]*)\s+$/u.exec(before) ?? [];
  const isOwner = previous !== undefined && !isOpening(previous) && ordinalsIn(previous).length === 0;
  return isOwner ? 'another' : undefined;
}

/** "The", or "THE" in a line of capitals. */
function isOpening(word: string): boolean {
  return openings.has(word) || openings.has(`${word.charAt(0)}${word.slice(1).toLowerCase()}`);
}

function ownerWithin({ parentNames }: BodyNamed, printed: string): Owner {
  return parentNames.some((name) => printed !== name && beginsWith(printed, [name])) ? 'its own' : undefined;
}

function beginsWith(text: string, names: readonly string[]): boolean {
  return names.some((name) => text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)));
}

function endsWithWord(text: string, name: string): boolean {
  return text.endsWith(name) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -name.length));
}

/** Whether the text is of the organization that the body belongs to. */
function isAtHome({ id, parents }: BodyNamed, { session, organization }: TextSetting): boolean {
  return session?.body === id || (organization !== undefined && [id, ...parents].includes(organization));
}

/** A part of a regular expression that any name of the bodies fits, also in capitals, the longest first, after the name of a parent. */
export function bodySource(bodies: readonly BodyNamed[]): string {
  const any = (names: readonly string[]) =>
    [...new Set(names.flatMap((name) => [name, name.toUpperCase()]))]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map(nameSource)
      .join('|');
  const parents = any(bodies.flatMap(({ parentNames }) => parentNames));
  const prefix = parents === '' ? '' : String.raw`(?:(?:${parents})(?:[’']s)?\s+)?`;
  return String.raw`${prefix}(?<body>${any(bodies.flatMap(({ names }) => names))})(?![\p{L}\p{N}])`;
}
