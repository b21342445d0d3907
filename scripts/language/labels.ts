import { monthNames } from '../../src/records/in-text/calendar-words.ts';
import { currencySchema } from '../../src/records/money.ts';
import { ordinalsIn } from '../../src/records/in-text/ordinals.ts';
import { bulletStart, looseBulletStart } from '../../src/records/signs.ts';
import { fromHan, fromRoman } from '../../src/records/in-text/numerals.ts';

/** What a line begins with: a bullet, a label, or both (`- 1. `). */
export interface Marker {
  /** Length of a bullet and the space after it; 0 for none. */
  bullet: number;
  /** Length of a label and the space after it; 0 for none. */
  label: number;
  /** The label as printed: `12.`, `(iv)`, `A.`; `''` for none. */
  sign: string;
  /** `12.` and `12)`, `1.2`, `IV.`, `A.`; a point is what counts within a list: `(a)`, `iv)`, `a.`, `(12)`, `一、`, `（二）`, `３．`, `①`. */
  kind?: 'number' | 'decimal' | 'roman' | 'letter' | 'point';
  /** The number a label counts: 6 for `VI.`, 1 for `a)`, 2 for `1.2`. */
  ordinal?: number;
}

const labelPattern = new RegExp(
  [
    String.raw`^(?:(?<number>\d{1,3})[.)]`,
    String.raw`(?<decimal>(?:\d{1,2}|[IVXLC]+|[A-Z])(?:\.[1-9]\d?)+)\.?(?=\s+[\p{Lu}“"«¿¡(])`,
    String.raw`(?:[A-Z]|[IVXLC]{2,7})\.|[IVXLC]{1,7}\s+[–—-]`,
    String.raw`(?<point>\(\d{1,3}\)|\(?(?:[a-zñ]{1,2}|[ivxl]{3,7}|[A-Z]|[IVXL]{2,7})\)|(?:[a-zñ]|[ivx]{2,7})\.))(?:\s+|$)`,
    String.raw`^(?<glued>\d{1,3})\.(?=\p{Lu}\p{Ll})`,
    String.raw`^(?<han>[一二三四五六七八九十百零〇]{1,5}、|[（(][一二三四五六七八九十]{1,4}[）)]|（\d{1,3}）|[\d０-９]{1,2}(?:、|．(?![\d０-９]))|[①-⑳])\s*`,
  ].join('|'),
  'u',
);

/** What a number or letter with a full stop is when such words follow it, and no label. */
const otherwise: readonly (readonly [sign: RegExp, rest: RegExp])[] = [
  [/^\d{3}\.$/, /^\p{Ll}/u], // the end of a year, cut from its beginning
  [/^\d{1,2}\.$/, new RegExp(`^(?:${monthNames})(?:$|[.,]|\\s+(?:de\\s+)?\\d{4})`, 'iu')], // `5. December`
  [/^[A-Z]\.$/, /^[A-Z]\.(?:\s|$|[A-Z]\.)/], // `J. F. Kennedy`
  [/^[a-z]\.$/, /^\p{Ll}\.(?!\p{L})/u], // `a. m.`, `i. e.`
  [/^[fnpst]\.$/, /^\d/], // `p. 5`, `n. 12`
  [/^[bcd]\.$/, /^\d{4}/], // `c. 1990`
  [/^\(?c\)$/i, /^(?:19|20)\d\d/], // `(c) 2009`
  [/^\d{1,2}\.\d/, /^[AP]\.?\s?M\b/i], // `10.30 A.M.`
];

/**
 * Reads the marker at the start of a line. Dashes longer than a hyphen and the letter o are text, unless `loose` says
 * that they are bullets here. `C.` and `L.` alone are letters: hardly an outline reaches fifty.
 */
export function readMarker(text: string, loose?: boolean): Marker {
  const bullet = loose === false ? 0 : (bulletStart.exec(text) ?? (loose ? looseBulletStart.exec(text) : null));
  const before = bullet ? bullet[0].length : 0;
  return { bullet: before, ...(readLabel(text.slice(before)) ?? { label: 0, sign: '' }) };
}

