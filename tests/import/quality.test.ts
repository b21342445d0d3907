import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { transcriptSchema, type Part, type PartCell } from '../../src/records/transcript.ts';
import { cases, formats, transcribe } from './cases.ts';
import { markedLines } from './marked.ts';

/** The shares that were reached, rounded down to two decimals, where they are below 1: none may fall. */
const least: Readonly<Record<string, Partial<Record<Kind, [precision: number, recall: number]>>>> = {
  html: { paragraphs: [0.97, 1], omitted: [1, 0.99] },
  pdf: { paragraphs: [0.97, 0.98] },
};

/** The words of a cell, or these and how many columns and rows it spans. */
type Cell = string | [words: string, columns: number, rows: number];

interface Expected {
  title: string;
  headings: [level: number, words: string][];
  paragraphs: string[];
  quotes?: string[];
  items: string[];
  notes: string[];
  tables: Cell[][][];
  omitted: string[];
}

const kinds = ['title', 'headings', 'paragraphs', 'quotes', 'items', 'notes', 'tables', 'omitted'] as const;
type Kind = (typeof kinds)[number];

function expectedOf(expected: Expected, kind: Kind): string[] {
  if (kind === 'title') return [expected.title];
  if (kind === 'headings') return expected.headings.map(([level, words]) => `${level} ${words}`);
  if (kind === 'tables') return expected.tables.flatMap(cellsOf);
  return expected[kind] ?? [];
}

/** What a transcript has of a kind; a word that the end of a line may only break has a soft hyphen there. */
function foundOf(parts: readonly Part[], kind: Kind): string[] {
  if (kind === 'tables') return tablesOf(parts).flatMap(cellsOf);
  const found: { level?: number; lines: string[] }[] = [];
  for (const part of parts) {
    if (part.kind === 'table') continue;
    if (part.kind !== (kind === 'title' || kind === 'omitted' ? kind : kind.slice(0, -1))) continue;
    const last = 'continues' in part && part.continues === true && kind !== 'notes' ? found.at(-1) : undefined;
    if (part.kind === 'omitted') found.push(...part.lines.map((line) => ({ lines: [line] })));
    else if (last !== undefined) last.lines.push(...markedLines(part));
    else found.push({ lines: [...markedLines(part)], ...(part.kind === 'heading' && { level: part.level }) });
  }
  return found.map(({ level, lines }) => {
    const words = lines
      .join('\n')
      .replaceAll(/(?<=[\p{L}\p{M}])-\n/gu, softHyphen)
      .replaceAll('\n', ' ');
    return (level === undefined ? words : `${level} ${words}`).replaceAll(/\s*(?:\.\s*){4,}/g, ' … ');
  });
}

/** The tables of a transcript, of which each may go on over the break of a page. */
function tablesOf(parts: readonly Part[]): Cell[][][] {
  const tables: Cell[][][] = [];
  for (const part of parts) {
    if (part.kind !== 'table') continue;
    const last = part.continues ? tables.at(-1) : undefined;
    const rows = part.rows.map((row) => row.map(readCell));
    if (last === undefined) tables.push(rows);
    else last.push(...rows);
  }
  return tables;
}

/** A cell of a transcript; a table in it is written as its rows between brackets. */
function readCell(cell: PartCell): Cell {
  if (typeof cell === 'string') return cell;
  const words = cell.holds.map((held) =>
    typeof held === 'string' ? held : `[${held.rows.map((row) => row.map(readCell).join(' | ')).join(' / ')}]`,
  );
  return [words.join(' '), cell.cols ?? 1, cell.rows ?? 1];
}

/** The cells of a table as `row, column: words`, counted from 1, with `(columns × rows)` where one spans more than one. */
function cellsOf(rows: readonly Cell[][]): string[] {
  const taken = new Set<string>();
  return rows.flatMap((row, y) => {
    let x = 0;
    return row.map((cell) => {
      const [words, columns, height] = typeof cell === 'string' ? [cell, 1, 1] : cell;
      while (taken.has(`${y} ${x}`)) x += 1;
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < columns; right += 1) taken.add(`${y + down} ${x + right}`);
      return `${y + 1}, ${x + 1}: ${words}${columns * height > 1 ? ` (${columns} × ${height})` : ''}`;
    });
  });
}

const softHyphen = '\u00ad';

/** Whether printed words are those a person reads, with or without the hyphen where the end of a line breaks a word. */
function says(printed: string, read: string): boolean {
  let at = 0;
  return (
    printed.split(softHyphen).every((piece, index) => {
      if (index > 0 && read[at] === '-') at += 1;
      const stands = read.startsWith(piece, at);
      at += piece.length;
      return stands;
    }) && at === read.length
  );
}

/** The entries that stand in one list alone; each counts once. */
function compare(found: readonly string[], expected: readonly string[]): { added: string[]; missed: string[] } {
  const missed = [...expected];
  const added = found.filter((entry) => {
    const at = missed.findIndex((read) => says(entry, read));
    if (at !== -1) missed.splice(at, 1);
    return at === -1;
  });
  return { added, missed };
}

/**
 * How well documents are transcribed: each case of `tests/fixtures/import/<format>/` is a document and what a person
 * read in it. Every word of a block is compared, whatever line it stands on; of what is omitted, every line; of tables,
 * every cell with its place and how many columns and rows it spans.
 */
for (const format of formats) {
  test(`${format}: what a person reads in a document is found, and nothing else`, async () => {
    const documents = cases.filter((each) => each.format === format);
    const sums = new Map(kinds.map((kind) => [kind, { found: 0, expected: 0, matched: 0 }]));
    const wrong: string[] = [];
    for (const document of documents) {
      const expected = JSON.parse(readFileSync(join(document.folder, 'expected.json'), 'utf8')) as Expected;
      const { parts } = transcriptSchema.parse(await transcribe(document));
      for (const kind of kinds) {
        const [there, wanted] = [foundOf(parts, kind), expectedOf(expected, kind)];
        const { added, missed } = compare(there, wanted);
        const sum = sums.get(kind) ?? { found: 0, expected: 0, matched: 0 };
        sum.found += there.length;
        sum.expected += wanted.length;
        sum.matched += there.length - added.length;
        const name = `${document.name}, ${kind}`;
        wrong.push(
          ...added.map((each) => `${name}: found "${each}"`),
          ...missed.map((each) => `${name}: missed "${each}"`),
        );
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
        `${format}, ${documents.length} documents`,
        ...rates.map(
          ({ kind, precision, recall }) =>
            `  ${kind.padEnd(10)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)}`,
        ),
      ].join('\n'),
    );
    expect(documents.length).toBeGreaterThan(0);
    expect(
      rates.filter(({ kind, precision, recall }) => {
        const [leastPrecision, leastRecall] = least[format]?.[kind] ?? [1, 1];
        return precision < leastPrecision || recall < leastRecall;
      }),
      wrong.join('\n'),
    ).toEqual([]);
  });
}
