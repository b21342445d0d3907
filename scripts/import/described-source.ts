import type { Edition } from '../../src/records/edition.ts';
import type { Transcript } from '../../src/records/transcript.ts';
import { sha256 } from '../archive/fingerprint.ts';
import type { ReadFile } from './reading.ts';

/** What an edition says of the file that was received, as far as the file itself tells it. */
export function describeSource(
  bytes: Uint8Array,
  { format, layout, encoding, transcript }: ReadFile,
): Edition['source'] {
  return {
    file: `source.${format}`,
    sha256: sha256(bytes),
    layout,
    ...(encoding !== undefined && { encoding }),
    ...(transcript !== undefined && { transcript: sha256(serialiseTranscript(transcript)) }),
  };
}

/** Writes `transcript.json`. */
export function serialiseTranscript(transcript: Transcript): string {
  return `${JSON.stringify(transcript, undefined, 1)}\n`;
}
