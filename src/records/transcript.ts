import { z } from 'zod';
import { languageSchema } from './language.ts';
import { omissionSigns, reasonNames } from './provenance.ts';
import { misfitOf, mostSpanned, type CellSpans } from './table-grid.ts';

/** What may stand in a document and has no words that can be read. */
export const gapUnits = ['picture', 'page', 'drawing'] as const;
export type GapUnit = (typeof gapUnits)[number];

/** The items of a list have so many levels at most, as many as a word processor counts. */
export const deepestItem = 9;

/**
 * The lines of a part as they are printed, without the white space around them. Raised figures are written as such
 * (`¹²`); what else words mean by how they are set, its marks say. No line is blank.
 */
const lines = z.array(z.string().regex(/^\S(?:[^\n\r\f]*\S)?$/u, 'Expected one line of words')).min(1);

const place = {
  page: z.int().positive().optional().describe('The page or slide on which it begins, counted from 1'),
} as const;

/** Where words begin and end in the text of their part: its lines, or rows with tabs between the cells, joined by `\n`. */
const stretch = { start: z.int().nonnegative(), end: z.int().positive() } as const;

/** What words mean by how they are set: emphasis, struck out, inserted, raised, lowered, or where they lead. */
const markSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['emphasis', 'strong', 'delete', 'add', 'sup', 'sub']), ...stretch }),
  z.strictObject({
    type: z.literal('link'),
    ...stretch,
    url: z.string().regex(/^(?:https?:\/\/|mailto:)[^\s()<>\\]+$/i),
  }),
]);
/** A mark on words of a part, by offsets in UTF-16 code units: `{ type: 'delete', start: 4, end: 12 }`. */
export type PartMark = z.infer<typeof markSchema>;
/** A mark apart from the words that bear it. */
export type MarkKind = { type: Exclude<PartMark['type'], 'link'> } | { type: 'link'; url: string };

const whole = {
  ...place,
  marks: z.array(markSchema).min(1).optional(),
  continues: z
    .literal(true)
    .optional()
    .describe('Goes on with the part of its kind before it, as over the break of a page'),
} as const;

const body = { ...whole, lines } as const;

/** The rows of a table and whether the first of them, with those that its cells reach, names the columns. */
export interface PartTable {
  headed: boolean;
  /** What is printed: a place that a cell of another row or column covers has none of its own. */
  rows: PartCell[][];
}

/**
 * A cell of a table: its words, `''` where it is empty. One that covers several columns or rows, names what stands beside
 * or below it outside of the head, or holds a table says so: `{ holds: ['Dues'], cols: 2 }`.
 */
export type PartCell =
  | string
  | { holds: (string | PartTable)[]; cols?: number | undefined; rows?: number | undefined; label?: true | undefined };

const span = z.int().min(2).max(mostSpanned).optional();
const cellWords = z.string().regex(/^(?:\S(?:[^\n\r\f\t]*\S)?)?$/u, 'Expected the words of a cell');
const cellSchema: z.ZodType<PartCell, PartCell> = z.union([
  cellWords,
  z.strictObject({
    holds: z.array(z.union([cellWords, z.lazy(() => heldTableSchema)])).min(1),
    cols: span.describe('How many columns it covers'),
    rows: span.describe('How many rows it covers'),
    label: z.literal(true).optional().describe('Names what stands beside it or below it'),
  }),
]);
const rowsSchema = z
  .array(z.array(cellSchema))
  .min(1)
  .refine((rows) => misfitOf(spansOf(rows)) === undefined, 'A cell covers a place that is not there or not free');
const heldTableSchema: z.ZodType<PartTable, PartTable> = z.strictObject({ headed: z.boolean(), rows: rowsSchema });

/** What the cells of some rows cover. */
export function spansOf(rows: readonly (readonly PartCell[])[]): CellSpans[][] {
  return rows.map((cells) => cells.map((cell) => (typeof cell === 'string' ? {} : cell)));
}

/** The words of each cell of a row, and of each cell of the tables within it, in the order in which they are read. */
export function wordsOfRow(cells: readonly PartCell[]): string[] {
  return cells.flatMap((cell) => (typeof cell === 'string' ? [cell] : cell.holds.flatMap(wordsHeld)));
}

function wordsHeld(held: string | PartTable): string[] {
  return typeof held === 'string' ? [held] : held.rows.flatMap(wordsOfRow);
}

/** A part of a document, in the order in which it is read. */
export const partSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), ...body }),
  z.strictObject({ kind: z.literal('heading'), ...body, level: z.int().min(2).max(6) }),
  z.strictObject({ kind: z.literal('paragraph'), ...body }),
  z.strictObject({ kind: z.literal('quote'), ...body }),
  z
    .strictObject({ kind: z.literal('item'), ...body, level: z.int().min(1).max(deepestItem) })
    .describe(
      'A numbered paragraph, or an item of a list; it begins with its marker, `12. ` or `• `, where one is printed',
    ),
  z
    .strictObject({ kind: z.literal('note'), ...body, n: z.string().regex(/^[a-z0-9]+$/) })
    .describe('It begins with its number or letter'),
  z.strictObject({
    kind: z.literal('table'),
    ...whole,
    headed: z.boolean().describe('Whether the first row names the columns'),
    rows: rowsSchema,
  }),
  z
    .strictObject({ kind: z.literal('gap'), ...place, unit: z.enum(gapUnits), reason: z.string().min(1) })
    .describe('What stands here cannot be transcribed, such as a picture; it has no words'),
  z
    .strictObject({
      kind: z.literal('omitted'),
      ...place,
      lines,
      why: z.enum(reasonNames),
      sign: z.enum(omissionSigns).optional().describe('What of the file proves it, where its words do not'),
      note: z.string().min(1),
    })
    .describe('Words of the document that are none of its text, such as navigation or a running head'),
]);
export type Part = z.infer<typeof partSchema>;

/** The words of a part as one text, a line for each of its lines or rows; the cells of a row are parted by tabs. */
export function textOfPart(part: Part): string {
  if (part.kind === 'gap') return '';
  return (part.kind === 'table' ? part.rows.map((cells) => wordsOfRow(cells).join('\t')) : part.lines).join('\n');
}

/** The words of a part apart from each other: its lines, or the cells of its table. */
export function wordsOfPart(part: Part): readonly string[] {
  if (part.kind === 'gap') return [];
  return part.kind === 'table' ? part.rows.flatMap(wordsOfRow) : part.lines;
}

/** Whether the marks of a part stand on words of it. */
function areWithin(part: Part): boolean {
  if (!('marks' in part) || part.marks === undefined) return true;
  const { length } = textOfPart(part);
  return part.marks.every(({ start, end }) => start < end && end <= length);
}

/** What a document that is no plain text holds: its words in the order of reading, and what each of them is. */
export const transcriptSchema = z.strictObject({
  format: z.enum(['html', 'pdf', 'docx', 'pptx']),
  pages: z.int().positive().optional().describe('How many pages or slides it has, where it has any'),
  declared: z
    .strictObject({
      title: z.string().min(1).optional(),
      author: z.string().min(1).optional(),
      date: z.string().min(1).optional().describe('As the file writes it'),
      language: languageSchema.optional(),
      url: z.string().min(1).optional(),
    })
    .default({})
    .describe('What the file says of itself, apart from its text'),
  doubts: z
    .array(z.string().min(1))
    .optional()
    .describe('What the transcriber is unsure of, in sentences for the archivist'),
  parts: z.array(partSchema.refine(areWithin, 'A mark of the part stands on none of its words')).min(1),
});
export type Transcript = z.infer<typeof transcriptSchema>;
