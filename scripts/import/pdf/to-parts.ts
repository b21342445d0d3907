import { omissionReasons } from '../../../src/records/provenance.ts';
import type { Part } from '../../../src/records/transcript.ts';
import { joinMarked, marksOfPart, onOneLine } from '../marked-words.ts';
import type { PdfBlock } from './block.ts';
import { markCell, markLines } from './emphasis.ts';

const emphasised = new Set<PdfBlock['kind']>(['paragraph', 'item', 'quote', 'note']);

/** Writes a block as a part of the transcript. */
export function toPart(block: PdfBlock): Part {
  const { page, kind, continues } = block;
  const words = markLines(block.lines, emphasised.has(kind));
  const printed = words.map(onOneLine).filter(({ text }) => text !== '');
  const lines = printed.map(({ text }) => text);
  const body = { page, ...marksOfPart(joinMarked(printed, '\n').marks), lines, ...(continues ? { continues } : {}) };
  if (kind === 'table' && block.table !== undefined) {
    const { rows, headed } = block.table;
    const cells = rows.map((row) => row.cells.map((cell) => onOneLine(markCell(cell))));
    const { marks } = joinMarked(
      cells.map((row) => joinMarked(row, '\t')),
      '\n',
    );
    return {
      ...{ kind, page, ...marksOfPart(marks), headed },
      rows: cells.map((row) => row.map(({ text }) => text)),
      ...(continues ? { continues } : {}),
    };
  }
  if (kind === 'omitted') {
    const why = block.why ?? 'page-head';
    const { sign } = block;
    return { kind, page, lines, why, ...(sign && { sign }), note: omissionReasons[why].says };
  }
  if (kind === 'heading') return { kind, ...body, level: block.level ?? 2 };
  if (kind === 'item') return { kind, ...body, level: block.level ?? 1 };
  if (kind === 'note') return { kind, ...body, n: block.n ?? '1' };
  return { kind: kind === 'table' ? 'paragraph' : kind, ...body };
}
