import { oncePer } from './once.ts';
import type { SymbolPattern } from './registers.ts';

/** The patterns of document symbols by identifier, as `content/registers/symbols.yaml` has them. */
export type SymbolPatterns = Readonly<Record<string, Pick<SymbolPattern, 'pattern' | 'prose'>>>;

/** What a document symbol says. */
export interface DocumentSymbol {
  /** Identifier of the pattern it follows. */
  pattern: string;
  /** The symbol in its normal form: `MC/2258/Amdt.1`. */
  symbol: string;
  /** The number of the session, where the pattern has one. */
  session?: number;
  number: number;
  /** Revisions and amendments, in their order: `[{ kind: "Rev", number: 1 }]`. */
  suffixes: { kind: SuffixKind; number: number }[];
}

/** A symbol within a text, with its place in UTF-16 code units. */
export interface SymbolSpan extends DocumentSymbol {
  start: number;
  end: number;
}

/** What every symbol may end in: a revision or an amendment with its number. */
const suffixKinds = ['Rev', 'Amdt'] as const;
type SuffixKind = (typeof suffixKinds)[number];

const strokes = String.raw`/\u2044\u2215\uff0f`;
const slash = String.raw`\s*[${strokes}]\s*`;
const suffix = String.raw`(?:${slash}|\s+)(?:${suffixKinds.join('|')})\s*\.?\s*[1-9]\d?`;
const slots: Readonly<Record<string, string>> = {
  '{session}': String.raw`(?<session>[1-9]\d{0,2})`,
  '{number}': String.raw`(?<number>[1-9]\d{0,4})`,
  '{year}': String.raw`(?<year>(?:19|20)\d\d)`,
};

/** What may not stand around a symbol in running text, since it makes it part of a word, path, address or number. */
const notBefore = String.raw`(?<![\p{L}\p{M}\p{N}${strokes}\\._:@#=&?%~+-])`;
const notAfter = String.raw`(?![\p{L}\p{M}\p{N}_\\]|${slash}[\p{L}\p{N}]|[-.,:@][\p{L}\p{N}]|${suffix})`;

/** A pattern made ready to read by. */
interface Reader {
  id: string;
  pattern: string;
  whole: RegExp[];
  running: RegExp[];
}

const readersOf = oncePer((patterns: SymbolPatterns) =>
  Object.entries(patterns).map(([id, { pattern, prose }]): Reader => {
    const forms = [pattern, ...(prose === undefined ? [] : [prose])].map(sourceOf);
    const onOneLine = forms.map((form) => form.replaceAll(String.raw`\s`, String.raw`[ \u00a0\u2009\u202f]`));
    return {
      id,
      pattern,
      whole: forms.map((form) => new RegExp(String.raw`^\s*${form}\s*$`, 'iu')),
      running: onOneLine.map((form) => new RegExp(`${notBefore}${form}${notAfter}`, 'giu')),
    };
  }),
);

/** The regular expression of a form such as `C/{session}/L/{number}`, with what every symbol may end in. */
function sourceOf(form: string): string {
  const parts = form.split(/(\{\w+\}|\/|\s+)/).filter((part) => part !== '');
  const source = parts.map((part) => {
    if (part === '/') return slash;
    return slots[part] ?? (part.trim() === '' ? String.raw`\s+` : part.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`));
  });
  return `${source.join('')}(?<suffixes>(?:${suffix})*)`;
}

/**
 * Reads a symbol in whatever spelling: ` mc / 2258 amdt 1` → `MC/2258/Amdt.1`. Returns nothing where it fits no pattern.
 */
export function parseSymbol(patterns: SymbolPatterns, text: string): DocumentSymbol | undefined {
  for (const reader of readersOf(patterns)) {
    for (const form of reader.whole) {
      const match = form.exec(text);
      if (match !== null) return symbolOf(reader, match);
    }
  }
  return undefined;
}

/**
 * The symbols that stand in running text, in its order and without overlap. Only as a text prints them: with capitals,
 * on one line, and neither in a word nor in an address or a longer path. "and/or", "S/he" and "5/12/2008" are none.
 */
export function symbolsIn(patterns: SymbolPatterns, text: string): SymbolSpan[] {
  if (!/[/\u2044\u2215\uff0f]/.test(text)) return [];
  const found = readersOf(patterns).flatMap((reader) =>
    reader.running
      .flatMap((form) => [...text.matchAll(form)])
      .filter(([printed]) => /^\p{Lu}/u.test(printed))
      .map((match): SymbolSpan => {
        const [printed] = match;
        return { ...symbolOf(reader, match), start: match.index, end: match.index + printed.length };
      }),
  );
  return withoutOverlap(found);
}

/** Spans in the order of the text; of two that overlap, the one that begins first, or else the longer. */
export function withoutOverlap<Span extends { start: number; end: number }>(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  }
  return kept;
}

/**
 * Orders symbols part by part, numbers by their size and before words: `C/9/2`, `C/109/9`, `C/109/L/1`, `MC/2258`,
 * `MC/2258/Rev.1`.
 */
export function compareSymbols(a: string, b: string): number {
  const [parts, others] = [a.split(/[/.]/), b.split(/[/.]/)];
  const at = parts.findIndex((part, index) => part !== others[index]);
  const [part, other] = [parts[at], others[at]];
  if (part === undefined || other === undefined) return parts.length - others.length;
  const [number, otherNumber] = [Number(part), Number(other)];
  if (Number.isNaN(number) || Number.isNaN(otherNumber)) return part < other ? -1 : 1; // digits go before letters
  return number - otherNumber;
}

/** How texts may write a symbol: its normal form, and how prose names it, where its pattern says so. */
export function formsOfSymbol(patterns: SymbolPatterns, symbol: string): string[] {
  const reader = readersOf(patterns).find(({ whole }) => whole[0]?.test(symbol));
  const { groups } = reader?.whole[0]?.exec(symbol) ?? {};
  const prose = reader === undefined ? undefined : patterns[reader.id]?.prose;
  return prose === undefined || groups === undefined ? [symbol] : [symbol, filled(prose, groups)];
}

/** A form with its places filled: `C/{session}/{number}` → `C/109/9`. */
function filled(form: string, groups: Readonly<Record<string, string | undefined>>): string {
  return form.replaceAll(/\{(\w+)\}/g, (_, slot: string) => groups[slot] ?? '');
}

function symbolOf({ id, pattern }: Reader, { groups = {} }: RegExpMatchArray): DocumentSymbol {
  const { session, number = '', suffixes: printed = '' } = groups;
  const suffixes = [...printed.matchAll(/([a-z]+)[^a-z\d]*(\d+)/gi)].map(([, word = '', count = '']) => ({
    kind: suffixKinds.find((kind) => kind.toLowerCase() === word.toLowerCase()) ?? suffixKinds[0],
    number: Number(count),
  }));
  return {
    pattern: id,
    symbol: [filled(pattern, groups), ...suffixes.map((each) => `${each.kind}.${each.number}`)].join('/'),
    ...(session !== undefined && { session: Number(session) }),
    number: Number(number),
    suffixes,
  };
}
