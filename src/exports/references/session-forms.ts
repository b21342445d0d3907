import { foldWords } from '../../records/fold.ts';
import type { OrdinalSpan } from '../../records/ordinals-in-text.ts';
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

/** A word for a session in languages in which it is one: "premier" is no ordinal before an English one. */
const nouns = [
  { source: 'session(?<plural>s)?', languages: ['en', 'fr'], kinds: ['session'] },
  { source: 'meeting(?<plural>s)?', languages: ['en'], kinds: ['meeting'] },
  { source: 's[ée]ance(?<plural>s)?', languages: ['fr'], kinds: ['meeting'] },
  { source: 'r[ée]union(?<plural>s)?', languages: ['fr', 'es'], kinds: ['session', 'meeting'] },
  { source: 'reuni(?:ón|(?<plural>ones))', languages: ['es'], kinds: ['session', 'meeting'] },
  { source: 'sesi(?:[óo]n|(?<plural>ones))', languages: ['es'], kinds: ['session', 'meeting'] },
  {
    source: String.raw`per[íi]odo(?<plural>s)?(?:\s+(?:(?<extra>extraordinarios?)|ordinarios?))?\s+de\s+sesiones`,
    languages: ['es'],
    kinds: ['session'],
  },
] as const;

const before = String.raw`(?:\(?(?<special>special|extraordinary)\)?\s+|(?:regular|ordinary|plenary)\s+)?`;
const behind = String.raw`(?:\s+\(?(?:(?<after>extraordinaires?|extraordinarias?|sp[ée]ciales?|especial(?:es)?)|(?:ordinaires?|ordinarias?|pl[ée]ni[èe]res?))\)?(?!\p{L}))?`;
const connector = String.raw`\s+(?:of(?:\s+the)?|du|des|del|de(?:\s+(?:la|los|las))?)\s+|\s+(?:de\s+l|d)[’']\s*`;

/** How far from its number a body is looked for, in characters: no name is longer. */
const reach = 160;
const capitals = String.raw`\p{Lu}[\p{L}-]*(?:\s+(?:(?:on|and|of|for|des?|du|et|y)\s+)*\p{Lu}[\p{L}-]*)*`;
const apart = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?<name>${capitals})\s*[,:(–—-]\s*(?:(?i:the|la|le|el|l[’'])\s*)?$`,
  'du',
);

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
export function sessionForms(
  bodies: readonly BodyNamed[],
): (text: string, number: Span & Partial<OrdinalSpan>) => Written | undefined {
  const source = bodySource(bodies);
  const bodyCalled = bodyNamer(bodies);
  const readers = nouns.map(({ source: noun, ...words }) => {
    const name = String.raw`(?i:${before}${noun}(?![\p{L}-])${behind})`;
    return {
      ...words,
      after: [
        new RegExp(String.raw`^\s+${name}(?i:${connector})${source}`, 'du'),
        new RegExp(String.raw`^\s+${source}\s+${name}`, 'du'),
      ],
      ofStranger: new RegExp(String.raw`^\s+${name}(?i:${connector})(?<stranger>${capitals}|\p{L}+)`, 'du'),
      alone: new RegExp(String.raw`^\s+${name}(?!${connector}|\s+(?:for|on)\s)`, 'iu'),
    };
  });
  const unnamed = new RegExp(String.raw`^\s+${source}`, 'du');
  const owner = new RegExp(String.raw`${source}[’']s?\s+$`, 'du');

  const spanOf = (match: RegExpExecArray, group: string, offset: number): Span => {
    const [start = 0, end = 0] = match.indices?.groups?.[group] ?? [];
    return { start: offset + start, end: offset + end };
  };
  const bodyOf = (match: RegExpExecArray, offset: number, text: string): Pick<Written, 'body' | 'stranger'> => {
    const [named, span] = [bodyCalled(match.groups?.['body'] ?? ''), spanOf(match, 'body', offset)];
    if (named === undefined) return {};
    // "109th Council Session": the word after the name is the session’s.
    const words = span.end < offset + match.index + match[0].length ? text.slice(0, span.end) : text;
    return ownerOfName(named, words, span) === 'another' ? { stranger: span } : { body: { named, span } };
  };
  /** The body before a session that none is named after: its owner, or apart. */
  const ownerBefore = (text: string, { start }: Span): Partial<Written> => {
    const from = Math.max(0, start - reach);
    const words = text.slice(from, start);
    const owned = owner.exec(words);
    if (owned !== null) return { ...bodyOf(owned, from, text), start: from + owned.index };
    const match = apart.exec(words);
    if (match === null) return {};
    const [named, span] = [bodyCalled(match.groups?.['name'] ?? ''), spanOf(match, 'name', from)];
    return named === undefined ? { stranger: span } : { body: { named, span, apart: true } };
  };

  return (text, number) => {
    const following = text.slice(number.end, number.end + reach);
    const fits = ({ languages }: (typeof readers)[number]) =>
      number.languages === undefined || languages.some((each) => number.languages?.includes(each));
    const written = (match: RegExpExecArray, kinds: Written['kinds']): Written => {
      const { special, extra, after, plural } = match.groups ?? {};
      const isSpecial = [special, extra, after].some((each) => each !== undefined);
      const span = { start: number.start, end: number.end + match[0].length };
      return { ...span, kinds, special: isSpecial, plural: plural !== undefined };
    };
    for (const { after, ofStranger, alone, kinds } of readers.filter(fits)) {
      const named = after.map((form) => form.exec(following)).find((each) => each !== null);
      if (named !== undefined) return { ...written(named, kinds), ...bodyOf(named, number.end, text) };
      const strange = ofStranger.exec(following);
      if (strange !== null) return { ...written(strange, kinds), stranger: spanOf(strange, 'stranger', number.end) };
      const single = alone.exec(following);
      if (single !== null) return { ...written(single, kinds), ...ownerBefore(text, number) };
    }
    const bare = number.languages?.includes('en') === false ? null : unnamed.exec(following);
    return bare === null ? undefined : { ...written(bare, ['meeting']), ...bodyOf(bare, number.end, text) };
  };
}
