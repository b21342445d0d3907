import { z } from 'zod';
import { digestSchema } from './digest.ts';
import { encodingSchema } from './encoding.ts';
import { anchorSchema } from './identifiers.ts';
import { reasonNames } from './provenance.ts';
import { describedReport } from './report.ts';
import { deepestItem } from './transcript.ts';

/** Lines of the source, first and last, counted from 1; the words at both ends prove that they are still the same. */
const range = {
  lines: z.tuple([z.int().positive(), z.int().positive()], 'Expected the first line and the last, such as [3, 5]'),
  begins: z.string().min(1).describe('How the first line begins'),
  ends: z.string().min(1).describe('How the last line ends'),
  reason: z.string().min(1),
} as const;

/** Words on a line of the source. A decision whose words no longer stand there is an error. */
const place = {
  line: z.int().positive(),
  words: z.string().min(1),
  reason: z.string().min(1),
} as const;

const level = z.int().min(2).max(6);

/** What the editor decides where a rule cannot know (policy 2). */
export const decisionSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('omit'), ...range, why: z.enum(reasonNames) }),
  z.strictObject({ do: z.literal('title-page'), ...range }),
  z.strictObject({ do: z.literal('title'), ...range }),
  z
    .strictObject({ do: z.literal('join'), ...place })
    .describe('The line that begins with the words goes on with the block before'),
  z.strictObject({ do: z.literal('join-lines'), ...range }).describe('All the lines form one block'),
  z.strictObject({ do: z.literal('split'), ...place }).describe('A block begins at the words'),
  z.strictObject({ do: z.literal('heading'), ...place, level }),
  z.strictObject({ do: z.literal('paragraph'), ...place }),
  z.strictObject({ do: z.literal('paragraphs'), ...range }).describe('Every block of the lines is a paragraph'),
  z.strictObject({ do: z.literal('item'), ...place, level: z.int().min(1).max(deepestItem).default(1) }),
  z
    .strictObject({ do: z.literal('items'), ...range, level: z.int().min(1).max(deepestItem).default(1) })
    .describe('Every block of the lines is an item of a list'),
  z
    .strictObject({ do: z.literal('quotes'), ...range })
    .describe('Every block of the lines is a paragraph quoted from elsewhere'),
  z
    .strictObject({
      do: z.literal('note'),
      ...place,
      n: z.string().regex(/^[a-z0-9]+$/, 'Expected the number or letter alone, such as "1"'),
    })
    .describe('The block with the words is a note, with this number'),
  z
    .strictObject({ do: z.literal('table'), ...range, headed: z.boolean().default(true) })
    .describe('The lines are rows of a table, their cells parted by bars, tabs or wide spaces'),
  z
    .strictObject({ do: z.literal('keep'), ...range })
    .describe('Words that a rule takes for a page number, a running head or a menu, and that are text'),
  z.strictObject({
    do: z.literal('gap'),
    ...place,
    at: z.enum(['before', 'after']),
    extent: z.enum(['words', 'passage']).describe('Within the line, or between blocks'),
  }),
  z.strictObject({ do: z.literal('sic'), ...place, within: z.string().min(1).optional() }),
  z.strictObject({ do: z.literal('unclear'), ...place, within: z.string().min(1).optional() }),
  z
    .strictObject({ do: z.literal('anchor'), ...place, anchor: anchorSchema })
    .describe('The block with the words is the one that was published under the anchor'),
  z
    .strictObject({ do: z.literal('withdraw'), anchor: anchorSchema, reason: z.string().min(1) })
    .describe('The block that was published under the anchor is gone'),
  z
    .strictObject({
      do: z.literal('supply-heading'),
      ...place,
      level,
      text: z.string().min(1),
      lost: z.string().min(1),
    })
    .describe('A heading that the source lost, before the block with the words'),
]);
export type Decision = z.infer<typeof decisionSchema>;

/** How a plain text was laid out when it was saved: which rules find its blocks. */
export const layouts = ['web-page', 'hard-wrapped', 'pdf-text', 'slides'] as const;

/** Who received what, when and where from; what the record says of it; and the editor's decisions. */
export const editionSchema = z.strictObject({
  source: z.strictObject({
    file: z.string().regex(/^source\.[a-z]+$/, 'Expected a file such as "source.txt"'),
    sha256: digestSchema,
    encoding: encodingSchema.optional().describe('Of a plain text that is not in UTF-8'),
    layout: z
      .enum([...layouts, 'transcript'])
      .describe('How its blocks are found: by the lines of a plain text, or in the transcript of a document'),
    url: z.url({ protocol: /^https?$/ }).optional(),
    publisher: z.string().min(1).optional(),
    note: z.string().min(1).optional(),
  }),
  record: z.strictObject(describedReport),
  decisions: z.array(decisionSchema).default([]),
});
export type Edition = z.infer<typeof editionSchema>;
