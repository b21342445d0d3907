import { z } from 'zod';
import { digestSchema } from '../../src/records/digest.ts';
import { transcriptSchema } from '../../src/records/transcript.ts';
import { pagesSchema, serialisePages } from './pdf/reading-pages.ts';
import { isTree, serialiseTree, type ReadNode } from './reading-tree.ts';

const { declared } = transcriptSchema.shape;

const about = {
  file: digestSchema.describe('The SHA-256 of the file that was read'),
  declared,
  doubts: z
    .array(z.string().min(1))
    .describe('What the file holds and could not be read, in sentences for the archivist'),
} as const;

/**
 * What a document holds for a reader, with its place, and nothing of it judged: of a PDF its pages, of the others a tree
 * of HTML. A plain text is its own reading.
 */
export const readingSchema = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('pdf'), ...about, printed: pagesSchema }),
  z.strictObject({
    format: z.enum(['html', 'docx', 'pptx']),
    ...about,
    slides: z.int().positive().exactOptional().describe('How many slides a presentation says that it has'),
    tree: z.custom<ReadNode[]>((value) => isTree(value), 'Expected the nodes of a document'),
  }),
]);
export type Reading = z.infer<typeof readingSchema>;
/** A reading before it is said of which file. */
export type Unnamed<Any extends Reading = Reading> = Any extends Reading ? Omit<Any, 'file'> : never;

/** Writes `reading.json`: a line for each run of a page, or each block of a tree. */
export function serialiseReading(reading: Reading): string {
  const { declared: said, doubts, file, format } = reading;
  const head = JSON.stringify({ file, format, declared: said, doubts }).slice(0, -1);
  if (reading.format === 'pdf') return `${head},\n"printed":${serialisePages(reading.printed)}}\n`;
  const { slides, tree } = reading;
  const count = slides === undefined ? '' : `,"slides":${slides}`;
  return `${head}${count},"tree":${serialiseTree(tree)}}\n`;
}
