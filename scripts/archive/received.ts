import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../src/records/edition.ts';
import type { Finding } from '../../src/records/finding.ts';
import type { YamlText } from '../../src/records/yaml-text.ts';
import { RefusedError } from '../import/refused.ts';
import { transcribe } from '../import/transcribe.ts';
import { sha256 } from './fingerprint.ts';
import { currentReading, parseReading, readingFile, type WrittenReading } from './readings.ts';
import { codeOf } from './system.ts';
import type { Received } from '../normalise/source-text.ts';

/** What stands beside an edition, in its folder. */
interface Beside {
  path: string;
  locate: YamlText['locate'];
}

/**
 * Reads the file that an edition describes, and of a document its reading; a changed byte of the file is a finding (s-001).
 * @param folder e.g. `content/sources/council-96-dg-summary`
 * @param again whether a document is read again where its reading is not proved to be what the file holds
 */
export async function readReceived(
  folder: string,
  { file, sha256: expected, encoding, layout }: Edition['source'],
  edition: Beside,
  again: boolean,
): Promise<{ received: Received & { reading?: string }; findings: [] } | { received?: never; findings: Finding[] }> {
  const bytes = await readBeside(folder, file, edition);
  if ('code' in bytes) return { findings: [bytes] };
  const changed = changes(file, bytes, { expected, ...edition });
  if (changed.length > 0) return { findings: changed };
  if (layout !== 'transcript') return { received: { bytes, encoding }, findings: [] };
  const place = { path: edition.path, ...edition.locate(['source', 'file']) };
  try {
    const held = await readHeld(folder, bytes, edition);
    const written = again ? await currentReading(bytes, 'code' in held ? undefined : held) : held;
    if ('code' in written) return { findings: [written] };
    return { received: { bytes, transcript: transcribe(written.reading), reading: written.text }, findings: [] };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    const message = `${file} cannot be read as a document: ${error.message}`;
    return { findings: [{ code: 's-008', ...place, message, hint: 'Restore the file, or take the folder out.' }] };
  }
}

/** The reading that stands beside a document, or the finding that says that there is none of it (s-007). */
async function readHeld(folder: string, bytes: Uint8Array, edition: Beside): Promise<WrittenReading | Finding> {
  const written = await readBeside(folder, readingFile, { ...edition, hint: 'Run npm run normalise.' });
  if ('code' in written) return written;
  const held = parseReading(written.toString('utf8'));
  if (held?.reading.file === sha256(bytes)) return held;
  const place = { code: 's-007', path: edition.path, ...edition.locate(['source', 'file']) } as const;
  const message =
    held === undefined ? `${readingFile} is no reading.` : `${readingFile} is the reading of another file.`;
  return { ...place, message, hint: 'Run npm run normalise.' };
}

/** The bytes of a file in the folder of a source, or the finding that says why there are none (s-007). */
export async function readBeside(
  folder: string,
  file: string,
  { path, locate, hint = 'Put it back, or take the folder out.' }: Beside & { hint?: string },
): Promise<Buffer | Finding> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    const code = codeOf(error) ?? String(error);
    const why = code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    const message = `${file} ${why} in ${folder}.`;
    return {
      code: 's-007',
      path,
      ...locate(['source', 'file']),
      message,
      hint,
    };
  }
}

function changes(
  file: string,
  bytes: Uint8Array,
  { expected, path, locate }: Beside & { expected: string },
): Finding[] {
  const actual = sha256(bytes);
  if (actual === expected) return [];
  const place = { code: 's-001', path, ...locate(['source', 'sha256']) } as const;
  if (withOtherLineEnds(bytes).some((other) => sha256(other) === expected)) {
    return [
      {
        ...place,
        message: `The line ends of ${file} were changed, as Git and editors do: all else is as it was received.`,
        hint: `Restore it: rm ${file}, and git checkout -- ${file} in its folder.`,
      },
    ];
  }
  return [
    {
      ...place,
      message: `The bytes of ${file} have changed: expected SHA-256 ${expected}, found ${actual}.`,
      hint: 'Restore the file as it was received; a corrected text is a decision of the edition.',
    },
  ];
}

/** What a file was before its line ends became those of another system. */
function withOtherLineEnds(bytes: Uint8Array): Buffer[] {
  const unix = Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'); // a character for each byte
  return [unix, unix.replaceAll('\n', '\r\n')].map((text) => Buffer.from(text, 'latin1'));
}
