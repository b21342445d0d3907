import { sortFindings, type Finding } from '../../src/records/finding.ts';
import { readArchive, type Check } from '../archive.ts';
import { consistency } from './consistency.ts';
import { identifiers } from './identifiers.ts';
import { proofs } from './proofs.ts';
import { quotes } from './quotes.ts';
import { references } from './references.ts';

/** Every check, in its order. A check of sources or of generated files is added here. */
export const checks: readonly Check[] = [identifiers, references, quotes, proofs, consistency];

/**
 * Reads a content folder and looks for everything that is wrong with it: every finding, sorted by file and place.
 * Files that cannot be read do not keep the others from being checked.
 */
export async function checkContent(contentDir: string): Promise<Finding[]> {
  const { archive, findings } = await readArchive(contentDir);
  const found = await Promise.all(checks.map(async (check) => check(archive, contentDir)));
  return sortFindings([...findings, ...found.flat()]);
}
