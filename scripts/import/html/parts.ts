import type { Part } from '../../../src/records/transcript.ts';
import type { HtmlBlock } from './block.ts';
import { levelsOf } from './headings.ts';
import { isItalic, linesOf, type StyledRun } from './runs.ts';

/** The parts of a transcript: blocks with their lines as printed. Neighbours left out for one reason are one part. */
export function listParts(blocks: readonly HtmlBlock[]): Part[] {
  const ranks = blocks.flatMap(({ kind }) => (kind.type === 'heading' ? [kind.rank] : []));
  const levels = levelsOf(ranks)[Symbol.iterator]();
  const parts = blocks.flatMap((block) => {
    const level = block.kind.type === 'heading' ? (levels.next().value ?? 2) : 2;
    return partOf(block, level) ?? [];
  });
  return joinOmitted(parts);
}

function partOf({ kind, runs, page }: HtmlBlock, level: number): Part | undefined {
  const place = page === undefined ? {} : { page };
  if (kind.type === 'table')
    return { kind: 'table', ...place, headed: kind.headed, rows: kind.rows.map((row) => row.map(trimmed)) };
  const plain = kind.type === 'omitted' || kind.type === 'title';
  const lines = linesOf(
    plain ? runs.map(({ text }) => ({ text })) : kind.type === 'heading' ? lookOfHeading(runs) : runs,
  );
  if (lines.length === 0) return undefined;
  if (kind.type === 'heading') return { kind: 'heading', ...place, lines, level };
  if (kind.type === 'item') return { kind: 'item', ...place, lines, level: kind.level };
  if (kind.type === 'note')
    return { kind: 'note', ...place, lines, n: kind.n, ...(kind.continues ? { continues: true } : {}) };
  if (kind.type === 'omitted') return { kind: 'omitted', ...place, lines, why: kind.why, note: kind.note };
  return { kind: kind.type, ...place, lines };
}

/** A heading is bold anyway; italics that all its words have set off none of them. */
function lookOfHeading(runs: readonly StyledRun[]): StyledRun[] {
  const italic = isItalic(runs);
  return runs.map((run) => ({ ...run, strong: false, ...(italic && { em: false }) }));
}

function trimmed(words: string): string {
  return words.trim();
}

function joinOmitted(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (
      part.kind === 'omitted' &&
      last?.kind === 'omitted' &&
      last.why === part.why &&
      last.note === part.note &&
      last.page === part.page
    ) {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
    } else joined.push(part);
  }
  return joined;
}
