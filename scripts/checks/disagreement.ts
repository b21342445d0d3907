import type { ConflictCode, Finding } from '../../src/records/finding.ts';
import type { ArchiveFile } from '../archive/archive-files.ts';

/** A file in which something is found. */
export type FilePlace = Pick<ArchiveFile, 'path' | 'locate'>;

/** Two statements of the archive that cannot both be so. Mended, or answered by an entry of the register of conflicts. */
export interface Disagreement extends FilePlace {
  code: ConflictCode;
  /** What the register of conflicts calls it: `"sessions/council-97"`, `"calendars/2009#scpf-4"`, `"… and …"`. */
  subject: string;
  keys: readonly PropertyKey[];
  /** Both sides, the other one with its file and line. */
  message: string;
  /** How to mend it where it is a mistake. */
  mend: string;
}

/** The finding that tells a disagreement, with the words to paste where the sources themselves disagree. */
export function toFinding({ code, subject, path, locate, keys, message, mend }: Disagreement): Finding {
  const entry = `finding: { code: "${code}", subject: "${subject}" }`;
  const hint = `${mend} Where the sources disagree, give both sides in registers/conflicts.yaml with ${entry}.`;
  return { code, path, ...locate(keys), message, hint, subject };
}

/** Where something stands, for the other side of a message: `content/sessions/council-96.mdx:13`. */
export function standsAt({ path, locate }: FilePlace, keys: readonly PropertyKey[]): string {
  return `${path}:${locate(keys).line}`;
}
