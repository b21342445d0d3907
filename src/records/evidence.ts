import { z } from 'zod';
import { anchorSchema, recordIdSchema } from './identifiers.ts';
import { isPartialDate } from './partial-date.ts';

/** Words of a text of the archive: the check finds the quote in that block. */
export const textEvidenceSchema = z.strictObject({
  report: recordIdSchema.describe('Identifier of the report'),
  paragraph: anchorSchema.describe('Anchor of the block in which the words stand'),
  quote: z.string().min(1).describe('The words, exactly as the record has them'),
});

const readingDay = 'Expected the day on which the document was read, such as "2026-11-22"';

/** A document outside the archive. */
export const outsideEvidenceSchema = z.strictObject({
  url: z
    .url({
      protocol: /^https?$/,
      error: 'Expected the address at which the document was read, "https://…" or "http://…"',
    })
    .describe('Where the document was read'),
  title: z.string().min(1),
  publisher: z.string().min(1),
  symbol: z.string().min(1).optional().describe('Document symbol, where it bears one'),
  accessed: z
    .string({ error: readingDay })
    .refine((value) => value.length === 10 && isPartialDate(value), { error: readingDay })
    .describe('The day on which the document was read for the archive'),
  quote: z.string().min(1).optional().describe('The words that state the fact'),
});

/** What a typed fact was read from (design 4). */
export const evidenceSchema = z.union([textEvidenceSchema, outsideEvidenceSchema]);
export type TextEvidence = z.infer<typeof textEvidenceSchema>;
export type OutsideEvidence = z.infer<typeof outsideEvidenceSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;

export function isTextEvidence(evidence: Evidence): evidence is TextEvidence {
  return 'report' in evidence;
}

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
