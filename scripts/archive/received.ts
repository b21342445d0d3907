import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../src/records/edition.ts';
import type { Finding } from '../../src/records/finding.ts';
import { transcriptSchema } from '../../src/records/transcript.ts';
import type { YamlText } from '../../src/records/yaml-text.ts';
import { sha256 } from './fingerprint.ts';
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
  const bytes = await readFile(join(folder, file));
  const changed = changes(file, bytes, { expected, key: 'sha256', ...edition });
  if (transcript === undefined) {
    return changed.length > 0 ? { findings: changed } : { received: { bytes, encoding }, findings: [] };
  }
  const written = await readFile(join(folder, transcriptFile));
  changed.push(...changes(transcriptFile, written, { expected: transcript, key: 'transcript', ...edition }));
  if (changed.length > 0) return { findings: changed };
  return {
    received: { bytes, transcript: transcriptSchema.parse(JSON.parse(written.toString('utf8'))) },
    findings: [],
  };
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