function readLabel(text: string): Omit<Marker, 'bullet'> | undefined {
  const match = labelPattern.exec(text);
  if (match === null) return undefined;
  const [whole] = match;
  const { number, glued, decimal, point = match.groups?.['han'] } = match.groups ?? {};
  const [sign, rest] = [whole.trimEnd(), text.slice(whole.length)];
  if (otherwise.some(([signs, words]) => signs.test(sign) && words.test(rest))) return undefined;
  if (decimal !== undefined && currencySchema.safeParse(/^\p{L}+/u.exec(rest)?.[0]).success) return undefined;
  const [reading] = readingsOf(sign);
  if (reading === undefined) return undefined;
  const isNumber = (number ?? glued) !== undefined;
  const kind = isNumber ? 'number' : decimal !== undefined ? 'decimal' : point !== undefined ? 'point' : reading.kind;
  return { label: whole.length, sign, kind, ordinal: reading.value };
}

/** A label as it may be read: `(i)` as the Roman number 1, and as the letter 9. */
interface Reading {
  kind: 'number' | 'roman' | 'letter';
  value: number;
}

/** The ways to read what a label counts, in its last part; the likelier first. */
function readingsOf(label: string): Reading[] {
  const sign = countedIn(label).at(-1) ?? '';
  const han = fromHan(sign);
  if (han !== undefined) return [{ kind: 'number', value: han }];
  if (/^\d+$/.test(sign)) return [{ kind: 'number', value: Number(sign) }];
  const value = fromRoman(sign);
  const roman: Reading[] = value === undefined || value > 100 ? [] : [{ kind: 'roman', value }];
  if (!/^(?:\p{Lu}|(\p{Ll})\1?)$/u.test(sign)) return roman;
  const letter: Reading = { kind: 'letter', value: letterValue(sign) };
  return /^[cl]$/i.test(sign) ? [letter, ...roman] : [...roman, letter];
}

/** 1 for `a`, 27 for `aa`; `ñ` stands between `n` and `o`. */
function letterValue(sign: string): number {
  const letter = sign.charAt(0).toLowerCase();
  return (letter === 'ñ' ? 14.5 : letter.charCodeAt(0) - 96) + 26 * (sign.length - 1);
}

/** The figures and letters of a label: `1` and `2` of `1.2`. */
function countedIn(label: string): string[] {
  return label.normalize('NFKC').match(/\p{L}+|[\d〇]+/gu) ?? [];
}

/** Whether a label can be a Roman number, as `C.` can, though it is a letter where nothing else tells. */
export function mayBeRoman(label: string): boolean {
  return readingsOf(label).some(({ kind }) => kind === 'roman');
}

/** How a label counts: `(i)` in Roman numbers, but in letters after `(h)`. */
export function kindOfLabel(label: string, before = ''): Reading['kind'] {
  const [first, second] = readingsOf(label);
  return second !== undefined && followsOn(second, before) ? second.kind : (first?.kind ?? 'letter');
}

/** A label with what it counts as a sign: `(b)` → `(a)`, `12.` → `1.`, `IV.` → `A.`; lists are alike whose labels have one shape. */
export function shapeOf(label: string): string {
  return label
    .normalize('NFKC')
    .replaceAll(/[〇一二三四五六七八九十百零]+/g, '1')
    .replaceAll(/\p{Lu}+/gu, 'A')
    .replaceAll(/\p{Ll}+/gu, 'a')
    .replaceAll(/\d+/g, '1');
}

/** Whether a label counts on from another: `2.` from `1.`, `(b)` from `(a)`, `(ii)` from `(i)`, `1.2` from `1.1`. */
export function countsOn(label: string, before: string): boolean {
  const above = (each: string) => countedIn(each).slice(0, -1).join('.');
  if (shapeOf(label) !== shapeOf(before) || above(label) !== above(before)) return false;
  return readingsOf(label).some((reading) => followsOn(reading, before));
}

function followsOn({ kind, value }: Reading, before: string): boolean {
  return readingsOf(before).some((other) => {
    const step = value - other.value;
    return other.kind === kind && step > 0 && step <= 1;
  });
}

/** The marker that makes a line an item: a bullet, or a number or point; `''` for none, and for the label of a heading. */
export function itemMarkerOf(text: string, loose?: boolean): string {
  const { bullet, kind, sign } = readMarker(text, loose);
  if (bullet > 0) return text.slice(0, bullet).trim();
  return kind === 'number' || kind === 'point' ? sign : '';
}

