import { shortBeforeNumber } from './abbreviations.ts';
import { afterUnit } from './units.ts';
import {
  loweredFigures,
  nameOfSign,
  noteSign,
  raisedLetters,
  signMark,
  signOfName,
  superscripts,
} from '../../src/records/signs.ts';

const plainOf = new Map([...raisedLetters].map(([letter, raised]) => [raised, letter]));

const figures = `[${superscripts}]+`;
const raisedLetter = `[${[...plainOf.keys()].join('')}]`;
const raised = `${raisedLetter}+`;
/** Letters that count notes: one, or a small Roman number. */
const counting = '[a-z]|[ivx]{2,5}';
/** What a mark stands after: a word, or another mark, `¹, ²`. */
const word = String.raw`(?<=[\p{L}\p{N}\p{P}]|[${superscripts}],\s)`;
/** What stands before a letter that stands alone. */
const alone = String.raw`(?<![\p{L}\p{N}'’./-])`;
/** Matches, before raised figures, a place where they are a power: after a unit, `m²`, a variable, `x²`, or ten, `10³`. */
const powers = [
  String.raw`${afterUnit}(?:²|³)(?![${superscripts}])`,
  String.raw`(?<=${alone}\p{Ll})(?!¹(?![${superscripts}]))`,
  String.raw`(?<=(?<![\d.,])10)`,
].join('|');
const lowered = `[${[...loweredFigures.values()].join('')}]`;
/** A fraction's stroke and lower part, or lowered figures alone: what stands raised before them is its upper part. */
const lowerPart = String.raw`\s?⁄|\/\d|\/?${lowered}`;
/** Raised figures that mark a note, or may. */
const raisedMark = `(?<![${superscripts}])(?!${powers})${figures}(?![${superscripts}]|${lowerPart})`;
/** What a raised letter after it makes an ordinal, or shortens: `1ᵉ`, `Nᵒ`. */
const short = String.raw`(?:^|[^\p{L}\d.,])(?:\p{L}|\d{1,2})`;
/** Raised letters that are the end of a word, and no marks: `Dʳ`, `1ᵉ`, `XXᵉ`. */
const ending = String.raw`(?<=(?:^|[^\p{L}\d.,])\p{L})${raisedLetter}|(?<=${short}|(?<!\p{L})[IVXL]{1,7})[ᵉᵒ]`;

/** Matches the marks of notes in a text, by how they are printed. */
const marks = {
  /** `word¹²` */
  raised: new RegExp(`${word}${raisedMark}`, 'gu'),
  /** `wordᵃ` */
  letter: new RegExp(`${word}(?<!${raisedLetter})(?!${ending})(?:${raisedLetter}|[ⁱᵛˣ]{2,5})(?!${raisedLetter})`, 'gu'),
  /** `word*` */
  sign: signMark,
  /** `word.12`, but no part of a number, symbol or address */
  figure: new RegExp(
    String.raw`(?<=\p{L}{2}|[\p{L})][.,;:!?”"’')\]]|\b\d{4}[.,;])(?<!${shortBeforeNumber})(?<!https?:\S{0,200})(?<![\p{L}\d][-/_]\S{0,40})\d{1,3}(?![\p{L}\d/]|[.,]\d)`,
    'gu',
  ),
  /** `word [3]` */
  bracket: /(?<=\S ?)\[\d{1,3}\]/g,
} as const;
type MarkForm = keyof typeof marks;

/** The mark of a note within a text. */
export interface NoteMark {
  /** As printed: `¹²`. */
  sign: string;
  /** The note's: `12`. */
  name: string;
  /** Its place in UTF-16 code units. */
  start: number;
  /** Whether it may be a power instead: raised after a number, `2⁵`, or a capital that stands alone, `R²`. */
  isPower: boolean;
}

/** Matches what may be raised to a power: a number, but no year or part of a symbol, or a capital that stands alone. */
const mayHavePower = new RegExp(
  String.raw`(?:(?<![\p{L}\d.,/–-])(?!(?:1[5-9]|20)\d\d$)\d(?:[\d.,]*\d)?|${alone}\p{Lu})$`,
  'u',
);

/** So many characters before a raised figure tell whether it may be a power. */
const powerReach = 24;

