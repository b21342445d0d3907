import { readdir } from 'node:fs/promises';
import type { Finding } from '../../src/records/finding.ts';
import { stateOf, type LedgerState } from '../../src/records/permalink.ts';
import { unlessMissing, type ArchiveFiles, type Check } from '../archive/archive-files.ts';
import { listAddresses, type FileAddresses } from '../permalinks/addresses.ts';
import { ledgerPath, readLedger } from '../permalinks/ledger.ts';

/** Every address and anchor ever published still resolves, and every one given out is published (policy 6.1). */
export const permalinks: Check = async (archive, contentDir) => {
  const given = listAddresses(archive);
  const names = await unlessMissing(readdir(`${contentDir}/permalinks`, { recursive: true }), []);
  const ledgers = names.filter((name) => name.endsWith('.yaml')).map((name) => name.replaceAll('\\', '/').slice(0, -5));
  const findings = [...collisions(given)];
  for (const ledger of new Set([...ledgers, ...given.map((each) => each.ledger)])) {
    const path = ledgerPath(contentDir, ledger);
    const read = await readLedger(path);
    if (read.entries === undefined) findings.push(...read.findings);
    else findings.push(...problemsOf({ path, ledger, state: stateOf(read.entries) }, given, archive));
  }
  return findings;
};

interface Ledger {
  path: string;
  ledger: string;
  state: LedgerState;
}

function problemsOf(
  { path, ledger, state }: Ledger,
  given: readonly FileAddresses[],
  archive: ArchiveFiles,
): Finding[] {
  const [collection = '', id = ''] = ledger.split('/');
  if (collection in archive.identifiers && isUnread(archive, collection, id)) return []; // a finding of its own
  const record = given.find((each) => each.ledger === ledger) ?? given.find((each) => isFormer(each, collection, id));
  const place = { path, line: 1, column: 1 };
  if (state.addresses.get('./') === 'withdrawn') {
    if (record === undefined) return [];
    return [
      {
        code: 'p-001',
        ...place,
        message: `The record was withdrawn, and stands in ${record.path}.`,
        hint: 'Take it out, or give it another identifier.',
      },
    ];
  }
  if (record === undefined) {
    const hint =
      'Bring it back, name it in the "formerIds" of the record it became, or withdraw it: npm run permalinks -- --withdraw.';
    return [
      { code: 'p-001', ...place, message: `The record ${ledger} was published, and no file stands for it.`, hint },
    ];
  }
  const today = new Set([...record.addresses, ...anchorsOf(record, archive)]);
  const lost = [...state.addresses.keys()].filter((address) => !today.has(address));
  const unpublished = record.ledger === ledger ? [...today].filter((address) => !state.addresses.has(address)) : [];
  return [
    ...lost.map((address): Finding => ({
      code: 'p-001',
      ...place,
      message: `The published address ${address} leads nowhere in ${record.path}.`,
      hint: 'An address is kept: bring it back, or name it among the former identifiers or keys of what it became.',
    })),
    ...(unpublished.length === 0
      ? []
      : [
          {
            code: 'p-002' as const,
            ...place,
            message: `${unpublished.length} addresses of ${record.path} are not in the ledger, ${unpublished[0] ?? ''} first.`,
            hint:
              state.addresses.size === 0
                ? 'It is not published yet: run npm run permalinks last, when it is right, since addresses are for good.'
                : 'Run npm run permalinks.',
          },
        ]),
  ];
}

function isFormer({ ledger, formerIds }: FileAddresses, collection: string, id: string): boolean {
  return ledger.startsWith(`${collection}/`) && formerIds.includes(id);
}

/** A file that cannot be read proves nothing of its addresses. */
function isUnread({ identifiers, records }: ArchiveFiles, collection: string, id: string): boolean {
  const name = collection as keyof typeof records; // checked by the caller
  return identifiers[name].has(id) && !records[name].some((record) => record.id === id);
}

/** The fragments under which blocks of a report can be reached, those of joined and withdrawn blocks included. */
function anchorsOf({ path }: FileAddresses, { records }: ArchiveFiles): string[] {
  const report = records.reports.find((each) => each.path === path)?.record;
  if (report === undefined) return [];
  const retired = [...report.aliases, ...report.tombstones].map(({ anchor }) => anchor);
  return [...report.anchors, ...retired].map((anchor) => `#${anchor}`);
}

/** Former identifiers that stand for two things at once. */
function collisions(given: readonly FileAddresses[]): Finding[] {
  const owners = new Map(given.map(({ ledger, path }) => [ledger, path]));
  return given.flatMap(({ ledger, path, formerIds }) =>
    formerIds.flatMap((former): Finding[] => {
      const name = `${ledger.split('/')[0] ?? ''}/${former}`;
      const owner = owners.get(name);
      if (owner === undefined) owners.set(name, path);
      if (owner === undefined) return [];
      return [
        {
          code: 'p-006',
          path,
          line: 1,
          column: 1,
          message: `The former identifier "${former}" belongs to ${owner}.`,
          hint: 'An identifier is given once: take it out here.',
        },
      ];
    }),
  );
}
