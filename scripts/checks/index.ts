import { formatFinding, sortFindings, type Finding } from '../../src/records/finding.ts';
import { readArchiveFiles, type ArchiveFiles, type Check } from '../archive/archive-files.ts';
import { consistency } from './consistency.ts';
import { nameEdition } from './generated.ts';
import { doubles } from './doubles.ts';
import { identifiers } from './identifiers.ts';
import { names } from './names.ts';
import { outsidePages } from './outside-pages.ts';
import { permalinks } from './permalinks.ts';
import { proofs } from './proofs.ts';
import { quotes } from './quotes.ts';
import { references } from './references.ts';
import { checkSources, type SourceReport } from './sources.ts';
import { symbols } from './symbols.ts';

/** Every check of the archive, in its order. */
export const checks: readonly Check[] = [
  identifiers,
  references,
  outsidePages,
  doubles,
  names,
  quotes,
  proofs,
  symbols,
  consistency,
  permalinks,
];

/**
 * Reads a content folder and looks for everything that is wrong with it: what could be read, and every finding, sorted
 * by file and place. Files that cannot be read do not keep the others from being checked.
 */
export async function checkContent(contentDir: string): Promise<{ archive: ArchiveFiles; findings: Finding[] }> {
  const { archive, findings } = await readArchiveFiles(contentDir);
  const found = await Promise.all(checks.map(async (check) => check(archive, contentDir)));
  return { archive, findings: sortFindings([...findings, ...found.flat()]) };
}

/**
 * Proves a content folder whole: its records and registers, its ledgers, its source texts and what became of every
 * character. Each finding is told once, whoever found it; of a generated file that is not as it is made, that alone.
 */
export async function checkArchive(
  contentDir: string,
): Promise<{ archive: ArchiveFiles; sources: SourceReport[]; findings: Finding[] }> {
  const { archive, findings: inContent } = await checkContent(contentDir);
  const sources = await checkSources(contentDir, archive.records.reports);
  const made = new Set(sources.map(({ id }) => id));
  const ofSources = sources.flatMap(({ findings }) => findings);
  const stale = new Set(ofSources.filter(({ code }) => code === 's-003').map(({ path }) => path));
  const found = [...inContent.filter(({ path }) => !stale.has(path)), ...ofSources];
  const told = new Map(found.map((finding) => [formatFinding(finding), nameEdition(finding, made)]));
  return { archive, sources, findings: sortFindings([...told.values()]) };
}
