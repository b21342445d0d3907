import { z } from 'zod';
import { meetingStatuses } from './calendar.ts';
import { evidenceSchema, fact, grounds, inferredHasReason } from './evidence.ts';
import { gapsAbout, sessionQuestions } from './gap.ts';
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
  reason: z.string().min(1).optional().describe('Why the title differs from the words quoted, such as a translation'),
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

/** Whether an officer presides: `Chairperson`, `Chair`, `Chairman`; not `Vice-Chairperson`. */
export function isChair({ office }: Pick<z.infer<typeof officerSchema>, 'office'>): boolean {
  return /^chair/i.test(office);
}

/** An election held at the session to an office that outlasts it, such as that of the Director General. */
export const electionSchema = z
  .strictObject({
    office: z.string().min(1).describe('"Director General"'),
    body: bodyIdSchema.describe('The body in which the office is held'),
    person: personIdSchema.describe('Who was elected'),
    date: partialDateSchema.optional(),
    candidates: z.array(z.string().min(1)).default([]).describe('Everyone who stood, as printed'),
    note: z.string().min(1).optional(),
    ...grounds,
  })
  .refine(...inferredHasReason);

/** A resolution named in the texts or documents of the session. */
export const resolutionSchema = z
  .strictObject({
    number: z.string().min(1).describe('Arabic and without the session: "1157"'),
    formerNumbers: z
      .array(z.string().min(1))
      .default([])
      .describe('Numbers under which it was published before, such as one typed wrong: their addresses lead here'),
    printedNumber: z
      .string()
      .min(1)
      .optional()
      .describe('As printed where that differs: "1157 (XCIV)", "C/115/RES/1412"'),
    title: z.string().min(1).optional(),
    date: partialDateSchema.optional(),
    ...grounds,
  })
  .refine(...inferredHasReason);

/**
 * A session of a governing body. Its key is the body, the series and the number: two bodies may share a number, and the
 * special sessions of the Council count anew since 2016.
 */
export const sessionSchema = z.strictObject({
  body: bodyIdSchema,
  series: z
    .enum(['continuous', 'special'])
    .default('continuous')
    .describe('The count its number belongs to: that of all sessions, or that of special sessions alone'),
  number: z.int().positive().optional().describe('Absent where no source gives it'),
  kind: z.enum(['regular', 'special']).optional().describe('Absent where no source tells'),
  attested: z
    .strictObject(grounds)
    .refine(...inferredHasReason)
    .describe('What shows that the session, its number and its kind are as given'),
  start: fact(partialDateSchema).optional(),
  end: fact(partialDateSchema).optional(),
  place: fact(z.string().min(1)).optional(),
  officers: z.array(officerSchema).default([]),
  elections: z.array(electionSchema).default([]),
  membersAdmitted: z.array(fact(z.string().min(1))).default([]),
  observersAdmitted: z.array(fact(z.string().min(1))).default([]),
  items: z.array(itemSchema).default([]),
  resolutions: z.array(resolutionSchema).default([]),
  budgets: z.array(recordIdSchema).default([]).describe('Budget years that were before the session'),
  status: z.enum(meetingStatuses),
  gaps: gapsAbout(sessionQuestions),
  formerIds: formerIdsSchema,
});
export type Session = z.infer<typeof sessionSchema>;
