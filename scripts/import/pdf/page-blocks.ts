import type { PdfBlock, BodyType } from './block.ts';
import type { Edged } from './edges.ts';
import { lineOf } from './lines.ts';
import { splitNotes, type FootNote } from './notes.ts';
import { findImprint } from './omit.ts';
import type { PrintedLine, Page } from './page.ts';
import { breakParagraphs } from './paragraphs.ts';
import { joinRows, partMargins } from './rows.ts';
import { areSignatures, partSignatures } from './signatures.ts';
import type { Table } from './table.ts';
import { findTables } from './tables.ts';

/** What is known of the document when one of its pages is read. */
interface Known {
  body: BodyType;
  /** The lines of its lists of contents. */
  contents: ReadonlySet<PrintedLine>;
  /** The words that stand at an angle on its pages. */
  turned: readonly string[];
  /** Whether the page before ends with a note. */
  open: boolean;
  /** Whether the page is the first. */
  first: boolean;
}

/** The blocks of a page, from its lines in order: its head, its text and tables, its notes, its foot. */
export function readPageBlocks({ page, head, foot }: Edged, lines: readonly PrintedLine[], known: Known): PdfBlock[] {
  const { body, first, open } = known;
  const marks = first ? findImprint(lines, page) : new Set<PrintedLine>();
  const { text, notes } = splitNotes(
    lines.filter((line) => !marks.has(line)),
    { size: body.size, rules: page.rules, open },
  );
  return [
    ...omit(head, 'page-head'),
    ...readText(text, page, known),
    ...notes.map((note) => noteBlock(note, page.number)),
    ...lines
      .filter((line) => marks.has(line))
      .flatMap((line) =>
        omit([line], 'imprint').map((block) => (line.artifact ? { ...block, sign: 'artifact' as const } : block)),
      ),
    ...omit(foot, 'page-head'),
    ...readTurned(page, known.turned),
  ];
}

function omit(lines: readonly PrintedLine[], why: NonNullable<PdfBlock['why']>): PdfBlock[] {
  const [first] = lines;
  return first === undefined ? [] : [{ kind: 'omitted', page: first.page, lines: [...lines], why }];
}

function noteBlock({ n, lines }: FootNote, page: number): PdfBlock {
  return { kind: 'note', page, lines, ...(n === undefined ? {} : { n }) };
}

/** What stands between the head and the notes of a page: tables, lists of contents, and paragraphs. */
function readText(lines: readonly PrintedLine[], { number, rules }: Page, { body, contents }: Known): PdfBlock[] {
  const stretches: (Table | PrintedLine[])[] = [];
  const block = (kind: PdfBlock['kind'], own: PrintedLine[]): PdfBlock => ({ kind, page: number, lines: own });
  const isListed = ([line]: readonly PrintedLine[]) => line !== undefined && contents.has(line);
  const add = (line: PrintedLine) => {
    const open = stretches.at(-1);
    if (Array.isArray(open) && isListed(open) === contents.has(line)) open.push(line);
    else stretches.push([line]);
  };
  for (const found of findTables(joinRows(lines), rules)) {
    if (!('rows' in found)) (found.parts ?? partMargins(found, lines)).forEach(add);
    else if (found.lines.some((line) => contents.has(line))) found.lines.forEach(add);
    else stretches.push(found);
  }
  return stretches.flatMap((stretch): PdfBlock[] => {
    if (Array.isArray(stretch)) {
      if (isListed(stretch)) return omit(stretch, 'contents');
      return breakParagraphs(stretch, body).map((own) => block('paragraph', own));
    }
    if (areSignatures(stretch)) return partSignatures(stretch).map((own) => block('paragraph', own));
    return [{ ...block('table', stretch.lines), table: stretch }];
  });
}

/** What stands at an angle to the text, each run by itself; what does so on page after page is no text. */
function readTurned({ number, turned }: Page, all: readonly string[]): PdfBlock[] {
  return turned.flatMap((run): PdfBlock[] => {
    const lines = [lineOf([run], number, { area: -1 })];
    const again = all.filter((text) => text === run.text).length > 1;
    return again ? omit(lines, 'page-head') : [{ kind: 'paragraph', page: number, lines }];
  });
}
