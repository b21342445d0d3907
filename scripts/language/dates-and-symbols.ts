import { dateTokens, type DateToken } from '../../src/records/in-text/date-tokens.ts';
import { datesIn } from '../../src/records/dates-in-text.ts';
import { ordinalsIn } from '../../src/records/in-text/ordinals.ts';

/** A line that says when has so many characters at most. */
const longestDate = 120;

/** What dates are made of, besides the names of places. */
const ofDates: ReadonlySet<DateToken['kind']> = new Set([
  ...(['day', 'month', 'year', 'weekday', 'iso', 'through', 'and', 'of', 'article', 'bracket'] as const),
]);

const hour = String.raw`\d{1,2}(?:\s?[.:h]\s?\d{2})?\s?(?:[ap]\.?\s?m\.?|noon|midi|hours?|hrs?|heures?|horas?|h)?`;
/** The time of a day after the day: `3 p.m.`, `at 10.30`, `à 15 heures`, `de 10 a 13 horas`. */
const time = new RegExp(
  String.raw`(?:^|\s+)(?:(?:at|from|à|de|a las?|desde)\s+)?${hour}(?:\s*(?:[-–—]|to|à|a)\s*${hour})?$`,
  'iu',
);

/** A place: words with capitals, and what stands between such. Figures number a room. */
const place =
  /^\p{Lu}[\p{L}’'.-]*(?:\s+(?:\(?\p{Lu}[\p{L}’'.-]*\)?|of|the|and|des?|du|del|las?|les?|los|et|y|au|aux|sur))*$/u;
const room = /^\p{Lu}[\p{L}’' .-]*\s\d{1,4}$/u;

/** What stands after the number of a meeting. */
const meeting =
  /^\s+(?:\p{L}+\s+){0,2}(?:meeting|session|séance|sesión|réunion|reunión|período de sesiones)(?:\s+(?:plénière|plenaria|(?:extra)?ordinaire|(?:extra)?ordinari[ao]|spéciale|especial))?(?:\s+|$)/iu;

/**
 * Whether a line says when, perhaps where and at which meeting, and nothing else: `November 2018`, `Geneva, 4–8 June 2018`, `Friday, 4 May
 * 2012, 3 p.m.`, `Ginebra, 2 al 5 de diciembre de 2008`. It names a month and a year at least.
 */
export function isDateLine(line: string): boolean {
  if (line.length > longestDate || !/\d{4}/.test(line)) return false;
  if (!datesIn(line).some(({ start }) => start.length >= 'YYYY-MM'.length)) return false;
  const parts = line.split(/,\s+/).map(withoutMeeting);
  const first = parts.findIndex(isOfDate);
  const isBeside = (part: string, index: number) =>
    part === '' || place.test(part) || (index > first && (time.test(part) || room.test(part) || isOfDate(part)));
  return first !== -1 && parts.every((part, index) => index === first || isBeside(part, index));
}

/** A part of a line without the number and name of a meeting at its beginning: `5th plenary meeting 22 May 2018` → `22 May 2018`. */
function withoutMeeting(part: string): string {
  const [ordinal] = ordinalsIn(part);
  const [named] = ordinal?.start === 0 ? (meeting.exec(part.slice(ordinal.end)) ?? []) : [];
  return named === undefined ? part : part.slice((ordinal?.end ?? 0) + named.length);
}

/** Whether a part of a line is of a date, perhaps after a place or the day of a week, and before a time. */
function isOfDate(part: string): boolean {
  const date = part.replace(/^\p{Lu}[\p{L}’'-]*\s+(?=(?:(?:le|el)\s+)?\p{N})/u, '');
  const tokens = dateTokens(date);
  // "Geneva 5 June", not "Resolution 5"
  const isWhole = date === part || tokens.some(({ kind }) => kind === 'month' || kind === 'year' || kind === 'iso');
  if (tokens.length > 0 && isWhole && isAllOfDate(tokens)) return true;
  const before = part.replace(time, '');
  return before !== part && before !== '' && isOfDate(before);
}

function isAllOfDate(tokens: readonly DateToken[]): boolean {
  return (
    tokens.every(({ kind }) => ofDates.has(kind)) && tokens.some(({ kind }) => /^(?:day|month|year|iso)$/.test(kind))
  );
}

const symbol = String.raw`[A-Z]{1,6}(?:[/.][A-Z\d][A-Za-z\d]*(?:-\d+)?)*\/[A-Za-z]{0,4}\.?\d+(?:-\d+)?(?:[/.](?:Rev|Amdt|Add|Corr|L)\.?\d+)*`;

/** Matches what has letters, strokes and a figure as symbols have them: `A/80/590`, `S/PV.10100`, `FCCC/SBI/2018/11`. */
export const likeSymbol = new RegExp(String.raw`(?<![\p{L}\p{N}/.:])${symbol}(?![\p{L}\p{N}/])`, 'gu');

/** A symbol, its part, and the letter of its language: `MC/INF/258(E)`, `C/106/54 [F]`, `A/73/6 (Sect. 25)`. */
const wholeSymbol = new RegExp(
  String.raw`^${symbol}(?:\s?\((?:Vol|Part|Sect|Supp)\.?\s?[IVX\d]+\))?(?:\s?[([][A-Z](?:/[A-Z])*[)\]])?$`,
);

/** Whether a line is the symbol of a document: `C/106/54/Rev.1`, `MC/INF/258(E)`; "N/A" and "AND/OR" are none. */
export function isSymbol(line: string): boolean {
  return wholeSymbol.test(line);
}

/** The words of a month in a script other than Latin: `ديسمبر`, `كانون الأول/ديسمبر`, `декабря`. */
const otherMonth = String.raw`(?:(?!\p{Script=Latin})[\p{L}\p{M}\u200c]){2,20}(?:[\s/](?:(?!\p{Script=Latin})[\p{L}\p{M}\u200c]){2,20}){0,3}`;
/** A day in a language whose months are not read, after a place and a weekday or without: `جنيف، 2 ديسمبر 2008`, `日内瓦，2008年12月2日`. */
const otherDate = new RegExp(
  String.raw`^(?:(?!\p{Script=Latin})[\p{L}\p{M}\s,،，、'’׳()（）-]){0,60}` +
    String.raw`(?:(?<!\p{Nd})\p{Nd}{1,2}\s${otherMonth}\s\p{Nd}{4}(?:\s?\p{L}{1,4}\.?)?|\p{Nd}{4}\s?[年년]\s?\p{Nd}{1,2}\s?[月월](?:\s?\p{Nd}{1,2}\s?[日일])?)$`,
  'u',
);

/** Whether a line is a date, with a place and a time or without, or the symbol of a document. */
export function isDateOrSymbol(line: string): boolean {
  return isSymbol(line) || isDateLine(line) || (line.length <= longestDate && otherDate.test(line));
}
