import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeText } from '../records/encoding.ts';
import { provenanceSchema, type LedgerEntry, type Provenance } from '../records/provenance.ts';
import type { ReportEntry } from './reports.ts';

/** A stretch of one line of a source and what became of it. */
export interface Stretch {
  text: string;
  entry: LedgerEntry;
}

/** A line of a source, counted from 1. */
export interface SourceLine {
  number: number;
  stretches: Stretch[];
}

const content = resolve(process.env['CONTENT_DIR'] ?? 'content');

/**
 * The source of a report line by line, every character with its fate.
 * Throws when the ledger leaves a character unexplained or does not belong to these bytes.
 */
export async function readSourceText({
  id,
  record,
}: ReportEntry): Promise<{ lines: SourceLine[]; ledger: Provenance }> {
  const ledger = provenanceSchema.parse(JSON.parse(await readFile(`${content}/provenance/${id}.json`, 'utf8')));
  const bytes = await readFile(`${content}/sources/${record.source.id}/${record.source.file}`);
  const text = decodeText(bytes, ledger.encoding);
  if (text.length !== ledger.characters || ledger.sha256 !== record.source.sha256) {
    throw new Error(`The ledger of ${id} belongs to another source text. Run npm run normalise.`);
  }
  let at = 0;
  for (const { start, end } of ledger.ledger) {
    if (start !== at || end <= start) throw new Error(`The ledger of ${id} does not explain character ${at}.`);
    at = end;
  }
  if (at !== text.length) throw new Error(`The ledger of ${id} does not explain character ${at}.`);
  return { lines: splitLines(text, ledger.ledger), ledger };
}

/** Cuts the ledger's stretches at the ends of lines; the break belongs to the line it ends. */
function splitLines(text: string, ledger: readonly LedgerEntry[]): SourceLine[] {
  const ends = [...text.matchAll(/\r\n|[\n\r\f]/g)].map(({ index, 0: ending }) => index + ending.length);
  if (ends.at(-1) !== text.length) ends.push(text.length);
  const lines: SourceLine[] = ends.map((_, index) => ({ number: index + 1, stretches: [] }));
  let at = 0;
  for (const entry of ledger) {
    let { start } = entry;
    while (start < entry.end) {
      const end = Math.min(entry.end, ends[at] ?? entry.end);
      lines[at]?.stretches.push({ text: text.slice(start, end), entry });
      if (end === ends[at]) at += 1;
      start = end;
    }
  }
  return lines;
}

/** Characters of a source by what became of them: `{ fate: 'omitted', name: 'navigation', characters: 2311 }`. */
export interface FateCount {
  fate: LedgerEntry['fate'];
  /** The rule or the reason; absent for what was kept. */
  name?: string;
  characters: number;
}

/** Adds up a ledger: kept first, then rules and reasons in the order in which they first occur. */
export function countFates({ ledger }: Provenance): FateCount[] {
  const counts = new Map<string, FateCount>([['kept', { fate: 'kept', characters: 0 }]]);
  for (const entry of ledger) {
    const name = entry.fate === 'kept' ? undefined : entry.fate === 'normalised' ? entry.rule : entry.reason;
    const key = name === undefined ? 'kept' : `${entry.fate} ${name}`;
    const found = counts.get(key) ?? { fate: entry.fate, ...(name === undefined ? {} : { name }), characters: 0 };
    counts.set(key, { ...found, characters: found.characters + entry.end - entry.start });
  }
  return [...counts.values()];
}
