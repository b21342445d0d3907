import { readFile } from 'node:fs/promises';
import type { Finding } from '../../src/records/finding.ts';
import { permalinksSchema, type Permalink } from '../../src/records/permalink.ts';
import { parseYamlText, validate } from '../../src/records/yaml-text.ts';
import { unlessMissing } from '../archive/archive-files.ts';
import { sha256 } from '../archive/fingerprint.ts';

/** An entry before it is sealed. */
export type Unsealed = Permalink extends infer Entry ? (Entry extends Permalink ? Omit<Entry, 'seal'> : never) : never;

export type ReadLedger = { entries: Permalink[]; findings: [] } | { entries?: never; findings: Finding[] };

/** Where a ledger lies: `ledger` is its folder and name, such as `reports/council-96-dg-summary`. */
export function ledgerPath(contentDir: string, ledger: string): string {
  return `${contentDir}/permalinks/${ledger}.yaml`;
}

/** Reads a ledger and proves it; what was never published has an empty one. Nothing is ever mended by itself. */
export async function readLedger(path: string): Promise<ReadLedger> {
  const text = await unlessMissing(readFile(path, 'utf8'), '[]');
  const conflict = text.split('\n').findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  if (conflict !== -1) return { findings: [conflictFinding(path, conflict + 1)] };
  const yaml = parseYamlText(text, path);
  const read = validate(permalinksSchema, yaml, path);
  if (read.record === undefined) return { findings: read.findings };
  const findings = [...brokenSeals(read.record), ...doubles(read.record)].map(({ index, ...finding }): Finding => ({
    ...finding,
    path,
    ...yaml.locate([index]),
  }));
  return findings.length === 0 ? { entries: read.record, findings: [] } : { findings };
}

function conflictFinding(path: string, line: number): Finding {
  return {
    code: 'p-004',
    path,
    line,
    column: 1,
    message: 'The ledger holds the marks of a merge conflict.',
    hint: 'Keep the entries of the branch that was published, then run npm run permalinks.',
  };
}

type Problem = Pick<Finding, 'code' | 'message' | 'hint'> & { index: number };

/** The first entry whose seal does not follow from what stands before it; those after it prove nothing. */
function brokenSeals(entries: readonly Permalink[]): Problem[] {
  let before = '';
  for (const [index, { seal, ...entry }] of entries.entries()) {
    const expected = sealOf(before, entry);
    if (seal !== expected) {
      return [
        {
          index,
          code: 'p-004',
          message: `The entry for ${entry.address} was changed, or one before it was taken out: expected the seal ${expected}, found ${seal}.`,
          hint: 'A ledger is only appended to: restore the file as it was published.',
        },
      ];
    }
    before = seal;
  }
  return [];
}

/** Addresses that were published twice. */
function doubles(entries: readonly Permalink[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ address, state }, index): Problem[] => {
    if (state !== 'published' && state !== 'block') return [];
    if (!seen.has(address)) {
      seen.add(address);
      return [];
    }
    return [
      {
        index,
        code: 'p-005',
        message: `The address ${address} is published twice.`,
        hint: 'An address is minted once.',
      },
    ];
  });
}

/** Seals entries one after another, so that none can be changed or taken out unseen. */
export function sealEntries(entries: readonly Unsealed[], last: string): Permalink[] {
  let before = last;
  return entries.map((entry) => {
    const sealed = { ...entry, seal: sealOf(before, entry) } as Permalink; // the entry with its seal
    before = sealed.seal;
    return sealed;
  });
}

function sealOf(before: string, entry: Unsealed): string {
  const fields = Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(`${before}\n${JSON.stringify(fields)}`).slice(0, 8);
}
