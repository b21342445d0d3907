import { z } from 'zod';
import { evidenceSchema, fact, grounds, inferredHasReason } from './evidence.ts';
import { gapsSchema } from './gap.ts';
import {
  anchorSchema,
  bodyIdSchema,
  formerIdsSchema,
  itemKeySchema,
  personIdSchema,
  recordIdSchema,
} from './identifiers.ts';
import { partialDateSchema } from './partial-date.ts';

/** A place in a text: a heading stands for its whole section, a paragraph for itself. */
export const passageSchema = z.strictObject({ report: recordIdSchema, anchor: anchorSchema });

/** A part of an agenda item. */
const subItemSchema = z.strictObject({
  key: itemKeySchema,
  label: z.string().min(1).optional(),
  title: z.string().min(1),
});

/** An agenda item, or a heading of the outline that a Director General's text gives the session. */
export const itemSchema = z.strictObject({
  key: itemKeySchema.describe('Last part of the address'),
  formerKeys: formerIdsSchema.describe('Keys it had before, such as that of a provisional label'),
  label: z.string().min(1).optional().describe('As printed: "VI."'),
  title: z.string().min(1),
  basis: z.enum(['agenda', 'outline']).describe('From a formal agenda, or from the headings of a text'),
  passages: z.array(passageSchema).default([]).describe('Where it is discussed'),
  evidence: z.array(evidenceSchema).min(1),
  resolution: z.string().min(1).optional(),
  note: z.string().min(1).optional().describe("What it holds, in the editor's words, where the title does not say"),
  items: z.array(subItemSchema).default([]),
});
export type Item = z.infer<typeof itemSchema>;

/** Someone who held an office of the session (Popolo: membership). */
export const officerSchema = z
  .strictObject({
    office: z.string().min(1).describe('"Chairperson", "First Vice-Chairperson", "Rapporteur"'),
    person: personIdSchema,
    country: z.string().min(1).optional(),
    phase: z.enum(['outgoing', 'elected', 'serving']),
    ...grounds,
  })
  .refine(...inferredHasReason);

/** A resolution named in the texts or documents of the session. */
export const resolutionSchema = z.strictObject({
  number: z.string().min(1),
  title: z.string().min(1).optional(),
  date: partialDateSchema.optional(),
  evidence: z.array(evidenceSchema).min(1),
});

/** A session of a governing body. Its key is the body and the number: two bodies may share a number. */
export const sessionSchema = z.strictObject({
  body: bodyIdSchema,
  number: z.int().positive(),
  kind: z.enum(['regular', 'special']),
  start: fact(partialDateSchema).optional(),
  end: fact(partialDateSchema).optional(),
  place: fact(z.string().min(1)).optional(),
  officers: z.array(officerSchema).default([]),
  membersAdmitted: z.array(fact(z.string().min(1))).default([]),
  observersAdmitted: z.array(fact(z.string().min(1))).default([]),
  items: z.array(itemSchema).default([]),
  resolutions: z.array(resolutionSchema).default([]),
  budgets: z.array(recordIdSchema).default([]).describe('Budget years that were before the session'),
  status: z.enum(['held', 'planned', 'cancelled']),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Session = z.infer<typeof sessionSchema>;
