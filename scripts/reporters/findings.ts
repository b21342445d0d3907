import { countFindings, formatFinding, type Finding } from '../../src/records/finding.ts';

/** The lines that tell findings in a terminal: one each, a count at the end. */
export function findingLines(findings: readonly Finding[]): string[] {
  return [...findings.map(formatFinding), countFindings(findings)];
}