/** Whether a raised figure may be a power, or the upper part of a fraction whose lower part stands apart; `¹` is no power. */
function mayBePower(text: string, start: number, sign: string): boolean {
  if (sign === superscripts[1] ? text[start + 1] !== '/' : !superscripts.includes(sign[0] ?? ' ')) return false;
  return mayHavePower.test(text.slice(Math.max(0, start - powerReach), start));
}

/**
 * What may be marks of notes in a text, in its order, of the forms that are asked for: `Council¹²` has `12` in the form
 * `raised`. Whether a plain figure or an asterisk is one, a note with its name tells.
 */
export function noteMarksIn(text: string, ...forms: MarkForm[]): NoteMark[] {
  return forms
    .flatMap((form) => [...text.matchAll(marks[form])])
    .map(({ 0: sign, index }) => ({ sign, name: noteName(sign), start: index, isPower: mayBePower(text, index, sign) }))
    .sort((a, b) => a.start - b.start);
}

/**
 * The marks of notes among what may be such, all in the order of the text: notes count on, so that what may be a power is a
 * mark only where its number follows that of the mark before it, and the next mark is not the same.
 */
export function marksInOrder<Mark extends Pick<NoteMark, 'name' | 'isPower'>>(found: readonly Mark[]): Mark[] {
  const following: (string | undefined)[] = [];
  let next: string | undefined;
  for (const { name, isPower } of found.toReversed()) {
    following.push(next);
    if (!isPower) next = name;
  }
  let last = 0;
  return found.filter(({ name, isPower }) => {
    const after = following.pop();
    const isMark = !isPower || (Number(name) === last + 1 && after !== name);
    if (isMark) last = Number(name);
    return isMark;
  });
}

/** What a line begins with, as a note may. */
export interface NoteStart {
  form: MarkForm;
  /** The note's name: `12`, `asterisk`. */
  name: string;
  /** The stop after a figure or letter, `.` or `)`. */
  stop: string;
  /** Of the sign, its stop and the space after it. */
  length: number;
}

const start = new RegExp(
  [
    String.raw`^(?:(?<raised>${figures})(?![⁄/\d.,]|${lowered})`,
    String.raw`(?<bracket>\[\d{1,3}\])(?=\s|$)`,
    String.raw`(?:(?<figure>\d{1,3})|(?<letter>${counting}))(?<stop>[.)]?)(?=\s|$)`,
    // `*See below.`, but not `*some words* set off`
    String.raw`(?<sign>${noteSign.source})(?=\s+\S|[^\s*†‡](?!.*\*)))\s*`,
  ].join('|'),
);

/**
 * The sign that a line begins with, as a note may: `¹ See`, `[3] See`, `12. See`, `a See`, `* See`, `*See`. So may an
 * item of a list, or a sentence: whether it is a note, a mark of its name tells.
 */
export function noteStart(line: string): NoteStart | undefined {
  const match = start.exec(line);
  if (match === null) return undefined;
  const { stop = '' } = match.groups ?? {};
  for (const form of ['raised', 'bracket', 'figure', 'letter', 'sign'] as const) {
    const sign = match.groups?.[form];
    if (sign !== undefined) return { form, name: noteName(sign), stop, length: match[0].length };
  }
  return undefined;
}

/** The name of the note that some words mark, as those of a link to it: `1`, `[a]`, `(iv)`; `*` → `asterisk`. */
export function noteNumberOf(words: string): string | undefined {
  const [, number, sign] =
    new RegExp(String.raw`^\s*(?:(?:[[(]\s*)?(\d{1,3}|${counting})\s*[\])]?|(${noteSign.source}))\s*$`).exec(words) ??
    [];
  const name = sign === undefined ? number : nameOfSign(sign);
  return name === undefined || signOfName(name) === (sign ?? name) ? name : undefined;
}

/** Matches the number or sign of a note before its words, however that is written: `[1]`, `¹`, `1.`, `*`. */
export function noteNumberAt(n: string): RegExp {
  const sign = signOfName(n);
  if (sign !== n) return new RegExp(String.raw`^\s*${sign.replaceAll('*', String.raw`\*`)}`);
  return new RegExp(String.raw`^\s*(?:[[(]\s*)?(?:${n}|${figures}|${raised})\s*[\])]?(?:[.:)](?=\s))?`, 'iu');
}

