import { fold } from '../fold.ts';
import { englishOrdinals } from './english-ordinals.ts';
import { frenchOrdinals, spanishOrdinals } from './romance-ordinals.ts';

type Language = 'en' | 'fr' | 'es';

/** An ordinal number in a text, with its place in UTF-16 code units. */
export interface OrdinalSpan {
  value: number;
  start: number;
  end: number;
  /** In which languages it is one: `premier` is none in English. One in digits may stand in a text of any. */
  languages: readonly Language[];
}

/** How one language spells ordinals: words folded, one space between them. */
interface Spelling {
  language: Language;
  /** Every form with its number. */
  numbers: ReadonlyMap<string, number>;
  /** The words a form may end in. */
  last: ReadonlySet<string>;
  /** The words that may stand before others in a number, ordinal or not: what follows them is never read alone. */
  inner: ReadonlySet<string>;
  /** "And" goes on with a number after some of its words: "one hundred and ninth". */
  and: RegExp;
}

const spellings: readonly Spelling[] = [
  spellingOf('en', {
    forms: englishOrdinals,
    others: 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen thousand million',
    and: /^(?:hundred|thousand|million) and$/,
  }),
  spellingOf('fr', {
    forms: (number) => withPlurals(frenchOrdinals(number), number),
    others: 'onze douze treize quatorze quinze seize vingts cents mille',
    and: /^(?:vingt|\w+nte|cent|mille) et$/,
  }),
  spellingOf('es', {
    forms: (number) => withPlurals(spanishOrdinals(number), number),
    others:
      'dos tres cuatro cinco seis siete ocho nueve diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento mil milesimo milesima',
    and: /^\w+nta y$/,
  }),
];

/** The words that a number may have, in any language. */
const numberWords = new Set(['and', 'et', 'y', ...spellings.flatMap(({ last, inner }) => [...last, ...inner])]);

/** "Les premières sessions", "los primeros": not of 2, whose plurals are the seconds of a minute. */
function withPlurals(forms: readonly string[], number: number): string[] {
  return number === 2 ? [...forms] : forms.flatMap((form) => [form, `${form}s`]);
}

/** `others` are the words of numbers, folded, that no form has before its last word. */
function spellingOf(
  language: Language,
  { forms, others, and }: { forms: (number: number) => string[]; others: string; and: RegExp },
): Spelling {
  const numbers = new Map<string, number>();
  const [last, inner] = [new Set<string>(), new Set(others.split(' '))];
  for (let number = 1; number < 1000; number += 1) {
    for (const form of forms(number)) {
      const words = form.split(/[\s-]/).map(fold);
      numbers.set(words.join(' '), number);
      last.add(words.pop() ?? '');
      for (const word of words) if (word !== 'and' && word !== 'et') inner.add(word);
    }
  }
  return { language, numbers, last, inner, and };
}

/** What makes digits an ordinal: `th`, `e`, `ème`, `.ª`; of what Spanish speakers write, such as `2da`, what the digit asks for. */
const together = String.raw`st|nd|rd|th|\.?ers?|[eè]\u0300?res?|res?|nde|i?[eè]\u0300?mes?|es?|(?<=1)r[oa]|(?<=2)d[oa]|(?<=3)r[oa]|(?<=[456])t[oa]|(?<=7)m[oa]|(?<=8)v[oa]|(?<=9)n[oa]|\.?[ºª]|°(?!\s?[CFKNSEWO](?!\p{L}))`;
/** The same, come apart from its number as raised letters do: `96 th`, `109 ème`, `1 er`; not "21 St Mark’s" or "12 st". */
const apart = String.raw`[ \u00a0](?-i:th|TH|i?[eè]me|I?[EÈ]ME|(?<=(?<!1)1.)(?:st|ST|er|ER|[eè]re|[EÈ]RE)|(?<=(?<!1)2.)(?:nd|ND)|(?<=(?<!1)3.)(?:rd|RD))`;

