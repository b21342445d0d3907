import { z } from 'zod';
import { placeSchema, referenceIdSchema } from './identifiers.ts';

/** Words of a text of the archive: the check finds the quote in that block. */
const textEvidenceSchema = z.strictObject({
  at: placeSchema.describe('The block in which the words stand'),
  quote: z.string().min(1).describe('The words, exactly as the record has them'),
});

/** Words of a page outside the archive. */
const outsideEvidenceSchema = z.strictObject({
  reference: referenceIdSchema.describe('The page, as the register of references describes it'),
  quote: z.string().min(1).optional().describe('The words that state the fact'),
});

export type WrittenEvidence = z.infer<typeof textEvidenceSchema> | z.infer<typeof outsideEvidenceSchema>;

/** What all evidence is to code that does not show it: the words, where there are any. */
export interface Quoted {
  quote?: string | undefined;
}

/**
 * What a typed fact was read from (policy 5.1), as a file has it: `{ at: "council-109-dg-report#p4", quote: "…" }`, or
 * `{ reference: "c-109-l-12", quote: "…" }`. Where that is, `inFull` tells.
 */
export const evidenceSchema: z.ZodType<Quoted> = z.union([textEvidenceSchema, outsideEvidenceSchema]);

/** How a fact is known: its words say so, or the editor concludes it from them. */
export const basisSchema = z.enum(['stated', 'inferred']);

/** The part every typed fact shares: its basis, what it was read from and, where it was inferred, why. */
export const grounds = {
  basis: basisSchema,
  evidence: z.array(evidenceSchema).min(1, 'Expected at least one piece of evidence'),
  reason: z
    .string()
    .min(1)
    .optional()
    .describe('Why an inferred fact is held, or why a typed value differs from the words quoted'),
} as const;

/** An inferred fact must say why: the arguments of a schema's `refine`. */
export const inferredHasReason: [
  (grounds: { basis: 'stated' | 'inferred'; reason?: string | undefined }) => boolean,
  { error: string; path: PropertyKey[] },
] = [
  ({ basis, reason }) => basis === 'stated' || reason !== undefined,
  { error: 'Expected a "reason" beside an inferred fact', path: ['reason'] },
];

/** A single value with its grounds: `{ value: "2008-12-05", basis: stated, evidence: […] }`. */
export function fact<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, ...grounds }).refine(...inferredHasReason);
}
