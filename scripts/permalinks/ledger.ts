import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { decodeEdited } from '../../src/records/edited-text.ts';
import { compareText, type Finding } from '../../src/records/finding.ts';
import { isLedger, permalinksSchema, type Permalink } from '../../src/records/permalink.ts';
import { parseYamlText, validate } from '../../src/records/yaml-text.ts';
import { readBytes, unlessMissing } from '../archive/archive-files.ts';
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
  const bytes = await unlessMissing(readBytes(path), undefined);
  if (bytes === undefined) return { entries: [], findings: [] };
  const { text, findings } = decodeEdited(bytes, path);
  return text === undefined ? { findings } : parseLedger(text, path);
}

/**
 * Every ledger of a content folder by its name, such as `sessions/council-96`; and by its whole name what lies there and
 * is none, as what cannot be read. Hidden files and copies that end in `~` are passed over.
 */
export async function readLedgers(contentDir: string): Promise<Map<string, ReadLedger>> {
  const folder = `${contentDir}/permalinks`;
  const files = (await unlessMissing(readdir(folder, { recursive: true, withFileTypes: true }), []))
    .filter((file) => !file.isDirectory() || file.name.endsWith('.yaml'))
    .map((file) => ({ name: relative(folder, join(file.parentPath, file.name)).replaceAll('\\', '/'), file }))
    .filter(({ name }) => !/(?:^|\/)\.|~$/.test(name));
  const read = new Map<string, ReadLedger>();
  for (const { name, file } of files.sort((a, b) => compareText(a.name, b.name))) {
    const ledger = name.replace(/\.yaml$/, '');
    const isOne = ledger !== name && isLedger(ledger) && !file.isDirectory();
    if (isOne) read.set(ledger, await readLedger(ledgerPath(contentDir, ledger)));
    else read.set(name, { findings: [strangerFinding(`${folder}/${name}`)] });
  }
  return read;
}

/** The entries that the text of a ledger holds, or why it cannot be one. */
export function parseLedger(text: string, path: string): ReadLedger {
  const lines = text.replace(/\n$/, '').split('\n');
  const spoiled = (line: number, message: string, hint: string): ReadLedger => ({
    findings: [{ code: 'p-004', path, line, column: 1, message, hint }],
  });
  if (text.trim() === '') {
    const hint = 'Restore the file as it was published; if nothing ever was, delete it.';
    return spoiled(1, 'The ledger is empty: its entries were lost.', hint);
  }
  const conflict = lines.findIndex((line) => /^(?:<{7}|={7}|>{7})/.test(line));
  if (conflict !== -1) {
    const hint = 'Keep the entries of the branch that was published, then run npm run permalinks.';
    return spoiled(conflict + 1, 'The ledger holds the marks of a merge conflict.', hint);
  }
  const other = lines.findIndex((line) => !written.test(line));
  if (other !== -1) return spoiled(other + 1, 'The line is not as it was written.', onlyAppended);
  const yaml = parseYamlText(text, path);
  const read = validate(permalinksSchema, yaml, path);
  if (read.record === undefined) {
    return spoiled(read.findings[0]?.line ?? 1, 'The line is not as it was written.', onlyAppended);
  }
  const broken = brokenSeals(read.record);
  const findings = (broken.length > 0 ? broken : doubles(read.record)).map(({ index, ...finding }): Finding => ({
    ...finding,
    path,
    ...yaml.locate([index]),
  }));
  return findings.length === 0 ? { entries: read.record, findings: [] } : { findings };
}

/** A line of a ledger as it is written, so that what the seals do not cover cannot be changed unseen either. */
const written = /^(?:- state| {2}(?!state)\w+): "(?:[^"\\]|\\.)*"$/;

const onlyAppended = 'A ledger is only appended to: restore the file as it was published.';

function strangerFinding(path: string): Finding {
  return {
    code: 'r-005',
    path,
    line: 1,
    column: 1,
    message: 'It is no ledger: expected one such as "sessions/council-96.yaml", in the folder of its collection.',
    hint: 'Move it back to where it was published, or out of the folder of ledgers if it never was one.',
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
          hint: onlyAppended,
        },
      ];
    }
    before = seal;
  }
  return [];
}

/** Addresses that were published twice, withdrawn twice, or restored where nothing was withdrawn. */
function doubles(entries: readonly Permalink[]): Problem[] {
  const seen = new Set<string>();
  const gone = new Set<string>();
  return entries.flatMap(({ address, state }, index): Problem[] => {
    const problem = (message: string, hint: string): Problem[] => [{ index, code: 'p-005', message, hint }];
    if (state === 'published' || state === 'block') {
      if (seen.has(address)) return problem(`The address ${address} is published twice.`, 'An address is minted once.');
      seen.add(address);
    } else if (!seen.has(address)) {
      return problem(
        `The address ${address} is ${state} and was never published.`,
        'Restore the file as it was published.',
      );
    } else if (state === 'withdrawn' || state === 'restored') {
      if (gone.has(address) === (state === 'withdrawn')) {
        return problem(`The address ${address} is ${state} twice.`, 'Restore the file as it was published.');
      }
      if (state === 'withdrawn') gone.add(address);
      else gone.delete(address);
    }
    return [];
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

/** An entry as it was before it was sealed. */
export function unsealed({ seal: _, ...entry }: Permalink): Unsealed {
  return entry as Unsealed; // the entry without its seal
}

function sealOf(before: string, entry: Unsealed): string {
  const fields = Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));
  return sha256(`${before}\n${JSON.stringify(fields)}`).slice(0, 8);
}
