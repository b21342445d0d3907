import { z } from 'zod';
import { evidenceSchema, grounds, inferredHasReason } from './evidence.ts';
import { gapsSchema } from './gap.ts';
import { bodyIdSchema, formerIdsSchema } from './identifiers.ts';
import { partialDateSchema } from './partial-date.ts';

/** An office held (Popolo: membership). */
const tenureSchema = z
  .strictObject({
    office: z.string().min(1),
    body: bodyIdSchema,
    start: partialDateSchema.optional(),
    end: partialDateSchema.optional(),
    ...grounds,
  })
  .refine(...inferredHasReason);

/** A person named in the texts (Popolo: person). */
export const personSchema = z.strictObject({
  name: z.string().min(1),
  sortName: z.string().min(1).describe('Family name first, for lists'),
  otherNames: z.array(z.string().min(1)).default([]).describe('Every form in which texts print the name'),
  description: z.string().min(1).describe("Who the person is, in the editor's words"),
  tenures: z.array(tenureSchema).default([]),
  evidence: z.array(evidenceSchema).min(1),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Person = z.infer<typeof personSchema>;

/** A body: an organization, an organ of it, or a forum (Popolo: organization). */
export const bodySchema = z.strictObject({
  name: z.string().min(1),
  abbreviation: z.string().min(1).optional(),
  otherNames: z.array(z.string().min(1)).default([]),
  kind: z.enum([
    'organization',
    'governing-body',
    'subsidiary-body',
    'forum',
    'inter-agency-group',
    'advisory-body',
    'unit',
  ]),
  parent: bodyIdSchema.optional(),
  description: z.string().min(1),
  evidence: z.array(evidenceSchema).min(1),
  gaps: gapsSchema,
  formerIds: formerIdsSchema,
});
export type Body = z.infer<typeof bodySchema>;

/** An abbreviation or expression the texts use. */
export const termSchema = z.strictObject({
  term: z.string().min(1),
  expansion: z.string().min(1).optional().describe('Absent where no text explains it'),
  body: bodyIdSchema.optional(),
  note: z.string().min(1).optional(),
  evidence: z.array(evidenceSchema).min(1),
  formerIds: formerIdsSchema,
});
export type Term = z.infer<typeof termSchema>;

/** Authority lists: each a YAML file that maps identifiers to entries. */
export const registers = {
  people: personSchema,
  bodies: bodySchema,
  terms: termSchema,
} as const;
export type RegisterName = keyof typeof registers;
