import { z } from 'zod';
import { digestSchema } from './digest.ts';
import { fact, grounds, inferredHasReason } from './evidence.ts';
import { gapsSchema } from './gap.ts';
import { anchorSchema, bodyIdSchema, formerIdsSchema, personIdSchema, recordIdSchema } from './identifiers.ts';
import { languageSchema } from './language.ts';
import { partialDateSchema } from './partial-date.ts';

/** What a text is (policy 1.8). `document` is for whatever the other words do not fit: the archive says no more than it knows. */
export const reportKinds = [
  'director-general-report',
  'statement',
  'summary-of-deliberations',
  'contribution',
  'presentation',
  'agenda',
  'resolution',
  'session-report',
  'meeting-record',
  'budget-document',
  'calendar',
  'document',
] as const;

/** Who spoke: the attribution as printed, apart from the person it is resolved to. */
export const speakerSchema = z
  .strictObject({
    person: personIdSchema,
    role: z.string().min(1).describe('The office held when speaking: "Director General"'),
    attribution: z.string().min(1).optional().describe('The name as the text prints it, where it does'),
    ...grounds,
  })
  .refine(...inferredHasReason);

/** What the record calls the source it was made from (Dublin Core: source). */
export const sourceSchema = z.strictObject({
  id: recordIdSchema.describe('Folder in content/sources'),
  file: z.string().min(1),
  sha256: digestSchema,
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the text stands or stood'),
  publisher: z.string().min(1).optional(),
  note: z.string().min(1).optional(),
});

/** The fields of a report that its edition states; the rest is read off the text. */
export const describedReport = {
  kind: z.enum(reportKinds),
  shortTitle: z.string().min(1).describe('A title that stands alone in a list, in the language of the text'),
  summary: z.string().min(1).max(300).describe("One sentence on what the text is, in the editor's words"),
  speaker: speakerSchema.optional(),
  corporateAuthor: fact(bodyIdSchema).optional().describe('The body that signs the text (Dublin Core: creator)'),
  date: fact(partialDateSchema).optional().describe('The day on which it was delivered, or the date of the text'),
  pageDate: fact(partialDateSchema).optional().describe('The date its publisher shows, where it is another'),
  event: fact(z.string().min(1)).optional(),
  place: fact(z.string().min(1)).optional(),
  session: fact(recordIdSchema).optional().describe('The session at which it was delivered'),
  symbol: z.string().min(1).optional().describe('Document symbol'),
  language: languageSchema,
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
} as const;

/** A text of the archive, of one of the kinds above: generated from a source text and its edition. */
export const reportSchema = z.strictObject({
  title: z.string().min(1).describe('The title as printed'),
  ...describedReport,
  source: sourceSchema,
  anchors: z.array(anchorSchema).describe('The anchor of every block, in the order of the text'),
  aliases: z
    .array(z.strictObject({ anchor: anchorSchema, of: anchorSchema }))
    .default([])
    .describe('Anchors of blocks that were joined to another'),
  tombstones: z
    .array(z.strictObject({ anchor: anchorSchema, near: anchorSchema, reason: z.string().min(1) }))
    .default([])
    .describe('Anchors of blocks that are gone, with the nearest that remained'),
});
export type Report = z.infer<typeof reportSchema>;
