import { omissionReasons } from '../../../src/records/provenance.ts';
import type { CellSpans } from '../../../src/records/table-grid.ts';
import type { Part, PartCell } from '../../../src/records/transcript.ts';
import { joinMarked, marksOfPart, onOneLine, onOwnLines } from '../marked-words.ts';
import type { PdfBlock } from './block.ts';
import type { GlyphRun } from './page.ts';
import { markCell, markLines } from './emphasis.ts';

const emphasised = new Set<PdfBlock['kind']>(['paragraph', 'item', 'quote', 'note']);

/**
 * Writes a block as a part of the transcript.
 *
 * @param inserted the runs that are inserted
 */
export function toPart(block: PdfBlock, inserted: ReadonlySet<GlyphRun>): Part {
  const { page, kind, continues } = block;
  const { text, marks } = onOwnLines(markLines(block.lines, { isSetOff: emphasised.has(kind), inserted }));
  const lines = text.split('\n');
  const body = { page, ...marksOfPart(marks), lines, ...(continues ? { continues } : {}) };
  if (kind === 'table' && block.table !== undefined) {
    const { rows, headed } = block.table;
    const own = rows.map((row) => row.cells.filter(({ cols }) => cols !== 0));
    const cells = own.map((row) => row.map((cell) => onOneLine(markCell(cell, inserted))));
    const words = joinMarked(
      cells.map((row) => joinMarked(row, '\t')),
      '\n',
    );
    return {
      ...{ kind, page, ...marksOfPart(words.marks), headed },
      rows: cells.map((row, at) => row.map((cell, place) => partCellOf(cell.text, own[at]?.[place] ?? {}))),
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

function partCellOf(text: string, { cols = 1, rows = 1 }: CellSpans): PartCell {
  if (cols === 1 && rows === 1) return text;
  return { holds: [text], ...(cols > 1 && { cols }), ...(rows > 1 && { rows }) };
}