const endMark = new RegExp(
  [
    String.raw`(?<=\p{L}[”"’'»)]?[.,;:!?][”"’'»)]?)(?:\d{1,3}|\s?\[\d{1,3}\])`,
    `(?<=[^\\s*])${raisedMark}`,
    `(?<=[^\\s*])${noteSign.source}`,
  ].join('|') + '$',
  'u',
);

/** A text without the mark of a note at its end: `It rose.²` → `It rose.` */
export function withoutEndMark(text: string): string {
  return text.replace(endMark, '');
}

/** Matches raised figures with the brackets about them, and the space before these. */
export const raisedInBrackets = new RegExp(`(?:(?<=\\S) )?\\[(${figures})\\](?!\\()`, 'g');

/** Raised figures without the brackets about them, as those are that were raised with them: `quay [²]` → `quay²`. */
export function unbracketRaised(text: string): string {
  return text.replaceAll(raisedInBrackets, '$1');
}

/**
 * Raised words as plain text can print them: `1` → `¹`, `[2]` → `²`, `iv` → `ⁱᵛ`, `*` → `*`, and `a` → `ᵃ` where it marks a note. Other words
 * are `undefined`: they stay on the line, as the "th" of "96th" and the "o" of "No" do. `before` is the text before.
 */
export function raise(words: string, before: string): string | undefined {
  const [, sign] =
    new RegExp(String.raw`^\s*[[(]?([\d,\s]+|${counting}|${noteSign.source})[\])]?\s*$`).exec(words) ?? [];
  if (sign === undefined || sign.trim() === '') return undefined;
  if (/\d/.test(sign)) return raisedDigits(sign.trim());
  const isShort = new RegExp(`${short}$`, 'u').test(before);
  return isShort && sign.length === 1
    ? undefined
    : [...sign].map((letter) => raisedLetters.get(letter) ?? letter).join('');
}

/** How ordinals and shortened words end, in English, French and Spanish. */
const endings = /^(?:st|nd|rd|th|e|er|ers|re|res|d|de|nde|ère|ème|o|os|a|as|r|rs|ra|me|mes|lle|lles|gr|ie|té)\.?$/i;

/**
 * Whether raised letters only end an ordinal or a shortened word, as those of `96th`, `1er`, `No` and `Mme` do: on the
 * line they say the same. `before` is the text before.
 */
export function endsWord(words: string, before: string): boolean {
  return endings.test(words.trim()) && /\d$|(?<!\p{L})(?:\p{L}|\p{Lu}\p{Ll}{1,2}|[IVXLCDM]{1,7})\.?$/u.test(before);
}

/**
 * The letter or small Roman number that marks a note, raised: `iv` → `ⁱᵛ`. Letters that end a word are `undefined`, and so
 * are others that count nothing. `before` is the text before.
 */
export function raiseMark(words: string, before: string): string | undefined {
  const mark = words.trim();
  const isMark = new RegExp(`^(?:${counting})$`).test(mark) && /[\p{L}\p{N}\p{P}]$/u.test(before);
  return isMark && !endsWord(mark, before) ? raise(mark, before) : undefined;
}

/** Lowered figures: `2` → `₂`; other words are `undefined`. */
export function lower(words: string): string | undefined {
  return /^\d+$/.test(words) ? words.replaceAll(/\d/g, (figure) => loweredFigures.get(figure) ?? figure) : undefined;
}

/** `12` → `¹²`, `1, 2` → `¹, ²`. */
export function raisedDigits(words: string): string {
  return words.replaceAll(/\d/g, (digit) => superscripts[Number(digit)] ?? digit);
}

/** The name of the note that a sign marks: `¹²` → `12`, `[3]` → `3`, `ᵃ` → `a`, `**` → `asterisk2`. */
export function noteName(sign: string): string {
  const plain = [...sign.replaceAll(/[.)[\]\s]/g, '')].map((each) => {
    const figure = superscripts.indexOf(each);
    return figure === -1 ? (plainOf.get(each) ?? each) : String(figure);
  });
  return nameOfSign(plain.join(''));
}
