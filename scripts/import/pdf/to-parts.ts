import { omissionReasons } from '../../../src/records/provenance.ts';
import type { Part } from '../../../src/records/transcript.ts';
import { joinMarked, marksOfPart, onOneLine } from '../marked-words.ts';
import type { PdfBlock } from './block.ts';
import { markLines } from './emphasis.ts';

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
    return {
      kind,
      page,
      headed,
      rows: rows.map(({ cells }) => cells.map(cleanText)),
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

function cleanText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
