import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { compareText } from '../../src/records/finding.ts';
import { languageSchema } from '../../src/records/language.ts';
import { fullDateSchema } from '../../src/records/partial-date.ts';
import { unlessMissing } from '../archive/archive-files.ts';

/** A text of a folder of real texts, in one language. */
export interface CorpusText {
  /** The document it is, in the order of the folder: the same number in every language. */
  document: number;
  symbol: string;
  language: string;
  /** The day on which it was adopted, such as `2023-12-07`. */
  date: string;
  title: string;
  blocks: readonly z.infer<typeof blockSchema>[];
  /** Each note with its mark. */
  notes: readonly (readonly [mark: string, words: string])[];
}

const blockSchema = z.object({
  k: z.enum(['para', 'item', 'heading', 'row', 'close']).describe('What it is; a row is one of a table'),
  t: z.string().describe('Its words; the cells of a row are parted by bars'),
  n: z.string().optional().describe('The label printed before it: "1.", "(a)"'),
});

/** A line of a file: a document in the languages in which it is there. What else stands there is not used. */
const documentSchema = z.object({
  symbol: z.string().min(1),
  texts: z.record(
    languageSchema,
    z.object({
      adopted: fullDateSchema,
      cover: z.array(z.string()).min(1).describe('Lines of the cover, the title last'),
      blocks: z.array(blockSchema),
      notes: z.array(z.tuple([z.string(), z.string()])).default([]),
    }),
  ),
});

/**
 * Reads the texts of a folder one by one: files that end in `.ndjson.gz`, in the order of their names, a document a
 * line. Throws an error whose message is a sentence for a folder that is not there or has no texts, and for a file or
 * line that cannot be read.
 */
export async function* readCorpus(folder: string): AsyncGenerator<CorpusText> {
  const names = await unlessMissing(readdir(folder), undefined);
  if (names === undefined) throw new Error(`There is no folder "${folder}" for --corpus.`);
  let document = 0;
  let texts = 0;
  for (const name of names.filter((each) => each.endsWith('.ndjson.gz')).sort(compareText)) {
    for await (const { text, place } of linesOf(join(folder, name))) {
      const { symbol, texts: inLanguages } = parseDocument(text, place);
      for (const [language, { adopted, cover, ...rest }] of Object.entries(inLanguages)) {
        yield { document, symbol, language, date: adopted, title: cover.at(-1) ?? '', ...rest };
        texts += 1;
      }
      document += 1;
    }
  }
  if (texts === 0)
    throw new Error(`No texts in "${folder}": expected files that end in .ndjson.gz, a document a line.`);
}

function parseDocument(line: string, place: string): z.infer<typeof documentSchema> {
  try {
    return documentSchema.parse(JSON.parse(line));
  } catch (error) {
    const problem = error instanceof z.ZodError ? error.issues[0] : undefined;
    const what = problem === undefined ? told(error) : `${problem.path.join('.')}: ${problem.message}`;
    throw new Error(`${place} is no document of a corpus: ${what}.`, { cause: error });
  }
}

/** The lines of a gzipped file that are not empty, each with the place that an error names. */
async function* linesOf(path: string): AsyncGenerator<{ text: string; place: string }> {
  const unpacked = createGunzip().setEncoding('utf8');
  pipeline(createReadStream(path), unpacked).catch(() => undefined); // told to who reads `unpacked`
  let number = 0;
  let rest = '';
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        number += 1;
        if (text.trim() !== '') yield { text, place: `${path}:${number}` };
      }
    }
  } catch (error) {
    throw new Error(`${path} cannot be unpacked: ${told(error)}.`, { cause: error });
  }
  if (rest.trim() !== '') yield { text: rest, place: `${path}:${number + 1}` };
}

function told(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
}
