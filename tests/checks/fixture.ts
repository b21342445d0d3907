import { sortFindings, type Finding } from '../../src/records/finding.ts';
import { readArchiveFiles, type Check } from '../../scripts/archive/archive-files.ts';

/** The folder of a fixture: a tiny content folder. */
export const fixture = (name: string) => `tests/fixtures/checks/${name}`;

/** What reading the fixture finds, and then one check, sorted. */
export async function findingsIn(name: string, check?: Check): Promise<Finding[]> {
  const { archive, findings } = await readArchiveFiles(fixture(name));
  return sortFindings([...findings, ...((await check?.(archive, fixture(name))) ?? [])]);
}

/** A finding as `code file:line:column`, with the file below the fixture's folder. */
export function place({ code, path, line, column }: Finding): string {
  return `${code} ${path.replace(/^tests\/fixtures\/checks\/[^/]+\//, '')}:${line}:${column}`;
}

/** What a finding tells: its message and how to mend it. */
export function tells({ message, hint = '' }: Finding): string {
  return `${message} ${hint}`.trim();
}
