import { parseRecord, type RecordFile } from '../../src/markup/record-file.ts';
import type { Account } from '../../src/records/account.ts';
import { editionSchema } from '../../src/records/edition.ts';
import { sortFindings, type Finding } from '../../src/records/finding.ts';
import { parseYamlText, validate } from '../../src/records/yaml-text.ts';
import { readArchiveFiles } from '../archive/archive-files.ts';
import { checks } from '../checks/index.ts';
import { permalinks } from '../checks/permalinks.ts';
import { proveAccount } from '../checks/sources.ts';
import { normaliseSource, unpublished } from '../archive/sources.ts';
import { describeSource } from './described-source.ts';
import type { Drafted } from './drafted.ts';
import { receive } from './read-document.ts';
import type { ReadFile } from './read-file.ts';
import { RefusedError } from './refused.ts';

/** A new text that stands up to the proofs: its record and its account; and what the facts of its draft lack. */
export interface Proved {
  record: RecordFile<'reports'>;
  account: Account;
  /** What `npm run check` would say of what the record states: for the archivist to mend. */
  findings: Finding[];
}

/**
 * Proves what was understood of a file as `npm run check` does, before anything is written: the edition fits its schema
 * and these bytes, every character is accounted for, the record holds nothing but the vocabulary.
 * Throws a `RefusedError` with the first finding where it does not.
 */
export async function prove(
  contentDir: string,
  bytes: Uint8Array,
  { reading, drafted: { id, edition } }: { reading: ReadFile; drafted: Drafted },
): Promise<Proved> {
  const path = `${contentDir}/sources/${id}/edition.yaml`;
  const yaml = parseYamlText(edition, path);
  const validated = validate(editionSchema, yaml, path);
  if (validated.record === undefined) throw unproved(validated.findings);
  const given = Object.entries(describeSource(bytes, reading));
  const written = new Map<string, unknown>(Object.entries(validated.record.source));
  if (given.some(([key, value]) => written.get(key) !== value)) throw unproved([]);
  const source = {
    id,
    path,
    ...receive(bytes, reading),
    edition: validated.record,
    locate: yaml.locate,
    ...unpublished,
  };
  const { files, findings } = normaliseSource(source);
  if (files === undefined) throw unproved(findings);
  const record = parseRecord('reports', `${contentDir}/reports/${id}.mdx`, files.record);
  if (record.file === undefined) throw unproved(record.findings);
  const { account, findings: lost } = proveAccount(source, files.provenance, record.file);
  if (lost.length > 0) throw unproved(lost);
  return { record: record.file, account, findings: await factFindings(contentDir, record.file) };
}

/** What the checks find in the archive with the new record, and tell of it. Publishing is a step of its own. */
async function factFindings(contentDir: string, record: RecordFile<'reports'>): Promise<Finding[]> {
  const { archive } = await readArchiveFiles(contentDir);
  const { records, identifiers } = archive;
  const enlarged = {
    ...archive,
    records: { ...records, reports: [...records.reports, record] },
    identifiers: { ...identifiers, reports: new Set([...identifiers.reports, record.id]) },
  };
  const wanted = checks.filter((check) => check !== permalinks);
  const found = await Promise.all(wanted.map(async (check) => check(enlarged, contentDir)));
  return sortFindings(found.flat().filter((finding) => isOf(finding, record)));
}

/** Whether a finding is of the record, or of what it says against another. */
function isOf({ path, subject = '' }: Finding, { id, path: own }: RecordFile<'reports'>): boolean {
  return path === own || subject.split(/ and |#/).includes(`reports/${id}`);
}

function unproved(findings: readonly Finding[]): RefusedError {
  const [first] = findings;
  const said = first === undefined ? 'the edition describes another file.' : `${first.code}, ${first.message}`;
  return new RefusedError(`What was read of it does not stand up to the proofs: ${said}`);
}
