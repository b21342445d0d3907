import chardet from 'chardet';
import { decodeText, isUtf8, type Encoding } from '../../../src/records/encoding.ts';
import { isMisread } from '../../../src/records/misread.ts';
import { limits } from '../limits.ts';

/** A plain text with the encoding it was found to be in, and how sure that is: 1 where its bytes leave no doubt. */
export interface PlainText {
  text: string;
  encoding: Encoding;
  confidence: number;
}

/** Bytes that Windows-1252 leaves undefined. */
const undefinedBytes = /[\u0081\u008d\u008f\u0090\u009d]/;
/** Signs that no text prints; a few come out of PDF files. */
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;
/** At most so many of a thousand characters may be such signs. */
const strayControls = 2;

/**
 * Decodes bytes as plain text: by a byte order mark, as UTF-8 where they are UTF-8, once more where they are so twice, as UTF-16 where every other one is
 * zero, else as the single-byte encoding that its letters suggest. `refused` says in a sentence why they are none.
 */
export function decodePlainText(bytes: Uint8Array): PlainText | { refused: string } {
  const found = findEncoding(bytes);
  if ('refused' in found) return found;
  const { encoding, confidence } = found;
  try {
    const text = decodeText(bytes, encoding);
    return problemOf(text, encoding) ?? { text, encoding, confidence };
  } catch {
    return { refused: `It is no text: it begins as ${encoding} and holds bytes that are none.` };
  }
}

function findEncoding(bytes: Uint8Array): { encoding: Encoding; confidence: number } | { refused: string } {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', confidence: 1 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', confidence: 1 };
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return isUtf8(bytes) ? onceOrTwice(bytes) : { encoding: 'utf-8', confidence: 1 };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { encoding: wide, confidence: 0.9 };
  if (isUtf8(bytes)) return onceOrTwice(bytes);
  const line = mixedLine(bytes);
  if (line !== undefined) {
    return { refused: `Its encodings are mixed: line ${line} is not UTF-8, and others are; save it in one encoding.` };
  }
  return singleByte(bytes);
}

/** Of UTF-8, whether it is so once, or what a program made of it that took it for another encoding. */
function onceOrTwice(bytes: Uint8Array): { encoding: Encoding; confidence: number } {
  return isMisread(decodeText(bytes))
    ? { encoding: 'utf-8-twice', confidence: 0.9 }
    : { encoding: 'utf-8', confidence: 1 };
}

/** UTF-16 without a mark: every other byte of a text in Latin letters is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : undefined;
}

/** The first line that is not UTF-8, counted from 1, in a text that is UTF-8 for the most part. */
function mixedLine(bytes: Uint8Array): number | undefined {
  const lines = new TextDecoder('utf-8').decode(bytes).split('\n');
  const letters = lines.reduce((sum, line) => sum + (line.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0), 0);
  const broken = lines.reduce((sum, line) => sum + (line.match(/\ufffd/g)?.length ?? 0), 0);
  return letters >= broken ? lines.findIndex((line) => line.includes('\ufffd')) + 1 : undefined;
}

function singleByte(bytes: Uint8Array): { encoding: Encoding; confidence: number } | { refused: string } {
  const noText = controlProblem(decodeText(bytes, 'windows-1252'));
  if (noText !== undefined) return noText;
  const [best] = chardet.analyse(bytes);
  if (best === undefined) return { refused: 'It is no text: its bytes are in no encoding of letters.' };
  if (!/^(?:ISO-8859-1|windows-1252)$/.test(best.name)) {
    return { refused: `Its letters seem to be in ${best.name}, which is not taken; save a copy in UTF-8.` };
  }
  return { encoding: 'windows-1252', confidence: best.confidence / 100 };
}

function problemOf(text: string, encoding: Encoding): { refused: string } | undefined {
  const noText = controlProblem(text);
  if (noText !== undefined) return noText;
  if (encoding === 'windows-1252' && undefinedBytes.test(text)) {
    return { refused: 'It is no text: it holds bytes that are no letters.' };
  }
  if (!/[\p{L}\p{N}]/u.test(text)) return { refused: 'It holds no words.' };
  return text.length > limits.characters
    ? { refused: `It has more than ${limits.characters.toLocaleString('en')} characters.` }
    : undefined;
}

/** NUL and other control characters are signs of what is no text. */
function controlProblem(text: string): { refused: string } | undefined {
  const signs: readonly string[] = text.match(control) ?? [];
  if (signs.includes('\u0000')) return { refused: 'It is no text: it holds NUL bytes.' };
  const isFull = signs.length > 2 && signs.length * 1000 > text.length * strayControls;
  return isFull ? { refused: 'It is no text: it is full of control characters.' } : undefined;
}
