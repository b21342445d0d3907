import { stateOf } from '../../src/records/permalink.ts';
import { NoTitleError } from '../normalise/working-text.ts';
import { normalise } from '../normalise/normalise.ts';
import { decodeSource, type Received } from '../normalise/source-text.ts';
import { bareEdition } from './draft/bare-edition.ts';
import { describeSource } from './described-source.ts';
import type { Doubt } from './draft/guess.ts';
import { letterDoubts } from './letter-doubts.ts';
import type { ReadFile } from './read-file.ts';
import { recognise } from './recognise.ts';
import { RefusedError } from './refused.ts';
import type { PlainText } from './text/decode.ts';
import { guessLayout } from './text/layout.ts';
import { readFormat } from './readers.ts';
import { transcribe } from './transcribe.ts';

/**
 * Reads the bytes of a received file: recognises its format, decodes or transcribes it, guesses its layout, and tries
 * the normaliser on it, so that what follows meets nothing that it cannot take. Throws a `RefusedError` for what cannot
 * be imported.
 */
export async function readDocument(bytes: Uint8Array): Promise<ReadFile> {
  const recognised = await recognise(bytes);
  const { format } = recognised;
  const reading =
    format === 'txt'
      ? { format, ...readText(recognised.text, bytes) }
      : { format, layout: 'transcript' as const, reading: await readFormat(format, bytes), doubts: [] };
  const received = receive(bytes, reading);
  tryNormaliser(received, reading);
  return { ...reading, doubts: [...reading.doubts, ...letterDoubts(decodeSource(received))] };
}

/** A file with what its words are, as they are normalised. */
export function receive(bytes: Uint8Array, { encoding, reading }: Pick<ReadFile, 'encoding' | 'reading'>): Received {
  return { bytes, encoding, ...(reading !== undefined && { transcript: transcribe(reading) }) };
}

/** What is guessed of a plain text, and what is doubtful in it. */
function readText(
  { text, encoding, confidence }: PlainText,
  bytes: Uint8Array,
): Pick<ReadFile, 'layout' | 'encoding' | 'doubts'> {
  const { layout, confidence: sure, because } = guessLayout(text);
  const doubts: Doubt[] = [];
  if (sure < 0.8) {
    doubts.push({ topic: 'layout', says: `Laid out as ${layout}, it seems (${percent(sure)}): ${because}.` });
  }
  if (encoding === 'utf-8-twice') {
    const [seem] = letterDoubts(decodeSource({ bytes }));
    doubts.push({ topic: 'encoding', says: `${seem?.says ?? ''} They are decoded once more, as ${encoding}.` });
  } else if (confidence < 1) {
    doubts.push({ topic: 'encoding', says: `Its letters are read as ${encoding} (${percent(confidence)}).` });
  }
  return { layout, doubts, ...(encoding !== 'utf-8' && { encoding }) };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function tryNormaliser(received: Received, reading: ReadFile): void {
  try {
    normalise('new', received, bareEdition(describeSource(received.bytes, reading)), stateOf([]));
  } catch (error) {
    if (error instanceof NoTitleError) throw new RefusedError('It has no line that can be its title.');
    throw error;
  }
}
