import type { Part } from '../../../src/records/transcript.ts';
import { unread } from '../left-out.ts';
import { joinMarked, marksOfPart } from '../marked-words.ts';
import type { HtmlBlock } from './block.ts';
import { levelsOf } from './headings.ts';
import { isItalic, linesOf, withoutEmphasis, type StyledRun } from './runs.ts';

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
  if (kind.type === 'table') {
    const { headed, rows, marks } = kind;
    return { kind: 'table', ...place, ...marksOfPart(marks), headed, rows };
  }
  if (kind.type === 'gap') return { kind: 'gap', ...place, unit: kind.unit, reason: unread };
  const words = linesOf(lookIn(kind, runs));
  if (words.length === 0) return undefined;
  const lines = words.map(({ text }) => text);
  if (kind.type === 'omitted') {
    const { why, sign, note } = kind;
    return { kind: 'omitted', ...place, lines, why, ...(sign && { sign }), note };
  }
  const body = { ...place, ...marksOfPart(joinMarked(words, '\n').marks), lines };
  if (kind.type === 'heading') return { kind: 'heading', ...body, level };
  if (kind.type === 'item') return { kind: 'item', ...body, level: kind.level };
  if (kind.type === 'note') return { kind: 'note', ...body, n: kind.n, ...(kind.continues ? { continues: true } : {}) };
  return { kind: kind.type, ...body };
}

function lookIn({ type }: HtmlBlock['kind'], runs: readonly StyledRun[]): StyledRun[] {
  if (type === 'omitted') return runs.map(({ text }) => ({ text }));
  if (type === 'title') return withoutEmphasis(runs);
  return type === 'heading' ? lookOfHeading(runs) : [...runs];
}

/** A heading is bold anyway; italics that all its words have set off none of them. */
function lookOfHeading(runs: readonly StyledRun[]): StyledRun[] {
  const italic = isItalic(runs);
  return runs.map((run) => ({ ...run, strong: false, ...(italic && { em: false }) }));
}

function joinOmitted(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (
      part.kind === 'omitted' &&
      last?.kind === 'omitted' &&
      last.why === part.why &&
      last.sign === part.sign &&
      last.note === part.note &&
      last.page === part.page
    ) {
      joined[joined.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
    } else joined.push(part);
  }
  return joined;
}
