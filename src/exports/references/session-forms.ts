import { bodySource } from './bodies.ts';
import type { BodyNamed, Span } from './referable.ts';

/** A session or meeting as a text writes it around what stands for its number. */
export interface Written extends Span {
  kind: 'session' | 'meeting';
  special: boolean;
  plural: boolean;
  /** The body named beside it, and where. */
  body?: { named: BodyNamed; span: Span };
}

const kind = String.raw`(?:(?<special>\(?[Ss]pecial\)?)\s+|(?:[Rr]egular|[Oo]rdinary)\s+)?`;
const noun = String.raw`(?<noun>[Ss]ession|SESSION|[Mm]eeting|MEETING)(?<plural>[sS])?(?![\p{L}-])`;
const french = String.raw`(?:\s+(?<extra>extraordinaire))?(?:\s+du\s+|\s+de\s+la\s+|\s+de\s+l[’']\s*)`;
const connector = String.raw`(?:${french}|\s+of\s+(?:the\s+)?)`;

/** How far from its number a body is looked for, in characters: no name is longer. */
const reach = 160;

/**
 * Makes a reader of the forms in which texts name a session beside what stands for its number: "96th Session of the
 * Council", "the Council’s 96th session", "96th Council Session", "third GFMD meeting", "third GFMD", "96e session du
 * Conseil", and "96th session" alone.
 */
export function sessionForms(bodies: readonly BodyNamed[]): (text: string, number: Span) => Written | undefined {
  const source = bodySource(bodies);
  const named = new Map(bodies.flatMap((body) => body.names.map((name) => [plain(name), body] as const)));
  const after = [
    new RegExp(`^\\s+${kind}${noun}${connector}${source}`, 'du'),
    new RegExp(`^\\s+${source}(?:\\s+${kind}${noun})?`, 'du'),
  ];
  const before = new RegExp(`${source}[’']s?\\s+$`, 'du');
  const alone = new RegExp(`^\\s+${kind}${noun}(?!${connector}|\\s+(?:for|on)\\s)`, 'u');
  const bodyOf = (match: RegExpExecArray, offset: number): Written['body'] => {
    const [start = 0, end = 0] = match.indices?.groups?.['body'] ?? [];
    const body = named.get(plain(match.groups?.['body'] ?? ''));
    return body && { named: body, span: { start: offset + start, end: offset + end } };
  };
  return (text, number) => {
    const following = text.slice(number.end, number.end + reach);
    const from = Math.max(0, number.start - reach);
    const match = after.map((form) => form.exec(following)).find((each) => each !== null);
    if (match !== undefined) return writtenIn(match, number, bodyOf(match, number.end));
    const single = alone.exec(following);
    if (single === null) return undefined;
    const owner = before.exec(text.slice(from, number.start));
    if (owner === null) return writtenIn(single, number);
    return { ...writtenIn(single, number, bodyOf(owner, from)), start: from + owner.index };
  };
}

function writtenIn({ 0: printed, groups }: RegExpExecArray, number: Span, body?: Written['body']): Written {
  return {
    start: number.start,
    end: number.end + printed.length,
    kind: groups?.['noun']?.toLowerCase() === 'session' ? 'session' : 'meeting',
    special: (groups?.['special'] ?? groups?.['extra']) !== undefined,
    plural: groups?.['plural'] !== undefined,
    ...(body && { body }),
  };
}

function plain(name: string): string {
  return name.replaceAll(/\s+/g, ' ').replaceAll('’', "'");
}
