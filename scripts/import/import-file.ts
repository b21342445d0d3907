import type { z } from 'zod';
import { readingFile } from '../archive/readings.ts';
import { listSources, readEdition } from '../archive/sources.ts';
import { sha256 } from '../archive/fingerprint.ts';
import { admit } from './admit.ts';
import { runConfined } from './child/confined.ts';
import { draftedSchema, type Drafted, type draftRequestSchema } from './drafted.ts';
import { refuseMisnamed } from './misnamed.ts';
import { placeSource } from './place.ts';
import { prove, type Proved } from './prove.ts';
import { readFileSchema, type ReadFile } from './read-file.ts';
import { serialiseReading } from './reading.ts';
import { ofThisFile } from './read-again.ts';
import { RefusedError } from './refused.ts';

/** A text that was taken into the archive. */
export interface Imported extends Proved {
  reading: ReadFile;
  drafted: Drafted;
}

/**
 * Takes one file into the archive: admit → read → draft, both confined → prove → write. Nothing is written
 * before everything is proved, and nothing but the source: what is made of it is the normaliser's. Throws a
 * `RefusedError` for a file that is not taken, with the reason in a sentence.
 * @param wanted the identifier the archivist asks for, if she does
 */
export async function importFile(path: string, contentDir: string, wanted?: string): Promise<Imported> {
  const bytes = await admit(path);
  await refuseDuplicate(bytes, contentDir);
  const reading = await runConfined({ script: 'read.ts', schema: readFileSchema }, bytes);
  if (reading.reading !== undefined) ofThisFile(reading.reading, bytes);
  refuseMisnamed(path, reading.format);
  const wish = { bytes: Buffer.from(bytes).toString('base64'), reading, id: wanted } satisfies z.input<
    typeof draftRequestSchema
  >;
  const drafted = await runConfined(
    { script: 'draft.ts', schema: draftedSchema, contentDir, native: true },
    JSON.stringify(wish),
  );
  const proved = await prove(contentDir, bytes, { reading, drafted });
  const { id } = drafted;
  await placeSource(contentDir, id, {
    [`source.${reading.format}`]: bytes,
    ...(reading.reading !== undefined && { [readingFile]: serialiseReading(reading.reading) }),
    'edition.yaml': drafted.edition,
  });
  return { reading, drafted, ...proved };
}

/** The same bytes are not taken twice. */
async function refuseDuplicate(bytes: Uint8Array, contentDir: string): Promise<void> {
  const digest = sha256(bytes);
  for (const id of await listSources(contentDir)) {
    const { edition } = await readEdition(contentDir, id);
    if (edition?.source.sha256 === digest) throw new RefusedError(`The archive has it already, as ${id}.`);
  }
}
