import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { parseRecord, type RecordFile } from '../../src/markup/record-file.ts';
import { collectionNames, type CollectionName } from '../../src/records/collections.ts';
import { decodeEdited } from '../../src/records/edited-text.ts';
import { compareText, type Finding } from '../../src/records/finding.ts';
import { summariseLedger } from '../../src/records/ledger-summary.ts';
import { parseRegister, type RegisterFile } from '../../src/records/register-file.ts';
import { registerNames, type RegisterName } from '../../src/records/registers.ts';
import { codeOf } from './system.ts';

/** An authority list of the archive, with the file it stands in. */
export interface ArchiveRegister<Name extends RegisterName> extends Omit<RegisterFile<Name>, 'findings'> {
  path: string;
  /** Whether the whole list could be read: where it could not, a missing entry proves nothing. */
  readable: boolean;
}

/** Every record and authority list that could be read, in the order of their file names. */
export interface ArchiveFiles {
  records: { readonly [Name in CollectionName]: readonly RecordFile<Name>[] };
  registers: { readonly [Name in RegisterName]: ArchiveRegister<Name> };
  /** The identifiers of all record files, also of those that could not be read. */
  identifiers: Readonly<Record<CollectionName, ReadonlySet<string>>>;
}

/** Looks for one kind of mistake in the whole archive. Never writes. `contentDir` is for what is not a record. */
export type Check = (archive: ArchiveFiles, contentDir: string) => Finding[] | Promise<Finding[]>;

/**
 * Reads a content folder whole. The findings tell what is wrong with single files, by the path that the folder is given
 * with; a file with findings is left out of the archive. Folders and authority lists that do not exist are empty, but
 * for those that were published.
 */
export async function readArchiveFiles(contentDir: string): Promise<{ archive: ArchiveFiles; findings: Finding[] }> {
  const findings: Finding[] = [];
  const folders = {
    reports: await readCollection('reports', contentDir, findings),
    sessions: await readCollection('sessions', contentDir, findings),
    budgets: await readCollection('budgets', contentDir, findings),
    calendars: await readCollection('calendars', contentDir, findings),
  };
  const archive: ArchiveFiles = {
    records: {
      reports: folders.reports.files,
      sessions: folders.sessions.files,
      budgets: folders.budgets.files,
      calendars: folders.calendars.files,
    },
    registers: {
      people: await readRegister('people', contentDir, findings),
      bodies: await readRegister('bodies', contentDir, findings),
      terms: await readRegister('terms', contentDir, findings),
      documents: await readRegister('documents', contentDir, findings),
      symbols: await readRegister('symbols', contentDir, findings),
      series: await readRegister('series', contentDir, findings),
      conflicts: await readRegister('conflicts', contentDir, findings),
      references: await readRegister('references', contentDir, findings),
    },
    identifiers: {
      reports: folders.reports.identifiers,
      sessions: folders.sessions.identifiers,
      budgets: folders.budgets.identifiers,
      calendars: folders.calendars.identifiers,
    },
  };
  return { archive, findings };
}

/** A record's file or an authority list, for what is looked for in all of them alike. */
export interface ArchiveFile {
  path: string;
  locate: RecordFile['locate'];
  /** The record, or the map of entries. */
  value: unknown;
}

/** Every file of the archive: records by collection, then authority lists. */
export function filesOf({ records, registers: lists }: ArchiveFiles): ArchiveFile[] {
  return [
    ...collectionNames.flatMap((name) =>
      records[name].map(({ path, locate, record: value }) => ({ path, locate, value })),
    ),
    ...registerNames.map((name) => ({
      path: lists[name].path,
      locate: lists[name].locate,
      value: lists[name].entries,
    })),
  ];
}

/** Whether every file could be read: where one could not, that something is not found proves nothing. */
export function isWhole({ records, identifiers, registers: lists }: ArchiveFiles): boolean {
  return (
    collectionNames.every((name) => records[name].length === identifiers[name].size) &&
    registerNames.every((name) => lists[name].readable)
  );
}

async function readCollection<Name extends CollectionName>(collection: Name, contentDir: string, findings: Finding[]) {
  const directory = `${contentDir}/${collection}`;
  const files: RecordFile<Name>[] = [];
  const identifiers = new Set<string>();
  const entries = await unlessMissing(readdir(directory, { withFileTypes: true }), []);
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  const names = entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
  for (const name of names.sort(compareText)) {
    const path = `${directory}/${name}`;
    if (!name.endsWith('.mdx') || folders.has(name)) {
      findings.push(strangerFinding(path));
      continue;
    }
    const parsed = parseRecord(collection, path, await readBytes(path));
    identifiers.add(name.slice(0, -'.mdx'.length));
    findings.push(...parsed.findings);
    if (parsed.file !== undefined) files.push(parsed.file);
  }
  const lost = identifiers.size === 0 ? await publishedIn(`${contentDir}/permalinks/${collection}`) : [];
  if (lost.length > 0)
    findings.push(lostFinding(directory, `There are no records, and ${lost.length} were published.`));
  for (const id of lost) identifiers.add(id);
  return { files, identifiers };
}

async function readRegister<Name extends RegisterName>(
  name: Name,
  contentDir: string,
  findings: Finding[],
): Promise<ArchiveRegister<Name>> {
  const path = `${contentDir}/registers/${name}.yaml`;
  const content = await unlessMissing(readBytes(path), undefined);
  const isLost = content === undefined && existsSync(`${contentDir}/permalinks/registers/${name}.yaml`);
  const { entries, locate, findings: found } = parseRegister(name, path, content ?? '{}\n');
  if (isLost) found.push(lostFinding(path, 'The register is not there, and its entries were published.'));
  findings.push(...found);
  return { path, entries, locate, readable: found.length === 0 };
}

/** The identifiers of the records of which a folder has ledgers, but for those that were withdrawn. */
async function publishedIn(folder: string): Promise<string[]> {
  const names = (await unlessMissing(readdir(folder), [])).filter((name) => name.endsWith('.yaml'));
  const kept = await Promise.all(
    names.map(async (name) => {
      const { text = '' } = decodeEdited(await readBytes(`${folder}/${name}`), name);
      return summariseLedger(text).withdrawn.has('./') ? [] : [name.slice(0, -'.yaml'.length)];
    }),
  );
  return kept.flat();
}

function lostFinding(path: string, message: string): Finding {
  return { code: 'p-001', path, line: 1, column: 1, message, hint: 'Bring back what was there.' };
}

function strangerFinding(path: string): Finding {
  return {
    code: 'r-005',
    path,
    line: 1,
    column: 1,
    message: 'It is no record: expected a file whose name ends in ".mdx".',
    hint: 'Rename it, or move it out of the collection.',
  };
}

/** The bytes of a file. An error names it, which that of a folder in its place does not. */
export async function readBytes(path: string): Promise<Buffer> {
  return readFile(path).catch((error: unknown) => {
    throw codeOf(error) === 'ENOENT' ? error : new Error(`${path} cannot be read.`, { cause: error });
  });
}

/** What a file or folder holds, or something else where it does not exist. */
export async function unlessMissing<Value>(reading: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await reading;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return otherwise;
    throw error;
  }
}
