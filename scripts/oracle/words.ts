/**
 * What counts as a word, said once more: the oracle shares no rule with the search that it judges, so that a mistake of
 * one is no mistake of both.
 */

/** A word of a text, with its place there in UTF-16 code units of the text in normal form C. */
export interface OracleWord {
  /** As it is compared: `assemblee`, `52229662`, `5.8`. */
  word: string;
  /** The same in the letters that are printed, small or capital: `WHO`. */
  cased: string;
  start: number;
  end: number;
}

/** Words that are also found as one: `policy-makers` as `policymakers`, `U.N.` as `un`, `1.500` as `1500`. */
export interface JoinedWord {
  word: string;
  /** The places of the first and last of them in the list of words. */
  first: number;
  last: number;
}

export interface OracleReading {
  /** The text in normal form C, to which the places belong. */
  text: string;
  words: OracleWord[];
  joined: JoinedWord[];
}

/** Soft hyphen, joiners, byte order mark, marks of direction, and the sign that draws out Arabic: they do not exist. */
const nothing = /[\u00ad\u200c\u200d\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\u0640]/u;

/** Letters of scripts that put no spaces between words. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{Script=Hang}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}]/u;
const hangul = /^[\uac00-\ud7a3]$/u;
const letter = /(?!\u02bc)[\p{L}\p{Script=Han}]/u; // ʼ is an apostrophe to us, and the zero of Chinese dates, 〇, is a number to Unicode
const mark = /\p{M}/u;
const digit = /^\d$/;
/** The am of Thai and Lao, one letter that is also written, and taken apart, as a mark and a letter. */
const am = /^(?:\u0e4d\u0e32|\u0ecd\u0eb2)$/;
/** `²` and the like, which are digits of a word (`CO₂`) and of no number: `1,500²` is 1500 with the mark of a note. */
const raised = /\p{No}/u;

/** A stretch of the text, without what does not exist, sign by sign as it is compared but for case and accents. */
interface Sign {
  sign: string;
  start: number;
  end: number;
}

/** Reads the words of a text in their order. */
export function readWords(printed: string): OracleReading {
  const text = printed.normalize('NFC');
  const signs = signsOf(text);
  const plain = signs.map(({ sign }) => sign).join('');
  /** The sign of every code unit of `plain`. */
  const at: Sign[] = [];
  for (const each of signs) for (let unit = 0; unit < each.sign.length; unit += 1) at.push(each);
  const words: OracleWord[] = [];
  const places: { from: number; to: number }[] = [];
  /** Takes the signs of `plain` from one place to another as a word, spelt as they are or otherwise. */
  const take = (from: number, to: number, spelt = plain.slice(from, to)) => {
    const cased = withoutAccents(spelt.replaceAll(/\p{No}/gu, (each) => each.normalize('NFKD')));
    if (!/[\p{L}\p{Nd}\p{Script=Han}]/u.test(cased)) return;
    const [first, last] = [at[from], at[to - 1]];
    if (first === undefined || last === undefined) return;
    words.push({ word: small(cased), cased, start: first.start, end: last.end });
    places.push({ from, to });
  };
  let open: { from: number; spelt: string } | undefined;
  let place = 0;
  const close = () => {
    if (open !== undefined) take(open.from, place, open.spelt);
    open = undefined;
  };
  while (place < plain.length) {
    const sign = String.fromCodePoint(plain.codePointAt(place) ?? 0);
    if (digit.test(sign)) {
      const number = numberAt(plain, place);
      const to = number.at(-1)?.to ?? place + 1;
      const digits = plain.slice(place, to);
      if (/^\d+$/.test(digits)) open = { from: open?.from ?? place, spelt: (open?.spelt ?? '') + digits };
      else {
        close();
        for (const part of number) take(part.from, part.to, part.value);
      }
      place = to;
    } else if (am.test(plain.slice(place, place + 2)) || (letter.test(sign) && unspaced.test(sign))) {
      close();
      let to = place + (am.test(plain.slice(place, place + 2)) ? 2 : sign.length);
      while (mark.test(plain[to] ?? '') && !am.test(plain.slice(to, to + 2))) to += 1; // marks of these scripts are single code units
      take(place, to);
      place = to;
    } else if (letter.test(sign) || mark.test(sign) || raised.test(sign)) {
      open = { from: open?.from ?? place, spelt: (open?.spelt ?? '') + sign };
      place += sign.length;
    } else {
      close();
      place += sign.length;
    }
  }
  close();
  return { text, words, joined: joinedIn(plain, words, places) };
}

function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let start = 0;
  for (const sign of text) {
    const end = start + sign.length;
    if (sign < '\u0080') signs.push({ sign, start, end });
    else if (!nothing.test(sign)) signs.push({ sign: comparable(sign), start, end });
    start = end;
  }
  return signs;
}

/** A letter, mark or digit taken apart, digits of every script as 0 to 9. Syllables of Hangul stay, and what parts words. */
function comparable(sign: string): string {
  if (hangul.test(sign) || !/[\p{L}\p{M}\p{N}]/u.test(sign)) return sign;
  const parts = sign.normalize('NFKD');
  if (parts.includes('\u2044')) return '|'; // ½ is no word
  if (raised.test(sign)) return sign;
  return [...parts].map((each) => (/\p{Nd}/u.test(each) ? digitOf(each) : each)).join('');
}

