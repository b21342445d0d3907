import type { Session } from '../records/session.ts';
import { ordinal } from '../words/ordinal.ts';

/** Something a reader may name: by symbol, number or official address, each in its spellings. */
export interface Resolution {
  /** How it is listed: `C/109/L/12`, `109th Session of the Council`. */
  name: string;
  kind: 'session' | 'resolution' | 'text' | 'document';
  title: string;
  /** Of name and title, where they are in another language than the site. */
  lang?: string;
  /** Whether the archive holds it. */
  held: boolean;
  /** Its page in the archive, or its place on one. */
  address: string;
  /** For a document not held: where it was read. */
  readAt?: string;
  /** What a reader may type for it, as `resolverKey` writes it. */
  keys: string[];
}

/**
 * The form in which names are compared: small letters without spaces, `www.`, scheme or slash at the end.
 * `MC/2258 ` and `mc / 2258` are one; so are `http://www.iom.int/a/` and `https://iom.int/a`.
 */
export function resolverKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u200b-\u200f\u202a-\u202e]+/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/#]+$/, '');
}

/** Letters and digits alone, for a name whose signs are not those of the symbol: `C-109-L-12`, `MC 2258`. */
export function looseKey(name: string): string {
  return resolverKey(name).replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The spellings of a session: `109`, `109th`, `council109`, `109thsessionofthecouncil`. In the series of special
 * sessions, `sp6`, `6th special session` and so on: its bare number is another session's.
 */
export function sessionKeys(body: string, { series, number }: Pick<Session, 'series' | 'number'>, title: string) {
  if (number === undefined) return [resolverKey(title)];
  const names =
    series === 'special'
      ? [`Sp/${number}`, `C/Sp/${number}`, `sp${number}`, `${body} sp/${number}`, `${ordinal(number)} special session`]
      : [`${number}`, ordinal(number), `${ordinal(number)} session`, `${body} ${number}`, `${body}-${number}`];
  return [...new Set([...names, title].map(resolverKey))];
}

/** The spellings of a resolution: `1309`, `No. 1309`, `Council Resolution No. 1309`, and the number as printed. */
export function resolutionKeys(
  body: string,
  { number, printedNumber }: { number: string; printedNumber?: string | undefined },
) {
  const numbers = [number, ...(printedNumber === undefined ? [] : [printedNumber])];
  const names = numbers.flatMap((each) => [each, `No. ${each}`, `No ${each}`]);
  const long = names.flatMap((each) => [each, `Resolution ${each}`, `Res. ${each}`, `${body} Resolution ${each}`]);
  return [...new Set(long.map(resolverKey))];
}

/** The fragment of an entry on the page that lists them: `C/109/L/12` → `c-109-l-12`. */
export function resolverAnchor(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