/** The label of what its type makes a heading: any label, a part with its number, or a bare number (`5 Harbours`). */
export function headingLabelOf(text: string): string {
  const label = readMarker(text, false).sign || (partOf(text)?.label ?? '');
  return label || (/^\d{1,2}(?=\s|$)/.exec(text)?.[0] ?? '');
}

/** Whether words, such as those of a cell, are a label that other words could follow. */
export function isLabel(words: string, labelOf: (text: string) => string): boolean {
  return words !== '' && labelOf(`${words} Words`) === words;
}

const partWords = {
  annex: 'annex(?:e|es)?|anexos?|appendix|appendices?|apéndices?',
  part: 'part(?:ie|e)?',
  chapter: 'chapter|chapitre|cap[ií]tulo',
  title: 'title|titre|título',
  section: 'section|secci[oó]n|§',
  article: 'article|art[ií]culo',
} as const;
type PartName = keyof typeof partWords;

const parts = Object.entries(partWords).map(([name, words]) => ({
  name: name as PartName, // as the object lists them
  word: new RegExp(`^(?:${words})(?!\\p{L})`, 'iu'),
}));
const partNumber =
  /^\s*(?:\d{1,3}[A-Z]?|[IVXLC]{1,7}|[A-Z]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|une?|deux|trois|quatre|cinq|uno|dos|tres|cuatro|cinco))(?![\p{L}\p{N}’']|\.\p{L})/u;

/** Parts in Chinese and Japanese, whose number stands between two signs: `第三章`, `第一条`. */
const hanParts: Readonly<Record<string, PartName>> = {
  ...{ 条: 'article', 條: 'article', 章: 'chapter', 节: 'section', 節: 'section' },
  ...{ 部分: 'part', 部: 'part', 编: 'part', 編: 'part' },
};
const hanPart = new RegExp(`^第[一二三四五六七八九十百零〇\\d]{1,6}(${Object.keys(hanParts).join('|')})`);

/**
 * The part of a document that a heading names, in English, French or Spanish, and how far its name goes: `Annex II`,
 * `Article 5`, `Première partie`, `§ 3`, `Appendix`. "Part of the way" and "Title page" name none.
 */
export function partOf(text: string): { name: PartName; label: string } | undefined {
  const [han, sign = ''] = hanPart.exec(text) ?? [];
  if (han !== undefined) return { name: hanParts[sign] ?? 'part', label: han };
  const [ordinal] = text.length > 200 ? [] : ordinalsIn(text.slice(0, 40));
  const from = ordinal?.start === 0 ? ordinal.end + (/^\s*/.exec(text.slice(ordinal.end))?.[0].length ?? 0) : 0;
  for (const { name, word } of parts) {
    const [printed] = word.exec(text.slice(from)) ?? [];
    if (printed === undefined) continue;
    const end = from + printed.length;
    if (from > 0 && /^\s*(?:[^\p{L}\s]|$)/u.test(text.slice(end))) return { name, label: text.slice(0, end) };
    if (from > 0) return undefined;
    const [number] = partNumber.exec(text.slice(end)) ?? [];
    if (number !== undefined) return { name, label: text.slice(0, end + number.length) };
    if (ordinal !== undefined && text.slice(end, ordinal.start).trim() === '')
      return { name, label: text.slice(0, ordinal.end) };
    if (name === 'annex' || /^\W*$/u.test(text.slice(end))) return { name, label: '' };
  }
  return undefined;
}

/** Whether a heading names a part of one of some kinds. */
export function namesPart(text: string, ...names: PartName[]): boolean {
  const part = partOf(text);
  return part !== undefined && names.includes(part.name);
}

/**
 * Takes the initial of a name for none of the labels of an outline: a letter or Roman number that counts further than the
 * outline has parts. Two of them may be lost.
 */
export function withoutInitials(markers: readonly Marker[]): Marker[] {
  const counted = new Map(
    (['roman', 'letter'] as const).map((kind) => {
      return [kind as string, new Set(markers.filter((each) => each.kind === kind).map((each) => each.ordinal)).size];
    }),
  );
  return markers.map((marker) => {
    const count = counted.get(marker.kind ?? '');
    return count === undefined || (marker.ordinal ?? 0) <= count + 2
      ? marker
      : { bullet: marker.bullet, label: 0, sign: '' };
  });
}
