import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { FindingsError, sortFindings, type Finding } from '../src/records/finding.ts';
import { stateOf, type Permalink } from '../src/records/permalink.ts';
import { readArchiveFiles } from './archive/archive-files.ts';
import { toYaml } from './normalise/serialise.ts';
import { listAddresses, type FileAddresses } from './permalinks/addresses.ts';
import { ledgerPath, readLedger, sealEntries, type Unsealed } from './permalinks/ledger.ts';
import { carriedOver, entriesToAppend, type Publication } from './permalinks/publish.ts';
import { fateLines } from './reporters/fates.ts';
import { normaliseSource, readSource } from './archive/sources.ts';

/**
 * Appends to the ledgers what is published since the last time: new addresses and blocks, corrected, joined and
 * withdrawn ones. Prints what it decided of every block that is not the same as before, and how sure it is. When
 * anything is found wrong, nothing is written. What a ledger holds is never changed.
 */
async function publish(contentDir: string, date: string): Promise<void> {
  const { archive, findings } = await readArchiveFiles(contentDir);
  const additions: { path: string; entries: Permalink[] }[] = [];
  for (const each of listAddresses(archive)) {
    const ledger = await ledgerWithFormer(contentDir, each);
    findings.push(...ledger.findings);
    const publication = await publicationOf(contentDir, each, findings);
    if (publication === undefined) continue;
    for (const line of fateLines(each.ledger, publication)) console.log(line);
    const known = [...ledger.entries, ...ledger.carried];
    const entries = [...ledger.carried, ...entriesToAppend(stateOf(sealEntries(known, '')), publication, date)];
    const path = ledgerPath(contentDir, each.ledger);
    if (entries.length > 0) additions.push({ path, entries: sealEntries(entries, ledger.entries.at(-1)?.seal ?? '') });
  }
  if (findings.length > 0) throw new FindingsError(sortFindings(findings));
  for (const { path, entries } of additions) await append(path, entries);
  const count = additions.reduce((sum, { entries }) => sum + entries.length, 0);
  console.log(`${count} entries appended to ${additions.length} of the ledgers.`);
}

/** The ledger of a record; that of a renamed record begins with what was published under its former name. */
async function ledgerWithFormer(contentDir: string, { ledger, formerIds }: FileAddresses) {
  const own = await readLedger(ledgerPath(contentDir, ledger));
  if (own.entries === undefined) return { entries: [], carried: [], findings: own.findings };
  if (own.entries.length > 0) return { entries: own.entries, carried: [], findings: [] };
  const carried: Unsealed[] = [];
  for (const former of formerIds) {
    const old = await readLedger(ledgerPath(contentDir, `${ledger.split('/')[0] ?? ''}/${former}`));
    if (old.entries === undefined) return { entries: [], carried: [], findings: old.findings };
    carried.push(...carriedOver(old.entries));
  }
  return { entries: [], carried, findings: [] };
}

/** What a record gives out; of a report, its blocks too. */
async function publicationOf(
  contentDir: string,
  { ledger, addresses }: FileAddresses,
  findings: Finding[],
): Promise<Publication | undefined> {
  const [collection, id = ''] = ledger.split('/');
  if (collection !== 'reports') return { addresses, blocks: [], fates: [] };
  const { source, findings: unread } = await readSource(contentDir, id);
  const normalised = source === undefined ? undefined : normaliseSource(source);
  findings.push(...(unread ?? []), ...(normalised?.findings ?? []));
  return normalised?.files && { addresses, blocks: normalised.files.blocks, fates: normalised.files.fates };
}

/** Says that a record is gone for good: its page remains, with the reason. */
async function withdraw(contentDir: string, ledger: string, reason: string, date: string): Promise<void> {
  const path = ledgerPath(contentDir, ledger);
  const { entries, findings } = await readLedger(path);
  if (entries === undefined) throw new FindingsError(findings);
  if (entries.length === 0) throw new Error(`${path} holds nothing: "${ledger}" was never published.`);
  await append(path, sealEntries([{ state: 'withdrawn', address: './', date, reason }], entries.at(-1)?.seal ?? ''));
  console.log(`Withdrawn: ${ledger}. Take its file out of the archive; its page will say why it is gone.`);
}

async function append(path: string, entries: readonly Permalink[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await appendFile(path, toYaml(entries));
}

const { values } = parseArgs({
  options: { published: { type: 'string' }, withdraw: { type: 'string' }, reason: { type: 'string' } },
});
const contentDir = process.env['CONTENT_DIR'] ?? 'content';
const date = values.published ?? new Date().toISOString().slice(0, 10);

try {
  if (values.withdraw === undefined) await publish(contentDir, date);
  else if (values.reason === undefined)
    throw new Error('Say why with --reason "…": the page of the record will print it.');
  else await withdraw(contentDir, values.withdraw, values.reason, date);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
