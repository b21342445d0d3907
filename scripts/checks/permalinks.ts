import type { Finding } from '../../src/records/finding.ts';
import type { Check } from '../archive.ts';
import { readPermalinks } from '../sources.ts';

/** Every anchor that was ever published still stands in its record, and every anchor of a record is published. */
export const permalinks: Check = async ({ records }, contentDir) => {
  const findings: Finding[] = [];
  for (const { id, record, path } of records.reports) {
    const ledger = await readPermalinks(contentDir, id);
    if (ledger.record === undefined) {
      findings.push(...ledger.findings);
      continue;
    }
    const place = { path: `${contentDir}/permalinks/${id}.yaml`, column: 1 };
    const known = new Map(ledger.record.map(({ anchor, words }, index) => [anchor, { words, index }]));
    for (const [anchor, { words, index }] of known) {
      if (record.anchors.includes(anchor)) continue;
      findings.push({
        code: 'p-001',
        ...place,
        line: index * 4 + 1,
        message: `The published anchor #${anchor} ("${words}") stands in no block of ${path}.`,
        hint: 'An address that was published is kept: bring the block back.',
      });
    }
    const unpublished = record.anchors.filter((anchor) => !known.has(anchor));
    if (unpublished.length === 0) continue;
    findings.push({
      code: 'p-002',
      ...place,
      line: 1,
      message: `${unpublished.length} anchors of ${path} are not in the ledger, #${unpublished[0] ?? ''} first.`,
      hint: 'Run npm run permalinks.',
    });
  }
  return findings;
};
