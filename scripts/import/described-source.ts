import type { Edition } from '../../src/records/edition.ts';
import { sha256 } from '../archive/fingerprint.ts';
import type { ReadFile } from './read-file.ts';

/** What an edition says of the file that was received, as far as the file itself tells it. */
export function describeSource(bytes: Uint8Array, { format, layout, encoding }: ReadFile): Edition['source'] {
  return {
    file: `source.${format}`,
    sha256: sha256(bytes),
    layout,
    ...(encoding !== undefined && { encoding }),
  };
}
