import { readFile } from 'node:fs/promises';
import type { RecordFile } from '../../src/markup/record-file.ts';
import type { Account } from '../../src/records/account.ts';
import type { Finding } from '../../src/records/finding.ts';
import type { Normalised } from '../normalise/normalise.ts';
import { accountOf } from '../normalise/prove.ts';
import { decodeSource, type Line } from '../normalise/source-text.ts';
import { entriesOfJoin, type Join } from '../permalinks/former.ts';
import { ledgerPath } from '../permalinks/ledger.ts';
import { entriesToAppend } from '../permalinks/publish.ts';
import { readingFile } from '../archive/readings.ts';
import { listSources, normaliseSource, readSource, type Source } from '../archive/sources.ts';

/** What a source text comes to: its account, and what was found wrong with it. */
export interface SourceReport {
  id: string;
  account?: Account;
  findings: Finding[];
}

/** Proves every source text, and that every report has one. */
export async function checkSources(
  contentDir: string,
  reports: readonly RecordFile<'reports'>[],
): Promise<SourceReport[]> {
  const ids = await listSources(contentDir);
  const orphans = reports
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, path }): SourceReport => {
      const finding = {
        code: 's-003',
        path,
        line: 1,
        column: 1,
        message: `The report has no source text in ${contentDir}/sources/${id}.`,
      } as const;
      return { id, findings: [{ ...finding, hint: 'Receive its source text, or take the file out.' }] };
    });
  const checked = await Promise.all(
    ids.map((id) =>
      checkSource(
        contentDir,
        id,
        reports.find((report) => report.id === id),
      ),
    ),
  );
  return [...checked, ...orphans];
}

/**
 * Proves one source text against its committed files: its bytes are those received, its decisions apply, its record
 * and provenance are what they produce, and every character is accounted for.
 */
export async function checkSource(
  contentDir: string,
  id: string,
  record: RecordFile<'reports'> | undefined,
): Promise<SourceReport> {
  const { source, findings } = await readSource(contentDir, id, { again: true });
  if (source === undefined) return { id, findings };
  const normalised = normaliseSource(source);
  if (normalised.files === undefined) return { id, findings: normalised.findings };
  const reading = `${contentDir}/sources/${id}/${readingFile}`;
  const paths = { record: `${contentDir}/reports/${id}.mdx`, provenance: `${contentDir}/provenance/${id}.json` };
  const committed = await readFile(paths.provenance, 'utf8').catch(() => undefined);
  const stale = [
    ...(source.reading === undefined
      ? []
      : staleness(reading, await readFile(reading, 'utf8').catch(() => undefined), source.reading)),
    ...staleness(paths.record, await readFile(paths.record, 'utf8').catch(() => undefined), normalised.files.record),
    ...staleness(paths.provenance, committed, normalised.files.provenance),
  ];
  if (record === undefined || stale.length > 0) return { id, findings: stale };
  const { account, findings: lost } = proveAccount(source, committed ?? '{}', record);
  const unwritten = unwrittenFates(contentDir, source, normalised);
  return { id, account, findings: [...lost, ...unwritten] };
}

/** Proves from its provenance and its record, both as written, what became of every character of a source (s-004). */
export function proveAccount(
  source: Source,
  provenance: string,
  record: RecordFile<'reports'>,
): { account: Account; findings: Finding[] } {
  const { text, lines } = decodeSource(source);
  const account = accountOf(text, provenance, record);
  return { account, findings: accountFindings(account, source, lines) };
}

/** What became of published blocks, and does not stand in a ledger: its end was cut, or it was not published yet. */
function unwrittenFates(
  contentDir: string,
  { id, state }: Source,
  { files: { blocks, fates }, joins }: { files: Normalised; joins: readonly Join[] },
): Finding[] {
  const ledger = `reports/${id}`;
  const own = entriesToAppend(state, { addresses: [], blocks, fates }, '').filter((entry) => entry.state !== 'block');
  const joined = joins.map((join) => ({ ledger: join.ledger, lacking: entriesOfJoin(join, { ledger, blocks }, '') }));
  return [{ ledger, lacking: own }, ...joined].flatMap(({ ledger: name, lacking }): Finding[] => {
    const [first, ...more] = lacking;
    if (first === undefined) return [];
    const place = { path: ledgerPath(contentDir, name), line: 1, column: 1 };
    const message = `The ledger does not say that ${first.address} was ${first.state}${more.length === 0 ? '' : `, nor ${more.length} more`}.`;
    return [{ code: 'p-002', ...place, message, hint: 'Run npm run permalinks.' }];
  });
}

function staleness(path: string, committed: string | undefined, produced: string): Finding[] {
  if (committed === produced) return [];
  const old = (committed ?? '').split('\n');
  const line = produced.split('\n').findIndex((each, index) => each !== old[index]) + 1;
  const what =
    committed === undefined ? 'The file does not exist' : 'The file differs from what its source and edition produce';
  return [
    {
      code: 's-003',
      path,
      line: Math.max(1, line),
      column: 1,
      message: `${what}.`,
      hint: 'Run npm run normalise; change the edition, not the file.',
    },
  ];
}

function accountFindings(
  { unexplained, problems }: Account,
  { path, locate }: Source,
  lines: readonly Line[],
): Finding[] {
  const place = { path, ...locate(['source', 'file']) };
  const lineOf = (offset: number) => lines.findLast(({ start }) => start <= offset)?.number ?? 1;
  const lost: Finding[] =
    unexplained === 0
      ? []
      : [{ code: 's-004', ...place, message: `${unexplained} characters of the source are not accounted for.` }];
  return [
    ...lost,
    ...problems.map(({ offset, message }): Finding => ({
      code: 's-004',
      ...place,
      message: `Line ${lineOf(offset)} of the source: ${message}`,
    })),
  ];
}
