import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing, type ArchiveFiles } from '../archive/archive-files.ts';
import { listSources } from '../archive/sources.ts';

/** Every identifier that a text has or ever had: of sources, of records, of former ones, and of ledgers. */
export async function takenIds(contentDir: string, { records, identifiers }: ArchiveFiles): Promise<Set<string>> {
  const ledgers = await unlessMissing(readdir(join(contentDir, 'permalinks/reports')), []);
  return new Set([
    ...(await listSources(contentDir)),
    ...identifiers.reports,
    ...records.reports.flatMap(({ record }) => record.formerIds),
    ...ledgers.map((name) => name.replace(/\.yaml$/, '')),
  ]);
}