/** The digits of a script stand in tens, one after another. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}

/** Letters of scripts whose marks are left out, with those marks. */
const accented = /([\p{Script=Latn}\p{Script=Grek}\p{Script=Cyrl}\p{Script=Hebr}\p{Script=Arab}])\p{M}+/gu;

const spelling: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
  [/æ/g, 'ae'],
  [/Æ/g, 'AE'],
  [/ß/g, 'ss'],
  [/ẞ/g, 'SS'],
  [/þ/g, 'th'],
  [/Þ/g, 'TH'],
  [/ø/g, 'o'],
  [/Ø/g, 'O'],
  [/ł/g, 'l'],
  [/Ł/g, 'L'],
  [/[đð]/g, 'd'],
  [/[ĐÐ]/g, 'D'],
  [/ı/g, 'i'],
];

function withoutAccents(word: string): string {
  if (/^[\w.]*$/.test(word)) return word;
  const letters = word.replaceAll(accented, '$1').normalize('NFC');
  return spelling.reduce((spelt, [from, to]) => spelt.replaceAll(from, to), letters);
}

function small(word: string): string {
  return word.toLowerCase().replaceAll('ς', 'σ');
}

/** Numbers with their thousands parted, and what may follow: a fraction. */
const thousands: readonly RegExp[] = [
  /[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?![.,]?\d)/y,
  /[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?(?![.,]?\d)/y,
  /[1-9]\d{0,2}(?:['’]\d{3})+(?:[.,]\d+)?(?![.,'’]?\d)/y,
  /[1-9]\d{0,2}(?:[\u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?![.,]?\d)/y,
];

interface NumberPart {
  from: number;
  to: number;
  value: string;
}

/** The number that begins at a place: one part, or several where its signs are neither thousands nor one point. */
function numberAt(plain: string, from: number): NumberPart[] {
  for (const [index, pattern] of thousands.entries()) {
    const found = matchAt(pattern, plain, from);
    if (found !== undefined) return [{ from, to: from + found.length, value: valueOf(found, index) }];
  }
  const chain = matchAt(/\d+(?:[.,]\d+)*/y, plain, from) ?? '';
  const digits = chain.split(/[.,]/);
  if (digits.length <= 2) return [{ from, to: from + chain.length, value: digits.join('.') }];
  let start = from;
  return digits.map((value) => {
    const part = { from: start, to: start + value.length, value };
    start = part.to + 1;
    return part;
  });
}

/** A number without the signs of its thousands; its fraction, if it has one, after a point. */
function valueOf(number: string, pattern: number): string {
  const [signs, point] = [
    [/,/g, '.'],
    [/\./g, ','],
    [/['’]/g, /[.,]/],
    [/[\u00a0\u2009\u202f]/g, /[.,]/],
  ][pattern] as [RegExp, string | RegExp];
  return number.replaceAll(signs, '').replace(point, '.');
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Finds what is also one word: pieces joined by hyphens, letters by full stops, digits in groups of three. */
function joinedIn(
  plain: string,
  words: readonly OracleWord[],
  places: readonly { from: number; to: number }[],
): JoinedWord[] {
  const between = (index: number) => plain.slice(places[index]?.to, places[index + 1]?.from);
  const printed = (index: number) => plain.slice(places[index]?.from, places[index]?.to);
  const joined: JoinedWord[] = [];
  /** Joins every longest row of words in which each leads on to the next. */
  const joinRows = (leadsOn: (index: number) => boolean, holds: (first: number, last: number) => boolean) => {
    for (let first = 0; first < words.length; first += 1) {
      let last = first;
      while (last + 1 < words.length && leadsOn(last)) last += 1;
      if (last === first) continue;
      if (holds(first, last)) {
        const row = words.slice(first, last + 1);
        joined.push({ word: row.map(({ word }) => word).join(''), first, last });
      }
      first = last;
    }
  };
  const isWhole = (index: number) => !printed(index).includes('.') && !isUnspaced(printed(index));
  // 5-8 is not 58: one of them has a letter.
  joinRows(
    (index) => /^[-‐‑]$/.test(between(index)) && isWhole(index) && isWhole(index + 1),
    (first, last) => /\p{L}/u.test(plain.slice(places[first]?.from, places[last]?.to)),
  );
  const isLetter = (index: number) => /^\p{L}\p{M}*$/u.test(words[index]?.word ?? '') && !isUnspaced(printed(index));
  joinRows(
    (index) => between(index) === '.' && isLetter(index) && isLetter(index + 1),
    () => true,
  );
  const isGroup = (index: number) => /^\d{3}$/.test(printed(index));
  joinRows(
    (index) => between(index) === ' ' && (isGroup(index) || isFirstGroup(printed(index))) && isGroup(index + 1),
    (first) => isFirstGroup(printed(first)),
  );
  words.forEach(({ word }, index) => {
    if (/^[1-9]\d{0,2}\.\d{3}$/.test(printed(index))) {
      joined.push({ word: word.replace('.', ''), first: index, last: index });
    }
  });
  return joined;
}

/** The digits before the first of the groups of three. */
function isFirstGroup(digits: string): boolean {
  return /^[1-9]\d{0,2}$/.test(digits);
}

/** Whether a word is a sign of a script that puts no spaces between words. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}