/** What looks like the label of an item, and is an ordinal before a Spanish word: `54a sesión`, `35o. período`. */
const spanish = String.raw`\.?[ao](?:(?=\s+\p{L})|\.(?=\s+(?-i:\p{Ll})))`;

/** A part of a regular expression, not minding case, for what follows the digits of an ordinal. */
export const ordinalEnding = `(?:${together}|${apart})`;

const inDigits = new RegExp(
  String.raw`([1-9]\d{0,2}(?:[,.'’\u00a0\u2009\u202f]\d{3})+|[1-9]\d{0,4})(?:${ordinalEnding}|(?<spanish>${spanish}))(?![\p{L}\p{N}_])`,
  'giu',
);
/** A word in Latin letters, which may have soft hyphens. */
const word = /[A-Za-z\u00ad\u00c0-\u024f\u0300-\u036f]+/g;
/** What makes digits the end of a word, a number or a sign: `A109th`, `1.5th`. */
const notBeforeDigits = /[\p{L}\p{M}\p{N}_@#]$|\d[.,'’]$/u;
const notBeforeWord = /[\p{N}_@#]$/u;
/** What multiplies the number before it. */
const scale = /^(?:hundred|thousand|million|cents?|mille|mil)(?!\p{L})/iu;
/** A stroke or hyphen joins a word or a symbol, unless what is before it is an ordinal too: "95th-96th", "first/second". */
const joined = /[-‐‑/]$/u;
/** What makes it a part of another word: "second-hand", "21st-century". */
const notAfter = /^(?:[\p{N}_@]|[-‐‑](?!\d))/u;
/** What makes it a part of a whole: "a third of". */
const article = /(?<!\p{L})(?:an?|une?|una)\s$/iu;
const fraction = /^\s+(?:of|de|des|du)\s/iu;
/** Raised letters, each as the letter that it is: `1ᵉʳ`. */
const raised = /[\u02b0-\u02b8\u02e2\u1d43-\u1d5b\u207f]/gu;

/**
 * The ordinals of a text, in its order, in digits or in words from 1 to 999, in English, French and Spanish: "the
 * ninety-sixth session", "109e session", "96.ª reunión" → `[{ value: 96, start: …, end: … }]`. Never a part of another
 * number (no 6 stands in "ninety-sixth", none in "one thousand and sixth", no third in "two thirds"), of a symbol or of
 * a compound ("first-ever", "21st-century": they say of what kind a thing is, and count nothing). "Second" may be a
 * part of a minute: what follows it tells.
 */
export function ordinalsIn(text: string): OrdinalSpan[] {
  const plain = lowered(text);
  const tokens = tokensIn(plain);
  const found: OrdinalSpan[] = [];
  const noneBefore = new Map<Language, number>();
  for (let at = 0; at < tokens.length;) {
    const { value, languages, length } = readAt(plain, tokens, { at, noneBefore });
    const [start, end] = [tokens[at]?.start ?? 0, tokens[at + length - 1]?.end ?? 0];
    const span = { value: value ?? 0, start, end, languages };
    if (value !== undefined && standsAlone(plain, span, found.at(-1))) found.push(span);
    at += length;
  }
  return found;
}

/** A text with its raised letters on the line, each at its place. */
export function lowered(text: string): string {
  return text.replaceAll(raised, (letter) => letter.normalize('NFKC'));
}

/** A word that a number may have, folded, or an ordinal in digits. */
interface Token {
  word: string;
  /** Of one in digits. */
  number?: number;
  languages?: readonly Language[];
  start: number;
  end: number;
}

function tokensIn(text: string): Token[] {
  const words = [...text.matchAll(word)].flatMap(({ 0: printed, index }): Token[] => {
    const folded = wordOf(printed);
    return numberWords.has(folded) ? [{ word: folded, start: index, end: index + printed.length }] : [];
  });
  const digits = [...text.matchAll(inDigits)].map(({ 0: printed, 1: number = '', index, groups }): Token => ({
    word: '',
    number: Number(number.replaceAll(/\D/g, '')),
    languages: groups?.['spanish'] === undefined ? ['en', 'fr', 'es'] : ['es'],
    start: index,
    end: index + printed.length,
  }));
  return digits.length === 0 ? words : [...words, ...digits].sort((a, b) => a.start - b.start);
}

/** What `fold` gives, at once where a word has plain letters alone, as most have. */
function wordOf(printed: string): string {
  return /^[A-Za-z]+$/.test(printed) ? printed.toLowerCase() : fold(printed);
}

interface Read {
  /** Nothing where the words are no ordinal, or one that cannot be told. */
  value?: number | undefined;
  languages: readonly Language[];
  /** How many words belong together. */
  length: number;
}

/** Where to read; up to which word of a run that ends no ordinal each language need not be asked again. */
interface Reader {
  at: number;
  noneBefore: Map<Language, number>;
}

function readAt(text: string, tokens: readonly Token[], { at, noneBefore }: Reader): Read {
  const { number: value, languages: all = [] } = tokens[at] ?? {};
  if (value !== undefined) return { value, languages: all, length: 1 };
  const readings = spellings.map((spelling) => spelledAt(text, tokens, { at, noneBefore, spelling }));
  const length = Math.max(1, ...readings.map((each) => each.length));
  const longest = readings.filter((each) => each.length === length);
  const values = new Set(longest.map(({ value }) => value));
  const languages = longest.flatMap((each) => each.languages);
  return { value: values.size === 1 ? [...values][0] : undefined, languages, length };
}

/** The words of a number in one language, from its first to the one that ends an ordinal: all of them, or none. */
function spelledAt(
  text: string,
  tokens: readonly Token[],
  { at, noneBefore, spelling: { language, numbers, last, inner, and } }: Reader & { spelling: Spelling },
): Read {
  const words: string[] = [];
  if (at < (noneBefore.get(language) ?? 0)) return { languages: [], length: 0 };
  let length = 0;
  for (let next = at; next === at || isJoined(text, tokens[next - 1], tokens[next]); next += 1) {
    const word = tokens[next]?.word ?? '';
    if (!last.has(word) && !inner.has(word) && !and.test(`${words.at(-1) ?? ''} ${word}`)) break;
    words.push(word);
    if (last.has(word)) length = words.length;
    if (last.has(word) && !inner.has(word)) break;
  }
  if (length === 0) noneBefore.set(language, at + words.length);
  return { value: numbers.get(words.slice(0, length).join(' ')), languages: length === 0 ? [] : [language], length };
}

/** Whether a word goes on with the number before it: after a space or a hyphen, in one paragraph. */
function isJoined(text: string, before: Token | undefined, word: Token | undefined): boolean {
  if (before === undefined || word === undefined || word.number !== undefined) return false;
  const between = text.slice(before.end, word.start);
  return /^(?:\s+|[-‐‑–]\s*)$/u.test(between) && !/\n\s*\n/.test(between);
}

function standsAlone(text: string, { start, end }: OrdinalSpan, previous: OrdinalSpan | undefined): boolean {
  const before = text.slice(Math.max(0, start - 6), start);
  const printed = text.slice(start, end);
  const isDigits = /^\d/.test(printed);
  if ((isDigits ? notBeforeDigits : notBeforeWord).test(before) || notAfter.test(text.slice(end, end + 2)))
    return false;
  // "2 hundred and ninth", "1 109th"
  if (/(?<!\d)\d{1,3}\s$/.test(before) && (isDigits ? /^\d{3}\D/ : scale).test(printed)) return false;
  if (article.test(before) && fraction.test(text.slice(end, end + 6))) return false;
  return !joined.test(before) || previous?.end === start - 1;
}
