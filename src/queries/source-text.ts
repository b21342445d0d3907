import { readFile } from 'node:fs/promises';
import { readEdited } from '../records/edited-text.ts';
import type { z } from 'zod';
import { decodeText } from '../records/encoding.ts';
import { provenanceSchema, type AccountEntry, type Provenance } from '../records/provenance.ts';
import type { Report } from '../records/report.ts';
import { textLines } from '../records/source-lines.ts';
import { textOfPrinted } from '../records/transcript-text.ts';
import { contentDir } from '../settings.ts';
import type { ReportEntry } from './reports.ts';

/** A stretch of one line of a source and what became of it. */
export interface ExplainedStretch {
  text: string;
  entry: AccountEntry;
}

/** A line of a source, counted from 1. */
export interface SourceLine {
  number: number;
  stretches: ExplainedStretch[];
  /** Of the first line of a page or slide: its number. */
  page?: number;
}

const content = contentDir();

/**
 * The source of a report line by line, every character with its fate.
 * Throws when the account leaves a character unexplained or does not belong to these bytes.
 */
export async function readSourceText({
  id,
  record,
}: ReportEntry): Promise<{ lines: SourceLine[]; provenance: Provenance }> {
  const provenance = await readGenerated(`${content}/provenance/${id}.json`, provenanceSchema);
  const { text, pages } = await readText(record.source, provenance);
  if (text.length !== provenance.characters || provenance.sha256 !== record.source.sha256) {
    throw new Error(`The account of ${id} belongs to another source text. Run npm run normalise.`);
  }
  let at = 0;
  for (const { start, end } of provenance.ledger) {
    if (start !== at || end <= start) throw new Error(`The account of ${id} does not explain character ${at}.`);
    at = end;
  }
  if (at !== text.length) throw new Error(`The account of ${id} does not explain character ${at}.`);
  return { lines: splitLines(text, provenance.ledger, pages), provenance };
}

/** The text of a source: the file itself, or of a document what it prints, with the page of each line. */
async function readText(
  { id, file }: Report['source'],
  { encoding, printed }: Provenance,
): Promise<{ text: string; pages: Pages }> {
  if (printed !== undefined) return textOfPrinted(printed);
  return { text: decodeText(await readFile(`${content}/sources/${id}/${file}`), encoding), pages: [] };
}

/** What stands in a file that a command has written. Throws a sentence that names the file where it is not whole. */
async function readGenerated<Value>(path: string, schema: z.ZodType<Value>): Promise<Value> {
  const text = readEdited(await readFile(path), path);
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new Error(`${path} is not as it was written: run npm run check.`, { cause: error });
  }
}

/** The page of each line, where a document has pages. */
type Pages = readonly (number | undefined)[];

/** Cuts the account's stretches at the ends of lines; the break belongs to the line it ends. */
function splitLines(text: string, account: readonly AccountEntry[], pages: Pages): SourceLine[] {
  const own = textLines(text).filter(({ number, start }) => number === 1 || start < text.length);
  const lines = own.map(({ number }, index): SourceLine => {
    const page = pages[index] === pages[index - 1] ? undefined : pages[index];
    return { number, stretches: [], ...(page !== undefined && { page }) };
  });
  let at = 0;
  for (const entry of account) {
    let { start } = entry;
    while (start < entry.end) {
      const end = Math.min(entry.end, own[at]?.next ?? entry.end);
      lines[at]?.stretches.push({ text: text.slice(start, end), entry });
      if (end === own[at]?.next) at += 1;
      start = end;
    }
  }
  return lines;
}

/** Characters of a source by what became of them: `{ fate: 'omitted', name: 'navigation', characters: 2311 }`. */
export interface FateCount {
  fate: AccountEntry['fate'];
  /** The rule or the reason; absent for what was kept. */
  name?: string;
  characters: number;
}

/** Adds up an account: kept first, then rules and reasons in the order in which they first occur. */
export function countFates({ ledger: account }: Provenance): FateCount[] {
  const counts = new Map<string, FateCount>([['kept', { fate: 'kept', characters: 0 }]]);
  for (const entry of account) {
    const name = entry.fate === 'kept' ? undefined : entry.fate === 'normalised' ? entry.rule : entry.reason;
    const key = name === undefined ? 'kept' : `${entry.fate} ${name}`;
    const found = counts.get(key) ?? { fate: entry.fate, ...(name === undefined ? {} : { name }), characters: 0 };
    counts.set(key, { ...found, characters: found.characters + entry.end - entry.start });
  }
  return [...counts.values()];
}
