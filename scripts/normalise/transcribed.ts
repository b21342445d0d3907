import type { Part } from '../../src/records/transcript.ts';
import { placeRow } from './table-cells.ts';
import type { WorkingText, Stretch } from './working-text.ts';
import { omitFound, type FoundOmissions } from './omit-found.ts';
import type { Line } from './source-text.ts';

/**
 * Reads what the transcript of a document says of its lines (policy 3.9): what is left out, which lines are rows of a
 * table, which are notes. Words that the editor keeps become paragraphs.
 */
export function readParts(working: WorkingText): WorkingText {
  const left = omitFound(working, findOmitted);
  const tables = findTables(working.source.lines);
  return { ...left, stretches: left.stretches.map((stretch) => withPart(stretch, left, tables)) };
}

/** Of each part that holds rows, which table they belong to: one goes on with the table before it. */
function findTables(lines: readonly Line[]): ReadonlyMap<Part, number> {
  const tables = new Map<Part, number>();
  let last = 0;
  for (const { transcribed } of lines) {
    if (transcribed?.part.kind !== 'table') continue;
    if (transcribed.part.continues !== true) last = transcribed.index;
    tables.set(transcribed.part, last);
  }
  return tables;
}

function findOmitted(_: readonly string[], working: WorkingText): FoundOmissions {
  return new Map(
    working.stretches.flatMap((stretch, index) => {
      const part = partOf(stretch, working);
      return part?.kind === 'omitted' ? [[index, { reason: part.why, sign: part.sign, note: part.note }] as const] : [];
    }),
  );
}

function withPart(stretch: Stretch, working: WorkingText, tables: ReadonlyMap<Part, number>): Stretch {
  const line = working.source.lines[stretch.line - 1];
  const part = partOf(stretch, working);
  if (line === undefined || part === undefined || part.kind === 'omitted') return { ...stretch, begins: true };
  if (part.kind === 'table') {
    const index = line.transcribed?.row ?? 0;
    const cells = placeRow(part.rows[index] ?? [], line.start);
    return { ...stretch, start: line.start, end: line.end, row: { table: tables.get(part) ?? 0, index, cells }, part };
  }
  const isFirst = working.source.lines[stretch.line - 2]?.transcribed?.part !== part;
  if (part.kind !== 'note') return { ...stretch, part };
  return { ...stretch, part, note: part.n, ...(isFirst && part.continues !== true && { begins: true }) };
}

function partOf({ line }: Stretch, { source }: WorkingText): Part | undefined {
  return source.lines[line - 1]?.transcribed?.part;
}
