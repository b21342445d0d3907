import { FindingsError, sortFindings, type Finding } from '../../src/records/finding.ts';
import { stateOf, type Permalink } from '../../src/records/permalink.ts';
import { readArchiveFiles, type ArchiveFiles } from '../archive/archive-files.ts';
import { writingInto } from '../archive/one-at-a-time.ts';
import { normaliseSource, readSource } from '../archive/sources.ts';
import { checkArchive } from '../checks/index.ts';
import { findingsOfLedgers, type Ledgers } from '../checks/permalinks.ts';
import { changeLines } from '../reporters/fates.ts';
import { listAddresses, type FileAddresses } from './addresses.ts';
import { entriesOfDescriptions, redescribedIn } from './descriptions.ts';
import { entriesOfJoin, formersIn, takeOver, withCarried, type Join } from './former.ts';
import { readLedgers } from './ledger.ts';
import type { PermalinkTask, Withdrawing } from './parameters.ts';
import { entriesToAppend, type Publication } from './publish.ts';
import { restoration, withdrawal } from './withdraw.ts';
import { after, appendToLedgers, type Addition } from './write.ts';

const nothingWritten = 'Nothing was written.';

/** Does what a run is to do, alone in the content folder, and says in lines what it did. */
export function perform(contentDir: string, task: PermalinkTask): Promise<string[]> {
  return writingInto(contentDir, () =>
    task.do === 'publish' ? publish(contentDir, task.date) : withdrawOrRestore(contentDir, task),
  );
}

/**
 * Appends to the ledgers what is published since the last time: new addresses and blocks, corrected, joined and
 * withdrawn ones. Tells what it decided of every block that is not the same as before, and how sure it is. While the
 * check finds anything but addresses that are not published, nothing is written. What a ledger holds is never changed.
 */
async function publish(contentDir: string, date: string): Promise<string[]> {
  const { archive, findings } = await checkArchive(contentDir);
  const wrong = findings.filter(({ code }) => code !== 'p-002');
  if (wrong.length > 0) throw new FindingsError(wrong, nothingWritten);
  const ledgers = await provedLedgers(contentDir);
  const additions: Addition[] = [];
  const lines: string[] = [];
  for (const file of listAddresses(archive)) {
    const found = await additionsOf(file, ledgers, { contentDir, date });
    additions.push(...found.additions);
    lines.push(...found.lines);
  }
  const lacking = additions.filter(({ entries }) => entries.length > 0);
  proveResult(archive, ledgers, lacking, contentDir);
  await appendToLedgers(contentDir, lacking);
  const count = lacking.reduce((sum, { entries }) => sum + entries.length, 0);
  return [...lines, `${count} ${count === 1 ? 'entry' : 'entries'} appended to ${lacking.length} of the ledgers.`];
}

/** What a file's own ledger lacks, and those of records that were joined to it. */
async function additionsOf(
  file: FileAddresses,
  ledgers: Ledgers,
  { contentDir, date }: { contentDir: string; date: string },
): Promise<{ additions: Addition[]; lines: string[] }> {
  const { ledger } = file;
  const before = ledgers.get(ledger) ?? [];
  const takeover = takeOver(before, formersIn(ledgers, file));
  const { joins, ...publication } = await publicationOf(contentDir, file);
  const state = stateOf(withCarried(before, takeover));
  const { blocks } = publication;
  const redescribed = redescribedIn(state, file);
  const entries = [...entriesToAppend(state, publication, date), ...entriesOfDescriptions(redescribed, date)];
  const additions: Addition[] = [
    { ledger, before, entries: [...takeover.carried, ...entries] },
    ...takeover.joined.map((former): Addition => {
      const join = joins.find((each) => each.ledger === former.ledger);
      const found = join === undefined ? [] : entriesOfJoin(join, { ledger, blocks }, date);
      const said = entriesOfDescriptions(redescribedIn(stateOf(former.entries), file, state), date);
      return { ledger: former.ledger, before: former.entries, entries: [...found, ...said] };
    }),
  ];
  return { additions, lines: changeLines(ledger, publication, redescribed) };
}

/** What a record gives out; of a report, its blocks too, and those of the records that were joined to it. */
async function publicationOf(
  contentDir: string,
  { ledger, addresses, former }: FileAddresses,
): Promise<Publication & { joins: readonly Join[] }> {
  const given = [...addresses.keys(), ...former.map(([each]) => each)];
  const [collection, id = ''] = ledger.split('/');
  if (collection !== 'reports') return { addresses: given, blocks: [], fates: [], joins: [] };
  const { source, findings: unread } = await readSource(contentDir, id);
  if (source === undefined) throw new FindingsError(unread, nothingWritten);
  const { files, joins, findings } = normaliseSource(source);
  if (files === undefined) throw new FindingsError(findings, nothingWritten);
  return { addresses: given, blocks: files.blocks, fates: files.fates, joins };
}

/** Says that something is gone for good, or stands again; its page says why. */
async function withdrawOrRestore(contentDir: string, task: Withdrawing): Promise<string[]> {
  const { archive } = await readArchiveFiles(contentDir);
  const ledgers = await provedLedgers(contentDir);
  const entriesOf = task.do === 'withdraw' ? withdrawal : restoration;
  await appendToLedgers(contentDir, entriesOf(archive, ledgers, task));
  return [
    task.do === 'withdraw'
      ? `Withdrawn: ${task.name}. Take it out of the archive, if it still stands there; its page will say why it is gone.`
      : `Restored: ${task.name}. Bring it back into the archive, if it does not stand there.`,
  ];
}

/** Every ledger; throws where one is not as it was published. */
async function provedLedgers(contentDir: string): Promise<Ledgers> {
  const read = [...(await readLedgers(contentDir))];
  const findings = read.flatMap(([, ledger]) => ledger.findings);
  if (findings.length > 0) throw new FindingsError(sortFindings(findings), nothingWritten);
  return new Map(read.map(([name, { entries }]): [string, readonly Permalink[]] => [name, entries ?? []]));
}

/** Throws where the archive would not be right with the ledgers as they will be. */
function proveResult(
  archive: ArchiveFiles,
  ledgers: Ledgers,
  additions: readonly Addition[],
  contentDir: string,
): void {
  const result = new Map([...ledgers, ...additions.map((each) => [each.ledger, after(each)] as const)]);
  const findings: Finding[] = findingsOfLedgers(archive, result, { contentDir, unread: new Set() });
  if (findings.length > 0) throw new FindingsError(sortFindings(findings), nothingWritten);
}
