import type { PdfBlock } from './block.ts';
import { isRaised } from './lines.ts';
import { markOf, marksIn, valueOf } from './note-marks.ts';

/**
 * Makes notes of the paragraphs right below a table, on its last page or the next, that begin with a sign or a raised
 * mark which stands in the table.
 */
export function findTableNotes(blocks: readonly PdfBlock[]): PdfBlock[] {
  let marks: ReadonlySet<string> = new Set();
  return blocks.map((block): PdfBlock => {
    if (block.kind === 'note' || block.kind === 'omitted') return block;
    if (block.kind === 'table') marks = marks.union(marksIn(block.lines));
    const n = block.kind === 'paragraph' ? beginsWith(block, marks) : undefined;
    if (n !== undefined) return { ...block, kind: 'note', n };
    if (block.kind !== 'table') marks = new Set();
    return block;
  });
}

/** The one of some marks with which a paragraph begins. */
function beginsWith({ lines: [line] }: PdfBlock, marks: ReadonlySet<string>): string | undefined {
  const [first] = line?.runs ?? [];
  const n = line === undefined ? undefined : markOf(line, marks);
  if (line === undefined || first === undefined || n === undefined || !marks.has(n)) return undefined;
  return valueOf(n) === 0 || isRaised(first, line.runs) ? n : undefined;
}
