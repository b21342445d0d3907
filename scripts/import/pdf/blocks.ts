import type { PdfBlock, BodyType } from './block.ts';
import type { Edged } from './edges.ts';
import { findHeadings } from './headings.ts';
import { findItems } from './items.ts';
import { joinTables } from './join-tables.ts';
import { joinBroken } from './join.ts';
import { layOut, trustsTags } from './lay-out.ts';
import { leadingOf, modeOf } from './measure.ts';
import { findContents } from './omit.ts';
import { readPageBlocks } from './page-blocks.ts';
import type { PrintedLine } from './page.ts';
import { findQuotes } from './quotations.ts';
import { partStyles } from './rows.ts';
import { findTableNotes } from './table-notes.ts';
import { findTitle } from './title.ts';
import { dropWebFrame } from './web-frame.ts';

/**
 * Reads the blocks of a document from its pages.
 *
 * @param declared what the file declares as its title, if it does
 */
export function readBlocks(edged: readonly Edged[], declared: string | undefined): PdfBlock[] {
  const trusted = trustsTags(edged);
  const laid = edged.map((each) => layOut(each, trusted).flatMap(partStyles));
  const lines = laid.flat();
  const body = bodyOf(lines);
  const contents = findContents(lines);
  const turned = edged.flatMap(({ page }) => page.turned.map(({ text }) => text));
  let open = false;
  const blocks = edged.flatMap((each, index) => {
    const own = readPageBlocks(each, laid[index] ?? [], { body, contents, turned, open, first: index === 0 });
    open = own.some(({ kind }) => kind === 'note');
    return own;
  });
  const titled = dropWebFrame(findTitle(blocks, body, declared));
  const named = findItems(findTableNotes(findHeadings(titled, body)));
  return numberNotes(joinBroken(findQuotes(joinTables(named), body), lines, body));
}

/** What most of the text looks like. */
function bodyOf(lines: readonly PrintedLine[]): BodyType {
  const size = modeOf(lines, (line) => line.size) ?? 10;
  const text = lines.filter((line) => Math.abs(line.size - size) < 0.5);
  const most = (has: (line: PrintedLine) => boolean) => modeOf(text, (line) => (has(line) ? 1 : 0)) === 1;
  return { size, bold: most(({ bold }) => bold), italic: most(({ italic }) => italic), leading: leadingOf(text) };
}

/** The rest of a note that began on the page before has its number. */
function numberNotes(blocks: readonly PdfBlock[]): PdfBlock[] {
  let last: string | undefined;
  return blocks.map((block) => {
    if (block.kind !== 'note') return block;
    if (block.n === undefined) {
      return last === undefined ? { ...block, kind: 'paragraph' } : { ...block, n: last, continues: true };
    }
    last = block.n;
    return block;
  });
}
