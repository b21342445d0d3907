import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../src/records/edition.ts';
import type { Finding } from '../../src/records/finding.ts';
import { transcriptSchema, type Transcript } from '../../src/records/transcript.ts';
import type { YamlText } from '../../src/records/yaml-text.ts';
import { sha256 } from './fingerprint.ts';
import { codeOf } from './system.ts';
import type { Received } from '../normalise/source-text.ts';

/** The name of a transcript beside the document it was made of. */
export const transcriptFile = 'transcript.json';

/** What stands beside an edition, in its folder. */
interface Beside {
  path: string;
  locate: YamlText['locate'];
}

/**
 * Reads the file that an edition describes, and its transcript; a changed byte of either is a finding (s-001).
 * @param folder e.g. `content/sources/council-96-dg-summary`
 */
export async function readReceived(
  folder: string,
  { file, sha256: expected, encoding, transcript }: Edition['source'],
  edition: Beside,
): Promise<{ received: Received; findings: [] } | { received?: never; findings: Finding[] }> {
  const bytes = await readBeside(folder, file, edition);
  if ('code' in bytes) return { findings: [bytes] };
  const changed = changes(file, bytes, { expected, key: 'sha256', ...edition });
  if (transcript === undefined) {
    return changed.length > 0 ? { findings: changed } : { received: { bytes, encoding }, findings: [] };
  }
  const written = await readBeside(folder, transcriptFile, edition);
  if ('code' in written) return { findings: [written] };
  changed.push(...changes(transcriptFile, written, { expected: transcript, key: 'transcript', ...edition }));
  if (changed.length > 0) return { findings: changed };
  const read = transcriptOf(written);
  if (read !== undefined) return { received: { bytes, transcript: read }, findings: [] };
  const place = { code: 's-007', path: edition.path, ...edition.locate(['source', 'transcript']) } as const;
  return {
    findings: [{ ...place, message: `${transcriptFile} is no transcript.`, hint: 'Import the document again.' }],
  };
}

function transcriptOf(bytes: Buffer): Transcript | undefined {
  try {
    return transcriptSchema.safeParse(JSON.parse(bytes.toString('utf8'))).data;
  } catch {
    return undefined;
  }
}

/** The bytes of a file in the folder of a source, or the finding that says why there are none (s-007). */
export async function readBeside(folder: string, file: string, { path, locate }: Beside): Promise<Buffer | Finding> {
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
      hint: 'Put it back, or take the folder out.',
    };
  }
}

function changes(
  file: string,
  bytes: Uint8Array,
  { expected, key, path, locate }: Beside & { expected: string; key: string },
): Finding[] {
  const actual = sha256(bytes);
  if (actual === expected) return [];
  const place = { code: 's-001', path, ...locate(['source', key]) } as const;
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
