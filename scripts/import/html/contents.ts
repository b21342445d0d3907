import { endsAsEntry, headsContentsColumns, isContentsName } from '../../../src/records/in-text/contents-names.ts';
import { wordsOfRow } from '../../../src/records/transcript.ts';
import type { HtmlBlock } from './block.ts';
import { plainText } from './runs.ts';

/**
 * Leaves out a list of contents: its heading with the table below it, or with two lines or more that end with the
 * number of a page. A heading over contents that are left out already goes with them.
 */
export function dropContents(blocks: readonly HtmlBlock[]): HtmlBlock[] {
  const at = blocks.findIndex((block) => isText(block) && isContentsName(plainText(block.runs)));
  const next = blocks[at + 1];
  if (at === -1 || next === undefined) return [...blocks];
  const end = next.kind.type === 'table' ? at + 2 : endOfEntries(blocks, at + 1);
  const isListed = next.kind.type === 'table' || (next.kind.type === 'omitted' && next.kind.why === 'contents');
  if (!isListed && end - at < 3) return [...blocks];
  const kind = { type: 'omitted', why: 'contents', note: 'The list of contents of the document.' } as const;
  return blocks.map((block, index) =>
    index < at || index >= end || block.kind.type === 'omitted' ? block : { ...block, kind, runs: wordsOf(block) },
  );
}

function endOfEntries(blocks: readonly HtmlBlock[], from: number): number {
  const isEntry = (block: HtmlBlock) =>
    isText(block) && (endsAsEntry(plainText(block.runs)) || headsContentsColumns(plainText(block.runs)));
  const rest = blocks.slice(from).findIndex((block) => !isEntry(block));
  return rest === -1 ? blocks.length : from + rest;
}

function isText({ kind }: HtmlBlock): boolean {
  return kind.type === 'heading' || kind.type === 'paragraph' || kind.type === 'item';
}

/** The words of a block; of a table, one line a row. */
function wordsOf({ kind, runs }: HtmlBlock): HtmlBlock['runs'] {
  return kind.type === 'table'
    ? kind.rows.map((row) => ({
        text: `${wordsOfRow(row)
          .filter((words) => words !== '')
          .join(' ')}\n`,
      }))
    : runs;
}
