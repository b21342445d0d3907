import type { BodyNamed, Setting, Span } from './referable.ts';
import { nameSource } from './names.ts';
import { ordinalsIn } from './ordinals.ts';

/** Words that may stand with a capital before a name without being part of it: those that begin a sentence. */
const openings = new Set(
  (
    'The This That These Those Our Its Their Your Each Both A An And But Or In At On By To For From With As If When ' +
    'While After Before Since Under Through Within During Until Where Whereas Although Because Also Thus Le La Les Au Du'
  ).split(' '),
);

/**
 * Whether a name of a body, printed at a place of a text, means that body and no other of a like name: not "Security
 * Council", "Council of Europe" or "Council Chamber" for the Council, nor "UN-Habitat" for the UN (policy 1.5). A name
 * of one common word is a body's in a text of its organization alone.
 */
export function isMeant(body: BodyNamed, text: string, { start, end }: Span, setting: Setting): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 80)];
  if (/[@#_=.\\-]$|[\p{Ll}.:]\/$/u.test(before) || /^(?:[@_]|[./]\p{Ll}|-\p{Lu})/u.test(after)) return false;
  const printed = text.slice(start, end);
  const owner = ownerAfter(body, after) ?? ownerBefore(body, before) ?? ownerWithin(body, printed);
  if (owner !== undefined) return owner === 'its own';
  return !/^\p{Lu}\p{Ll}+$/u.test(printed) || isAtHome(body, setting);
}

type Owner = 'its own' | 'another';

/** `of the United Nations` after a name, or words that go on with it. */
function ownerAfter({ parentNames }: BodyNamed, after: string): Owner | undefined {
  const of = /^\s+(?:of|on|for|de|du)\s+(?:the\s+|l[’'])?(?=\p{Lu})/u.exec(after);
  if (of !== null) return beginsWith(after.slice(of[0].length), parentNames) ? 'its own' : 'another';
  return /^\s+\p{Lu}/u.test(after) ? 'another' : undefined;
}

/** `IOM`, `IOM’s` or another name before a name. */
function ownerBefore({ parentNames }: BodyNamed, before: string): Owner | undefined {
  const words = before.trimEnd().replace(/[’']s?$/, '');
  if (/\s$/.test(before) && parentNames.some((name) => endsWithWord(words, name))) return 'its own';
  const [, previous] = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{M}\p{N}’'-]*)\s+$/u.exec(before) ?? [];
  const isOwner = previous !== undefined && !openings.has(previous) && ordinalsIn(previous).length === 0;
  return isOwner ? 'another' : undefined;
}

function ownerWithin({ parentNames }: BodyNamed, printed: string): Owner | undefined {
  return parentNames.some((name) => printed !== name && beginsWith(printed, [name])) ? 'its own' : undefined;
}

function beginsWith(text: string, names: readonly string[]): boolean {
  return names.some((name) => text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)));
}

function endsWithWord(text: string, name: string): boolean {
  return text.endsWith(name) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -name.length));
}

/** Whether the text is of the organization that the body belongs to. */
function isAtHome({ id, parents }: BodyNamed, { session, organization }: Setting): boolean {
  return session?.body === id || (organization !== undefined && (organization === id || parents[0] === organization));
}

/** A part of a regular expression that any name of the bodies fits, the longest first, after the name of a parent. */
export function bodySource(bodies: readonly BodyNamed[]): string {
  const any = (names: readonly string[]) =>
    [...new Set(names)]
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
      .map(nameSource)
      .join('|');
  const parents = any(bodies.flatMap(({ parentNames }) => parentNames));
  const prefix = parents === '' ? '' : String.raw`(?:(?:${parents})(?:[’']s)?\s+)?`;
  return String.raw`${prefix}(?<body>${any(bodies.flatMap(({ names }) => names))})(?![\p{L}\p{N}])`;
}
