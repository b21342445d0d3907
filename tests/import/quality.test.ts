import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { transcribeDocx } from '../../scripts/import/docx/transcribe.ts';
import { transcribeHtml } from '../../scripts/import/html/transcribe.ts';
import { transcribePdf } from '../../scripts/import/pdf/transcribe.ts';
import { transcribePptx } from '../../scripts/import/pptx/transcribe.ts';
import { transcriptSchema, type Part, type Transcript } from '../../src/records/transcript.ts';

/**
 * How well documents are transcribed: each case of `tests/fixtures/import/<format>/` is a document and what a person
 * read in it. Of words, the first forty characters are compared, of what is omitted line by line; of tables, the number
 * of rows and columns.
 */
const transcribers: Readonly<Record<string, (bytes: Uint8Array) => Promise<Transcript>>> = {
  docx: transcribeDocx,
  html: transcribeHtml,
  pdf: transcribePdf,
  pptx: transcribePptx,
};

const least = 0.95;

interface Expected {
  title: string;
  headings: [level: number, words: string][];
  paragraphs: string[];
  quotes?: string[];
  items: string[];
  notes: string[];
  tables: [rows: number, columns: number][];
  omitted: string[];
}

const kinds = ['title', 'headings', 'paragraphs', 'quotes', 'items', 'notes', 'tables', 'omitted'] as const;
type Kind = (typeof kinds)[number];

const cases = globSync('tests/fixtures/import/*/*/expected.json').sort();

function expectedOf(expected: Expected, kind: Kind): string[] {
  if (kind === 'title') return [opening(expected.title)];
  if (kind === 'headings') return expected.headings.map(([level, words]) => `${level} ${opening(words)}`);
  if (kind === 'tables') return expected.tables.map((size) => size.join(' × '));
  return (expected[kind] ?? []).map(opening);
}

function foundOf(parts: readonly Part[], kind: Kind): string[] {
  if (kind === 'tables') return sizesOf(parts);
  return parts.flatMap((part) => {
    if (part.kind === 'table') return [];
    if (part.kind !== (kind === 'title' || kind === 'omitted' ? kind : kind.slice(0, -1))) return [];
    if (part.kind === 'omitted') return part.lines.map(opening);
    if ('continues' in part && part.continues === true && kind !== 'notes') return [];
    const words = opening(part.lines.join(' '));
    return [part.kind === 'heading' ? `${part.level} ${words}` : words];
  });
}

/** The rows and columns of tables, of which each may go on over the break of a page. */
function sizesOf(parts: readonly Part[]): string[] {
  const sizes: [rows: number, columns: number][] = [];
  for (const part of parts) {
    if (part.kind !== 'table') continue;
    const last = part.continues ? sizes.at(-1) : undefined;
    if (last === undefined) sizes.push([part.rows.length, part.rows[0]?.length ?? 0]);
    else last[0] += part.rows.length;
  }
  return sizes.map((size) => size.join(' × '));
}

/** The document of a case: a file, or the folder of the files that are zipped in it. */
function readSource(folder: string): Uint8Array {
  const [file] = globSync(join(folder, 'source.*'));
  if (file !== undefined) return new Uint8Array(readFileSync(file));
  const files = globSync('**/*.{xml,rels}', { cwd: join(folder, 'source') }).sort();
  return zipSync(
    Object.fromEntries(files.map((each) => [each, new Uint8Array(readFileSync(join(folder, 'source', each)))])),
  );
}

function opening(words: string): string {
  return words.slice(0, 40).trim();
}

/** How many of some entries stand among others; each counts once. */
function countMatches(found: readonly string[], expected: readonly string[]): number {
  const left = [...expected];
  return found.filter((entry) => {
    const at = left.indexOf(entry);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
}

for (const [format, transcribe] of Object.entries(transcribers)) {
  test(`${format}: what a person reads in a document is found, and nothing else`, async () => {
    const paths = cases.filter((path) => basename(dirname(dirname(path))) === format);
    const sums = new Map(kinds.map((kind) => [kind, { found: 0, expected: 0, matched: 0 }]));
    const wrong: string[] = [];
    for (const path of paths) {
      const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected;
      const { parts } = transcriptSchema.parse(await transcribe(readSource(dirname(path))));
      for (const kind of kinds) {
        const [there, wanted] = [foundOf(parts, kind), expectedOf(expected, kind)];
        const sum = sums.get(kind) ?? { found: 0, expected: 0, matched: 0 };
        sum.found += there.length;
        sum.expected += wanted.length;
        sum.matched += countMatches(there, wanted);
        const name = `${basename(dirname(path))}, ${kind}`;
        for (const each of there) if (!wanted.includes(each)) wrong.push(`${name}: found "${each}"`);
        for (const each of wanted) if (!there.includes(each)) wrong.push(`${name}: missed "${each}"`);
      }
    }
    const measured = [...sums].filter(([, { found, expected }]) => found + expected > 0);
    const rates = measured.map(([kind, { found, expected, matched }]) => ({
      kind,
      precision: matched / Math.max(1, found),
      recall: matched / Math.max(1, expected),
    }));
    console.log(
      [
        `${format}, ${paths.length} documents`,
        ...rates.map(
          ({ kind, precision, recall }) =>
            `  ${kind.padEnd(10)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`,
        ),
      ].join('\n'),
    );
    expect(paths.length).toBeGreaterThan(0);
    expect(
      rates.filter(({ precision, recall }) => precision <= least || recall <= least),
      wrong.join('\n'),
    ).toEqual([]);
  });
}
