import { z } from 'zod';
import { languageSchema } from './language.ts';
import { omissionReasons, type OmissionReason } from './provenance.ts';

/** The items of a list have so many levels at most, as many as a word processor counts. */
export const deepestItem = 9;

const reasons = Object.keys(omissionReasons) as [OmissionReason, ...OmissionReason[]];

/**
 * The lines of a part as they are printed, without the white space around them. Raised figures are written as such
 * (`¹²`); emphasis and links as in the plain texts: `*words*`, `**words**`, `[words](https://…)`. No line is blank.
 */
const lines = z.array(z.string().regex(/^\S(?:[^\n\r\f]*\S)?$/u, 'Expected one line of words')).min(1);

const place = {
  page: z.int().positive().optional().describe('The page or slide on which it begins, counted from 1'),
} as const;

const whole = {
  ...place,
  continues: z
    .literal(true)
    .optional()
    .describe('Goes on with the part of its kind before it, as over the break of a page'),
} as const;

const body = { ...whole, lines } as const;

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
    rows: z.array(z.array(z.string().regex(/^(?:\S(?:[^\n\r\f\t]*\S)?)?$/u, 'Expected the words of a cell'))).min(1),
  }),
  z
    .strictObject({ kind: z.literal('omitted'), ...place, lines, why: z.enum(reasons), note: z.string().min(1) })
    .describe('Words of the document that are none of its text, such as navigation or a running head'),
]);
export type Part = z.infer<typeof partSchema>;

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
  parts: z.array(partSchema).min(1),
});
export type Transcript = z.infer<typeof transcriptSchema>;
