/** A stretch of a text that is the bytes of UTF-8, read as another encoding, and what was meant: `Ã©` for `é`. */
export interface Misread {
  start: number;
  end: number;
  meant: string;
}

/** Encodings of one byte as which UTF-8 is read by mistake. */
const latin = ['windows-1252', 'macintosh', 'windows-1250'];
const cyrillic = ['windows-1251', 'koi8-r', 'ibm866'];
export const misreadAs: readonly string[] = [...latin, ...cyrillic];

const readers = new Map(misreadAs.map((encoding) => [encoding, bytesOf(encoding)]));

/** UTF-8 of more than one byte, each byte a character of the same number. */
const sequences =
  /(?:[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3})+/g;

/** The last letter of a word in capitals before the end of a quotation or sentence: `IRMÃ”`. */
const closed = /(?<!\p{Ll})[ÂÃÄÅ][”’»…](?!\p{L})/gu;

/** Letters with accents and typographic signs, of which one shows how they were read. */
const accented = /[\u0080-\u017f\u2010-\u203a\u20ac\u2122\u2190-\u2193\u25a0-\u25ff\ufeff\ufb01\ufb02]/u;

/** Several letters of a script that is not Latin. */
const foreign = new RegExp(
  ['Greek', 'Cyrl', 'Arab', 'Hebr', 'Thai', 'Deva']
    .map((script) => String.raw`^[\p{Script=${script}}]{2,}$`)
    .concat(String.raw`^[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Hang}\u3000-\u303f\uff00-\uffef]{2,}$`)
    .join('|'),
  'u',
);

/** What byte each sign of an encoding stands for; the bytes that have none stand for controls, as in Latin-1. */
function bytesOf(encoding: string): ReadonlyMap<string, number> {
  const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
  const signs = [...new TextDecoder(encoding).decode(bytes)];
  const controls = Array.from(bytes, (byte) => [String.fromCharCode(byte), byte] as const).slice(0, 32);
  return new Map([...controls, ...signs.map((sign, index) => [sign, index + 128] as const)]);
}

/** Where signs stand that are the bytes of UTF-8 in one of `misreadAs`. */
export function findMisread(text: string, encoding: string): Misread[] {
  const byteOf = readers.get(encoding);
  if (byteOf === undefined || !/[^\u0000-\u007f]/.test(text)) return [];
  const read = text.replaceAll(closed, '  ');
  const bytes = read.replaceAll(/[^\u0000-\u007f]/g, (sign) => String.fromCharCode(byteOf.get(sign) ?? 0));
  return [...bytes.matchAll(sequences)].flatMap(({ 0: sequence, index: start }) => {
    const end = start + sequence.length;
    const inWord = /[A-Za-z]/.test(text.charAt(start - 1) + text.charAt(end));
    const meant = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      Uint8Array.from(sequence, (sign) => sign.charCodeAt(0)),
    );
    return isMeant(meant, latin.includes(encoding) || inWord) ? [{ start, end, meant }] : [];
  });
}

/**
 * Whether signs are what was meant: a letter with an accent or a typographic sign, or several letters of another script.
 * `É”` is UTF-8 too, of a letter of phonetics. `single` says that one letter is enough.
 */
function isMeant(signs: string, single: boolean): boolean {
  return !signs.includes('\ufffd') && ((single && accented.test(signs)) || foreign.test(signs));
}

/** A text was misread so many times at most. */
const mostTimes = 3;

/**
 * A text with what was meant in the place of UTF-8 that was read as Windows-1252 or Latin-1: all of it, where the whole
 * text is the bytes of UTF-8, else each stretch of it that certainly is.
 */
export function readAgain(text: string, times: number = mostTimes): string {
  const found = times === 0 ? [] : findMisread(text, 'windows-1252');
  if (found.length === 0) return text;
  const whole = readWhole(text);
  if (whole !== undefined) return readAgain(whole, times - 1);
  let [read, at] = ['', 0];
  for (const { start, end, meant } of found) {
    read += text.slice(at, start) + meant;
    at = end;
  }
  return readAgain(read + text.slice(at), times - 1);
}

/** A text whose signs are all bytes of UTF-8 in Windows-1252; `undefined` for any other. */
function readWhole(text: string): string | undefined {
  const byteOf = readers.get('windows-1252');
  const bytes = Array.from(text, (sign) => (sign < '\u0080' ? sign.charCodeAt(0) : (byteOf?.get(sign) ?? -1)));
  if (bytes.includes(-1)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined; // not UTF-8 throughout
  }
}

/**
 * Whether a text as a whole was read as Windows-1252 or Latin-1 and written again: most of what it has beyond ASCII is
 * so, or some of it is control characters, which no text prints, so that letters would be lost.
 */
export function isMisread(text: string): boolean {
  const found = findMisread(text, 'windows-1252');
  const beyond = text.match(/[^\u0000-\u007f\ufeff]/g)?.length ?? 0;
  const misread = found.reduce((sum, { start, end }) => sum + end - start, 0);
  return misread * 2 > beyond || found.some(({ start, end }) => /[\u0080-\u009f]/.test(text.slice(start, end)));
}
